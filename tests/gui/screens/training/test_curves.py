"""The curves show what they are fed, and what is exported can be read again."""

import csv
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from tests.helpers.controls import action
from tests.helpers.curves import curve, is_drawn, items
from tests.helpers.gui_data import epochs, state
from tlstudio.gui.screens.training.curves import CurvesView


@pytest.fixture
def view(qtbot):
    view = CurvesView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    return view


@pytest.mark.parametrize(
    ("plot", "subset", "field"),
    [
        ("loss", "train", "train_loss"),
        ("loss", "val", "val_loss"),
        ("accuracy", "train", "train_accuracy"),
        ("accuracy", "val", "val_accuracy"),
    ],
)
def test_each_curve_holds_the_fed_epochs(view, plot, subset, field):
    fed = epochs(5)
    view.set_run("ResNet50", fed, planned=10)
    x, y = curve(view, plot, subset)
    assert x == [1, 2, 3, 4, 5]
    assert y == [getattr(epoch, field) for epoch in fed]


def test_an_update_reuses_the_curves(view):
    view.set_run("a", epochs(2))
    before = len(view.plots.scene().items())
    for count in range(3, 9):
        view.set_run("a", epochs(count))
    assert len(view.plots.scene().items()) == before
    assert curve(view, "loss", "train")[0] == list(range(1, 9))


def test_epochs_without_validation_leave_its_curves_empty(view):
    bare = [msgspec.structs.replace(epoch, val_loss=None, val_accuracy=None) for epoch in epochs(3)]
    view.set_run("a", bare)
    assert curve(view, "loss", "val") == ([], [])
    assert curve(view, "loss", "train")[0] == [1, 2, 3]


def test_the_axis_has_room_for_the_planned_epochs(view):
    view.set_run("a", epochs(2), planned=30)
    low, high = view.plots.plots["loss"].viewRange()[0]
    assert low < 1
    assert high > 30


def test_ghosts_are_drawn_and_can_be_hidden(view):
    view.set_run("a", epochs(3))
    view.set_ghosts([("baseline", state(8)), ("other", state(6))], [True, False])
    assert curve(view, "accuracy", "val", ghost=0)[0] == list(range(1, 9))
    assert not is_drawn(view, ghost=1)
    view.show_ghost(1, True)
    assert is_drawn(view, ghost=1)
    view.set_ghosts([], [])
    assert curve(view, "accuracy", "val", ghost=0) == ([], [])


def test_the_cross_hair_tells_the_values(view, qtbot):
    view.set_run("a", epochs(4))
    with qtbot.waitSignal(view.plots.epoch_marked):
        view.plots.mark(2)
    assert "Epoch 2" in view.readout.text()
    assert "0.5000" in view.readout.text()
    assert "60.00\xa0%" in view.readout.text()


def test_arrow_keys_move_the_cross_hair(view, qtbot):
    view.set_run("a", epochs(4))
    qtbot.keyClick(view.plots, Qt.Key.Key_Right)
    assert "Epoch 4" in view.readout.text()
    qtbot.keyClick(view.plots, Qt.Key.Key_Left)
    assert "Epoch 3" in view.readout.text()
    qtbot.keyClick(view.plots, Qt.Key.Key_Escape)
    assert "best epoch: 4" in view.readout.text()


def test_logarithmic_loss_keeps_the_data(view, qtbot):
    view.set_run("a", epochs(4))
    view.log_loss.click()
    assert curve(view, "loss", "train")[1] == [1, 1 / 2, 1 / 3, 1 / 4]
    assert view.plots.plots["loss"].getAxis("left").logMode


def test_the_table_has_the_same_numbers(view):
    view.set_run("a", epochs(3))
    view.as_table.click()
    assert view.table.row_count() == 3
    assert view.table.text_at(1, 0) == "2"
    assert view.table.text_at(1, 1) == "0.5000"
    view.set_run("a", epochs(4))
    assert view.table.row_count() == 4


def test_the_csv_holds_all_runs(view):
    view.set_run("ResNet50", epochs(2))
    view.set_ghosts([("Baseline", state(3))], [True])
    rows = list(csv.DictReader(view.content("csv").decode("utf-8-sig").splitlines()))
    assert [row["run"] for row in rows] == ["ResNet50"] * 2 + ["Baseline"] * 3
    assert float(rows[1]["val_loss"]) == 1.0
    assert float(rows[1]["learning_rate_base"]) == pytest.approx(5e-5)
    assert rows[1]["best"] == "1"


@pytest.mark.parametrize("ending", ["svg", "pdf", "png", "csv"])
def test_exported_files_are_valid(view, tmp_path: Path, ending):
    view.set_run("ResNet50", epochs(5))
    path = tmp_path / f"curves.{ending}"
    path.write_bytes(view.content(ending))
    if ending == "svg":
        assert QSvgRenderer(str(path)).isValid()
        assert b"<path" in path.read_bytes() or b"<polyline" in path.read_bytes()
    elif ending == "pdf":
        assert path.read_bytes().startswith(b"%PDF-")
    elif ending == "png":
        image = QImage(str(path))
        assert image.width() == 1800, "the same whatever the size of the window"
    else:
        assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 6


def test_the_curves_are_copied_as_a_picture(view, qtbot):
    view.set_run("ResNet50", epochs(5))
    view.plots.copy()  # Edit > Copy
    assert QGuiApplication.clipboard().image().width() == 1800
    QGuiApplication.clipboard().clear()
    assert view.copy_action in view.plots.actions()  # its context menu
    view.copy_action.trigger()
    assert QGuiApplication.clipboard().image().width() == 1800


def test_a_file_of_the_curves_begins_with_the_name_of_the_run(view, qtbot, tmp_path: Path):
    view.set_run("ResNet50: 2nd / try", epochs(2))
    action(view, "Table (CSV)…").trigger()
    dialog = view.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "ResNet50-2nd-try-curves.csv"
    with qtbot.waitSignal(view.export.saver.saved) as told:
        dialog.fileSelected.emit(str(tmp_path / "curves.csv"))
    assert told.args == [str(tmp_path / "curves.csv")]
    assert len((tmp_path / "curves.csv").read_text(encoding="utf-8-sig").splitlines()) == 3
    dialog.close()


# ---- below the curves ----------------------------------------------------------------------------------------


def timed(count: int):
    return tuple(msgspec.structs.replace(e, images_per_second=100.0 * e.epoch) for e in epochs(count))


def test_the_throughput_is_drawn_below_where_it_is_known(view):
    view.set_run("a", epochs(3))
    assert not view.plots.plots["speed"].isVisible(), "an older run does not know it"
    view.set_run("a", timed(3))
    assert view.plots.plots["speed"].isVisible()
    x, y = items(view, "speed")[0].getOriginalDataset()
    assert (list(x), list(y)) == ([1, 2, 3], [100, 200, 300])


def test_the_epochs_have_their_room_below_a_plot_that_was_hidden(view, qtbot, qapp):
    from tlstudio.gui.text.language import LanguageController

    view.set_run("a", epochs(3))  # no throughput: its plot is hidden while its texts change
    speech = LanguageController(qapp)
    speech.apply("ko")
    qtbot.waitUntil(lambda: view.log_loss.text() != "Log loss")
    speech.apply("en")
    qtbot.waitUntil(lambda: view.log_loss.text() == "Log loss")
    speech.deleteLater()
    view.set_run("a", timed(3))
    rate, speed = (view.plots.plots[name].getAxis("bottom") for name in ("rate", "speed"))
    qtbot.waitUntil(lambda: speed.height() == rate.height() > 20)


def test_rate_and_speed_can_be_put_away(view):
    view.set_run("a", timed(3))
    view.below.click()
    assert not view.plots.plots["rate"].isVisible()
    assert not view.plots.plots["speed"].isVisible()
    view.below.click()
    assert view.plots.plots["rate"].isVisible()


def test_the_small_plots_have_the_same_epochs_as_the_large_ones(view):
    view.set_run("a", timed(3), planned=30)
    ranges = [view.plots.plots[name].viewRange()[0] for name in ("loss", "accuracy", "rate", "speed")]
    assert all(shown == pytest.approx(ranges[0]) for shown in ranges)


def test_the_cross_hair_tells_rate_and_speed(view):
    view.set_run("a", timed(4))
    view.plots.mark(2)
    assert "Learning rate: head 0.0005, base 5e-05. Images per second: 200." in view.readout.text()


def test_a_run_without_a_learning_rate_says_so(view):
    """Strategy 3 solves its classifier: nothing may look like a rate, least of all that of the run before."""
    view.set_run("baseline", epochs(3))
    axis = view.plots.plots["rate"].getAxis("left")
    assert axis.style["showValues"]
    view.set_run("solved", [msgspec.structs.replace(epoch, learning_rates={}) for epoch in timed(4)])
    assert not axis.style["showValues"]
    assert view.plots.plots["rate"].titleLabel.text == "No learning rate: solved directly"
    view.plots.mark(2)
    assert "Learning rate" not in view.readout.text()
    assert "Images per second" in view.readout.text()


def test_the_cross_hair_stays_while_the_run_goes_on(view):
    view.set_run("a", timed(2))
    view.plots.mark(2)
    view.set_run("a", timed(3))
    assert "Epoch 2" in view.readout.text()


def test_a_row_of_the_table_stays_chosen_while_the_run_goes_on(view):
    view.set_run("a", timed(3))
    view.as_table.click()
    view.table.selectRow(1)
    view.set_run("a", timed(4))
    assert view.table.currentIndex().row() == 1
    assert view.table.row_count() == 4
    assert not view.readout.isVisible(), "there is nothing to point at"


def test_a_picture_shows_what_is_switched_on(view):
    view.set_run("ResNet50", timed(5))
    view.set_ghosts([("baseline", state(8)), ("hidden one", state(6))], [True, False])
    text = view.content("svg").decode()
    assert "ResNet50" in text
    assert "baseline" in text
    assert "hidden one" not in text
    view.show_ghost(1, True)
    assert "hidden one" in view.content("svg").decode()


def test_a_drawing_has_its_axes_where_its_curves_are(view):
    """At another resolution the axes, which are recorded pictures, would be shrunk."""
    view.set_run("a", timed(5))
    drawing = QSvgRenderer(view.content("svg"))
    picture = QImage.fromData(view.content("png"))
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    assert _rightmost(image) == pytest.approx(_rightmost(picture), abs=12)


def _rightmost(image: QImage) -> int:
    """Where the lowest axis of the large plots ends: the last column that is not white at half the height."""
    columns = range(image.width() - 1, 0, -1)
    rows = range(image.height() // 4, image.height() // 2, 2)
    return next(x for x in columns if any(image.pixelColor(x, y).lightness() < 250 for y in rows))
