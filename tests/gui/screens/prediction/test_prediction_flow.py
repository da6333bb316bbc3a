"""The prediction page on a fake engine: images, folders, explanations, and what the window remembers of it."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import summary
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.prediction.flow import PredictionFlow
from tlstudio.gui.screens.prediction.panel import PredictionPanel
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.widgets.image_drop import ImageDrop

RESNET, BASELINE = (
    summary("resnet50", "ResNet50", accuracy=0.99),
    summary("baseline", "Baseline CNN", accuracy=0.9),
)
BARE = summary("vgg16", "VGG16", accuracy=None, status="failed")  # without a model file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "잎 사진"
    inside.mkdir()
    for name in "abc":
        Image.new("RGB", (9, 6), "green").save(inside / f"{name}.png")
    return inside


@pytest.fixture
def make(qtbot, tmp_path: Path):
    """A panel with its flow; the engine is gone at the end."""
    runners: list[JobRunner] = []

    def build(*models, **options) -> PredictionPanel:
        panel = PredictionPanel()
        qtbot.addWidget(panel)
        panel.resize(1000, 740)
        runner = JobRunner(
            lambda: fake_client("predict", stop_grace=1.0, maps=str(tmp_path), **options), rests=True
        )
        runners.append(runner)  # no child of the panel, which is deleted before the engine is ended
        panel.runner = runner
        panel.settings = Settings()
        PredictionFlow(panel, runner, panel.settings, panel)
        panel.set_models(models or [RESNET])
        panel.show()
        return panel

    yield build
    for runner in runners:
        runner.shut_down()


def drop(widget, *paths: Path) -> bool:
    """Drag over a widget and drop; False where it is not taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), where, mime, buttons, keys)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), where, mime, buttons, keys))
    return enter.isAccepted()


def wait_ready(panel: PredictionPanel, qtbot) -> None:
    qtbot.waitUntil(lambda: all(panel.pending.is_ready(model) for model in panel.pending.chosen))


def test_a_dropped_folder_becomes_a_table(make, qtbot, folder: Path) -> None:
    panel = make()
    assert drop(panel, folder)
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.table.state.text() == "3 images in 1 s."
    assert not panel.view.history.isVisible()
    panel.table.table.selectRow(1)
    qtbot.waitUntil(lambda: panel.view.drop.has_image)
    assert panel.view.current == str(folder / "b.png")
    assert panel.head.title.text() == "a, 75.0\xa0%"
    assert panel.view.history.paths == [], "a row that was looked at is in the table already"
    panel.table.close_table.click()
    assert panel.table.isHidden()


def test_several_files_become_a_table_one_does_not(make, qtbot, folder: Path) -> None:
    panel = make()
    assert drop(panel, folder / "a.png")
    qtbot.waitUntil(lambda: panel.head.title.text() == "a, 75.0\xa0%")
    assert panel.table.isHidden()
    qtbot.waitUntil(lambda: panel.view.history.paths == [str(folder / "a.png")])
    assert drop(panel, folder / "a.png", folder / "c.png")
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.table.title.text() == "2 files"
    model = panel.table.table.predictions
    assert [model.index(n, 0).data() for n in range(2)] == ["a.png", "c.png"]


def test_a_table_has_the_page_and_an_image_stands_above_its_answers(make, qtbot, folder: Path) -> None:
    panel = make()
    broken = folder / "broken.png"
    broken.write_text("no picture")
    with qtbot.waitSignal(panel.view.failed):
        panel.open_paths([str(broken)])
    broken.unlink()
    panel.open_paths([str(folder)])
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.columns.rows.isAncestorOf(panel.view)
    assert panel.view.drop.message == "Select a row to see its image", "the error of before is gone"
    with qtbot.waitSignal(panel.view.loaded):
        panel.table.table.selectRow(0)
    assert panel.view.drop.has_image
    panel.table.close_table.click()
    assert not panel.columns.rows.isAncestorOf(panel.view)
    assert panel.view.isVisible()


def test_weights_that_cannot_answer_are_told_as_such(make, qtbot, folder: Path) -> None:
    panel = make()
    weights = folder / "resnet50.pth"
    weights.write_bytes(b"weights")
    assert drop(panel, weights)
    assert panel.problem.message == "“resnet50.pth” holds weights to start a training from; it cannot answer."
    assert panel.view.current == ""
    wait_ready(panel, qtbot)


def test_a_folder_from_the_clipboard(make, qtbot, folder: Path) -> None:
    panel = make()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    QGuiApplication.clipboard().setMimeData(mime)
    panel.head.paste.click()
    assert panel.table.paths == (str(folder),)
    wait_ready(panel, qtbot)


def test_a_run_is_left_to_the_window(make, folder: Path) -> None:
    (folder / "spec.json").write_text("{}")
    panel = make()
    assert not drop(panel, folder)


def test_cancel_and_again(make, qtbot, folder: Path) -> None:
    panel = make(endless="1")
    panel.open_paths([str(folder)])
    qtbot.waitUntil(lambda: panel.table.table.predictions.rowCount() == 3)
    assert panel.table.busy
    panel.table.cancel.click()
    qtbot.waitUntil(lambda: not panel.table.busy)
    assert panel.table.state.text() == "Stopped after 3 of 3 images."
    panel.table.repeat.click()
    assert panel.table.busy
    qtbot.waitUntil(lambda: panel.table.table.predictions.rowCount() == 3)
    panel.table.cancel.click()
    qtbot.waitUntil(lambda: not panel.table.busy)


def test_cancel_before_the_models_are_ready(make, qtbot, folder: Path) -> None:
    panel = make()
    panel.open_paths([str(folder)])
    assert panel.table.busy
    panel.table.cancel.click()
    assert not panel.table.busy
    wait_ready(panel, qtbot)
    assert panel.table.table.predictions.rowCount() == 0


def test_another_choice_of_models_begins_again_while_they_load(make, qtbot, folder: Path) -> None:
    panel = make(RESNET, BASELINE)
    panel.open_paths([str(folder)])
    panel.models.list.item(1).setCheckState(Qt.CheckState.Checked)
    panel.pending.load_models()
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.table.table.predictions.columnCount() == 9
    assert panel.table.table.predictions.rowCount() == 3


def test_another_choice_of_models_ends_what_is_under_way(make, qtbot, folder: Path) -> None:
    panel = make(RESNET, BASELINE, endless="1")
    panel.open_paths([str(folder)])
    qtbot.waitUntil(lambda: panel.table.table.predictions.rowCount() == 3)
    panel.models.list.item(1).setCheckState(Qt.CheckState.Checked)
    panel.pending.load_models()
    assert panel.table.state.text() == "Stopped after 3 of 3 images."
    wait_ready(panel, qtbot)
    panel.table.table.selectRow(0)
    qtbot.waitUntil(lambda: len(panel.pending.best(panel.view.current)) == 2)


def test_what_was_switched_meanwhile_is_asked_again(make, qtbot, folder: Path, monkeypatch) -> None:
    """Probabilities are to be raw from now on: the engine is told so when the page is on show again."""
    panel = make()
    asked = []
    start = panel.runner.start
    monkeypatch.setattr(panel.runner, "start", lambda job: (asked.append(job.calibrated), start(job)))
    image = folder / "a.png"
    panel.open_paths([str(image)])
    wait_ready(panel, qtbot)
    qtbot.waitUntil(lambda: bool(panel.pending.best(str(image))))
    panel.hide()
    panel.show()
    assert asked == [], "nothing has changed"
    panel.hide()
    panel.settings.calibrated = False
    panel.show()
    assert asked == [False]
    qtbot.waitUntil(lambda: bool(panel.pending.best(str(image))))


def test_the_table_is_asked_again_too(make, qtbot, folder: Path) -> None:
    panel = make()
    panel.open_paths([str(folder)])
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    rows = panel.table.table.predictions.rows
    panel.hide()
    panel.settings.calibrated = False
    panel.show()
    assert panel.table.busy
    qtbot.waitUntil(lambda: not panel.table.busy)
    assert len(panel.table.table.predictions.rows) == 3
    assert panel.table.table.predictions.rows is not rows


def test_a_foreign_file_leaves_the_table_to_the_others(make, qtbot, folder: Path) -> None:
    panel = make(RESNET, foreign="foreign.pt")
    panel.open_paths([str(folder.parent / "foreign.pt"), str(folder)])
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.pending.chosen == (RESNET.model_file,)
    assert panel.table.table.predictions.columnCount() == 5
    assert len(panel.table.table.predictions.rows) == 3


def test_a_foreign_file_alone_ends_what_waits_for_it(make, qtbot, folder: Path) -> None:
    panel = make(BARE, foreign="foreign.pt")
    panel.open_paths([str(folder.parent / "foreign.pt"), str(folder)])
    qtbot.waitUntil(lambda: bool(panel.table.paths) and not panel.table.busy)
    assert panel.pending.chosen == ()
    assert "foreign.pt" in panel.problem.message


def test_a_folder_without_a_model_is_answered_in_words(make, folder: Path) -> None:
    panel = make(summary("vgg16", "VGG16", accuracy=None, status="failed"))
    panel.open_paths([str(folder)])
    assert panel.problem.message == "No model is active."
    assert panel.table.isHidden()


def test_the_engine_explains(make, qtbot, folder: Path) -> None:
    panel = make()
    panel.view.heat_bar.switch.setChecked(True)
    panel.open_paths([str(folder / "a.png")])
    qtbot.waitUntil(lambda: panel.view.drop.has_heat)
    assert panel.view.heat_bar.caption.text() == "Regions that support “a” for ResNet50"
    panel.cards.class_chosen.emit(RESNET.model_file, "b")
    qtbot.waitUntil(lambda: panel.view.heat_bar.caption.text() == "Regions that support “b” for ResNet50")


def covered(drop: ImageDrop) -> float:
    """How strongly a map covers an image: black over white."""
    white, black = (QImage(40, 40, QImage.Format.Format_RGB32) for _ in range(2))
    white.fill(QColor("white"))
    black.fill(QColor("black"))
    drop.set_image(white)
    drop.set_heat(black, QRectF(0, 0, 1, 1))
    return 1 - drop.grab().toImage().pixelColor(drop.rect().center()).lightnessF()


def test_the_switch_and_the_slider_are_remembered(make, qtbot) -> None:
    panel = make()
    assert not panel.view.heat_bar.is_on
    panel.view.heat_bar.switch.click()
    panel.view.heat_bar.slider.setValue(80)
    again = make()
    assert again.view.heat_bar.is_on
    assert again.view.heat_bar.opacity == 0.8
    assert covered(again.view.drop) == pytest.approx(0.8, abs=0.01)
    for each in (panel, again):
        wait_ready(each, qtbot)


def test_a_folder_on_the_window_is_data_but_not_on_the_prediction_page(window, qtbot, folder: Path) -> None:
    main = window("finish")
    main.prediction.set_models([RESNET])
    main.go_to(Page.PREDICTION)
    main.path_dropped.emit(str(folder))
    assert main.page() == Page.PREDICTION
    assert main.prediction.table.paths == (str(folder),)
    main.go_to(Page.TRAINING)
    main.path_dropped.emit(str(folder))
    assert main.page() == Page.DATA


@pytest.mark.parametrize(
    "part",
    [
        lambda panel: panel.view.drop,
        lambda panel: panel.view.history.list.viewport(),
        lambda panel: panel.table.table.viewport(),
        lambda panel: panel.models.list.viewport(),
        lambda panel: panel.cards.viewport(),
        lambda panel: panel.head.open,
    ],
    ids=["stage", "history", "table", "models", "answers", "button"],
)
def test_every_part_of_the_page_takes_a_drop(make, qtbot, folder: Path, part) -> None:
    panel, over = make(), []
    panel.intake.dragged_over.connect(over.append)
    assert drop(part(panel), folder / "b.png")
    assert panel.view.current == str(folder / "b.png")
    assert over == [True, False], "lit until it was dropped"
    wait_ready(panel, qtbot)


def test_an_engine_that_nobody_asks_rests_and_the_next_question_wakes_another(make, folder, qtbot):
    panel = make()
    wait_ready(panel, qtbot)
    rest = panel.runner.findChild(QTimer)
    panel.open_image(str(folder / "a.png"))
    qtbot.waitUntil(lambda: bool(panel.pending.best(str(folder / "a.png"))))
    assert rest.isActive()
    rest.timeout.emit()  # a minute later
    assert not panel.runner.busy
    qtbot.waitUntil(lambda: not panel.runner.alive)
    panel.view.heat_bar.switch.setChecked(True)  # where it looked: that engine is gone
    qtbot.waitUntil(lambda: panel.view.drop.has_heat)
    rest.timeout.emit()
    panel.open_image(str(folder / "b.png"))  # asked while the old one still ends
    qtbot.waitUntil(lambda: bool(panel.pending.best(str(folder / "b.png"))))


def test_an_engine_that_is_asked_does_not_rest(make, folder, qtbot):
    panel = make(endless=1)
    wait_ready(panel, qtbot)
    assert panel.runner.findChild(QTimer).isActive()
    panel.open_paths([str(folder)])
    assert not panel.runner.findChild(QTimer).isActive()
