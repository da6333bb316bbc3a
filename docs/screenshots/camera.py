"""What the scripts in this folder share: a window that is driven without a user, and photographed."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tlstudio.gui.app import dress
from tlstudio.gui.look.theme import ThemeChoice as Theme
from tlstudio.gui.settings import Settings
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.window.main_window import MainWindow

HERE = Path(__file__).resolve().parent
_PATIENCE_MS = 120_000
_SETTLE_MS = 1_500  # pictures and plots come from threads of their own


class Look(NamedTuple):
    """How a picture is taken."""

    language: str
    theme: Theme
    width: int
    height: int
    scale: int = 1


class Camera:
    """An application with its window, in the looks that are asked for."""

    def __init__(self, workspace: Path) -> None:
        self._app = QApplication([])
        settings = Settings()
        settings.workspace = workspace
        self._theme = dress(self._app, settings)
        self._speech = LanguageController(self._app)
        self.window = MainWindow(settings)
        self.window.closed.connect(self._app.quit)

    def open(self, look: Look) -> None:
        """Show the window, with all its pages."""
        self._speech.apply(look.language)
        self.window.show()
        self.dress(look)
        wait(lambda: self.window.is_complete)

    def dress(self, look: Look) -> None:
        """Give the window another look."""
        self._speech.apply(look.language)
        self._theme.apply(look.theme)
        self.window.resize(look.width, look.height)

    def take(self, name: str) -> None:
        """Save a picture of the window as it is, once it has settled."""
        pause(_SETTLE_MS)
        self.window.grab().save(str(HERE / f"{name}.png"))

    def close(self) -> int:
        """Close the window as a user would, and wait until it has ended."""
        QTimer.singleShot(0, self.window.close)  # a window with nothing to wait for closes at once
        return self._app.exec()


def pause(milliseconds: int) -> None:
    """Let the window work; unlike ``QTest.qWait`` this lets its threads work as well."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(condition: Callable[[], bool], patience: int = _PATIENCE_MS) -> None:
    """Let the window work until something is so; at most so many milliseconds."""
    waited = 0
    while not condition():
        if waited > patience:
            raise SystemExit("the window did not get ready in time")
        pause(50)
        waited += 50
