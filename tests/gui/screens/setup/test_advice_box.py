"""The advice box: measured where possible, stated where not; what it fills in and what it has tried."""

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from tests.helpers.advice import SEEN, advisor_report, because, measurement
from tests.helpers.controls import find, words
from tests.helpers.data_report import data_report
from tlstudio.core.advisor_rule import expectations
from tlstudio.core.catalog import BUNDLED
from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, SeriesJob, StrategySpec, value_at
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.setup.expected_table import Whisker
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.text import messages


@pytest.fixture
def panel(qtbot, tmp_path):
    made = SetupPanel()
    qtbot.addWidget(made)
    made.resize(1010, 720)
    made.show()
    made.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path), seed=3))
    return made


@pytest.fixture
def box(panel):
    return panel.strategy.advice


def said(box) -> str:
    """All that can be read in it; Qt shows labels that came into a layout in an event of its own."""
    QApplication.sendPostedEvents()
    return plain(words(box)).strip()


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def place(box) -> str:
    return plain(find(box, "Size and similarity of the data set").accessibleDescription())


def slider(box) -> QSlider:
    return find(box, "Similarity to the pretraining images")


def suggested(panel) -> list[int]:
    cards = panel.strategy.cards
    return [number for number in (1, 2, 3) if not find(cards.card(number), "recommended").isHidden()]


def test_what_is_measured_takes_the_place_of_what_is_stated(panel, box):
    assert suggested(panel) == [3]  # stated: small and similar
    assert slider(box).isVisible()
    box.set_report(advisor_report())
    assert not slider(box).isVisible()
    assert (box.similarity, box.strategy) == (0.2, 2)
    assert place(box) == "12 training images, similarity 20 % (14 % to 26 %): case 3, strategy 2"
    assert suggested(panel) == [2]
    assert panel.job.strategy.number == 2  # followed, as nobody has chosen one
    assert said(box).startswith("Strategy 2 with EfficientNet-Lite0")
    box.set_report(None)
    assert slider(box).isVisible()
    assert suggested(panel) == [3]


def test_similar_is_another_number_where_it_is_measured(box):
    box.set_report(advisor_report(measurements=(measurement(similarity=0.4),)))
    assert place(box).endswith("case 4, strategy 3")
    box.set_report(None)
    box.set_similarity(0.4)
    assert place(box).endswith("case 3, strategy 2")


def test_while_it_is_measured_nothing_is_guessed(panel, box, qtbot):
    box.set_measuring(RunView(live=True, state=RunState(status="running")))
    assert box.advice is None
    assert suggested(panel) == []
    assert place(box) == "12 training images; how similar they are is not known yet"
    assert not slider(box).isVisible()
    with qtbot.waitSignal(box.cancel_wanted):
        find(box, "Cancel the measurement").click()
    box.set_measuring(RunView())
    assert slider(box).isVisible()
    with qtbot.waitSignal(box.measure_wanted):
        find(box, "Measure").click()


@pytest.mark.parametrize(
    ("reason", "words_of_it"),
    [
        ("check", "check of the data has ended"),
        ("training", "training has ended"),
        ("search", "settings has ended"),
    ],
)
def test_it_says_what_it_waits_for(box, reason, words_of_it):
    box.set_measuring(RunView(), reason)
    assert words_of_it in said(box)
    assert not slider(box).isVisible()


def test_without_a_network_the_user_may_say_it(box):
    box.set_measuring(RunView(), "network")
    assert "no pretrained network on this computer" in said(box)
    assert slider(box).isVisible()


def test_a_failure_is_said_with_what_to_do(box):
    box.set_failure(Failed(kind="advice-few-images", message="", values={"folder": "/data/leaves"}))
    assert "too few training and validation images" in said(box)
    assert "At least two classes" in said(box)
    assert slider(box).isVisible()
    box.set_failure(None)
    assert "too few" not in said(box)


def test_the_slides_rule_stands_beside_the_recommendation(box):
    box.set_report(advisor_report(2))
    assert "The slides' rule says strategy 2 too (case 3)." in said(box)
    box.set_report(advisor_report(1))
    assert "The slides' rule says strategy 2 (case 3)." in said(box)
    assert "With the whole model trained 94.5 % are expected" in said(box)


def test_what_is_not_decided_is_called_so(box):
    box.set_report(advisor_report(1, decided=False))
    assert said(box).startswith("Strategy 1 with EfficientNet-Lite0, though the evidence does not decide")


def test_each_value_has_its_reason(box):
    box.set_report(advisor_report())
    lines = said(box).splitlines()
    for line, reason in (
        ("Strategy: 2", "With the later stages trained 94.5 % are expected"),
        ("Input size: 192", "EfficientNet-Lite0 was pretrained and measured at 192 px."),
        ("Horizontal flip: off", "Of mirrored images 12.0 points fewer are told"),
    ):
        assert lines[lines.index(line) + 1].startswith(reason)


def test_classes_that_the_pretraining_knows_are_named(box):
    box.set_report(advisor_report(measurements=(measurement(seen=SEEN),)))
    assert "Partly seen in pretraining; transfer will look better than it is." in said(box)
    assert "“oak”: 96 % recognized, as acorn, buckeye, fig" in said(box)
    box.set_report(advisor_report())
    assert "Partly seen" not in said(box)


def test_notes_are_said_with_what_to_do(box):
    box.set_report(advisor_report(notes=(because("advice-download", model="ResNet50", megabytes=98),)))
    assert "ResNet50 is a download of 98 MB" in said(box)


# ---- what is expected, and what came ---------------------------------------------------------------------------


def test_what_is_expected_is_drawn_and_said(box):
    box.set_report(advisor_report())
    table = find(box, "Expected test accuracy with EfficientNet-Lite0", type(box._expected))
    assert plain(table.accessibleDescription()) == (
        "Strategy 1: expected 90.0 % (88.0 % – 92.0 %); Strategy 2: expected 94.5 % (92.5 % – 96.5 %); "
        "Strategy 3: expected 86.0 % (84.0 % – 88.0 %); Baseline CNN: expected 70.0 % (68.0 % – 72.0 %)"
    )
    QApplication.sendPostedEvents()
    shown = [whisker for whisker in table.findChildren(Whisker) if not whisker.isHidden()]
    assert len(shown) == 4
    for whisker in shown:  # on one scale
        whisker.resize(112, 18)
        assert whisker.place(0.68) == pytest.approx(6)
        assert whisker.place(0.965) == pytest.approx(106)


def test_what_came_stands_beside_what_was_expected(box):
    box.set_came({(BUNDLED, 2): 0.948, (BUNDLED, 3): 0.7, ("resnet50", 1): 0.99})
    box.set_report(advisor_report())
    assert "Strategy 2: expected 92.5 % – 96.5 %, came 94.8 %" in plain(box._expected.accessibleDescription())
    assert find(box, f"came {messages.percent(0.948)}").property("tone") == "good"
    assert find(box, f"came {messages.percent(0.7)}").property("tone") == "warning"
    assert "99" not in said(box)


# ---- taking it -------------------------------------------------------------------------------------------------


def test_use_this_fills_the_form_in_one_step(panel, box):
    panel.models.model_chosen.emit("resnet50")
    panel.settings.value_changed.emit("train.seed", 7)
    panel.settings.value_changed.emit("augment.rotation", 20.0)
    before, report = panel.job, advisor_report()
    box.set_report(report)
    before = panel.job
    find(box, "Use this").click()
    assert {c.field: value_at(panel.job, c.field) for c in report.choices} == {
        c.field: c.value for c in report.choices
    }
    assert panel.job.image.resize == 192
    assert panel.job.train.seed == 7  # of the experiment
    assert panel.job.augment.rotation == 0  # the recommended recipe's
    assert panel.job.problems() == ()
    assert not find(box, "In use").isEnabled()
    panel.step_back.undo.trigger()
    assert panel.job == before
    assert find(box, "Use this").isEnabled()


def test_another_value_is_no_longer_the_recommended_job(panel, box):
    box.set_report(advisor_report())
    find(box, "Use this").click()
    panel.settings.value_changed.emit("train.epochs", 5)
    assert find(box, "Use this").isEnabled()


def test_all_three_are_tried_on_equal_terms(panel, box, qtbot):
    panel.settings.value_changed.emit("train.seed", 7)
    box.set_report(advisor_report())
    with qtbot.waitSignal(panel.compare_requested) as wanted:
        find(box, "Try all three").click()
    jobs = wanted.args[0]
    assert [job.strategy.number for job in jobs] == [1, 2, 3]
    assert {(job.model.name, job.train.seed, job.train.recipe, job.image.crop) for job in jobs} == {
        (BUNDLED, 7, "recommended", 192)
    }
    assert {job.data for job in jobs} == {panel.job.data}
    assert [job.augment.horizontal_flip for job in jobs] == [False] * 3
    plain = make_job(
        data=panel.job.data,
        model=jobs[0].model,
        strategy=StrategySpec(number=1),
        recipe="recommended",
        seed=7,
        images=12,
    )
    assert jobs[0].train == plain.train  # epochs were recommended of strategy 2
    assert jobs[1].train.epochs == 24
    assert all(job.problems() == () for job in jobs)


def test_all_three_are_repeated_as_often_as_a_single_one_would_be(panel, box, qtbot):
    panel.set_repeats(0, 3)
    box.set_report(advisor_report())
    with qtbot.waitSignal(panel.compare_requested) as wanted:
        find(box, "Try all three").click()
    assert [(type(job), job.seeds) for job in wanted.args[0]] == [(SeriesJob, 3)] * 3


def test_another_measured_network_is_used_by_a_button(panel, box, qtbot):
    box.set_report(advisor_report())
    find(box, "Other measured networks").click()
    rows = expectations(measurement("resnet18", 0.3), 12, 2)
    best = plain(messages.percent(max(row.accuracy for row in rows[:-1])))
    assert f"ResNet18\nProbe 93.0 %, similarity 30 %, expected best {best}" in said(box)
    find(box, "Use ResNet18", QPushButton).click()
    assert panel.job.model.name == "resnet18"
    box.set_report(advisor_report(measurements=(measurement(),)))
    assert find(box, "Other measured networks").isHidden() or not find(box, "Other measured networks").isVisible()


def test_random_weights_are_advised_against_by_what_was_measured(panel, box):
    panel.models.model_chosen.emit("baseline")
    assert box.isHidden()
    box.set_report(advisor_report())
    assert not box.isHidden()
    find(box, "Use this").click()
    assert panel.job.model.name == BUNDLED


def test_a_report_of_an_older_rule_has_only_the_measurement(box):
    box.set_report(msgspec.structs.replace(advisor_report(), choices=(), expected=()))
    assert said(box).startswith("Case 3: small and different")
    assert find(box, "Use this").isHidden()
