"""A small window of another program, from which a file or folder can be dragged: ``python source.py PATH X Y``."""

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Source(QWidget):
    """A press begins the drag of ``path``."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        drag, mime = QDrag(self), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(self._path)])
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    path, x, y = sys.argv[1:]
    app = QApplication([])
    source = Source(path)
    source.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint)
    source.resize(80, 80)
    source.move(QPoint(int(x), int(y)))
    source.show()
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
