"""The command line: the same engine as the window, for terminals and scripts."""

from tlstudio.cli.app import main

__all__ = ["main"]
