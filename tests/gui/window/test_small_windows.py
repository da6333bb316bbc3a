"""Layout that does not depend on the screen: what is scrolled, elided, reserved, drawn over and never moved."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from tests.helpers.gui_data import comparison, epochs, summary
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.help.shortcut_table import ShortcutTable
from tlstudio.gui.look import theme
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.class_table import ClassRow, ClassTable
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.run_table import RunTable
from tlstudio.gui.screens.prediction.heat_bar import HeatBar
from tlstudio.gui.screens.setup.network_strip import NetworkStrip
from tlstudio.gui.screens.setup.setup_footer import SetupFooter
from tlstudio.gui.screens.training.curves import CurvesView
from tlstudio.gui.screens.training.log_view import LogView
from tlstudio.gui.screens.training.panel import TrainingPanel
from tlstudio.gui.screens.training.plots import CurvePlots
from tlstudio.gui.shell import Page
from tlstudio.gui.widgets.page_area import PageArea


@pytest.fixture(params=["light", "dark"])
def dressed(qapp, request):
    """The application with its style sheet."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    theme.ThemeController(qapp).apply(request.param)
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def shown(qtbot, widget: QWidget, width: int, height: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


# ---- pages --------------------------------------------------------------------------------------------------


def test_a_page_fills_its_area_and_is_scrolled_only_where_its_smallest_size_does_not_fit(qtbot):
    page = QWidget()
    column, label, low = QVBoxLayout(page), QLabel("word " * 60, wordWrap=True), QWidget()
    low.setMinimumHeight(100)
    column.addWidget(label)
    column.addWidget(low, 1)
    area = shown(qtbot, PageArea(page), 400, 600)
    assert page.size() == area.viewport().size()
    area.resize(200, 120)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert label.height() >= label.heightForWidth(label.width())
    assert label.geometry().bottom() < low.geometry().top()
    assert area.horizontalScrollBar().maximum() == 0


def test_the_window_gets_as_small_as_a_laptop_at_150_percent(window):
    opened = window()
    opened.resize(911, 440)
    assert (opened.width(), opened.height()) == (911, 440)


def test_the_help_is_at_most_a_third_of_the_window_and_the_rail_gives_way(window, qtbot):
    opened = window()
    opened.help.explain()
    for width, icons_only in ((960, True), (1400, False)):
        opened.resize(width, 620)
        qtbot.waitUntil(lambda: opened.help.drawer.width() <= opened.width() // 3)
        assert opened.runs.isHidden() is icons_only
        assert opened.rail.step(Page.PREDICTION).isVisible()
    opened.resize(960, 620)
    opened.help.close()
    assert not opened.runs.isHidden()


@pytest.mark.parametrize("has_data", [True, False])
def test_train_is_in_sight_in_a_narrow_window_whatever_is_missing(dressed, qtbot, has_data):
    footer = shown(qtbot, SetupFooter(), 616, 90)
    footer.set_state("A setting is wrong.", has_data=has_data, ready=False, training=False, wrong="train.epochs")
    qtbot.waitUntil(lambda: footer.minimumSizeHint().width() <= 616)
    footer.layout().activate()
    assert all(footer.rect().contains(QRect(button.mapTo(footer, QPoint(0, 0)), button.size()))
               for button in (footer.main, footer.queue, footer.show_field))  # fmt: skip


# ---- lists and tables -----------------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("count", [2, 3, 4, 9])
def test_a_pop_up_shows_all_of_a_few_entries(dressed, qtbot, count):
    box = QComboBox()
    box.addItems([f"Entry {number}" for number in range(count)])
    shown(qtbot, box, 240, 34)
    box.setCurrentIndex(count - 1)
    box.showPopup()
    view = box.view()
    rows = [view.visualRect(box.model().index(row, 0)) for row in range(count)]
    assert all(view.viewport().rect().contains(row) for row in rows)
    assert not view.verticalScrollBar().isVisible()
    box.hidePopup()


def test_actions_and_keys_can_be_read_in_the_table_of_shortcuts(dressed, window, qtbot):
    dialog = ShortcutTable(window())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.table
    texts = [table.text_at(row, 0) for row in range(table.row_count())]
    longest = max(table.fontMetrics().horizontalAdvance(text) for text in texts)
    assert table.columnWidth(0) >= longest
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)


def test_names_of_runs_are_whole_in_a_narrow_table_which_is_scrolled(dressed, qtbot):
    table = RunTable()
    table.set_runs([summary("efficientnet_lite0", "EfficientNet-Lite0"), summary("baseline", "Baseline CNN")])
    shown(qtbot, table, 500, 200)
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("EfficientNet-Lite0") + 24
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(1400, 200)
    assert table.horizontalScrollBar().maximum() == 0


def test_the_numbers_of_the_classes_stay_in_a_narrow_table(qtbot):
    table = ClassTable(ThumbnailCache(40))
    table.set_rows([ClassRow("maple", {"train": 6, "val": 2, "test": 2})])
    shown(qtbot, table, 260, 200)
    assert not table.isColumnHidden(1)
    assert table.viewport().rect().contains(table.visualRect(table.model().index(0, 1)))


def test_the_ring_of_a_focused_table_has_room_above_its_header(dressed, qtbot):
    table = shown(qtbot, QTableWidget(3, 2), 300, 200)
    top = table.horizontalHeader().mapTo(table, QPoint(0, 0)).y()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert top >= 2
    assert table.horizontalHeader().mapTo(table, QPoint(0, 0)).y() == top


def test_buttons_of_dialogs_have_no_icons(dressed, qtbot):
    box = shown(qtbot, QDialogButtonBox(QDialogButtonBox.StandardButton.Save), 200, 60)
    assert "dialogbuttonbox-buttons-have-icons: 0" in dressed.styleSheet()  # without a desktop there are none
    assert not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
    assert all(button.icon().isNull() for button in box.findChildren(QPushButton))


# ---- names and lines --------------------------------------------------------------------------------------------


def test_stages_are_numbered_where_their_names_have_no_room(qtbot):
    strip = NetworkStrip()
    qtbot.addWidget(strip)
    stages = ("blocks0", "blocks1", "blocks2")
    strip.set_network(stages, 1)
    metrics = strip.fontMetrics()
    assert strip.names_shown(metrics, 300)[:3] == list(stages)
    assert strip.names_shown(metrics, 20) == ["1", "2", "3", "4"]


def test_lines_of_the_log_are_not_wrapped_and_are_read_from_their_beginning(qtbot):
    log = LogView()
    text = log.findChild(QPlainTextEdit)
    log.set_epochs(epochs(4), closing="best val Acc: 0.85 (epoch 4), which is a long line")
    shown(qtbot, log, 160, 200)
    log.set_epochs(epochs(30))
    assert text.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap
    assert text.horizontalScrollBar().maximum() > 0
    assert text.horizontalScrollBar().value() == 0


def test_the_slider_of_the_heat_map_keeps_its_length(qtbot):
    bar = shown(qtbot, HeatBar(), 270, 90)
    bar.switch.setChecked(True)
    qtbot.waitUntil(lambda: bar.slider.isVisible() and bar.slider.width() >= 90)
    assert bar.legend.mapTo(bar, bar.legend.rect().topRight()).x() <= bar.width()


# ---- curves -----------------------------------------------------------------------------------------------------


def test_plots_are_never_wider_than_what_shows_them(qtbot):
    view = shown(qtbot, CurvesView(), 340, 560)
    view.set_run("run", epochs(10), 10)
    qtbot.waitUntil(lambda: view.plots.plots["loss"].geometry().width() > 0)
    assert all(plot.geometry().right() <= view.plots.width() for plot in view.plots.plots.values())


def test_plots_without_a_run_have_no_numbers_on_their_axes(qtbot):
    view = shown(qtbot, CurvesView(), 700, 560)
    axes = view.plots._axes
    view.set_run("run", epochs(3), 10)
    assert axes["loss-left"].style["showValues"]
    view.set_run("next", (), 0)
    assert not any(axes[f"{name}-{side}"].style["showValues"] for name in ("loss", "accuracy", "rate")
                   for side in ("left", "bottom"))  # fmt: skip
    view.set_run("next", (), 12)  # how many there will be is known, how good they are is not
    assert axes["accuracy-bottom"].style["showValues"]
    assert not axes["accuracy-left"].style["showValues"]


def test_one_and_the_same_learning_rate_has_no_key_of_two_lines(qtbot):
    import msgspec

    view = CurvesView()
    qtbot.addWidget(view)
    same = [msgspec.structs.replace(e, learning_rates={"head": 1e-3, "base": 1e-3}) for e in epochs(3)]
    view.set_run("baseline", same)
    assert view.titles()["rate"] == "Learning rate"
    view.set_run("resnet50", epochs(3))
    assert "dashed" in view.titles()["rate"]


def test_pens_are_as_thick_on_a_screen_of_two_pixels_each(qtbot, monkeypatch):
    """The fine screen is imitated."""
    monkeypatch.setattr(CurvePlots, "devicePixelRatioF", lambda _self: 2.0)
    plots = shown(qtbot, CurvesView(), 500, 400).plots
    assert plots._current.curves["loss", "train"].opts["pen"].widthF() == pytest.approx(4.4)


@pytest.mark.parametrize("width", range(340, 720, 40))
def test_the_plots_stay_where_they_are_when_an_epoch_is_read(qtbot, width):
    view = shown(qtbot, CurvesView(), width, 560)
    view.set_run("run", epochs(12), 12)
    view.layout().activate()

    def place() -> tuple[QPoint, QSize]:
        return view.plots.mapTo(view, QPoint(0, 0)), view.plots.size()

    before = place()
    for epoch in range(1, 13):
        view.plots.mark(epoch)
        view.layout().activate()
        assert place() == before


# ---- nothing moves ----------------------------------------------------------------------------------------------


def test_the_table_of_runs_stays_where_it_is_when_two_are_compared(qtbot):
    panel = EvaluationPanel(Selection())
    runs = [summary("baseline", "Baseline CNN"), summary("efficientnet_lite0", "EfficientNet-Lite0")]
    panel.selection.set_runs(runs)
    shown(qtbot, panel, 700, 700)
    panel.layout().activate()
    before = panel.tabs.y()
    panel.set_comparison(comparison(*runs, a=0.8, b=0.9))
    panel.layout().activate()
    assert panel.tabs.y() == before


def test_a_message_that_a_file_was_saved_moves_nothing_and_goes_by_itself(qtbot):
    panel = shown(qtbot, TrainingPanel(), 800, 600)
    before = panel.head.geometry(), panel.curves.geometry()
    panel.log.saver.saved.emit("/pictures/curves.svg")
    panel.layout().activate()
    assert (panel.head.geometry(), panel.curves.geometry()) == before
    assert panel.saved.isVisible()
    assert panel.rect().contains(panel.saved.geometry())
    panel.saved._timer.setInterval(1)
    panel.saved.show_message("Saved.")
    qtbot.waitUntil(lambda: not panel.saved.isVisible())
    assert Qt.WindowType.Window not in panel.saved.windowFlags()
