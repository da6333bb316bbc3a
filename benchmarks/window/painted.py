"""The program as it is, which says when its window has been painted for the first time. Started by first_paint."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent

from tlstudio.gui import app
from tlstudio.gui.window.main_window import MainWindow


class Watched(MainWindow):
    """The strip at the bottom is what is painted last."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.strip.removeEventFilter(self)
            print(json.dumps({"megabytes": resident_megabytes(), "torch": "torch" in sys.modules}), flush=True)
        return super().eventFilter(watched, event)


def resident_megabytes() -> float:
    """Memory of this process, now where the system tells, else the most so far."""
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text(encoding="ascii").split()[1]) * 4096 / 1e6
    if sys.platform == "win32":
        return float("nan")
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


if __name__ == "__main__":
    app.MainWindow = Watched  # type: ignore[misc]
    sys.exit(app.main([]))
