"""Garbage is collected where the widgets live."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class Collector(QObject):
    """Python's cyclic garbage collector, in the window's thread alone.

    By itself it runs in whatever thread happens to allocate. In one that reads thumbnails it would delete QObjects
    of the window's thread, whose timers Qt then calls all the same, and crashes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_INTERVAL_MS)
        timer.timeout.connect(collect_due)
        timer.start()

    def remove(self) -> None:
        """Let Python collect by itself again."""
        self.deleteLater()
        gc.enable()


def collect_due() -> None:
    """Collect each generation that has grown past its threshold, the youngest first, as Python does."""
    for generation, threshold in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= threshold or not threshold:
            break
        gc.collect(generation)
