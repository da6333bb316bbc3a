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


def row(panel, field: str):
    return panel.settings.row(field)


def level(panel, number: int) -> None:
    panel.settings.bar.level_choice._group.button(number).click()


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
    panel.strategy.strategy_chosen.emit(number)
    panel.settings.value_changed.emit("train.epochs", 3)
    panel.settings.bar.recipe_chosen.emit(recipe)
    made = make_job(
        data=panel.job.data,
        model=ModelSpec(name="resnet50"),
        strategy=panel.job.strategy,
        recipe=recipe,
        images=len(panel._split.subset("train")),
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
    assert panel.models.models._view.currentIndex().data() == "ResNet18"
    assert panel.strategy.cards.card(2).isChecked()
    assert panel.strategy.cards.strip.frozen == 3
    assert panel.settings.bar.recipe.value == "slides"
    assert panel.job.data != job.data  # the data set at hand stays


def test_the_border_moves_with_the_keyboard_and_stays_inside(panel, qtbot):
    panel._on_model_chosen("resnet18")
    panel.strategy.strategy_chosen.emit(2)
    strip = panel.strategy.cards.strip
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert panel.job.strategy.first_stage == "layer1"
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert panel.job.strategy.first_stage == "layer4"


def test_the_border_moves_with_the_mouse(panel, qtbot):
    panel._on_model_chosen("resnet18")
    panel.strategy.strategy_chosen.emit(2)
    strip = panel.strategy.cards.strip
    target = strip._blocks()[2]
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(int(target.left()), 20))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(int(target.left()), 20))
    assert panel.job.strategy.first_stage == "layer2"


def test_only_strategy_2_has_a_border_to_move(panel, qtbot):
    panel.strategy.strategy_chosen.emit(3)
    with qtbot.assertNotEmitted(panel.job_changed):
        qtbot.keyClick(panel.strategy.cards.strip, Qt.Key.Key_Left)


def test_the_slides_rule_suggests_a_strategy(panel):
    assert panel.strategy.cards.card(3).suggested  # small and similar
    panel.strategy.advice._slider.setValue(10)
    assert panel.strategy.cards.card(2).suggested
    assert not panel.strategy.cards.card(3).suggested


def test_what_is_suggested_is_chosen_until_the_user_chooses(panel, tmp_path):
    advice, cards = panel.strategy.advice, panel.strategy.cards
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path / "drawn")), drawn=True)  # the first visit
    assert cards.card(2).suggested
    assert cards.card(2).isChecked()
    advice._slider.setValue(80)  # another similarity
    assert cards.card(3).suggested
    assert cards.card(3).isChecked()
    assert not panel.step_back.undo.isEnabled()  # nobody has chosen anything
    panel._on_model_chosen("baseline")
    advice._slider.setValue(10)
    panel._on_model_chosen("resnet50")  # another model and back
    assert cards.card(2).suggested
    assert cards.card(2).isChecked()
    assert panel.job.strategy.first_stage == "layer2"

    cards.card(3).click()  # the user's own choice
    advice._slider.setValue(10)
    panel._on_model_chosen("baseline")
    panel._on_model_chosen("resnet18")
    assert cards.card(2).suggested
    assert cards.card(3).isChecked()
    advice._take.click()
    assert panel.job.strategy.number == 2
    for _ in range(4):
        panel.step_back.undo.trigger()
    advice._slider.setValue(80)
    assert panel.job.strategy.number == 3  # nothing is chosen any more, so it follows again


def test_a_border_that_was_moved_is_there_again_after_another_model(panel):
    panel._on_model_chosen("resnet18")
    panel.strategy.strategy_chosen.emit(2)
    panel.strategy.boundary_moved.emit(4)
    panel._on_model_chosen("baseline")
    panel._on_model_chosen("resnet50")
    assert panel.job.strategy == StrategySpec(number=2, first_stage="layer4")


def test_random_weights_get_no_advice_and_nothing_to_freeze(panel):
    cards = panel.strategy.cards
    panel._on_model_chosen("baseline")
    assert [cards.card(number).isEnabled() for number in (1, 2, 3)] == [True, False, False]
    assert panel.strategy.advice.isHidden()
    assert "Baseline CNN starts from random weights" in panel.strategy.why_all
    assert cards.card(2).toolTip() == panel.strategy.why_all
    panel._on_model_chosen("resnet18")
    assert all(cards.card(number).isEnabled() for number in (1, 2, 3))
    assert not panel.strategy.advice.isHidden()
    assert (panel.strategy.why_all, cards.card(2).toolTip()) == ("", "")


def test_the_baseline_is_trained_as_a_whole_and_nothing_is_suggested(panel):
    panel._on_model_chosen("baseline")
    assert panel.job.strategy == StrategySpec(number=1)
    assert not any(panel.strategy.cards.card(number).suggested for number in (1, 2, 3))
    panel._on_model_chosen("resnet50")
    assert panel.job.strategy.number == 3  # the suggested one again


def test_a_value_of_ones_own_has_a_dot_and_a_way_back(panel):
    before = panel.job
    panel.settings.value_changed.emit("train.epochs", 3)
    epochs = row(panel, "train.epochs")
    assert epochs.differs
    epochs._reset.click()
    assert not epochs.differs
    assert panel.job == before


def test_values_of_ones_own_stay_when_another_model_is_chosen(panel):
    panel.settings.value_changed.emit("train.epochs", 3)
    panel.settings.value_changed.emit("image.crop", 96)
    panel._on_model_chosen("efficientnet_b1")
    assert panel.job.train.epochs == 3
    assert panel.job.image.crop == 240  # the input size belongs to the model


def test_a_problem_appears_under_its_field_and_keeps_train_from_starting(panel):
    panel.settings.value_changed.emit("image.crop", 999)
    assert "larger than the image" in row(panel, "image.crop").problem
    assert not panel.footer.main.isEnabled()
    assert "larger than the image" in panel.footer.reason.text()
    panel.settings.value_changed.emit("image.crop", 224)
    assert row(panel, "image.crop").problem == ""
    assert panel.footer.main.isEnabled()


def test_a_loaded_value_out_of_range_is_shown_and_not_bent(panel):
    panel.set_job(with_value(panel.job, "train.epochs", 20_000))
    assert row(panel, "train.epochs").value() == 20_000
    assert row(panel, "train.epochs").problem


def shown(panel) -> list[str]:
    return [name for name in FIELD_NAMES if not row(panel, name).isHidden()]


def test_each_level_shows_more(panel):
    basic = shown(panel)
    level(panel, 1)
    more = shown(panel)
    level(panel, 2)
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
    assert "A training is running" in panel.footer.reason.text()
    with qtbot.waitSignal(panel.queue_requested) as wanted, qtbot.assertNotEmitted(panel.train_requested):
        panel.footer.main.click()
    assert wanted.args == [panel.job]
    panel.set_busy(False)
    assert panel.footer.main.text() == "Train"
    assert "A training is running" not in panel.footer.reason.text()
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
    panel._on_model_chosen("resnet50")
    assert panel.models.picker._fetch.text() == "Download 98 MB"
    with qtbot.waitSignal(panel.fetch_requested) as wanted:
        panel.models.picker._fetch.click()
    assert wanted.args == ["resnet50"]
    panel.set_fetching(RunState(status="running", progress=Progress(phase="download", done=5, total=10)))
    assert panel.models.picker._bar.value() == 500
    assert "downloading, 50 %" in model_text(panel, "resnet50")
    with qtbot.waitSignal(panel.fetch_cancelled):
        panel.models.picker._fetch.click()
    file = paths.weights_folder() / catalog.MODELS["resnet50"].weights_file
    file.parent.mkdir(parents=True)
    file.touch()
    panel.set_fetching(RunState(status="done"))
    assert panel.models.picker._fetch.isHidden()


def model_text(panel, name: str) -> str:
    rows = panel.models.models._model.rows
    found = next(row for row in rows if row.name == name)
    return f"{found.title} · {found.detail} · {found.weights}"


def test_the_download_of_one_model_is_not_that_of_another(panel, qtbot):
    panel._on_model_chosen("resnet50")
    panel.models.picker._fetch.click()
    panel.set_fetching(RunState(status="running", progress=Progress(phase="download", done=5, total=10)))
    panel._on_model_chosen("alexnet")
    picker = panel.models.picker
    assert picker._fetch.text() == "Download 233 MB"
    assert not picker._fetch.isEnabled()
    assert picker._bar.isHidden()
    assert picker._note.text() == "ResNet50 is being downloaded first."
    panel.set_fetching(RunState(status="stopped"))
    assert picker._fetch.isEnabled()
    assert "downloading" not in model_text(panel, "resnet50")


def test_a_row_says_what_a_model_is(panel):
    assert model_text(panel, "baseline") == "Baseline CNN · 2.2 M · 64 px · from scratch"
    assert "built in" in model_text(panel, catalog.BUNDLED)
    assert model_text(panel, "resnet50").endswith("224 px · 98 MB")


def test_a_failed_download_is_said_and_cleared(panel):
    failure = Failed(kind="weights-corrupt", message="", values={"file": "x.pth"})
    panel.set_fetching(RunState(status="failed", failure=failure))
    assert "x.pth" in panel.card.message
    panel._on_model_chosen("resnet18")
    assert panel.card.message == ""


def test_weights_from_a_file(panel, tmp_path):
    file = tmp_path / "squeezenet.pth"
    file.touch()
    panel._on_model_chosen("squeezenet1_1")
    panel.models.picker.weights_chosen.emit(str(file))
    assert panel.job.model.weights == str(file)
    assert panel.models.picker.box.currentText() == "squeezenet.pth"
    assert "from squeezenet.pth" in model_text(panel, "squeezenet1_1")
    assert panel.models.picker.problem == ""
    file.unlink()
    panel.settings.value_changed.emit("train.epochs", 7)
    assert "does not exist" in panel.models.picker.problem
    assert not panel.footer.main.isEnabled()
    panel.models.picker.weights_chosen.emit("default")
    assert panel.models.picker.problem == ""


def test_random_weights_are_trained_as_a_whole(panel):
    panel._on_model_chosen("resnet18")
    panel.models.picker.weights_chosen.emit("none")
    assert panel.job.strategy.number == 1
    assert panel.models.picker.box.currentText() == "Random"
    assert panel.strategy.cards.problem == ""
    panel.strategy.strategy_chosen.emit(3)
    assert "random weights" in panel.strategy.cards.problem
    assert panel.footer.main.isEnabled()  # a warning, no error
    panel.strategy.strategy_chosen.emit(1)
    assert panel.strategy.cards.problem == ""


def test_searching_keeps_the_choice(panel):
    panel.models.models._search.setText("dense")
    assert panel.job.model.name == catalog.BUNDLED
    assert panel.models.models._filtered.rowCount() == 4


def test_every_control_has_a_name(panel):
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

    level(panel, 2)
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
    panel._on_model_chosen("resnet18")
    assert [panel.strategy.cards.card(n).count for n in (1, 2, 3)] == [
        "11.2 M of 11.2 M parameters learn",
        "11.0 M of 11.2 M parameters learn",
        "1026 of 11.2 M parameters learn",
    ]
    panel.strategy.strategy_chosen.emit(2)
    strip = panel.strategy.cards.strip
    for _ in range(2):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert panel.job.strategy.first_stage == "layer4"
    assert panel.strategy.cards.card(2).count == "8.4 M of 11.2 M parameters learn"
    last = round(strip._blocks()[-1].center().x())
    assert strip.stage_text(last) == "classifier: 1026 parameters, trained"
    assert strip.stage_text(5) == "stem: 9536 parameters, frozen"


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
    assert [panel.strategy.cards.card(n).count for n in (1, 2, 3)] == ["", "", ""]
    assert not any(panel.strategy.cards.card(n).suggested for n in (1, 2, 3))
    assert panel.strategy.advice._case.text() == "Your data set is not here yet"


def test_the_input_size_counts_where_it_matters(panel):
    panel._on_model_chosen("baseline")
    assert panel.strategy.cards.card(1).count == "2.2 M of 2.2 M parameters learn"
    panel.settings.value_changed.emit("image.resize", 128)
    panel.settings.value_changed.emit("image.crop", 128)
    assert panel.strategy.cards.card(1).count == "8.4 M of 8.4 M parameters learn"


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
    assert panel.strategy.advice._case.text().startswith(f"Case {case}:")
    assert panel.strategy.advice._reason.text() == advice.reason
    assert str(strategy) in panel.strategy.advice._quadrant.accessibleDescription()


def test_how_similar_the_images_are_is_asked_anew_for_another_folder(panel, tmp_path):
    advice = panel.strategy.advice
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/one"))
    advice._slider.setValue(10)
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/one", seed=3))
    assert advice.similarity == 0.1
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/drawn"), drawn=True)
    assert "drawings" in advice._example.text()
    panel.set_data(data_report(tmp_path), DataSpec(folder="/data/two"))
    assert "leaves" in advice._example.text()


def test_the_slider_gives_an_example_for_each_place(panel):
    said = set()
    for value in range(0, 101, 5):
        panel.strategy.advice._slider.setValue(value)
        said.add(panel.strategy.advice._example.text())
    assert len(said) == 5
    assert "" not in said


# ---- undo -----------------------------------------------------------------------------------------------------


def test_changes_are_undone_and_redone_with_the_keys(panel, qtbot):
    start = panel.job
    panel.strategy.strategy_chosen.emit(1)
    panel._on_model_chosen("resnet18")
    changed = panel.job
    box = row(panel, "train.epochs")._editor
    panel.settings.tabs.setCurrentIndex(TRAINING)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.job == start
    assert panel.models.models._view.currentIndex().data() == "EfficientNet-Lite0"
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
    panel.settings.value_changed.emit("image.crop", 999)
    assert not tabs.tabIcon(IMAGES).isNull()
    assert tabs.tabIcon(TRAINING).isNull()
    assert not panel.footer.show_field.isHidden()
    panel.footer.show_field.click()
    assert tabs.currentIndex() == IMAGES
    assert row(panel, "image.crop")._editor.hasFocus()
    panel.settings.value_changed.emit("image.crop", 224)
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
    assert plot.data("base") == ([], [])  # strategy 3: only the classifier learns
    assert "does not learn" in plot.said
    panel.strategy.strategy_chosen.emit(2)
    panel.settings.value_changed.emit("train.schedule", "step")
    panel.settings.value_changed.emit("train.warmup_epochs", 0.0)
    panel.settings.value_changed.emit("train.epochs", 30)
    x, head = plot.data("head")
    rate = panel.job.train.learning_rate
    assert (x[0], x[-1]) == (0, 30)
    assert head[0] == pytest.approx(rate)
    assert head[-1] == pytest.approx(rate * 1e-4)
    assert plot.data("base")[1][0] == pytest.approx(rate * panel.job.train.base_ratio)
    assert f"{rate * 1e-4:.3g} in the last epoch" in plot.said
    plot._log.setChecked(True)
    assert plot.data("head")[1][-1] == pytest.approx(rate * 1e-4)


def test_a_cosine_to_zero_can_be_logarithmic(panel):
    panel.settings.schedule._log.setChecked(True)
    assert min(panel.settings.schedule.data("head")[1]) > 0


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
        panel.preview.another.click()
    assert wanted.args[0].epoch == 2
    with qtbot.assertNotEmitted(panel.preview_wanted):
        panel.settings.value_changed.emit("train.epochs", 7)  # changes no picture
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.tabs.setCurrentIndex(STRATEGY)
    assert wanted.args == [None]


def test_wrong_settings_have_no_preview_and_say_so(panel, qtbot):
    panel.settings.tabs.setCurrentIndex(IMAGES)
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.value_changed.emit("image.crop", 999)
    assert wanted.args == [None]
    assert "cannot be used" in panel.preview.said
    assert not panel.preview.another.isEnabled()
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.settings.value_changed.emit("image.crop", 200)
    assert wanted.args[0].image.crop == 200
    assert "epoch 1" in panel.preview.said


def test_a_failed_preview_is_said_can_be_tried_again_and_is_cleared(panel, qtbot):
    panel.settings.tabs.setCurrentIndex(IMAGES)
    panel.preview.set_failure(Failed(kind="image-gone", message="", values={"file": "a/1.png", "detail": "gone"}))
    assert "a/1.png" in panel.preview.failure
    with qtbot.waitSignal(panel.preview_wanted) as wanted:
        panel.preview._card._action.click()
    assert wanted.args[0] is not None
    panel.preview.set_busy(True)
    assert panel.preview.failure == ""


def test_without_data_the_preview_says_what_to_do(qtbot):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.assertNotEmitted(panel.preview_wanted):
        panel.settings.tabs.setCurrentIndex(IMAGES)
    assert panel.preview.said == "Choose a folder of images to see them here."


def test_a_change_of_language_says_everything_again(panel):
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

    level(panel, 2)
    panel.settings.value_changed.emit("image.crop", 999)

    def texts() -> list[str]:
        return [w.text() for kind in (QLabel, QAbstractButton) for w in panel.findChildren(kind)]

    before = texts()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert texts() == before


def test_a_file_of_weights_is_looked_at_when_it_is_chosen(qtbot, tmp_path):
    from tlstudio.core.events import Failed, WeightsFit
    from tlstudio.core.history import RunState

    file = tmp_path / "mine.pth"
    file.touch()
    panel = SetupPanel()
    qtbot.addWidget(panel)
    asked = []
    panel.weights_wanted.connect(asked.append)
    panel.choose_weights(str(file))
    assert (asked[-1].file, asked[-1].model) == (str(file), panel.job.model.name)
    assert "Checking" in panel.models.picker.note
    panel.set_weights_fit(WeightsFit(file=str(file), model="x", with_head=True, published=False))
    panel.set_weights_state(RunState(status="done"))
    assert "classifier too" in panel.models.picker.note
    values = {"file": str(file), "model": "ResNet50", "detail": "missing fc.weight"}
    failure = Failed(kind="weights-mismatch", message="", values=values)
    panel.set_weights_state(RunState(status="failed", failure=failure))
    assert "ResNet50" in panel.models.picker.problem
    assert panel.models.picker.note == ""
    assert not panel.can_queue
    panel.models.weights_chosen.emit("default")
    assert asked[-1] is None
    assert panel.models.picker.problem == ""
