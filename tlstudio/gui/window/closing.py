"""The end of the window: a running training is asked about, engines and threads are waited for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tlstudio.gui.window.notify import ask_to_close

if TYPE_CHECKING:
    from tlstudio.gui.window.main_window import MainWindow


class Closing(QObject):
    """Nothing may be left behind: no thread, no process."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._begun = False
        window.engines.idle.connect(self._on_idle)

    def is_allowed(self) -> bool:
        """Whether the window may close at once; else it is asked or waited, and closes when it may."""
        engines = self._window.engines
        if engines.train.busy and not self._begun:
            ask_to_close(self._window, self.begin)
        elif engines.alive:
            self.begin()
        else:
            return True
        return False

    def begin(self) -> None:
        """Stop every engine, and close when the last one has ended."""
        window = self._window
        if not self._begun:
            self._begun = True
            window.memory.save()
            window.queue_flow.suspend()
            window.engines.stop_all()
            window.hide()
            if not window.engines.alive:
                self._on_idle()

    def finish(self) -> None:
        """Everything has ended but what belongs to the window itself."""
        window = self._window
        if not self._begun:
            window.memory.save()
        self._begun = True
        window.engines.shut_down()
        window.flow.shut_down()
        window.queue_flow.shut_down()
        window.desk.close()

    def _on_idle(self) -> None:
        if self._begun:
            QTimer.singleShot(0, self._window, self._window.close)
