"""The frame of the window without any of its work: rail, pages, strip, menus, drops, title."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tlstudio.core import paths
from tlstudio.gui import icons
from tlstudio.gui.notify import NoticeBar
from tlstudio.gui.theme import CHOICES
from tlstudio.gui.widgets.drop_well import local_paths
from tlstudio.gui.widgets.labels import ScaledLabel
from tlstudio.gui.widgets.status_strip import StatusStrip
from tlstudio.gui.widgets.step_rail import StepRail

DATA, SETUP, TRAINING, EVALUATION, PREDICTION = range(5)
_RAIL_WIDTH = 236


class Frame(QMainWindow):
    """Five pages, of which the rail chooses one; panels are put into them when they are made."""

    step_chosen = Signal(int)
    path_dropped = Signal(str)
    theme_chosen = Signal(str)
    recent_chosen = Signal(str)
    recent_forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowIcon(QIcon(str(paths.resources_folder() / "icons" / "app.svg")))
        self.setWindowTitle(self.tr("TL Studio"))
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(980, 640))
        self.rail = StepRail()
        self.pages = QStackedWidget()
        self.strip = StatusStrip()
        self._side = QVBoxLayout()
        self._steps: list[QAction] = []
        self._build()
        self._build_menus()
        self.notice = NoticeBar(self.pages)

    # ---- pages ----------------------------------------------------------------------------------------------

    def go_to(self, step: int) -> None:
        """Show a step."""
        self.rail.choose(step)
        self._steps[step].setChecked(True)
        self.step_chosen.emit(step)
        self.pages.setCurrentIndex(step)

    def step(self) -> int:
        return self.pages.currentIndex()

    def put(self, step: int, panel: QWidget) -> None:
        """The panel of a step, which has been made."""
        page = self.pages.widget(step)
        layout = page.layout() if page else None
        if layout is not None:
            layout.addWidget(panel)

    def put_below_steps(self, panel: QWidget) -> None:
        self._side.addWidget(panel, 1)

    def set_progress(self, title: str, share: float | None) -> None:
        """What runs and how far it is, in the window's title; None: nothing runs."""
        if share is None:
            self.setWindowTitle(self.tr("TL Studio"))
        else:
            percent = round(100 * share)
            self.setWindowTitle(self.tr("{percent} % · {title} – TL Studio").format(percent=percent, title=title))

    def _build(self) -> None:
        names = (
            ("data", self.tr("Data")),
            ("setup", self.tr("Model & strategy")),
            ("training", self.tr("Training")),
            ("evaluation", self.tr("Evaluation")),
            ("prediction", self.tr("Prediction")),
        )
        for number, (icon, name) in enumerate(names, 1):
            shortcut = QKeySequence(f"Ctrl+{number}")
            self.rail.add(icon, name, shortcut.toString(QKeySequence.SequenceFormat.NativeText))
            action = QAction(icons.icon(icon), name, self, checkable=True)
            action.setShortcut(shortcut)
            action.triggered.connect(lambda _checked, step=number - 1: self.go_to(step))
            self._steps.append(action)
            page = QWidget()
            QVBoxLayout(page).setContentsMargins(0, 0, 0, 0)
            self.pages.addWidget(page)
        self.rail.chosen.connect(self.go_to)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._build_side())
        upper.addWidget(self.pages, 1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(centre)

    def _build_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("rail")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(_RAIL_WIDTH)
        mark = QLabel()
        mark.setPixmap(self.windowIcon().pixmap(QSize(28, 28), self.devicePixelRatio()))
        head = QHBoxLayout()
        head.setContentsMargins(10, 2, 0, 10)
        head.setSpacing(10)
        head.addWidget(mark)
        head.addWidget(ScaledLabel(self.tr("TL Studio"), scale=1.15, bold=True, wrap=False), 1)
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(10, 14, 10, 10)
        self._side.setSpacing(6)
        self._side.addLayout(head)
        self._side.addWidget(self.rail)
        self._side.addSpacing(14)
        return side

    # ---- menus ----------------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        bar = self.menuBar()
        self.file_menu = bar.addMenu(self.tr("&File"))
        self.run_menu = bar.addMenu(self.tr("&Run"))
        view = bar.addMenu(self.tr("&View"))
        self.help_menu = bar.addMenu(self.tr("&Help"))
        group = QActionGroup(self)
        for action in self._steps:
            group.addAction(action)
            view.addAction(action)
        view.addSeparator()
        self._themes = self._build_themes(view)
        self.recent_menu = QMenu(self.tr("Open &recent"), self)

    def _build_themes(self, view: QMenu) -> dict[str, QAction]:
        menu = view.addMenu(icons.icon("theme"), self.tr("&Theme"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        group = QActionGroup(self)
        actions = {}
        for choice in CHOICES:
            action = QAction(names[choice], self, checkable=True)
            action.triggered.connect(lambda _checked, chosen=choice: self.theme_chosen.emit(chosen))
            group.addAction(action)
            menu.addAction(action)
            actions[str(choice)] = action
        return actions

    def set_theme(self, choice: str) -> None:
        """Mark the theme in use."""
        self._themes[choice].setChecked(True)

    def set_recent(self, folders: list[str]) -> None:
        """Folders that were open before, in the menu."""
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(folders))
        for folder in folders:
            action = self.recent_menu.addAction(folder)
            action.triggered.connect(lambda _checked, chosen=folder: self.recent_chosen.emit(chosen))
        self.recent_menu.addSeparator()
        self.recent_menu.addAction(self.tr("Forget these")).triggered.connect(self.recent_forgotten)

    # ---- drops ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = local_paths(event.mimeData())
        if dropped:
            event.acceptProposedAction()
            self.path_dropped.emit(str(Path(dropped[0])))
