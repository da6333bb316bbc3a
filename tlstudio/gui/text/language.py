"""The language of the window: chosen or the system's, changed while the window is open."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tlstudio.core import paths

NO_BREAK = "\N{NO-BREAK SPACE}"


def _noto_sans_kr() -> Path:
    import pylopdf_fonts_ko

    return Path(pylopdf_fonts_ko.sans_path())


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """A language of the window. Its texts are ``resources/i18n/tlstudio_CODE.qm``; English needs none."""

    code: str  #: as the system and Qt name it, ``ko``
    name: str  #: in its own words: whoever seeks it cannot read the others
    locale: str  #: how numbers and times are written, ``ko_KR``, unless the system speaks the language itself
    script: QFontDatabase.WritingSystem = QFontDatabase.WritingSystem.Latin
    font: Callable[[], Path] | None = None  #: file of a font with that script, where the system may have none


ENGLISH = "en"  #: what the texts are written in
LANGUAGES: tuple[Language, ...] = (
    Language(code=ENGLISH, name="English", locale="en_US"),
    Language(
        code="ko",
        name="한국어",
        locale="ko_KR",
        script=QFontDatabase.WritingSystem.Korean,
        font=_noto_sans_kr,
    ),
)
NATIVE_NAMES: dict[str, str] = {row.code: row.name for row in LANGUAGES}
CHOICES: tuple[str, ...] = ("system", *NATIVE_NAMES)
_ROWS = {row.code: row for row in LANGUAGES}


def system_language() -> str:
    """The first language the user asks the system for that we speak."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in _ROWS), ENGLISH)


def percent_sign() -> str:
    """What follows a number of per cent, with the space before it where the language has one."""
    return QCoreApplication.translate("language", " %")


def in_percent(number: str) -> str:
    """A number with the sign behind it; no line ends between the two. In fields the space is one that is typed."""
    return number + percent_sign().replace(" ", NO_BREAK)


def catalogue_file(spoken: str) -> Path:
    """Our compiled texts; English needs none."""
    return paths.resources_folder() / "i18n" / f"tlstudio_{spoken}.qm"


class LanguageController(QObject):
    """Installs the texts, Qt's own among them, and the way numbers are written."""

    changed = Signal(str)  #: the language that is spoken now

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.spoken = ENGLISH
        self._system_font = QFont(app.font())

    def apply(self, choice: str) -> None:
        """Speak this language; every widget is told by a ``LanguageChange``."""
        self.spoken = system_language() if choice == "system" else choice
        row = _ROWS[self.spoken]
        QLocale.setDefault(_locale(row))
        font = font_of(row, self._system_font)
        if font != self._app.font():
            self._app.setFont(font)
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = self._load(self.spoken)
        for translator in self._translators:
            self._app.installTranslator(translator)
        self.changed.emit(self.spoken)

    def _load(self, spoken: str) -> list[QTranslator]:
        """Qt's texts first, so that ours are asked before them."""
        if spoken == ENGLISH:
            return []
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded = []
        for file in (str(Path(folder) / f"qtbase_{spoken}.qm"), str(catalogue_file(spoken))):
            translator = QTranslator(self)
            if translator.load(file):  # a system's own Qt may come without its translations
                loaded.append(translator)
        return loaded


def _locale(row: Language) -> QLocale:
    """The system's way of writing numbers and times where it speaks the language, else the usual one."""
    system, usual = QLocale.system(), QLocale(row.locale)
    return system if system.language() == usual.language() else usual


def font_of(row: Language, system: QFont) -> QFont:
    """The window's font: the system's own, but for a language whose script no font of the system has.

    Then Latin comes from the installed one too: two designs in one line differ in height and weight.
    """
    font = QFont(system)
    own = installed_family(row)
    if own:
        font.setFamilies([own, *system.families()])
    return font


def install_fonts() -> None:
    """Let the name of every language be readable."""
    for row in LANGUAGES:
        installed_family(row)


@cache
def installed_family(row: Language) -> str:
    """A language's installed font, added to those of the system; empty where these have its script.

    Once it is added, Qt takes from it what the window's own font lacks.
    """
    if row.font is None or has_font(row.script):
        return ""
    number = QFontDatabase.addApplicationFont(str(row.font()))
    return QFontDatabase.applicationFontFamilies(number)[0]


def has_font(script: QFontDatabase.WritingSystem) -> bool:
    """Whether the system has a font for a script."""
    return bool(QFontDatabase.families(script))
