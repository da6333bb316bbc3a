"""The command line: the same engine as the window, for terminals and scripts."""

import sys


def main() -> None:
    """The program ``tlstudio``; ``tlstudio --keeper`` is the keeper of this machine, as in a frozen program."""
    if sys.argv[1:2] == ["--keeper"]:
        from tlstudio.keeper.__main__ import main as keep

        del sys.argv[1]
        sys.exit(keep())
    from tlstudio.cli.app import main as answer

    answer()
