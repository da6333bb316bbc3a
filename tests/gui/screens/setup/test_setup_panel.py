"""The setup panel, both ways: set a control and the job changes, set a job and the controls change."""

import msgspec
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QProgressBar,
    QSlider,
    QToolButton,
    QWidget,
)

from tests.helpers.controls import find, words
from tests.helpers.data_report import data_report
from tlstudio.core import catalog, paths
from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, Progress, WeightsFit
from tlstudio.core.history import RunState
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value
from tlstudio.gui.screens.setup.form import FieldRow
from tlstudio.gui.screens.setup.network_strip import NetworkStrip
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.screens.setup.setup_tabs import IMAGES, STRATEGY, TRAINING
from tlstudio.gui.text import phrases
from tlstudio.gui.text.fields import FIELDS, GROUPS

OTHER = {
    "train.optimizer": "sgd",
    "train.schedule": "step",
    "image.fit": "squash",
    "augment.crop": "random",
    "train.head_start": "solved",
    "train.batchnorm": "frozen",
    "train.keep": "accuracy",
    "train.device": "cpu",
    "train.features": "compute",
    "train.precision": "mixed",
}
FIELD_NAMES = [field.field for field in FIELDS]


@pytest.fixture
def panel(qtbot, tmp_path):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.resize(1010, 720)
    panel.show()
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    return panel


def row(panel, field: str) -> FieldRow:
    return find(panel, field, FieldRow)


def editor(panel, field: str) -> QWidget:
    kinds = (QCheckBox, QComboBox, QAbstractSpinBox)
    return next(found for kind in kinds if (found := row(panel, field).findChild(kind)))


def reset(panel, field: str) -> QToolButton:
    """Shown while the value is not the recipe's."""
    return row(panel, field).findChild(QToolButton)


def level(panel, name: str) -> None:
    find(panel, f"Settings shown: {name}").click()


def choose_model(panel, name: str) -> None:
    panel.models.model_chosen.emit(name)


def strip(panel) -> NetworkStrip:
    """The large one, whose boundary can be moved."""
    return find(panel, "network")


def recommended(panel) -> list[int]:
    """Strategies that are marked."""
    cards = {number: panel.strategy.cards.card(number) for number in (1, 2, 3)}
    return [number for number, card in cards.items() if not find(card, "recommended", QLabel).isHidden()]


def counts(panel) -> list[str]:
    """How many parameters each strategy trains, as its card says."""
    return [panel.strategy.cards.card(n).accessibleDescription().partition("\n")[2] for n in (1, 2, 3)]


def slide(panel, similarity: int) -> QSlider:
    slider = find(panel, "Similarity to the pretraining images")
    slider.setValue(similarity)
    return slider


def curve(panel, group: str) -> tuple[list[float], list[float]]:
    """Epochs and learning rates of the classifier or the backbone, as drawn."""
    items = panel.settings.schedule.findChild(pg.PlotWidget).getPlotItem().listDataItems()
    x, y = items[("classifier", "backbone").index(group)].getOriginalDataset()
    return ([], []) if x is None else (list(x), list(y))


def other_value(field, job: TrainJob):
    """A valid value that is not the job's."""
    now = value_at(job, field.field)
    if field.kind == "switch":
        return not now
    if field.kind == "choice":
        return OTHER[field.field]
    if field.field in ("image.crop", "image.resize"):
        return now - 32 if field.field == "image.crop" else now + 32
    return {"whole": now + 1, "number": now + 0.5, "rate": (now or 0.02) / 2, "percent": 0.35}[field.kind]


def set_editor(panel, field, value) -> None:
    """As the user does it."""
    box = editor(panel, field.field)
    if isinstance(box, QCheckBox):
        box.setChecked(value)
    elif isinstance(box, QComboBox):
        box.setCurrentIndex(box.findData(value))
    else:
        box.setValue(100 * value if field.kind == "percent" else value)


@pytest.mark.parametrize("field", FIELDS, ids=FIELD_NAMES)
def test_setting_a_control_changes_the_job(panel, qtbot, field):
    wanted = other_value(field, panel.job)
    with qtbot.waitSignal(panel.job_changed) as told:
        set_editor(panel, field, wanted)
    assert value_at(panel.job, field.field) == pytest.approx(wanted)
    assert told.args[0] == panel.job
    followers = {"image.crop": ["image.resize"]}.get(field.field, [])
    others = [name for name in FIELD_NAMES if name not in (field.field, *followers)]
    fresh = SetupPanel()
    assert [value_at(panel.job, name) for name in others] == [value_at(fresh.job, name) for name in others]
    fresh.deleteLater()


@pytest.mark.parametrize("field", FIELDS, ids=FIELD_NAMES)
def test_loading_a_job_changes_the_control(panel, field):
    wanted = other_value(field, panel.job)
    panel.set_job(with_value(panel.job, field.field, wanted))
    assert row(panel, field.field).value() == pytest.approx(wanted)


def test_every_number_of_the_job_has_a_row():
    from tlstudio.core.spec import RANGES

    assert {name for name in RANGES if not name.startswith("data.")} <= set(FIELD_NAMES)
    assert set(GROUPS) == {field.group for field in FIELDS}


@pytest.mark.parametrize("name", catalog.MODELS)
def test_every_model_can_be_chosen_and_gives_a_valid_job(panel, name):
    choose_model(panel, name)
    assert panel.job.model.name == name
    assert [problem for problem in panel.job.problems() if problem.level == "error"] == []


@pytest.mark.parametrize("recipe", ["slides", "recommended"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_recipe_is_taken_whole(panel, number, recipe):
    choose_model(panel, "resnet50")
    panel.strategy.strategy_chosen.emit(number)
    panel.settings.value_changed.emit("train.epochs", 3)
    panel.settings.bar.recipe_chosen.emit(recipe)
    made = make_job(
        data=panel.job.data,
        model=ModelSpec(name="resnet50"),
        strategy=panel.job.strategy,
        recipe=recipe,
        images=12,  # of the twenty, one of which cannot be read
    )
    assert panel.job == made


def test_the_list_and_the_cards_follow_a_job(panel):
    job = make_job(
        data=DataSpec(folder="/other"),
        model=ModelSpec(name="resnet18"),
        strategy=StrategySpec(number=2, first_stage="layer3"),
        recipe="slides",
    )
    panel.set_job(job)
    assert find(panel, "Models").currentIndex().data() == "ResNet18"
    assert panel.strategy.cards.card(2).isChecked()
    assert strip(panel).accessibleDescription().startswith("3 of 5 stages are frozen")
    assert panel.settings.bar.recipe.value == "slides"
    assert panel.job.data != job.data  # the data set at hand stays


def test_the_border_moves_with_the_keyboard_and_stays_inside(panel, qtbot):
    choose_model(panel, "resnet18")
    panel.strategy.strategy_chosen.emit(2)
    for _ in range(9):
        qtbot.keyClick(strip(panel), Qt.Key.Key_Left)
    assert panel.job.strategy.first_stage == "layer1"
    for _ in range(9):
        qtbot.keyClick(strip(panel), Qt.Key.Key_Right)
    assert panel.job.strategy.first_stage == "layer4"


def test_the_border_moves_with_the_mouse(panel, qtbot):
    choose_model(panel, "resnet18")
    panel.strategy.strategy_chosen.emit(2)
    network = strip(panel)
    left = next(x for x in range(network.width()) if network.stage_text(x).startswith("layer2"))
    qtbot.mousePress(network, Qt.MouseButton.LeftButton, pos=QPoint(left, 20))
    qtbot.mouseRelease(network, Qt.MouseButton.LeftButton, pos=QPoint(left, 20))
    assert panel.job.strategy.first_stage == "layer2"


def test_only_strategy_2_has_a_border_to_move(panel, qtbot):
    panel.strategy.strategy_chosen.emit(3)
    with qtbot.assertNotEmitted(panel.job_changed):
        qtbot.keyClick(strip(panel), Qt.Key.Key_Left)


def test_the_slides_rule_suggests_a_strategy(panel):
    assert recommended(panel) == [3]  # small and similar
    slide(panel, 10)
    assert recommended(panel) == [2]


def test_what_is_suggested_is_chosen_until_the_user_chooses(panel, tmp_path):
    cards = panel.strategy.cards
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path / "drawn")), drawn=True)  # the first visit
    assert recommended(panel) == [2]
    assert cards.card(2).isChecked()
    slide(panel, 80)  # another similarity
    assert recommended(panel) == [3]
    assert cards.card(3).isChecked()
    assert not panel.step_back.undo.isEnabled()  # nobody has chosen anything
    choose_model(panel, "baseline")
    slide(panel, 10)
    choose_model(panel, "resnet50")  # another model and back
    assert recommended(panel) == [2]
    assert cards.card(2).isChecked()
    assert panel.job.strategy.first_stage == "layer2"

    cards.card(3).click()  # the user's own choice
    slide(panel, 10)
    choose_model(panel, "baseline")
    choose_model(panel, "resnet18")
    assert recommended(panel) == [2]
    assert cards.card(3).isChecked()
    find(panel, "Use strategy 2").click()
    assert panel.job.strategy.number == 2
    for _ in range(4):
        panel.step_back.undo.trigger()
    slide(panel, 80)
    assert panel.job.strategy.number == 3  # nothing is chosen any more, so it follows again


def test_a_border_that_was_moved_is_there_again_after_another_model(panel):
    choose_model(panel, "resnet18")
    panel.strategy.strategy_chosen.emit(2)
    panel.strategy.boundary_moved.emit(4)
    choose_model(panel, "baseline")
    choose_model(panel, "resnet50")
    assert panel.job.strategy == StrategySpec(number=2, first_stage="layer4")


def test_random_weights_get_no_advice_and_nothing_to_freeze(panel):
    cards = panel.strategy.cards
    choose_model(panel, "baseline")
    assert [cards.card(number).isEnabled() for number in (1, 2, 3)] == [True, False, False]
    assert panel.strategy.advice.isHidden()
    assert "Baseline CNN starts from random weights" in words(panel.strategy)
    assert cards.card(2).toolTip() in words(panel.strategy)
    choose_model(panel, "resnet18")
    assert all(cards.card(number).isEnabled() for number in (1, 2, 3))
    assert not panel.strategy.advice.isHidden()
    assert "starts from random weights" not in words(panel.strategy)
    assert cards.card(2).toolTip() == ""


def test_the_baseline_is_trained_as_a_whole_and_nothing_is_suggested(panel):
    choose_model(panel, "baseline")
    assert panel.job.strategy == StrategySpec(number=1)
    assert recommended(panel) == []
    choose_model(panel, "resnet50")
    assert panel.job.strategy.number == 3  # the suggested one again


def test_a_value_of_ones_own_has_a_dot_and_a_way_back(panel):
    before = panel.job
    panel.settings.value_changed.emit("train.epochs", 3)
    back = reset(panel, "train.epochs")
    assert not back.isHidden()
    back.click()
    assert back.isHidden()
    assert panel.job == before


def test_values_of_ones_own_stay_when_another_model_is_chosen(panel):
    panel.settings.value_changed.emit("train.epochs", 3)
    panel.settings.value_changed.emit("image.crop", 96)
    choose_model(panel, "efficientnet_b1")
    assert panel.job.train.epochs == 3
    assert panel.job.image.crop == 240  # the input size belongs to the model


def test_a_problem_appears_under_its_field_and_keeps_train_from_starting(panel):
    panel.settings.value_changed.emit("image.resize", 100)
    assert "larger than the image" in words(row(panel, "image.crop"))
    assert not panel.footer.main.isEnabled()
    assert "larger than the image" in panel.footer.reason.text()
    panel.settings.value_changed.emit("image.resize", 224)
    assert "larger than the image" not in words(row(panel, "image.crop"))
    assert panel.footer.main.isEnabled()


def test_a_loaded_value_out_of_range_is_shown_and_not_bent(panel):
    panel.set_job(with_value(panel.job, "train.epochs", 20_000))
    assert row(panel, "train.epochs").value() == 20_000
    assert "20,000" in words(row(panel, "train.epochs")) or "20000" in words(row(panel, "train.epochs"))


def shown(panel) -> list[str]:
    return [name for name in FIELD_NAMES if not row(panel, name).isHidden()]


def test_each_level_shows_more(panel):
    basic = shown(panel)
    level(panel, "More")
    more = shown(panel)
    level(panel, "All")
    everything = shown(panel)
    assert len(basic) < 9
    assert set(basic) < set(more) < set(everything)
    assert len(everything) > 20
    assert "train.step_epochs" not in everything  # only for the schedule in steps
    panel.settings.value_changed.emit("train.optimizer", "adamw")  # L-BFGS has no schedule
    panel.settings.value_changed.emit("train.schedule", "step")
    assert not row(panel, "train.step_epochs").isHidden()


def test_train_hands_over_the_job(panel, qtbot):
    with qtbot.waitSignal(panel.train_requested) as wanted, qtbot.assertNotEmitted(panel.queue_requested):
        panel.footer.main.click()
    assert wanted.args == [panel.job]


def test_train_says_why_it_cannot(qtbot, tmp_path):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    assert not panel.footer.main.isEnabled()
    assert panel.footer.reason.text() == "Choose a folder of images first."
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    assert panel.footer.main.isEnabled()
    bad = data_report(tmp_path, problems=(Problem(code="one-class", values={"name": "oak"}),))
    panel.set_data(bad, DataSpec(folder=str(tmp_path)))
    assert not panel.footer.main.isEnabled()


def test_while_a_training_runs_the_button_queues_and_says_so(panel, qtbot):
    panel.set_busy(True)
    assert not panel.can_train
    assert panel.can_queue
    assert panel.footer.main.text() == "Add to queue"
    assert panel.footer.queue.isHidden()
    assert "A run is in progress" in panel.footer.reason.text()
    with qtbot.waitSignal(panel.queue_requested) as wanted, qtbot.assertNotEmitted(panel.train_requested):
        panel.footer.main.click()
    assert wanted.args == [panel.job]
    panel.set_busy(False)
    assert panel.footer.main.text() == "Train"
    assert "A run is in progress" not in panel.footer.reason.text()
    with qtbot.waitSignal(panel.queue_requested):
        panel.footer.queue.click()


def test_a_run_has_a_name_of_its_own(panel, qtbot):
    assert panel.footer.name.placeholderText() == "EfficientNet-Lite0"
    qtbot.keyClicks(panel.footer.name, "first try ")
    assert panel.job.name == "first try "
    with qtbot.waitSignal(panel.train_requested) as wanted:
        panel.footer.main.click()
    assert wanted.args[0].name == "first try"
    assert panel.footer.name.text() == ""  # the next run is another one
    assert panel.job.name == ""


def test_weights_are_fetched_and_the_download_is_shown(panel, qtbot):
    choose_model(panel, "resnet50")
    with qtbot.waitSignal(panel.fetch_requested) as wanted:
        find(panel, "Download 98 MB").click()
    assert wanted.args == ["resnet50"]
    panel.set_fetching(RunState(status="running", progress=Progress(phase="download", done=5, total=10)))
    assert find(panel, "Download", QProgressBar).value() == 500
    assert "downloading, 50\xa0%" in model_text(panel, "resnet50")
    with qtbot.waitSignal(panel.fetch_cancelled):
        find(panel, "Cancel").click()
    file = paths.weights_folder() / catalog.MODELS["resnet50"].weights_file
    file.parent.mkdir(parents=True)
    file.touch()
    panel.set_fetching(RunState(status="done"))
    assert find(panel, "Download 98 MB").isHidden()


def model_text(panel, name: str) -> str:
    """The whole of a model's row, as it is read aloud."""
    model = find(panel, "Models").model()
    rows = (model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount()))
    return next(text for text in rows if text.startswith(f"{catalog.MODELS[name].title} ·"))


def test_the_download_of_one_model_is_not_that_of_another(panel, qtbot):
    choose_model(panel, "resnet50")
    find(panel, "Download 98 MB").click()
    panel.set_fetching(RunState(status="running", progress=Progress(phase="download", done=5, total=10)))
    choose_model(panel, "alexnet")
    download = find(panel, "Download 233 MB")
    assert not download.isEnabled()
    assert find(panel, "Download", QProgressBar).isHidden()
    assert "ResNet50 is being downloaded first." in words(panel.models)
    panel.set_fetching(RunState(status="stopped"))
    assert download.isEnabled()
    assert "downloading" not in model_text(panel, "resnet50")


def test_a_row_says_what_a_model_is(panel):
    assert model_text(panel, "baseline") == "Baseline CNN · 2.2 M · 64 px · random weights"
    assert model_text(panel, catalog.BUNDLED).endswith("224 px · built in")
    assert model_text(panel, "efficientnet_lite2").endswith("260 px · built in")
    assert model_text(panel, "resnet50").endswith("224 px · 98 MB")


def test_a_failed_download_is_said_and_cleared(panel):
    failure = Failed(kind="weights-corrupt", message="", values={"file": "x.pth"})
    panel.set_fetching(RunState(status="failed", failure=failure))
    assert "x.pth" in panel.card.message
    choose_model(panel, "resnet18")
    assert panel.card.message == ""


def test_weights_from_a_file(panel, tmp_path):
    file = tmp_path / "squeezenet.pth"
    file.touch()
    choose_model(panel, "squeezenet1_1")
    panel.models.picker.weights_chosen.emit(str(file))
    assert panel.job.model.weights == str(file)
    assert find(panel, "Initial weights", QComboBox).currentText() == "squeezenet.pth"
    assert "from squeezenet.pth" in model_text(panel, "squeezenet1_1")
    assert "does not exist" not in words(panel.models)
    file.unlink()
    panel.settings.value_changed.emit("train.epochs", 7)
    assert "does not exist" in words(panel.models)
    assert not panel.footer.main.isEnabled()
    panel.models.picker.weights_chosen.emit("default")
    assert "does not exist" not in words(panel.models)


def test_random_weights_are_trained_as_a_whole(panel):
    choose_model(panel, "resnet18")
    panel.models.picker.weights_chosen.emit("none")
    assert panel.job.strategy.number == 1
    assert find(panel, "Initial weights", QComboBox).currentText() == "Random"
    assert "random weights" not in words(panel.strategy.cards)
    panel.strategy.strategy_chosen.emit(3)
    assert "random weights" in words(panel.strategy.cards)
    assert panel.footer.main.isEnabled()  # a warning, no error
    panel.strategy.strategy_chosen.emit(1)
    assert "random weights" not in words(panel.strategy.cards)


def test_searching_keeps_the_choice(panel):
    find(panel, "Search models").setText("dense")
    assert panel.job.model.name == catalog.BUNDLED
    assert find(panel, "Models").model().rowCount() == 4


def test_every_control_has_a_name(panel):
    level(panel, "All")
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox):
        for widget in panel.findChildren(kind):
            if widget.isVisible():
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, widget


def test_the_job_is_a_plain_spec(panel):
    job = panel.job
    assert msgspec.json.decode(msgspec.json.encode(job), type=TrainJob) == job


# ---- how many parameters learn ------------------------------------------------------------------------------


def test_the_cards_say_how_many_parameters_learn(panel, qtbot):
    choose_model(panel, "resnet18")
    assert counts(panel) == [
        "11.2 M of 11.2 M parameters are trained",
        "11.0 M of 11.2 M parameters are trained",
        "1026 of 11.2 M parameters are trained",
    ]
    panel.strategy.strategy_chosen.emit(2)
    network = strip(panel)
    for _ in range(2):
        qtbot.keyClick(network, Qt.Key.Key_Right)
    assert panel.job.strategy.first_stage == "layer4"
    assert counts(panel)[1] == "8.4 M of 11.2 M parameters are trained"
    assert network.stage_text(network.width() - 5) == "classifier: 1026 parameters, trained"
    assert network.stage_text(5) == "stem: 9536 parameters, frozen"


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (3_357_000, 3_393_000, ("3.36 M", "3.39 M")),
        (134_266_000, 134_268_738, ("134.266 M", "134.269 M")),
        (3_393_000, 3_393_000, ("3.4 M", "3.4 M")),
        (1026, 11_177_538, ("1026", "11.2 M")),
    ],
)
def test_a_part_of_the_parameters_never_reads_like_all_of_them(part, whole, written):
    assert phrases.parameters_of(part, whole) == written


def test_without_classes_nothing_is_counted(qtbot):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    assert counts(panel) == ["", "", ""]
    assert recommended(panel) == []
    assert "No data set selected" in words(panel.strategy.advice)


def test_the_input_size_counts_where_it_matters(panel):
    choose_model(panel, "baseline")
    assert counts(panel)[0] == "2.2 M of 2.2 M parameters are trained"
    panel.settings.value_changed.emit("image.resize", 128)
    panel.settings.value_changed.emit("image.crop", 128)
    assert counts(panel)[0] == "8.4 M of 8.4 M parameters are trained"


# ---- advice ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("images", "similarity", "case", "strategy"),
    [(20_000, 0.1, 1, 1), (20_000, 0.9, 2, 2), (500, 0.1, 3, 2), (500, 0.9, 4, 3)],
)
def test_the_four_cases_of_the_slides(panel, images, similarity, case, strategy):
    panel.strategy.set_images(images)
    panel.strategy.advice.set_similarity(similarity)
    advice = panel.strategy.advice.advice
    assert (advice.number, advice.strategy) == (case, strategy)
    said = [line for line in words(panel.strategy.advice).splitlines() if line]
    assert said[0].startswith(f"Case {case}:")
    assert advice.reason in said
    place = find(panel, "Size and similarity of the data set")
    assert place.accessibleDescription().endswith(f"case {case}, strategy {strategy}")


def test_how_similar_the_images_are_is_asked_anew_for_another_folder(panel, tmp_path):
    advice = panel.strategy.advice
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/one"))
    slide(panel, 10)
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/one", seed=3))
    assert advice.similarity == 0.1
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/drawn"), drawn=True)
    assert "drawings" in words(advice)
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/two"))
    assert "leaves" in words(advice)


def test_the_slider_gives_an_example_for_each_place(panel):
    said = set()
    for value in range(0, 101, 5):
        said.add(slide(panel, value).accessibleDescription())
    assert len(said) == 5
    assert "" not in said


# ---- undo -----------------------------------------------------------------------------------------------------


def test_changes_are_undone_and_redone_with_the_keys(panel, qtbot):
    start = panel.job
    panel.strategy.strategy_chosen.emit(1)
    choose_model(panel, "resnet18")
    changed = panel.job
    box = editor(panel, "train.epochs")
    panel.settings.tabs.setCurrentIndex(TRAINING)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.job == start
    assert find(panel, "Models").currentIndex().data() == "EfficientNet-Lite0"
    assert panel.strategy.cards.card(3).isChecked()
    assert not panel.step_back.undo.isEnabled()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(box, Qt.Key.Key_Z, keys)
    qtbot.keyClick(box, Qt.Key.Key_Z, keys)
    assert panel.job == changed
    assert not panel.step_back.redo.isEnabled()


def test_undo_shows_where_it_changed_something(panel):
    panel.settings.value_changed.emit("augment.rotation", 20.0)
    panel.settings.tabs.setCurrentIndex(TRAINING)
    panel.step_back.undo.trigger()
    assert panel.settings.tabs.currentIndex() == IMAGES
    assert panel.job.augment.rotation == 0


def test_undo_leaves_data_and_name_alone(panel, qtbot, tmp_path):
    before = panel.job
    panel.settings.value_changed.emit("train.epochs", 3)
    qtbot.keyClicks(panel.footer.name, "mine")
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path / "other")))
    panel.step_back.undo.trigger()
    assert panel.job.train == before.train
    assert panel.job.name == "mine"
    assert panel.job.data.folder == str(tmp_path / "other")


def test_settings_of_an_earlier_run_can_be_undone(panel):
    before = panel.job
    panel.set_job(
        make_job(
            data=DataSpec(folder="/o"), model=ModelSpec(name="alexnet"), strategy=StrategySpec(), recipe="slides"
        )
    )
    panel.step_back.undo.trigger()
    assert panel.job == before


# ---- settings -------------------------------------------------------------------------------------------------


def test_all_settings_are_reset_at_once(panel):
    bar = panel.settings.bar
    assert bar.reset.isHidden()
    before = panel.job
    panel.settings.value_changed.emit("train.epochs", 3)
    panel.settings.value_changed.emit("augment.rotation", 20.0)
    assert not bar.reset.isHidden()
    assert bar.reset.toolTip().startswith("2 settings")
    bar.reset.click()
    assert panel.job == before
    assert bar.reset.isHidden()


def test_a_tab_with_a_problem_has_a_sign_and_show_goes_there(panel, qtbot):
    tabs = panel.settings.tabs
    panel.settings.value_changed.emit("image.resize", 100)
    assert not tabs.tabIcon(IMAGES).isNull()
    assert tabs.tabIcon(TRAINING).isNull()
    assert not panel.footer.show_field.isHidden()
    panel.footer.show_field.click()
    assert tabs.currentIndex() == IMAGES
    assert editor(panel, "image.crop").hasFocus()
    panel.settings.value_changed.emit("image.resize", 224)
    assert tabs.tabIcon(IMAGES).isNull()
    assert panel.footer.show_field.isHidden()


def test_the_bar_belongs_to_the_settings(panel):
    assert panel.settings.bar.isHidden()
    panel.settings.tabs.setCurrentIndex(TRAINING)
    assert not panel.settings.bar.isHidden()
    panel.settings.tabs.setCurrentIndex(STRATEGY)
    assert panel.settings.bar.isHidden()


# ---- learning rate --------------------------------------------------------------------------------------------


def test_the_schedule_follows_the_job(panel):
    plot = panel.settings.schedule
    assert curve(panel, "backbone") == ([], [])  # strategy 3: only the classifier learns
    assert "The backbone is frozen." in words(plot)
    panel.strategy.strategy_chosen.emit(2)
    panel.settings.value_changed.emit("train.schedule", "step")
    panel.settings.value_changed.emit("train.warmup_epochs", 0.0)
    panel.settings.value_changed.emit("train.epochs", 30)
    x, head = curve(panel, "classifier")
    rate = panel.job.train.learning_rate
    assert (x[0], x[-1]) == (0, 30)
    assert head[0] == pytest.approx(rate)
    assert head[-1] == pytest.approx(rate * 1e-4)
    assert curve(panel, "backbone")[1][0] == pytest.approx(rate * panel.job.train.base_ratio)
    assert f"{rate * 1e-4:.3g} in the last epoch" in words(plot)
    find(plot, "Log scale").setChecked(True)
    assert curve(panel, "classifier")[1][-1] == pytest.approx(rate * 1e-4)


def test_a_cosine_to_zero_can_be_logarithmic(panel):
    find(panel.settings.schedule, "Log scale").setChecked(True)
    assert min(curve(panel, "classifier")[1]) > 0


# ---- preview --------------------------------------------------------------------------------------------------


def test_pictures_are_wanted_only_while_they_are_in_sight(panel, qtbot):
    with qtbot.assertNotEmitted(panel.preview_wanted):
        panel.settings.value_changed.emit("augment.rotation", 10.0)
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.tabs.setCurrentIndex(IMAGES)
    job = wanted.args[0]
    assert (job.epoch, job.augment, job.seed) == (1, panel.job.augment, panel.job.train.seed)
    assert len(job.files) == 9
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        find(panel, "Show another sample").click()
    assert wanted.args[0].epoch == 2
    with qtbot.assertNotEmitted(panel.preview_wanted):
        panel.settings.value_changed.emit("train.epochs", 7)  # changes no picture
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.tabs.setCurrentIndex(STRATEGY)
    assert wanted.args == [None]


def test_wrong_settings_have_no_preview_and_say_so(panel, qtbot):
    panel.settings.tabs.setCurrentIndex(IMAGES)
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.value_changed.emit("image.resize", 100)
    assert wanted.args == [None]
    assert "Correct the settings" in words(panel.preview)
    assert not find(panel, "Show another sample").isEnabled()
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.value_changed.emit("image.resize", 240)
    assert wanted.args[0].image.resize == 240
    assert "epoch 1" in words(panel.preview)


def test_a_failed_preview_is_said_can_be_tried_again_and_is_cleared(panel, qtbot):
    panel.settings.tabs.setCurrentIndex(IMAGES)
    panel.preview.set_failure(Failed(kind="image-gone", message="", values={"file": "a/1.png", "detail": "gone"}))
    assert "a/1.png" in words(panel.preview)
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        find(panel.preview, "Try again").click()
    assert wanted.args[0] is not None
    panel.preview.set_busy(True)
    assert "a/1.png" not in words(panel.preview)


def test_without_data_the_preview_says_what_to_do(qtbot):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.assertNotEmitted(panel.preview_wanted):
        panel.settings.tabs.setCurrentIndex(IMAGES)
    assert "Choose a folder of images to see them here." in words(panel.preview)


def test_a_change_of_language_says_everything_again(panel):
    level(panel, "All")
    panel.settings.value_changed.emit("image.resize", 100)

    def texts() -> list[str]:
        return [w.text() for kind in (QLabel, QAbstractButton) for w in panel.findChildren(kind)]

    before = texts()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert texts() == before


def test_a_file_of_weights_is_looked_at_when_it_is_chosen(qtbot, tmp_path):
    file = tmp_path / "mine.pth"
    file.touch()
    panel = SetupPanel()
    qtbot.addWidget(panel)
    asked = []
    panel.weights_wanted.connect(asked.append)
    panel.choose_weights(str(file))
    assert (asked[-1].file, asked[-1].model) == (str(file), panel.job.model.name)
    assert "Checking" in words(panel.models)
    panel.set_weights_fit(WeightsFit(file=str(file), model="x", with_head=True, published=False))
    panel.set_weights_state(RunState(status="done"))
    assert "including its classifier" in words(panel.models)
    values = {"file": str(file), "model": "ResNet50", "detail": "missing fc.weight"}
    failure = Failed(kind="weights-mismatch", message="", values=values)
    panel.set_weights_state(RunState(status="failed", failure=failure))
    assert "ResNet50" in words(panel.models.picker)
    assert "including its classifier" not in words(panel.models)
    assert not panel.can_queue
    panel.models.weights_chosen.emit("default")
    assert asked[-1] is None
    assert "ResNet50" not in words(panel.models.picker)


def test_a_job_whose_stage_the_model_does_not_have_is_shown_and_cannot_be_trained(panel):
    job = msgspec.structs.replace(panel.job, model=ModelSpec(name="baseline", weights="none"))
    panel.set_job(msgspec.structs.replace(job, strategy=StrategySpec(number=2, first_stage="blocks4")))
    assert panel.job.strategy.first_stage == "blocks4"
    assert not panel.can_queue
