"""The prediction panel: images come in by four ways, models answer side by side."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.helpers.controls import find
from tests.helpers.gui_data import CLASSES, summary
from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, ModelReady, ModelRefused, Predicted, Score
from tlstudio.core.run_names import tell_apart
from tlstudio.core.spec import with_value
from tlstudio.gui.screens.prediction.panel import PredictionPanel
from tlstudio.gui.text import phrases

BASELINE = summary("baseline", "Baseline CNN", accuracy=0.93)
RESNET = summary("resnet50", "ResNet50", accuracy=0.99)
BARE = summary("vgg16", "VGG16", accuracy=None, status="failed")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("TLSTUDIO_HOME", str(tmp_path / "home"))


@pytest.fixture
def panel(qtbot):
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    return panel


@pytest.fixture
def ready(panel):
    """The best model is loaded."""
    panel.set_models([BASELINE, RESNET, BARE])
    panel.pending.load_models()
    panel.model_ready(ModelReady(file=RESNET.model_file, title="ResNet50", classes=CLASSES))
    return panel


@pytest.fixture
def photo(tmp_path: Path) -> str:
    path = tmp_path / "잎 사진.png"
    Image.new("RGB", (90, 60), "green").save(path)
    return str(path)


def answer(path: str, model=RESNET, name: str = CLASSES[1], share: float = 0.9, **changes) -> Predicted:
    top = (Score(name, share), Score(CLASSES[2], 1 - share))
    values = {"id": 1, "file": path, "model": model.model_file, "top": top, "milliseconds": 12.4, **changes}
    return Predicted(**values)


def drop(panel, *paths: str) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(panel, enter)
    QApplication.sendEvent(panel, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_without_a_model_it_says_what_to_do(panel):
    assert "Train one, or add a model file" in panel.head.subtitle.text()
    assert panel.view.drop.message.startswith("Drop an image or a folder here")


def test_an_image_without_a_model_is_answered_in_words(panel, photo):
    panel.open_image(photo)
    assert panel.problem.message == "No model is active."


def test_the_best_model_is_chosen_and_told_once(panel, qtbot):
    with qtbot.waitSignal(panel.pending.models_chosen) as told:
        panel.set_models([BASELINE, RESNET, BARE])
    assert told.args == [(RESNET.model_file,)]
    assert panel.models.list.count() == 2
    with qtbot.assertNotEmitted(panel.pending.models_chosen, wait=0):
        panel.pending.load_models()


def test_a_hidden_panel_starts_no_engine(panel, qtbot):
    panel.hide()
    panel.set_models([RESNET])
    assert not panel.pending.findChild(QTimer).isActive()
    with qtbot.waitSignal(panel.pending.models_chosen):
        panel.show()


def test_a_dropped_image_is_shown_and_asked_about(ready, qtbot, photo):
    with qtbot.waitSignals([ready.pending.image_wanted, ready.view.loader.loaded]):
        drop(ready, photo)
    assert ready.view.drop.has_image
    assert ready.view.history.paths == [photo]
    assert ready.cards.cards[RESNET.model_file].status.text() == "Predicting…"


def test_an_image_waits_for_the_model(panel, qtbot, photo):
    panel.set_models([RESNET])
    with qtbot.waitSignal(panel.pending.models_chosen), qtbot.assertNotEmitted(panel.pending.image_wanted):
        panel.open_image(photo)
    assert panel.cards.cards[RESNET.model_file].status.text() == "Loading the model…"
    with qtbot.waitSignal(panel.pending.image_wanted) as told:
        panel.model_ready(ModelReady(file=RESNET.model_file, title="ResNet50", classes=CLASSES))
    assert told.args == [photo]


def test_an_answer_is_shown(ready, photo):
    ready.open_image(photo)
    ready.set_prediction(answer(photo))
    card = ready.cards.cards[RESNET.model_file]
    assert [score.name for score in card.bars.scores] == [CLASSES[1], CLASSES[2]]
    assert "Potato___healthy: 90.0\xa0%" in card.bars.accessibleDescription()
    assert ready.head.title.text() == "Potato___healthy, 90.0\xa0%"
    assert "<0.1\xa0%" not in card.bars.accessibleDescription()


def test_an_answer_for_another_image_is_not_shown(ready, photo):
    ready.open_image(photo)
    ready.set_prediction(answer("/somewhere/else.png"))
    assert ready.cards.cards[RESNET.model_file].bars.scores == ()


def test_two_models_side_by_side(ready, qtbot, photo):
    ready.open_image(photo)
    with qtbot.waitSignal(ready.pending.models_chosen) as told:
        ready.models.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert told.args == [(BASELINE.model_file, RESNET.model_file)]
    with qtbot.waitSignal(ready.pending.image_wanted):
        for run in (BASELINE, RESNET):
            ready.model_ready(ModelReady(file=run.model_file, title=run.title, classes=CLASSES))
    ready.set_prediction(answer(photo, BASELINE, CLASSES[0]))
    ready.set_prediction(answer(photo, RESNET))
    assert ready.head.title.text() == "The models disagree"
    ready.set_prediction(answer(photo, BASELINE))
    assert ready.head.title.text() == "Potato___healthy: 2 models agree"
    assert [card.title for card in ready.cards.cards.values()] == ["ResNet50", "Baseline CNN"]


def test_no_model_chosen_frees_the_engine(ready, qtbot):
    with qtbot.waitSignal(ready.pending.models_chosen) as told:
        ready.models.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert told.args == [()]
    assert ready.cards.cards == {}


def test_a_model_file_from_elsewhere(ready, qtbot, tmp_path: Path):
    with qtbot.waitSignal(ready.pending.models_chosen) as told:
        ready.open_paths([str(tmp_path / "mine.pt")])
    assert told.args == [(RESNET.model_file, str(tmp_path / "mine.pt"))]
    assert ready.cards.cards[str(tmp_path / "mine.pt")].title == "mine.pt"


def test_an_unreadable_image_says_so_in_words(ready, qtbot, tmp_path: Path):
    path = tmp_path / "note.png"
    path.write_text("this is not a picture")
    with qtbot.waitSignal(ready.view.loader.failed):
        ready.open_image(str(path))
    assert ready.view.drop.message.startswith("“note.png” cannot be read: its content is not an image")
    ready.set_prediction(answer(str(path), top=(), problem=Problem(code="image-format")))
    assert "The image cannot be read" in ready.cards.cards[RESNET.model_file].status.text()
    assert ready.view.history.paths == []


def test_a_readable_image_clears_the_words(ready, qtbot, tmp_path: Path, photo):
    with qtbot.waitSignal(ready.view.loader.failed):
        ready.open_image(str(tmp_path / "missing.png"))
    with qtbot.waitSignal(ready.view.loader.loaded):
        ready.open_image(photo)
    assert ready.view.drop.message == ""


def test_history_brings_an_answer_back_without_asking(ready, qtbot, tmp_path: Path, photo):
    other = str(tmp_path / "other.png")
    Image.new("RGB", (8, 8)).save(other)
    for path in (photo, other):
        with qtbot.waitSignal(ready.view.loader.loaded):
            ready.open_image(path)
    ready.set_prediction(answer(photo))
    with qtbot.assertNotEmitted(ready.pending.image_wanted):
        ready.view.history.list.setCurrentRow(1)
    assert ready.view.current == photo
    assert ready.head.title.text() == "Potato___healthy, 90.0\xa0%"
    assert ready.view.history.list.item(1).text() == "Potato___healthy"


def test_a_pasted_picture_becomes_a_file(ready, qtbot):
    picture = QImage(12, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignals([ready.pending.image_wanted, ready.view.loader.loaded]):
        qtbot.keyClick(ready, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with Image.open(ready.view.current) as stored:
        assert stored.size == (12, 8)
    assert Path(ready.view.current).parent.name == "pasted"


def test_a_pasted_file_is_opened(ready, qtbot, photo):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(photo)])
    QGuiApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignals([ready.pending.image_wanted, ready.view.loader.loaded]):
        ready.head.paste.click()
    assert ready.view.current == photo


def test_an_empty_clipboard_is_told_and_cleared(ready, qtbot, photo):
    QGuiApplication.clipboard().setText("words")
    ready.head.paste.click()
    assert ready.problem.message == "There is no image on the clipboard."
    with qtbot.waitSignal(ready.view.loader.loaded):
        ready.open_image(photo)
    assert not ready.problem.isVisible()


def test_ctrl_o_opens_a_dialog_and_its_files(ready, qtbot, photo):
    from PySide6.QtWidgets import QFileDialog

    qtbot.keyClick(ready, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = ready.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignals([ready.pending.image_wanted, ready.view.loader.loaded]):
        dialog.filesSelected.emit([photo])
    dialog.close()


def test_ctrl_o_is_the_panels_and_not_the_windows(qtbot):
    from PySide6.QtWidgets import QFileDialog, QMainWindow

    window = QMainWindow()
    qtbot.addWidget(window)
    panel = PredictionPanel()
    window.setCentralWidget(panel)
    folder = window.addAction("Open folder")
    window.menuBar().addAction(folder)
    folder.setShortcut("Ctrl+O")
    window.show()
    panel.head.open.setFocus()
    with qtbot.assertNotEmitted(folder.triggered):
        qtbot.keyClick(panel.head.open, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = panel.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()


def test_a_failure_is_told_and_the_next_try_loads_again(ready, qtbot, photo):
    ready.set_failure(Failed(kind="engine-died", message="", values={"detail": "signal 9"}))
    assert "signal 9" in ready.failure.message
    with qtbot.waitSignal(ready.pending.models_chosen):
        find(ready.failure, "Try again").click()
    assert not ready.failure.isVisible()


def test_a_lost_engine_is_started_by_the_next_image(ready, qtbot, photo):
    ready.pending.forget_engine()
    with qtbot.waitSignals([ready.pending.models_chosen, ready.view.loader.loaded]):
        ready.open_image(photo)


@pytest.fixture
def looked(ready, qtbot, tmp_path: Path):
    """Three images were looked at; the last one is on show."""
    paths = [str(tmp_path / f"{name}.png") for name in "abc"]
    for path in paths:
        Image.new("RGB", (8, 8)).save(path)
        with qtbot.waitSignal(ready.view.loaded):
            ready.open_image(path)
    return paths


def test_the_arrow_keys_go_through_the_history(ready, qtbot, looked):
    strip = ready.view.history.list
    strip.setFocus()
    with qtbot.waitSignal(ready.view.loaded):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert ready.view.current == looked[1]
    with qtbot.waitSignal(ready.view.loaded):
        qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert ready.view.current == looked[2]


def test_delete_takes_an_image_out_of_the_history(ready, qtbot, looked):
    strip = ready.view.history.list
    strip.setFocus()
    with qtbot.waitSignal(ready.view.loaded):
        qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert ready.view.history.paths == [looked[1], looked[0]]
    assert ready.view.current == looked[1]
    ready.view.history.remove.click()
    ready.view.history.remove.click()
    assert ready.view.current == ""
    assert not ready.view.history.isVisible()
    assert ready.view.drop.message.startswith("Drop an image or a folder here")
    assert all(Path(path).is_file() for path in looked), "files stay"


def test_the_history_is_cleared(ready, looked):
    ready.view.history.clear.click()
    assert ready.view.history.paths == []
    assert ready.view.current == ""
    assert ready.head.subtitle.text() == "Drop an image or a folder anywhere on this page."


def test_fast_browsing_reads_only_what_is_wanted_last(ready, qtbot, tmp_path: Path):
    paths = [str(tmp_path / f"{number}.png") for number in range(30)]
    for path in paths:
        Image.new("RGB", (8, 8)).save(path)
    read: list[str] = []
    ready.view.loaded.connect(read.append)
    for path in paths:
        ready.open_image(path)
    qtbot.waitUntil(lambda: paths[-1] in read)
    assert len(read) < len(paths)


def test_models_with_one_name_are_told_apart(panel):
    other = with_value(summary("resnet50", "ResNet50", folder="/w/runs/other"), "job.strategy.number", 3)
    elsewhere = with_value(summary("vgg16", "VGG16"), "job.data.folder", "/data/flowers")
    runs = tell_apart([RESNET, other, BASELINE, elsewhere])
    panel.set_models(runs)
    titles = [panel.models.title(run.model_file) for run in runs]
    assert titles == [phrases.run_in_full(run) for run in runs]
    assert titles == [
        "ResNet50 (strategy 2, from layer2) · leaves",
        "ResNet50 (strategy 3, classifier only) · leaves",
        "Baseline CNN · leaves",
        "VGG16 · flowers",
    ]
    assert panel.models.list.item(0).text().count("strategy 2") == 1


def test_the_best_model_is_that_of_the_newest_ones_data_set(panel):
    easier = with_value(summary("vgg16", "VGG16", accuracy=0.999), "job.data.folder", "/data/flowers")
    panel.set_models(tell_apart([BASELINE, RESNET, easier]))
    assert panel.models.checked == (RESNET.model_file,)


def test_probabilities_are_not_cut_off_where_two_runs_have_one_name(ready, qtbot, photo):
    long = "EfficientNet_Lite0_with_a_name_that_has_no_room_and_no_blank"
    twins = [summary("lite0", long, accuracy=0.9, folder=f"/w/runs/{n}") for n in "ab"]
    ready.set_models(twins)
    for row in range(2):
        ready.models.list.item(row).setCheckState(Qt.CheckState.Checked)
    for card in ready.cards.cards.values():
        assert card.title.startswith(long)
        assert card.minimumSizeHint().width() <= ready.columns.widget(1).minimumWidth(), "wider than its column"


def refused(path: str) -> ModelRefused:
    return ModelRefused(file=path, problem=Problem(code="model-foreign", values={"file": path}))


def test_a_refused_file_is_told_unchecked_and_not_tried_again(ready, qtbot, tmp_path: Path, photo):
    foreign = str(tmp_path / "foreign.pt")
    with qtbot.waitSignal(ready.pending.models_chosen):
        ready.open_paths([foreign])
    ready.open_image(photo)
    with qtbot.waitSignal(ready.pending.image_wanted), qtbot.assertNotEmitted(ready.pending.models_chosen):
        ready.refuse_model(refused(foreign))
        ready.model_ready(ModelReady(file=RESNET.model_file, title="ResNet50", classes=CLASSES))
    assert ready.problem.message == "“foreign.pt” is not a model file of TL Studio, or it is damaged."
    assert ready.models.checked == (RESNET.model_file,)
    item = ready.models.list.item(2)
    assert item.text() == ready.problem.message
    assert not item.icon().isNull()
    assert list(ready.cards.cards) == [RESNET.model_file]
    with qtbot.waitSignal(ready.pending.models_chosen) as told:
        item.setCheckState(Qt.CheckState.Checked)  # to check it is to try it again
    assert foreign in told.args[0]
    assert item.text() == "foreign.pt"


def test_delete_removes_a_file_that_was_added_and_no_run(ready, qtbot, tmp_path: Path):
    ready.open_paths([str(tmp_path / "mine.pt")])
    models = ready.models.list
    models.setFocus()
    for row, left in ((0, 3), (2, 2)):
        models.setCurrentRow(row)
        qtbot.keyClick(models, Qt.Key.Key_Delete)
        assert models.count() == left
    assert ready.models.checked == (RESNET.model_file,)


def test_the_menu_of_a_model_file_removes_and_copies(ready, qtbot, tmp_path: Path):
    ready.open_paths([str(tmp_path / "mine.pt")])
    models = ready.models.list
    assert not ready.models.menu(models.item(0)).actions()[0].isEnabled(), "models of runs go with their runs"
    menu = ready.models.menu(models.item(2))
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy path"].trigger()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "mine.pt")
    actions["Remove from list"].trigger()
    assert models.count() == 2


def test_pictures_of_the_history_are_whole_and_their_captions_have_room(ready, looked):
    strip = ready.view.history.list
    assert strip.viewport().y() > strip.frameWidth(), "the frame cuts the pictures"
    assert {strip.visualItemRect(strip.item(row)).width() for row in range(3)} == {94}, (
        "as wide as the first caption"
    )


def test_the_menu_of_the_image_shows_its_folder(ready, looked, monkeypatch):
    opened = []
    monkeypatch.setattr("tlstudio.gui.widgets.file_actions.QDesktopServices.openUrl", opened.append)
    copy, show = ready.view.menu().actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == looked[-1]
    show.trigger()
    assert [url.toLocalFile() for url in opened] == [str(Path(looked[-1]).parent)]
