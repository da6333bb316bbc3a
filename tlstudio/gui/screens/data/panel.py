"""The first step: a folder of images, what is in it, and how it is divided."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QWidget,
)

from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.core.index import SUBSETS, DataReport
from tlstudio.core.repair import for_folder
from tlstudio.core.spec import DataSpec
from tlstudio.data.destination import destination
from tlstudio.data.inside import is_source
from tlstudio.data.table import SEPARATOR
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons
from tlstudio.gui.screens.data.class_table import ClassRow, ClassTable
from tlstudio.gui.screens.data.columns_dialog import ColumnsDialog
from tlstudio.gui.screens.data.drop_veil import DropVeil
from tlstudio.gui.screens.data.problem_list import ProblemList
from tlstudio.gui.screens.data.scan_page import ScanPage
from tlstudio.gui.screens.data.split_editor import SplitEditor
from tlstudio.gui.screens.data.thumbnails import SIDE, ThumbnailGrid
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.drop_well import DropWell
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.widgets.labels import GAP, MARGIN, ElidedLabel, MutedLabel, ScaledLabel, heading_label
from tlstudio.gui.widgets.layouts import clear_layout, column, fill_splitter, row, stacked
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.page_area import PageArea
from tlstudio.gui.widgets.retranslated import Retranslated

_EMPTY, _SCANNING, _REPORT = range(3)
_RECENT_SHOWN = 4
_UNREADABLE_SHOWN = 50


class DataPanel(Retranslated, QWidget):
    """Asks for a folder, shows the check of it, edits the split."""

    folder_chosen = Signal(str)
    check_cancelled = Signal()
    data_changed = Signal(object)  #: DataSpec
    sample_requested = Signal()
    continue_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: DataReport | None = None
        self._files: Mapping[str, Sequence[str]] = {}
        self._recent_folders: list[str] = []
        self._spec = DataSpec(folder="")
        self._later = QTimer(self, singleShot=True, interval=500)
        self._later.timeout.connect(lambda: self.data_changed.emit(self._spec))
        self._thumbnails = ThumbnailCache(2 * SIDE, self)
        self._card = MessageCard()
        self._scan = ScanPage()
        self._scan.cancelled.connect(self.check_cancelled)
        self._pages = stacked(self._build_empty(), self._scan, self._build_report())
        around = (MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
        column(self._card, (self._pages, 1), spacing=GAP, margins=around, inside=self)
        self._veil = DropVeil(self, lambda path: destination(path) == "data")
        self._veil.dropped.connect(self.folder_chosen)
        self._card.action_clicked.connect(self.choose_columns)
        self._retranslate()

    # ---- what the window tells ------------------------------------------------------------------------------

    def set_folder(self, folder: str) -> None:
        """A folder is being looked at; what was shown of another one goes."""
        if folder != self._spec.folder:
            self._report = None
        self._spec = for_folder(self._spec, folder)
        self._card.clear()
        self._scan.set_folder(folder)

    def set_spec(self, spec: DataSpec) -> None:
        """How the images are divided, if that was not chosen here."""
        self._spec = spec

    def set_recent(self, folders: list[str]) -> None:
        """Folders that were open before, the latest first."""
        self._recent_folders = folders
        clear_layout(self._recent)
        self._recent_title.setVisible(bool(folders))
        for folder in folders[:_RECENT_SHOWN]:
            button = QPushButton(icons.icon("folder"), folder)
            button.setProperty("flat", True)
            button.setAccessibleName(self.tr("Open {folder}").format(folder=folder))
            button.clicked.connect(lambda _checked, chosen=folder: self.folder_chosen.emit(chosen))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_busy(self, state: RunState) -> None:
        """The state of the check; a first look shows its progress, a second one goes on behind the table."""
        running = state.status in ("waiting", "running")
        self._again.setEnabled(not running)
        if self._report is not None:
            self._pages.setCurrentIndex(_REPORT)
        elif running:
            self._pages.setCurrentIndex(_SCANNING)
            self._scan.set_progress(state.progress)
        else:
            self._pages.setCurrentIndex(_EMPTY)

    def set_preparing(self, sentence: str) -> None:
        """Something has to be made before there is a folder to look at."""
        self._report = None
        self._card.clear()
        self._scan.set_preparing(sentence)
        self._pages.setCurrentIndex(_SCANNING)

    def set_drawn(self, progress: Progress) -> None:
        """How much of what :meth:`set_preparing` told is made."""
        self._scan.set_progress(progress)

    def set_report(self, report: DataReport) -> None:
        """Show what was found in the folder."""
        self._report = report
        self._card.clear()
        self._files = report.index.files_of
        self._show_report(report)
        self._pages.setCurrentIndex(_REPORT)

    def set_failure(self, failure: Failed) -> None:
        """Say why the folder could not be checked."""
        unclear = failure.kind == "table-column"
        self._card.show_failure(failure, action=self.tr("Choose the columns…") if unclear else "")
        self._pages.setCurrentIndex(_EMPTY if self._report is None else _REPORT)

    # ---- building -------------------------------------------------------------------------------------------

    def _build_empty(self) -> QWidget:
        self._well = DropWell("data")
        self._choose = QPushButton(icons.icon("folder", icons.ON_ACCENT), "")
        self._choose.setProperty("primary", True)
        self._choose.clicked.connect(self.choose_folder)
        self._sample = QPushButton(icons.icon("sparkle"), "")
        self._sample.clicked.connect(self.sample_requested)
        self._file = QPushButton(icons.icon("file"), "")
        self._file.clicked.connect(self.choose_file)
        for button in (self._choose, self._file, self._sample):
            self._well.add_button(button)
        self._well.dropped.connect(self.folder_chosen)
        self._recent_title = MutedLabel()
        self._recent_title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._recent_title.hide()
        self._recent = column(spacing=2)
        page = QWidget()
        column((self._well, 1), self._recent_title, self._recent, spacing=10, inside=page)
        return page

    def _build_report(self) -> QWidget:
        self._problems = ProblemList()
        self._table = ClassTable(self._thumbnails)
        self._table.current_changed.connect(self._show_class)
        self.grid = ThumbnailGrid(self._thumbnails)
        self._split = SplitEditor()
        self._split.changed.connect(self._on_split_changed)
        self._continue = QPushButton(icons.icon("arrow-right", icons.ON_ACCENT), "")
        self._continue.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._continue.setProperty("primary", True)
        self._continue.clicked.connect(self.continue_requested)
        self._split.add_action(self._continue)
        body, page = QWidget(), QWidget()
        column(self._build_head(), self._problems, (self._build_middle(), 1), spacing=GAP, inside=body)
        column((PageArea(body), 1), self._split, spacing=GAP, inside=page)  # the way on is always in sight
        return page

    def _build_head(self) -> QHBoxLayout:
        self._sentence = ScaledLabel(scale=1.7, bold=True)
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._folder.setProperty("tone", "muted")
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._again, self._other = QPushButton(icons.icon("refresh"), ""), QPushButton(icons.icon("folder"), "")
        self._again.clicked.connect(lambda: self.folder_chosen.emit(self._spec.folder))
        self._other.clicked.connect(self.choose_folder)
        words, top = column(self._sentence, self._folder, spacing=2), Qt.AlignmentFlag.AlignTop
        return row((words, 1), (self._again, top), (self._other, top))

    def _build_middle(self) -> QSplitter:
        self._class_title = heading_label()
        self._class_count = MutedLabel()
        self._class_warning = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._class_warning.setProperty("tone", "warning")
        right, title = QWidget(), row(self._class_title, (self._class_count, 1), spacing=6)
        column(title, self._class_warning, (self.grid, 1), spacing=6, inside=right)
        return fill_splitter(QSplitter(), "data", (self._table, 480, 0), (right, 520, 0))

    # ---- words ----------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self._well.set_text(
            self.tr("Drop a folder of images here"),
            self.tr(
                "It needs one subfolder for each class, such as “roses” and “tulips”. Folders named train, "
                "val and test are recognized. A table of paths and classes (CSV, Parquet) or a .tar archive "
                "will do as well. Your files are never moved or changed."
            ),
        )
        self._veil.set_text(self.tr("Drop the folder to open it"))
        texts = {
            self._choose: self.tr("Choose folder…"),
            self._file: self.tr("Table or archive…"),
            self._sample: self.tr("Use sample data"),
            self._again: self.tr("Check again"),
            self._other: self.tr("Change folder…"),
            self._continue: self.tr("Check the data"),
        }
        for button, text in texts.items():
            button.setText(text)
        self._sample.setToolTip(
            self.tr(
                "Generates a small data set of drawn leaves in five classes, so that you can try everything "
                "right away."
            )
        )
        self._again.setToolTip(self.tr("Looks for images that were added, changed or removed."))
        self._recent_title.setText(self.tr("Recent folders"))
        self.set_recent(self._recent_folders)
        if self._report is not None:
            self._show_report(self._report)

    def _show_report(self, report: DataReport) -> None:
        counts, none = report.split.counts(), dict.fromkeys(SUBSETS, 0)  # no count without a readable image
        warnings = _class_warnings(report)
        self._sentence.setText(self._summary(report))
        self._folder.setText(report.index.folder)
        left_out = report.index.skipped[:_UNREADABLE_SHOWN]
        self._problems.set_problems([*(p for p in report.problems if not _of_class(p)), *left_out])
        folder = Path(report.index.folder)
        self._table.set_rows([
            ClassRow(name, counts.get(name, none), warnings.get(name, ""), folder / files[0] if files else None)
            for name in report.index.classes
            for files in (self._files.get(name, []),)
        ])  # fmt: skip
        self._split.bar.set_counts({s: sum(row[s] for row in counts.values()) for s in SUBSETS})
        self._split.set_spec(self._spec, fixed=self._why_fixed(report))
        self._continue.setEnabled(not any(problem.level == "error" for problem in report.problems))

    def _summary(self, report: DataReport) -> str:
        images, classes = len(report.index.images), len(report.index.classes)
        bad = len(report.index.unreadable)
        one = classes == 1
        texts = {
            "all": self.tr("{images} images in {classes} classes, all readable"),
            "some": self.tr("{images} images in {classes} classes, {bad} unreadable"),
            "all of one class": self.tr("{images} images in one class, all readable"),
            "some of one class": self.tr("{images} images in one class, {bad} unreadable"),
            "one": self.tr("One readable image in one class"),
            "none": self.tr("One unreadable image in one class"),
        }
        if images == 1 and one:
            kind = "none" if bad else "one"
        else:
            kind = ("some" if bad else "all") + (" of one class" if one else "")
        return texts[kind].format(
            images=messages.number(images), classes=messages.number(classes), bad=messages.number(bad)
        )

    def _why_fixed(self, report: DataReport) -> str:
        if report.index.layout == "classes" or self._spec.regroup:
            return ""
        if is_source(Path(report.index.folder)):
            return self.tr("The table or the archive defines the training and test images.")
        if any(image.subset == "val" for image in report.index.images):
            return self.tr("The folder structure defines the training, validation and test images.")
        return self.tr(
            "The folder structure defines the training and test images. The validation images are taken "
            "from the training images."
        )

    # ---- slots ----------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for a folder of images."""
        title = self.tr("Choose a folder of images")
        ask_folder(self, title, lambda folder: self.folder_chosen.emit(str(folder)))

    def choose_file(self) -> None:
        """Ask for a table or an archive of images."""
        kinds = self.tr("Tables and archives (*.csv *.tsv *.parquet *.tar)")
        title = self.tr("Choose a table or an archive of images")
        ask_file(self, title, kinds, lambda file: self.folder_chosen.emit(str(file)))

    def choose_columns(self) -> None:
        """Ask which columns of the table that was refused are meant."""
        failure = self._card.shown
        if failure is None or failure.kind != "table-column":
            return
        names = str(failure.values["columns"]).split(SEPARATOR)
        dialog = ColumnsDialog(names, self._spec.columns, self)
        dialog.chosen.connect(
            lambda columns: self.data_changed.emit(msgspec.structs.replace(self._spec, columns=columns))
        )
        dialog.open()

    def _show_class(self, chosen: ClassRow | None) -> None:
        """The images of a class; nothing changes while there is none."""
        if chosen is None:
            return
        name = chosen.name
        files = self._files.get(name, [])
        self._class_title.setText(name)
        text = self.tr("1 image") if len(files) == 1 else self.tr("{count} images")
        self._class_count.setText(text.format(count=messages.number(len(files))))
        self._class_warning.setText(chosen.warning)
        self._class_warning.setVisible(bool(chosen.warning))
        if self._report is not None:
            self.grid.set_files(Path(self._report.index.folder), files)

    def _on_split_changed(self, spec: DataSpec) -> None:
        self._spec = spec
        self._later.start()


def _of_class(problem: Problem) -> bool:
    return problem.level == "warning" and problem.code in ("class-small", "class-not-in")


def _class_warnings(report: DataReport) -> dict[str, str]:
    """What is wrong with single classes; shown in the table and not above it."""
    return {str(p.values["name"]): messages.problem_text(p) for p in report.problems if _of_class(p)}
