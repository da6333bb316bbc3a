"""The language of the window: chosen or the system's, changed while the window is open."""

from functools import cache
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
        self._system_font = QFont(app.font())

    def apply(self, choice: Choice) -> None:
        """Speak this language; every widget is told by a ``LanguageChange``."""
        self.spoken = system_language() if choice == "system" else choice
        QLocale.setDefault(_locale(self.spoken))
        font = font_of(self.spoken, self._system_font)
        if font != self._app.font():
            self._app.setFont(font)
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


def font_of(spoken: Spoken, system: QFont) -> QFont:
    """The window's font: the system's own, but for Korean where no font of the system has Hangul.

    Then Latin comes from the installed one too: two designs in one line differ in height and weight.
    """
    font = QFont(system)
    own = installed_family() if spoken == "ko" else ""
    if own:
        font.setFamilies([own, *system.families()])
    return font


@cache
def installed_family() -> str:
    """The font that was installed with the program, added to those of the system; empty where these have Hangul.

    Once it is added, Qt takes from it what the window's own font lacks.
    """
    if has_hangul_font():
        return ""
    import pylopdf_fonts_ko

    number = QFontDatabase.addApplicationFont(str(pylopdf_fonts_ko.sans_path()))
    return QFontDatabase.applicationFontFamilies(number)[0]


def has_hangul_font() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))
