"""The rules of the coach on runs that were really trained: those with a fault, and healthy ones.

``tests/helpers/record_curves.py`` has trained them; ``streams`` holds what engines said. Curves written here by hand try
the thresholds.
"""

import math
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from tests.helpers.curve_files import CURVES, Curve
from tests.helpers.gui_data import result
from tlstudio.core import coach
from tlstudio.core import events as ev
from tlstudio.core.coach import Facts, Tip, advise, changed
from tlstudio.core.history import RunState, read_events, replay, stopped_after
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import SeriesJob, StrategySpec, TrainJob, with_value

HEALTHY = sorted(path.stem for path in CURVES.glob("healthy-*.json"))
STREAMS = sorted((CURVES.parent / "streams").glob("*.jsonl"))
#: run → what is said of it first when it has ended
FAULTS = {
    "diverged": "coach-diverged",
    "loss-high": "coach-loss-high",
    "collapsed": "coach-collapsed",
    "collapsed-two": "coach-collapsed",
    "collapsed-sgd": "coach-collapsed",
    "collapsed-sample": "coach-collapsed",
    "collapsed-batches": "coach-collapsed",
    "rate-low": "coach-rate-low",
    "rate-low-sgd": "coach-rate-low",
    "rate-high": "coach-rate-high",
    "frozen-little": "coach-frozen-little",
    "frozen-much": "coach-frozen-much",
    "overfit": "coach-overfit",
    "one-answer": "coach-one-answer",
    "short": "coach-short",
}
#: what is said of it while it still runs
LIVE = {"coach-loss-high", "coach-collapsed", "coach-rate-high", "coach-frozen-little", "coach-overfit"}


def facts(name: str, others: Sequence[RunSummary] = ()) -> Facts:
    curve = Curve.read(name)
    return Facts(state=curve.state, job=curve.job, report=curve.report, others=tuple(others))


def advice(name: str) -> Tip:
    return advise(facts(name))[0]


def live(of: Facts, epochs: int) -> Facts:
    """As it stood after so many epochs."""
    state = msgspec.structs.replace(of.state, epochs=of.state.epochs[:epochs], status="running", failure=None)
    return msgspec.structs.replace(of, state=state, report=None)


def codes(of: Facts) -> list[str]:
    return [tip.code for tip in advise(of)]


@pytest.mark.parametrize(("name", "code"), FAULTS.items())
def test_a_fault_is_named(name: str, code: str) -> None:
    assert codes(facts(name)) == [code]


def test_every_rule_about_curves_has_a_curve() -> None:
    assert {rule.code for rule in coach.RULES if rule.about == "curve"} == {*FAULTS.values()}


@pytest.mark.parametrize("path", STREAMS, ids=lambda path: path.stem)
def test_of_what_engines_have_said_of_small_healthy_runs_nothing_is_said(path: Path) -> None:
    """Three classes of 60 drawn images each, whose losses jump by their half."""
    state, job = replay(read_events(path)), Curve.read("rate-low").job
    strategy = next((number for number in (1, 2, 3) if f"strategy-{number}" in path.stem), None)
    if strategy is not None:
        job = with_value(with_value(job, "model.name", "efficientnet_lite0"), "strategy.number", strategy)
    whole = Facts(state=state, job=with_value(job, "train.learning_rate", 1e-3))
    assert codes(whole) == []
    assert all(codes(live(whole, epochs)) == [] for epochs in range(1, len(whole.epochs) + 1))


@pytest.mark.parametrize("name", HEALTHY)
def test_of_a_healthy_run_nothing_is_said_at_any_time(name: str) -> None:
    whole = facts(name)
    assert codes(whole) == []
    for epochs in range(1, len(whole.epochs) + 1):
        assert codes(live(whole, epochs)) == [], epochs


@pytest.mark.parametrize(("name", "code"), FAULTS.items())
def test_a_run_under_way_is_told_only_what_is_safe(name: str, code: str) -> None:
    whole = facts(name)
    told = [codes(live(whole, epochs)) for epochs in range(1, len(whole.epochs) + 1)]
    said = {found for one in told for found in one}
    assert said <= LIVE
    if code in LIVE:
        assert told[-1] == [code]
        first = next(number for number, one in enumerate(told) if one)
        assert all(told[first:]), "it does not come and go"


# ---- curves by hand ------------------------------------------------------------------------------------------


def by_hand(*rows: tuple[float, float, float, float], model: str = "baseline", strategy: int = 1) -> Facts:
    """A run that has ended, on 360 training and 120 validation images of ten classes.

    Args:
        rows: training loss and accuracy, validation loss and accuracy of each epoch.
    """
    of = Curve.read("rate-low")
    epochs = tuple(
        ev.EpochEnded(epoch=n, train_loss=a, train_accuracy=b, val_loss=c, val_accuracy=d, best=n == len(rows))
        for n, (a, b, c, d) in enumerate(rows, 1)
    )
    job = with_value(with_value(of.job, "train.learning_rate", 1e-3), "train.epochs", len(rows))
    stage = "blocks3" if strategy == 2 else ""
    chosen = StrategySpec(number=strategy, first_stage=stage)  # type: ignore[arg-type]
    job = with_value(with_value(job, "model.name", model), "strategy", chosen)
    return Facts(state=msgspec.structs.replace(of.state, epochs=epochs), job=job)


LITE = "efficientnet_lite0"
LEARNED = ((2.1, 0.3, 2.0, 0.3), (1.2, 0.6, 1.1, 0.6), (0.8, 0.75, 0.9, 0.7))
MEMORIZED = (*LEARNED, (0.4, 0.9, 1.1, 0.7), (0.2, 0.97, 1.2, 0.71), (0.1, 0.99, 1.4, 0.7))
#: the validation loss rises, but the accuracies stay within the noise of 120 images
CONFIDENT = (*LEARNED, (0.4, 0.8, 1.1, 0.75), (0.3, 0.85, 1.2, 0.75), (0.2, 0.88, 1.4, 0.76))
STUCK = (*LEARNED, *((0.8, 0.74, 0.9, 0.72) for _ in range(7)))
BLOWN_UP = (*LEARNED, (1.2, 0.6, 1.4, 0.5), (1.4, 0.5, 1.5, 0.5), (1.3, 0.5, 1.5, 0.5))
FALLING = (*LEARNED, (0.6, 0.8, 0.75, 0.76), (0.5, 0.84, 0.65, 0.8))
FLAT = (*LEARNED, (0.79, 0.76, 0.89, 0.7), (0.78, 0.76, 0.88, 0.71))


@pytest.mark.parametrize(
    ("of", "wanted"),
    [
        (by_hand(*BLOWN_UP), ["coach-rate-high"]),
        (by_hand(*MEMORIZED), ["coach-overfit"]),
        (by_hand(*MEMORIZED, model=LITE, strategy=2), ["coach-frozen-little"]),
        (by_hand(*MEMORIZED, model=LITE, strategy=3), ["coach-overfit"]),
        (by_hand(*MEMORIZED[:-1]), []),
        (by_hand(*CONFIDENT), []),
        (by_hand(*STUCK, model=LITE, strategy=3), ["coach-frozen-much"]),
        (by_hand(*STUCK, model=LITE, strategy=1), []),
        (by_hand(*STUCK), []),
        (by_hand(*FALLING), ["coach-short"]),
        (by_hand(*FALLING, model=LITE, strategy=3), ["coach-short"]),
        (by_hand(*FLAT), []),
    ],
)
def test_a_curve_by_hand(of: Facts, wanted: list[str]) -> None:
    assert codes(of) == wanted


def test_what_held_an_epoch_ago_is_still_said() -> None:
    calm = (0.1, 0.99, 0.9, 0.7)
    for more, wanted in ((1, ["coach-overfit"]), (2, [])):
        of = by_hand(*MEMORIZED, *(calm for _ in range(more)))
        assert codes(live(of, len(of.epochs))) == wanted


# ---- what is said, and what is changed -----------------------------------------------------------------------


def test_the_sentence_quotes_the_curve() -> None:
    (tip,) = advise(by_hand(*MEMORIZED))
    assert tip.message == (
        "The validation loss rose from 0.90 in epoch 3 to 1.40 in epoch 6 while the training loss kept falling. "
        "The accuracy is 99.0 % in training and 70.0 % in validation."
    )
    assert tip.hint


@pytest.mark.parametrize("name", FAULTS)
def test_a_button_leads_to_another_job_that_can_be_trained(name: str) -> None:
    job, tip = Curve.read(name).job, advice(name)
    new = changed(job, tip, parent="a")
    assert isinstance(new, TrainJob)
    assert msgspec.structs.replace(new, parent="") != job
    assert (new.parent, new.data, new.model) == ("a", job.data, job.model)
    assert [problem for problem in new.problems() if problem.level == "error"] == []
    assert tip.action.message


def test_a_learning_rate_becomes_a_usual_one_or_a_third() -> None:
    for rate, wanted in ((10.0, 0.01), (0.02, 0.007)):
        of = facts("diverged")
        job = with_value(of.job, "train.learning_rate", rate)
        (tip,) = advise(msgspec.structs.replace(of, job=job))
        assert tip.changes == {"train.learning_rate": wanted}
    assert advice("rate-low").changes == {"train.learning_rate": 0.0003}


def test_less_is_frozen_or_more_step_by_step() -> None:
    of = by_hand(*STUCK, model=LITE, strategy=3)
    thawed = changed(of.job, advise(of)[0])
    assert isinstance(thawed, TrainJob)
    assert (thawed.strategy.number, thawed.problems()) == (2, ())
    of = by_hand(*MEMORIZED, model=LITE, strategy=1)
    strategies = []
    for _ in range(2):
        of = msgspec.structs.replace(of, job=changed(of.job, advise(of)[0]))
        strategies.append((of.train.strategy.number, bool(of.train.strategy.first_stage), of.train.train.threads))
    assert strategies == [(2, True, 1), (3, False, 1)]


def test_against_overfitting_first_augmentation_then_decay_then_fewer_epochs() -> None:
    of = by_hand(*MEMORIZED)
    told = []
    for _ in range(3):
        (tip,) = advise(of)
        told.append(tip.action.code)
        of = msgspec.structs.replace(of, job=changed(of.job, tip))
    assert told == ["coach-do-augment", "coach-do-decay", "coach-do-fewer-epochs"]
    assert of.train.train.epochs == 3


def test_more_epochs_keep_the_share_of_the_warm_up() -> None:
    of = by_hand(*FALLING)
    job = with_value(of.job, "train.warmup_epochs", 1.0)
    (tip,) = advise(msgspec.structs.replace(of, job=job))
    assert tip.changes == {"train.epochs": 10, "train.warmup_epochs": 2.0, "train.patience": 0}


def test_a_series_stays_one() -> None:
    of = by_hand(*FALLING)
    new = changed(SeriesJob(train=of.train, folds=3, folder="/w/series/s"), advise(of)[0])
    assert isinstance(new, SeriesJob)
    assert (new.folds, new.folder, new.train.train.epochs) == (3, "", 10)


def test_one_class_for_all_images_is_seen_in_the_confusion_matrix() -> None:
    of, measured = facts("healthy-slow-start"), Curve.read("collapsed").report
    assert measured is not None
    for confusion, wanted in (
        (((9, 1, 0), (10, 0, 0), (10, 0, 0)), ["coach-one-answer"]),
        (((96, 0, 0), (2, 0, 0), (2, 0, 0)), []),
    ):
        report = msgspec.structs.replace(measured, results=(result(confusion),))
        assert codes(msgspec.structs.replace(of, report=report)) == wanted


# ---- beside other runs ---------------------------------------------------------------------------------------


def baseline(name: str, planned: int) -> RunSummary:
    """A recorded and measured run as one that was to have so many epochs."""
    summary = Curve.read(name).summary
    return msgspec.structs.replace(summary, job=with_value(summary.job, "train.epochs", planned))


def beside(*others: RunSummary) -> Facts:
    """A measured run of a pretrained model with nothing to say of itself, on the images of the others."""
    of = by_hand(*LEARNED, (0.7, 0.95, 0.88, 0.9), model=LITE)
    job = with_value(of.job, "data", others[0].job.data)
    good = result(((40, 0, 0), (0, 40, 0), (0, 4, 36)))
    measured = Curve.read("collapsed").report
    assert measured is not None
    report = msgspec.structs.replace(measured, results=(good,))
    state = msgspec.structs.replace(of.state, epochs=of.epochs[-1:])
    return msgspec.structs.replace(of, state=state, job=job, report=report, others=others)


def test_a_baseline_that_was_stopped_is_no_measure() -> None:
    stopped = Curve.read("baseline-stopped").summary
    (tip,) = advise(beside(stopped))
    assert (tip.code, tip.run, tip.values["epoch"]) == ("coach-baseline-short", "/runs/baseline-stopped", 4)
    new = changed(stopped.job, tip, "baseline-stopped")
    assert isinstance(new, TrainJob)
    assert (new.train.epochs, new.model.name, new.parent) == (30, "baseline", "baseline-stopped")


def test_where_another_baseline_came_to_its_end_nothing_is_said() -> None:
    assert codes(beside(baseline("collapsed", 30), baseline("collapsed-sgd", 10))) == []
    elsewhere = baseline("collapsed", 30)
    other = with_value(elsewhere.job, "data.seed", 7)
    of = beside(elsewhere)
    assert codes(msgspec.structs.replace(of, job=with_value(of.train, "data", other.data))) == [], "another split"


def looks(count: int) -> tuple[RunSummary, ...]:
    complete = baseline("collapsed", 8)
    return tuple(msgspec.structs.replace(complete, folder=f"/runs/{n}") for n in range(count))


def test_a_test_set_that_was_looked_at_again_and_again() -> None:
    of = beside(*looks(coach.MOST_LOOKS - 1))
    (tip,) = advise(of)
    assert (tip.code, tip.values["runs"], tip.values["images"]) == ("coach-test-worn", 10, 120)
    error = (116 / 120 * 4 / 120 / 120) ** 0.5
    assert float(str(tip.values["points"])) == pytest.approx(100 * error * 1.547, abs=0.05)
    new = changed(of.job, tip)
    assert isinstance(new, SeriesJob)
    assert (new.folds, new.problems()) == (coach.FOLDS, ())
    assert codes(beside(*looks(coach.MOST_LOOKS - 2))) == []


# ---- numbers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("runs", "exact"), [(5, 1.16296), (10, 1.53875), (20, 1.86748), (100, 2.50759)])
def test_the_luck_of_the_best(runs: int, exact: float) -> None:
    """Exact values: Harter (1961), expected values of normal order statistics."""
    assert coach.luck_of_best(runs) == pytest.approx(exact, rel=0.02)


def test_the_least_entropy_of_one_answer() -> None:
    assert coach.least_entropy(0.1) == pytest.approx(math.log(10))
    assert coach.least_entropy(0.9) == pytest.approx(-0.9 * math.log(0.9) - 0.1 * math.log(0.1))
    assert coach.least_entropy(0.4) == pytest.approx(-0.8 * math.log(0.4) - 0.2 * math.log(0.2))
    assert coach.least_entropy(1.0) == coach.least_entropy(0.0) == 0


def test_a_run_that_has_not_begun_says_nothing() -> None:
    assert advise(Facts(state=RunState(), job=Curve.read("rate-low").job)) == ()


def test_a_run_was_stopped_unless_it_ended_by_itself() -> None:
    state = Curve.read("healthy-slow-start").state
    assert stopped_after(state, 25)
    assert not stopped_after(state, 21)
    ended = msgspec.structs.replace(state, notes=(ev.note("note-stopped-early", patience=3),))
    assert not stopped_after(ended, 25)
    assert not stopped_after(RunState(), 3)
