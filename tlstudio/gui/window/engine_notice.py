"""Said once after the start: the engine that was chosen cannot compute, or no longer finds its graphics card."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from tlstudio.core import engines
from tlstudio.core.errors import Text
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.shell import Shell
from tlstudio.gui.text import messages
from tlstudio.link import lay_down


class EngineNotice(QObject):
    """Asks in a thread of its own, for it starts an engine; where the built-in one computes it asks nothing.

    Args:
        shell: says what was found.
        show_computing: opens the settings where it can be mended.
    """

    def __init__(self, shell: Shell, show_computing: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._show_computing = shell, show_computing
        self._work = Background(self)
        self._work.done.connect(self._on_done)

    def look(self) -> None:
        """Begin; an answer comes seconds later, if at all."""
        name = engines.chosen()
        if name:
            self._work.submit(name, lambda: engines.why_unused(name) or lay_down.lost_card(name))

    def close(self) -> None:
        """End; waits for an engine that is being asked."""
        self._work.close()

    def _on_done(self, _name: object, why: object) -> None:
        if isinstance(why, Text):
            sentence = messages.sentence(why.code, why.values)
            self._shell.say(sentence, self.tr("Computing…"), self._show_computing)
