"""The setup panel, both ways: set a control and the job changes, set a job and the controls change."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox

from tests.helpers.data_report import data_report
from tlstudio.core import catalog, paths
from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value
from tlstudio.gui.fields import FIELDS, GROUPS
from tlstudio.gui.panels.setup import SetupPanel

OTHER = {
    "train.optimizer": "sgd",
    "train.schedule": "step",
    "image.fit": "squash",
    "augment.crop": "random",
    "train.device": "cpu",
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


def row(panel, field: str):
    group = next(entry.group for entry in FIELDS if entry.field == field)
    return panel._forms[group].row(field)


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
    editor = row(panel, field.field)._editor
    if isinstance(editor, QCheckBox):
        editor.setChecked(value)
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
    elif isinstance(editor, QSpinBox):
        editor.setValue(value)
    else:
        assert isinstance(editor, QDoubleSpinBox)
        editor.setValue(100 * value if field.kind == "percent" else value)


@pytest.mark.parametrize("field", FIELDS, ids=FIELD_NAMES)
def test_setting_a_control_changes_the_job(panel, qtbot, field):
    wanted = other_value(field, panel.job)
    with qtbot.waitSignal(panel.job_changed) as told:
        set_editor(panel, field, wanted)
    assert value_at(panel.job, field.field) == pytest.approx(wanted)
    assert told.args[0] == panel.job
    others = [name for name in FIELD_NAMES if name != field.field]
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
    panel._on_model_chosen(name)
    assert panel.job.model.name == name
    assert [problem for problem in panel.job.problems() if problem.level == "error"] == []


@pytest.mark.parametrize("recipe", ["slides", "recommended"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_recipe_is_taken_whole(panel, number, recipe):
    panel._on_model_chosen("resnet50")
    panel._on_strategy_chosen(number)
    panel._on_value_changed("train.epochs", 3)
    panel._on_recipe_chosen(recipe)
    made = make_job(
        data=panel.job.data, model=ModelSpec(name="resnet50"), strategy=panel.job.strategy, recipe=recipe
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
    assert panel._models._view.currentIndex().data() == "ResNet18"
    assert panel._cards.card(2).isChecked()
    assert panel._cards.strip.frozen == 3
    assert panel._recipe.value == "slides"
    assert panel.job.data != job.data  # the data set at hand stays


def test_the_border_moves_with_the_keyboard_and_stays_inside(panel, qtbot):
    panel._on_model_chosen("resnet18")
    panel._on_strategy_chosen(2)
    strip = panel._cards.strip
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert panel.job.strategy.first_stage == "layer1"
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert panel.job.strategy.first_stage == "layer4"


def test_the_border_moves_with_the_mouse(panel, qtbot):
    panel._on_model_chosen("resnet18")
    panel._on_strategy_chosen(2)
    strip = panel._cards.strip
    target = strip._blocks()[2]
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(int(target.left()), 20))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(int(target.left()), 20))
    assert panel.job.strategy.first_stage == "layer2"


def test_only_strategy_2_has_a_border_to_move(panel, qtbot):
    panel._on_strategy_chosen(3)
    with qtbot.assertNotEmitted(panel.job_changed):
        qtbot.keyClick(panel._cards.strip, Qt.Key.Key_Left)


def test_the_slides_rule_suggests_a_strategy(panel):
    assert panel._cards.card(3).suggested  # small and similar
    panel._advice._slider.setValue(10)
    assert panel._cards.card(2).suggested
    assert not panel._cards.card(3).suggested
    panel._advice._take.click()
    assert panel.job.strategy.number == 2


def test_the_baseline_is_trained_as_a_whole_and_nothing_is_suggested(panel):
    panel._on_model_chosen("baseline")
    assert panel.job.strategy == StrategySpec(number=1)
    assert not any(panel._cards.card(number).suggested for number in (1, 2, 3))
    panel._on_model_chosen("resnet50")
    assert panel.job.strategy.number == 3  # the suggested one again


def test_a_value_of_ones_own_has_a_dot_and_a_way_back(panel):
    panel._on_value_changed("train.epochs", 3)
    epochs = row(panel, "train.epochs")
    assert epochs.differs
    epochs._reset.click()
    assert not epochs.differs
    assert panel.job.train.epochs == 12


def test_values_of_ones_own_stay_when_another_model_is_chosen(panel):
    panel._on_value_changed("train.epochs", 3)
    panel._on_value_changed("image.crop", 96)
    panel._on_model_chosen("efficientnet_b1")
    assert panel.job.train.epochs == 3
    assert panel.job.image.crop == 240  # the input size belongs to the model


def test_a_problem_appears_under_its_field_and_keeps_train_from_starting(panel):
    panel._on_value_changed("image.crop", 999)
    assert "larger than the image" in row(panel, "image.crop").problem
    assert not panel._train.isEnabled()
    assert "larger than the image" in panel._reason.text()
    panel._on_value_changed("image.crop", 224)
    assert row(panel, "image.crop").problem == ""
    assert panel._train.isEnabled()


def test_a_loaded_value_out_of_range_is_shown_and_not_bent(panel):
    panel.set_job(with_value(panel.job, "train.epochs", 20_000))
    assert row(panel, "train.epochs").value() == 20_000
    assert row(panel, "train.epochs").problem


def test_basic_shows_little_and_all_shows_all(panel):
    shown = [name for name in FIELD_NAMES if not row(panel, name).isHidden()]
    panel._level._group.button(1).click()
    everything = [name for name in FIELD_NAMES if not row(panel, name).isHidden()]
    assert len(shown) < 8
    assert len(everything) > 20
    assert "train.step_epochs" not in everything  # only for the schedule in steps
    panel._on_value_changed("train.schedule", "step")
    assert not row(panel, "train.step_epochs").isHidden()


def test_train_hands_over_the_job(panel, qtbot):
    with qtbot.waitSignal(panel.train_requested) as wanted:
        panel._train.click()
    assert wanted.args == [panel.job]


def test_train_says_why_it_cannot(qtbot, tmp_path):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    assert not panel._train.isEnabled()
    assert panel._reason.text() == "Choose a folder of images first."
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    assert panel._train.isEnabled()
    panel.set_busy(True)
    assert not panel._train.isEnabled()
    assert "A training is running" in panel._reason.text()
    panel.set_busy(False)
    bad = data_report(tmp_path, problems=(Problem(code="one-class", values={"name": "oak"}),))
    panel.set_data(bad, DataSpec(folder=str(tmp_path)))
    assert not panel._train.isEnabled()


def test_weights_are_fetched_and_the_download_is_shown(panel, qtbot):
    panel._on_model_chosen("resnet50")
    assert panel._weights._fetch.text() == "Download 98 MB"
    with qtbot.waitSignal(panel.fetch_requested) as wanted:
        panel._weights._fetch.click()
    assert wanted.args == ["resnet50"]
    panel.set_fetching(RunState(status="running", progress=Progress(phase="download", done=5, total=10)))
    assert panel._weights._bar.value() == 500
    with qtbot.waitSignal(panel.fetch_cancelled):
        panel._weights._fetch.click()
    file = paths.weights_folder() / catalog.MODELS["resnet50"].weights_file
    file.parent.mkdir(parents=True)
    file.touch()
    panel.set_fetching(RunState(status="done"))
    assert panel._weights._fetch.isHidden()


def test_a_failed_download_is_said_and_cleared(panel):
    failure = Failed(kind="weights-corrupt", message="", values={"file": "x.pth"})
    panel.set_fetching(RunState(status="failed", failure=failure))
    assert "x.pth" in panel._card.message
    panel._on_model_chosen("resnet18")
    assert panel._card.message == ""


def test_weights_from_a_file(panel, tmp_path):
    file = tmp_path / "squeezenet.pth"
    file.touch()
    panel._on_model_chosen("squeezenet1_1")
    panel._weights.weights_chosen.emit(str(file))
    assert panel.job.model.weights == str(file)
    assert panel._weights.box.currentText() == "squeezenet.pth"


def test_random_weights_are_trained_as_a_whole(panel):
    panel._on_model_chosen("resnet18")
    panel._weights.weights_chosen.emit("none")
    assert panel.job.strategy.number == 1
    assert panel._weights.box.currentText() == "Random"


def test_searching_keeps_the_choice(panel):
    panel._models._search.setText("dense")
    assert panel.job.model.name == catalog.BUNDLED
    assert panel._models._filtered.rowCount() == 4


def test_every_control_has_a_name(panel):
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

    panel._level._group.button(1).click()
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox):
        for widget in panel.findChildren(kind):
            if widget.isVisible():
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, widget


def test_the_job_is_a_plain_spec(panel):
    job = panel.job
    assert msgspec.json.decode(msgspec.json.encode(job), type=TrainJob) == job
