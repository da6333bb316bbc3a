"""What every command has in common: how it ends where nothing can be done, in words and, where asked, in JSON."""

import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from tlstudio.cli import said
from tlstudio.cli.console import console
from tlstudio.report.words import visible

_WRONG_USE, _FAILED = 2, 1


class Commands(TyperGroup):
    """The commands of ``tlstudio``. No failure of the system is a traceback, and ``--json`` always gets JSON."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run a command, and end the program with its exit code."""
        given = list(sys.argv[1:] if args is None else args)
        said.forget()
        try:
            _refuse_unwritable(given)
            answer = super().main(given, *rest, **more)
        except SystemExit as end:
            _in_json(given, end.code)
            raise
        except (OSError, RuntimeError, UnicodeEncodeError) as error:
            if not _is_of_system(error):
                raise
            _say(str(error))
            _in_json(given, _FAILED)
            raise SystemExit(_FAILED) from error
        return answer


def _refuse_unwritable(given: Sequence[str]) -> None:
    """A name in other bytes than UTF-8 can be opened, but neither told to an engine nor written into a result."""
    for text in given:
        try:
            text.encode()
        except UnicodeEncodeError:
            _say(f"“{visible(text)}” is not valid Unicode text.")
            raise SystemExit(_WRONG_USE) from None


def _is_of_system(error: Exception) -> bool:
    """A bug of ours stays one: it is to be reported with its traceback."""
    return not isinstance(error, RuntimeError) or "Symlink loop" in str(error)


def _say(text: str) -> None:
    said.remember("cannot-do", text)
    console.print(text, style="bold red", markup=False)


def _in_json(given: Sequence[str], code: object) -> None:
    """Whoever asked for JSON gets some, also where the command could not do what it was asked."""
    if "--json" not in given or said.answered() or code in (0, None):
        return
    failure = said.failure() or {"kind": "wrong-use", "message": "It was asked wrongly: see standard error."}
    typer.echo(said.as_text({"failure": failure, "exit_code": code}))
