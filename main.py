"""The program as it is frozen: two executables over this one script.

``tlstudio`` is the command line, ``tlstudio-gui`` the window; each answers ``--engine`` as the engine,
``--keeper`` as the keeper of a machine, ``--sample`` as the drawer of sample data, and ``--look`` as the process
that looks at a stranger's file first.
"""

import multiprocessing
import sys
from collections.abc import Callable
from pathlib import Path


def _engine() -> int:
    from tlstudio.engine.__main__ import main as answer

    return answer()


def _keeper() -> int:
    from tlstudio.keeper.__main__ import main as answer

    return answer()


def _sample() -> int:
    from tlstudio.data.sample import main as draw

    return draw(sys.argv[1:])


def _look() -> int:
    from tlstudio.learn.tensor_file.look import main as look

    return look(sys.argv[1:])


def _window() -> int:
    from tlstudio.gui.app import main as open_window

    return open_window()


def _command_line() -> int:
    from tlstudio.cli import main as answer

    answer()
    return 0


_PARTS = {"--engine": _engine, "--keeper": _keeper, "--sample": _sample, "--look": _look}


def part(arguments: list[str]) -> Callable[[], int]:
    """What the program is to be, by its arguments and its own name; an option that says so is taken away."""
    if len(arguments) > 1 and arguments[1] in _PARTS:
        return _PARTS[arguments.pop(1)]
    return _window if Path(arguments[0]).stem.endswith("-gui") else _command_line


def main() -> int:
    multiprocessing.freeze_support()
    return part(sys.argv)()


if __name__ == "__main__":
    sys.exit(main())
