"""The language of the window: chosen or the system's, changed while the window is open."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tlstudio.core import paths

Choice = Literal["system", "en", "ko"]
CHOICES: tuple[Choice, ...] = ("system", "en", "ko")
Spoken = Literal["en", "ko"]
#: each language in its own words: whoever seeks it cannot read the others
NATIVE_NAMES: dict[Spoken, str] = {"en": "English", "ko": "한국어"}


def system_language() -> Spoken:
    """The first language the user asks the system for that we speak."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((spoken for name in wanted for spoken in NATIVE_NAMES if spoken == name), "en")


def percent_sign() -> str:
    """What follows a number of per cent, with the space before it where the language has one."""
    return QCoreApplication.translate("language", " %")


def catalogue_file(spoken: Spoken) -> Path:
    """Our compiled texts; English needs none."""
    return paths.resources_folder() / "i18n" / f"tlstudio_{spoken}.qm"


class LanguageController(QObject):
    """Installs the texts, Qt's own among them, and the way numbers are written."""

    changed = Signal(str)  #: the language that is spoken now

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.spoken: Spoken = "en"

    def apply(self, choice: Choice) -> None:
        """Speak this language; every widget is told by a ``LanguageChange``."""
        self.spoken = system_language() if choice == "system" else choice
        QLocale.setDefault(_locale(self.spoken))
        if self.spoken == "ko":
            ensure_hangul_font()
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = self._load(self.spoken)
        for translator in self._translators:
            self._app.installTranslator(translator)
        self.changed.emit(self.spoken)

    def _load(self, spoken: Spoken) -> list[QTranslator]:
        """Qt's texts first, so that ours are asked before them."""
        if spoken == "en":
            return []
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded = []
        for file in (str(Path(folder) / f"qtbase_{spoken}.qm"), str(catalogue_file(spoken))):
            translator = QTranslator(self)
            if translator.load(file):  # a system's own Qt may come without its translations
                loaded.append(translator)
        return loaded


def _locale(spoken: Spoken) -> QLocale:
    """The system's way of writing numbers and times where it speaks the language, else the usual one."""
    system = QLocale.system()
    language, country = {
        "en": (QLocale.Language.English, QLocale.Country.UnitedStates),
        "ko": (QLocale.Language.Korean, QLocale.Country.SouthKorea),
    }[spoken]
    return system if system.language() == language else QLocale(language, country)


def has_hangul_font() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def ensure_hangul_font() -> None:
    """Where no font of the system has Hangul, use the one that was installed with the program."""
    if has_hangul_font():
        return
    import pylopdf_fonts_ko

    number = QFontDatabase.addApplicationFont(str(pylopdf_fonts_ko.sans_path()))
    font = QFont(QApplication.font())
    font.setFamilies([*font.families(), *QFontDatabase.applicationFontFamilies(number)])
    QApplication.setFont(font)
