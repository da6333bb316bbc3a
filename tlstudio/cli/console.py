"""The two ends of a terminal: answers on stdout, the rest on stderr. Nothing in a text steers the terminal."""

from typing import Any

from rich.console import Console
from rich.text import Text

from tlstudio.report.words import visible_lines


class PlainConsole(Console):
    """One to which the names of a user's files are only texts: an escape code in them is shown and not obeyed."""

    def render_str(self, text: str, **options: Any) -> Text:
        """A text as it is printed, from wherever it comes: a line, a cell of a table, a title."""
        return super().render_str("\t".join(map(visible_lines, text.split("\t"))), **options)


out = PlainConsole(highlight=False, soft_wrap=True, emoji=False)
#: everything that is not the answer itself
console = PlainConsole(stderr=True, highlight=False, soft_wrap=True, emoji=False)
