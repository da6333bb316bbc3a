"""What every command has in common: how it is found, and how it ends where nothing can be done, in words and,
where asked, in JSON."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from tlstudio.cli import said

_WRONG_USE, _FAILED = 2, 1


class Row(NamedTuple):
    """A command that is imported when it is asked for."""

    name: str
    place: str  #: ``module:attribute`` in this package: a function, or a Typer with commands of its own
    help: str  #: the first paragraph of its own help

    def load(self) -> Any:
        """The command itself, as click knows it."""
        module, _, attribute = self.place.partition(":")
        found = getattr(import_module(f"tlstudio.cli.{module}"), attribute)
        around = typer.Typer(add_completion=False)
        if isinstance(found, typer.Typer):
            around.add_typer(found, name=self.name)
        else:
            around.command(self.name)(found)
        return typer.main.get_group(around).commands[self.name]


class Commands(TyperGroup):
    """The commands of ``tlstudio``. No failure of the system is a traceback, and ``--json`` always gets JSON."""

    rows: ClassVar[Sequence[Row]] = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Their names, in the order of the rows."""
        return [row.name for row in self.rows]

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002
        """One as it stands in the list; None where there is none of this name."""
        row = self._row(cmd_name)
        return row and TyperCommand(row.name, short_help=row.help)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        """The one that is to be run, itself."""
        name, listed, rest = super().resolve_command(ctx, args)
        row = self._row(listed.name) if listed is not None else None
        return name, row and row.load(), rest

    def _row(self, name: str | None) -> Row | None:
        return next((row for row in self.rows if row.name == name), None)

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
            from tlstudio.report.words import visible

            _say(f"“{visible(text)}” is not valid Unicode text.")
            raise SystemExit(_WRONG_USE) from None


def _is_of_system(error: Exception) -> bool:
    """A bug of ours stays one: it is to be reported with its traceback."""
    return not isinstance(error, RuntimeError) or "Symlink loop" in str(error)


def _say(text: str) -> None:
    from tlstudio.cli.console import console  # rich, which a list of the commands does without

    said.remember("cannot-do", text)
    console.print(text, style="bold red", markup=False)


def _in_json(given: Sequence[str], code: object) -> None:
    """Whoever asked for JSON gets some, also where the command could not do what it was asked."""
    if "--json" not in given or said.answered() or code in (0, None):
        return
    failure = said.failure() or {"kind": "wrong-use", "message": "It was asked wrongly: see standard error."}
    typer.echo(said.as_text({"failure": failure, "exit_code": code}))
