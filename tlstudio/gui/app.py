"""Starts the window: log, settings, fonts, theme, and the net under every slot."""

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tlstudio import __version__
from tlstudio.core import paths
from tlstudio.gui.look.theme import CHOICES, ThemeChoice, ThemeController
from tlstudio.gui.settings import Settings
from tlstudio.gui.text import language
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.window.collector import Collector
from tlstudio.gui.window.interrupt import Interrupts
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.gui.window.notify import BugBox, BugNet

_POINT_SIZE = 10.0
_LOG_BYTES = 500_000


def main(argv: list[str] | None = None) -> int:
    """Run the window until it is closed; ``argv`` may name a folder, a run, an image or a model to open."""
    arguments = sys.argv[1:] if argv is None else argv
    log_to_file()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([sys.argv[0], *arguments])
    settings = Settings()
    theme = dress(app, settings)
    speech = LanguageController(app)
    speech.apply(settings.language)
    window = MainWindow(settings)
    net = BugNet(app)
    net.caught.connect(BugBox(window).show)
    net.install()
    collector = Collector(app)
    interrupts = Interrupts(app)
    interrupts.interrupted.connect(window.closing.begin)
    window.theme_chosen.connect(lambda choice: _choose_theme(choice, settings, theme, window))
    window.language_chosen.connect(lambda choice: _choose_language(choice, settings, speech, window))
    window.closed.connect(app.quit)
    window.show()
    for path in [argument for argument in arguments if not argument.startswith("-")][:1]:
        window.open_path(str(Path(path).absolute()))
    try:
        return app.exec()
    finally:
        interrupts.remove()
        collector.remove()
        net.remove()


def dress(app: QApplication, settings: Settings) -> ThemeController:
    """Give the application its name, style, font and theme."""
    QCoreApplication.setApplicationName("TL Studio")
    QCoreApplication.setApplicationVersion(__version__)
    app.setDesktopFileName("tlstudio")
    app.setQuitOnLastWindowClosed(False)  # the window hides while its engines end, and quits itself
    app.setStyle("Fusion")
    set_font(app)
    theme = ThemeController(app)
    theme.apply(settings.theme)
    return theme


def set_font(app: QApplication) -> None:
    """The system's own font, never smaller than is comfortable."""
    font = QFont(app.font())
    font.setPointSizeF(max(_POINT_SIZE, font.pointSizeF()))
    app.setFont(font)


def log_to_file() -> None:
    """Warnings and worse, and what was uncaught, into a small file; a windowed program has no console."""
    folder = paths.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "window.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("tlstudio")
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if os.environ.get("TLSTUDIO_DEBUG") else logging.WARNING)


def _choose_theme(choice: str, settings: Settings, theme: ThemeController, window: MainWindow) -> None:
    chosen: ThemeChoice = next((known for known in CHOICES if known == choice), "system")
    settings.theme = chosen
    theme.apply(chosen)
    window.set_theme(chosen)


def _choose_language(choice: str, settings: Settings, speech: LanguageController, window: MainWindow) -> None:
    chosen = next((known for known in language.CHOICES if known == choice), "system")
    settings.language = chosen
    speech.apply(chosen)
    window.set_language(chosen)
