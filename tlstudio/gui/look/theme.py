"""Colours, fonts and the style sheet; light, dark, or as the system says, changed while the window is open."""

from string import Template
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tlstudio.core import paths

ThemeChoice = Literal["system", "light", "dark"]
CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark")


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """Every colour by its use. Text on its ground has a contrast of at least 4.5, a control's edge 3."""

    name: str
    window: str  #: ground of the window
    surface: str  #: cards, tables, fields
    sunken: str  #: rail, strip, empty part of a bar
    hover: str
    border: str  #: hairlines
    edge: str  #: outline of a control
    text: str
    muted: str  #: secondary text
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    frozen: str  #: a frozen stage of the network
    series: tuple[str, ...]  #: lines of a plot, told apart by colour-blind eyes too; also differ in dash
    subsets: tuple[str, str, str]  #: training, validation, test


LIGHT = Theme(
    name="light",
    window="#F7F8FA",
    surface="#FFFFFF",
    sunken="#EEF0F4",
    hover="#E6E9EF",
    border="#DDE1E7",
    edge="#878F9A",
    text="#191C20",
    muted="#565E69",
    accent="#2457C5",
    accent_hover="#1B469F",
    on_accent="#FFFFFF",
    accent_soft="#E5ECFB",
    good="#17734A",
    good_soft="#E0F3E9",
    warning="#855000",
    warning_soft="#FFF2D9",
    danger="#B3261E",
    danger_soft="#FCE8E6",
    frozen="#B9C0CA",
    series=("#2457C5", "#CE5E0C", "#297035", "#8C3391", "#655810", "#388498", "#B03B75"),
    subsets=("#2457C5", "#D97A1E", "#17876B"),
)

DARK = Theme(
    name="dark",
    window="#16191D",
    surface="#1E2227",
    sunken="#121518",
    hover="#2A2F36",
    border="#32383F",
    edge="#747E8A",
    text="#ECEFF2",
    muted="#A6AFB9",
    accent="#82ADFF",
    accent_hover="#A5C4FF",
    on_accent="#0A1A38",
    accent_soft="#22314F",
    good="#5FD098",
    good_soft="#17352A",
    warning="#F2B960",
    warning_soft="#3A2E16",
    danger="#FF8F86",
    danger_soft="#432220",
    frozen="#4A525C",
    series=("#82ADFF", "#EA9957", "#64CA90", "#BC90CE", "#EAD76F", "#B4DCF5", "#F176A5"),
    subsets=("#82ADFF", "#FFB066", "#4CC7A4"),
)


#: of headings and of what stands out; Qt thickens a font that has no bold from this weight on, not from DemiBold
BOLD = QFont.Weight.Bold


def font(scale: float = 1.0, *, bold: bool = False, of: QFont | None = None) -> QFont:
    """The application's font, or ``of``, scaled or in bold. Ask at each painting: a language may have its own."""
    made = QFont(of) if of is not None else QApplication.font()
    made.setPointSizeF(made.pointSizeF() * scale)
    made.setWeight(BOLD if bold else QFont.Weight.Normal)
    return made


def of(palette: QPalette) -> Theme:
    """The theme a widget is painted in, from ``widget.palette()``; ask at each painting."""
    window = palette.color(QPalette.ColorRole.Window)
    if window.alpha() == 0:  # a transparent ground in the style sheet
        window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


class ThemeController(QObject):
    """Applies the chosen theme to the application and follows the system where that is the choice."""

    changed = Signal(object)  #: Theme

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: ThemeChoice = "system"
        self._sheet = Template((paths.resources_folder() / "style" / "main.qss").read_text(encoding="utf-8"))
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What was applied last."""
        return self._choice

    def apply(self, choice: ThemeChoice) -> None:
        """Dress the application."""
        self._choice = choice
        theme = self._theme()
        self._app.setPalette(_palette(theme))
        self._app.setStyleSheet(style_sheet(self._sheet, theme))
        self.changed.emit(theme)

    def _theme(self) -> Theme:
        if self._choice == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return {"light": LIGHT, "dark": DARK}[self._choice]

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self.apply("system")


def style_sheet(sheet: Template, theme: Theme) -> str:
    """The style sheet with the theme's colours in its ``$places``."""
    names = {name: value for name, value in msgspec.structs.asdict(theme).items() if isinstance(value, str)}
    icons = (paths.resources_folder() / "icons").as_posix()
    return sheet.substitute(names, icons=icons)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.window,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.border,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, QColor(colour))
    for disabled in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(theme.edge))
    return palette
