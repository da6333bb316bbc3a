"""The frame of the window without any of its work: rail, pages, strip, menus, drops, title."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tlstudio.core import paths
from tlstudio.gui.look import icons
from tlstudio.gui.look.theme import CHOICES
from tlstudio.gui.shell import Page
from tlstudio.gui.text import language, messages
from tlstudio.gui.widgets.drop_well import local_paths
from tlstudio.gui.widgets.labels import ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.page_area import PageArea
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.window.notify import NoticeBar
from tlstudio.gui.window.status_strip import StatusStrip
from tlstudio.gui.window.step import Step
from tlstudio.gui.window.step_rail import StepRail

_RAIL_WIDTH, _ICONS_WIDTH = 236, 64  # px, of the rail, and while it shows nothing but icons
_PAGE = 664  # px that every page has room in
_DRAWER = 240, 340  # px, narrowest and widest
_LEAST = QSize(880, 420)  # px; a laptop of 1366x768 at 150 % has 911x512, less the bar of its desktop


class Frame(Retranslated, QMainWindow):
    """A page for each step, of which the rail chooses one; panels are put into them when they are made.

    It is the :class:`~tlstudio.gui.shell.Shell` of the pages.
    """

    page_opened = Signal(object)  #: Page, which will be on show
    path_dropped = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    recent_chosen = Signal(str)
    recent_forgotten = Signal()
    retranslated = Signal()  #: the window speaks another language; for what is no widget

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.steps = steps
        self.setWindowIcon(QIcon(str(paths.resources_folder() / "icons" / "app.svg")))
        self.setAcceptDrops(True)
        self.setMinimumSize(_LEAST)
        self.rail = StepRail(steps)
        self.pages = QStackedWidget()
        self.strip = StatusStrip()
        self._rail_side = QWidget()
        self._drawer: QWidget | None = None
        self._beside_icons: list[QWidget] = []  # what the rail has no room for while it shows nothing but icons
        self._pages: dict[Page, QVBoxLayout] = {}
        self._step_actions: dict[Page, QAction] = {}
        self._themes: dict[str, QAction] = {}
        self._languages: dict[str, QAction] = {}
        self._build()
        self._build_menus()
        self.notice = NoticeBar(self.strip)
        self.set_progress("", None)
        self._retranslate()

    # ---- pages ----------------------------------------------------------------------------------------------

    def go_to(self, page: Page) -> None:
        """Show a page."""
        self.rail.choose(page)
        self._step_actions[page].setChecked(True)
        self.page_opened.emit(page)
        self.pages.setCurrentIndex(list(self._pages).index(page))

    def page(self) -> Page:
        """The page on show."""
        return self.steps[self.pages.currentIndex()].page

    def put(self, page: Page, panel: QWidget) -> None:
        """The panel of a page, which has been made."""
        self._pages[page].addWidget(PageArea(panel))

    def put_above(self, page: Page, bar: QWidget) -> None:
        """Something that belongs to a page but not to its panel."""
        self._pages[page].insertWidget(0, bar)

    def put_below_steps(self, panel: QWidget) -> None:
        """Something that belongs to the whole window; hidden where the rail shows icons alone."""
        self._side.addWidget(panel, 1)
        self._side.addStretch(0)  # keeps the steps at the top while the panel is hidden
        self._beside_icons.append(panel)

    def put_at_right(self, drawer: QWidget) -> None:
        """The drawer beside the pages."""
        self._drawer = drawer
        self._upper.addWidget(drawer)

    def fit_drawer(self) -> None:
        """At most a third of the window; where the page has too little room beside it, the rail gives some."""
        is_open = self._drawer is not None and not self._drawer.isHidden()
        low, high = _DRAWER
        wanted = min(high, self.width() // 3)
        narrow = is_open and self.width() - _RAIL_WIDTH - wanted < _PAGE
        self._set_icons_only(narrow)
        if self._drawer is not None:
            room = self.width() - (_ICONS_WIDTH if narrow else _RAIL_WIDTH) - _PAGE
            self._drawer.setFixedWidth(max(low, min(wanted, room)))

    def _set_icons_only(self, icons_only: bool) -> None:
        self._rail_side.setFixedWidth(_ICONS_WIDTH if icons_only else _RAIL_WIDTH)
        for widget in self._beside_icons:
            widget.setVisible(not icons_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_drawer()

    def panel(self) -> QWidget | None:
        """The panel of the page on show, where it has been made."""
        layout = self._pages[self.page()]
        item = layout.itemAt(layout.count() - 1)
        area = item.widget() if item else None
        return area.page if isinstance(area, PageArea) else None

    # ---- what is said ---------------------------------------------------------------------------------------

    def say(self, sentence: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds, with at most one thing to do about it."""
        self.notice.say(sentence, button, action)

    def withdraw(self, sentence: str) -> None:
        """Hide a sentence that is no longer true."""
        self.notice.withdraw(sentence)

    def is_active(self) -> bool:
        """Whether the window has the keyboard."""
        return self.isActiveWindow()

    def set_progress(self, title: str, share: float | None, *, paused: bool = False) -> None:
        """What runs and how far it is, in the window's title; None: nothing runs."""
        if share is None:
            self.setWindowTitle(self.tr("TL Studio"))
        else:
            text = self.tr("{percent} · {title} – TL Studio")
            if paused:
                text = self.tr("Paused at {percent} · {title} – TL Studio")
            self.setWindowTitle(text.format(percent=messages.percent(share, 0), title=title))

    def _retranslate(self) -> None:
        for step in self.steps:
            action, title = self._step_actions[step.page], QCoreApplication.translate("Frame", step.title)
            action.setText(title.replace("&", "&&"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.rail.set_title(step.page, title, keys)
        self.file_menu.setTitle(self.tr("&File"))
        self.edit_menu.setTitle(self.tr("&Edit"))
        self.run_menu.setTitle(self.tr("&Run"))
        self.view_menu.setTitle(self.tr("&View"))
        self.settings_menu.setTitle(self.tr("&Settings"))
        self.help_menu.setTitle(self.tr("&Help"))
        self.recent_menu.setTitle(self.tr("Open &recent"))
        self._forget.setText(self.tr("&Clear recent folders"))
        self.theme_menu.setTitle(self.tr("&Theme"))
        self.language_menu.setTitle(self.tr("&Language"))
        self._themes["system"].setText(self.tr("System default"))
        self._themes["light"].setText(self.tr("Light"))
        self._themes["dark"].setText(self.tr("Dark"))
        self._languages["system"].setText(self.tr("System default"))
        self.rail.setAccessibleName(self.tr("Workflow steps"))
        self.retranslated.emit()

    def _build(self) -> None:
        for number, step in enumerate(self.steps, 1):
            action = QAction(icons.icon(step.icon), "", self, checkable=True)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _checked, page=step.page: self.go_to(page))
            self._step_actions[step.page] = action
            page = QWidget()
            self._pages[step.page] = column(inside=page)
            self.pages.addWidget(page)
        self.rail.chosen.connect(self.go_to)
        self._upper = row(self._build_side(), (self.pages, 1), spacing=0)
        centre = QWidget()
        column((self._upper, 1), self.strip, spacing=0, inside=centre)
        self.setCentralWidget(centre)

    def _build_side(self) -> QWidget:
        side = self._rail_side
        side.setObjectName("rail")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(_RAIL_WIDTH)
        mark = QLabel()
        mark.setPixmap(self.windowIcon().pixmap(QSize(28, 28), self.devicePixelRatio()))
        name = ScaledLabel(self.tr("TL Studio"), scale=1.15, bold=True, wrap=False)
        self._beside_icons.append(name)
        head = row(mark, (name, 1), spacing=10, margins=(10, 2, 0, 10))
        self._side = column(head, self.rail, 14, spacing=6, margins=(10, 14, 10, 10), inside=side)
        return side

    # ---- menus ----------------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        bar = self.menuBar()
        self.file_menu, self.edit_menu, self.run_menu, self.view_menu, self.settings_menu, self.help_menu = (
            bar.addMenu("") for _ in range(6)
        )
        group = QActionGroup(self)
        for action in self._step_actions.values():
            group.addAction(action)
            self.view_menu.addAction(action)
        self.view_menu.addSeparator()
        self.theme_menu = self.view_menu.addMenu(icons.icon("theme"), "")
        self._themes = self._add_choices(self.theme_menu, CHOICES, self.theme_chosen.emit)
        self.language_menu = self.view_menu.addMenu(icons.icon("language"), "")
        self.language_menu.aboutToShow.connect(language.install_fonts)
        self._languages = self._add_choices(self.language_menu, language.CHOICES, self.language_chosen.emit)
        for spoken, name in language.NATIVE_NAMES.items():
            self._languages[spoken].setText(name)
        self.recent_menu = QMenu(self)
        self._forget = QAction(self)
        self._forget.triggered.connect(self.recent_forgotten)

    def _add_choices(self, menu: QMenu, choices: Sequence[str], tell: Callable[[str], None]) -> dict[str, QAction]:
        """One action for each choice, of which one is marked."""
        group = QActionGroup(self)
        actions = {}
        for choice in choices:
            action = QAction(self, checkable=True)
            action.triggered.connect(lambda _checked, chosen=choice: tell(chosen))
            group.addAction(action)
            menu.addAction(action)
            actions[choice] = action
        return actions

    def set_theme(self, choice: str) -> None:
        """Mark the theme in use."""
        self._themes[choice].setChecked(True)

    def set_language(self, choice: str) -> None:
        """Mark the language in use."""
        self._languages[choice].setChecked(True)

    def set_recent(self, folders: list[str]) -> None:
        """Folders that were open before, in the menu."""
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(folders))
        for folder in folders:
            action = self.recent_menu.addAction(folder.replace("&", "&&"))
            action.triggered.connect(lambda _checked, chosen=folder: self.recent_chosen.emit(chosen))
        self.recent_menu.addSeparator()
        self.recent_menu.addAction(self._forget)

    # ---- drops ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = local_paths(event.mimeData())
        if dropped:
            event.acceptProposedAction()
            self.path_dropped.emit(str(Path(dropped[0])))
