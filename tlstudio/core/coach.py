"""The coach: what the curves of a run say of its settings, and one thing to do about each.

A table of rules. Each is a pure function of :class:`Facts`: the values of its sentence and what to do, or None
where there is nothing to say. A rule that cries on noise is worse than none: each threshold is a constant with its
reason, and ``tests/unit/core/test_coach.py`` holds every rule to a curve that has its fault, and all of them to
healthy runs.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import NormalDist, fmean
from typing import Any, Literal, NamedTuple

import msgspec

from tlstudio.core import catalog
from tlstudio.core.errors import Text, Value
from tlstudio.core.events import EpochEnded
from tlstudio.core.figures import per_cent, points
from tlstudio.core.history import RunState, stopped_after
from tlstudio.core.recipes import FROM_EPOCHS, make_job, scaled
from tlstudio.core.results import Report
from tlstudio.core.rule import LARGE
from tlstudio.core.run_names import data_key
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import (
    SETTINGS,
    DataSpec,
    SeriesJob,
    StrategySpec,
    Training,
    TrainJob,
    training_of,
    value_at,
    with_value,
)

#: Epochs that have to agree. Two in a row may be chance, three of three are not; and a fault that ruins a training
#: is there long before its end.
AGREEING = 3
#: Standard errors of an accuracy that count as noise: by chance alone, one difference in about twenty is as large.
SIGMAS = 2.0
#: A loss this near that of guessing has learned nothing.
AS_GUESSED = 0.97
#: Times the lowest training loss that the loss has to stay above, for three epochs: what is minimised rises only
#: where the steps are too large.
RISE_TRAINING = 1.2
#: The same of the validation loss. It wobbles by some per cent from epoch to epoch, by ten in small sets.
RISE_VALIDATION = 1.2
#: Epochs that a usual rate may need before the loss leaves that of guessing, as a baseline on many classes does.
SLOW_START = 10
#: Points, 0..1, by which the accuracy in training exceeds that in validation where a rule calls it a gap. Five are
#: usual in good runs, and noise comes on top.
GAP = 0.1
#: The share by which the validation loss still falls over the last fifth of a run whose end came too soon.
FALLING = 0.05
#: Training accuracy below which a network has not even learned its own training images.
UNDERFIT = 0.9
#: Wrong validation images that must be left for more epochs to be worth their time.
WORTH = 0.02
#: Runs from which on the same test images have been looked at too often: the luck of the best of ten is one and a
#: half standard errors, as much as a difference that one would call an improvement.
MOST_LOOKS = 10
#: Points, 0..1, below which that luck is too small to be spoken of: the slides' own differences are larger.
LEAST_LUCK = 0.005
#: Share of all images taken for one class, from which on the network tells nothing apart.
ONE_ANSWER = 0.95
#: The rise of the training loss that counts, as a share of the loss of guessing: a loss of 0.01 may well double.
LEAST_RISE = 0.1
#: Times the loss of guessing that only large steps reach: weights begin near guessing, mostly 1 % above, and 5 %
#: where an epoch has nine batches of eight images.
SPIKE = 1.1
#: Times the loss of guessing from which on one speaks of that loss, and not of an answer that is always the same.
FAR_ABOVE = 1.25
#: augmentation that keeps what classes are told apart by: no mirror image, which of letters and hands is another
STRONG: dict[str, Any] = {
    "augment.crop": "resized",
    "augment.min_area": 0.5,
    "augment.rotation": 10.0,
    "augment.brightness": 0.2,
    "augment.contrast": 0.2,
}
#: AdamW's weight decay of the recipe from random weights; Adam would pull at each weight by another force
DECAY: dict[str, Any] = {"train.optimizer": "adamw", "train.weight_decay": 0.05}
#: learning rates that mostly work: those of the recipes, and ten times as much for plain SGD (see the row's help)
USUAL_RATE = {"adam": 1e-3, "adamw": 1e-3, "sgd": 1e-2}
FOLDS = 5  #: of the cross-validation that is advised: the usual number; a fifth of the images is each test set

Level = Literal["warning", "info"]


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a run when it is judged."""

    state: RunState
    job: Training
    report: Report | None = None  #: None until it has been measured
    others: tuple[RunSummary, ...] = ()  #: all runs of the workspace but this one, the newest first

    @property
    def train(self) -> TrainJob:
        """The job of the run, of a series of the run on show."""
        return training_of(self.job)

    @property
    def epochs(self) -> tuple[EpochEnded, ...]:
        """Those that have ended, in their order."""
        return self.state.epochs

    @property
    def chance(self) -> float:
        """Cross-entropy of guessing among equally frequent classes, nats."""
        return math.log(max(len(self.state.started.classes), 2)) if self.state.started else math.log(2)

    def images(self, subset: str) -> int:
        """Of a subset; 0 until the run has told."""
        return self.state.started.images.get(subset, 0) if self.state.started else 0

    @property
    def is_pretrained(self) -> bool:
        """Whether training began with learned weights."""
        return self.train.model.is_pretrained

    @property
    def makes_steps(self) -> bool:
        """Whether it learns from batches; L-BFGS solves the head, and its epochs are no progress in time."""
        return self.train.train.optimizer != "lbfgs"

    def noise(self, accuracy: float) -> float:
        """What a difference from a validation accuracy has to exceed, to be none of chance, 0..1."""
        return SIGMAS * standard_error(accuracy, self.images("val"))


class Action(NamedTuple):
    """What a button offers: its text by code, and what is changed in the job."""

    code: str
    values: dict[str, Value]
    changes: Mapping[str, Any] = {}  #: dotted field → value
    folds: int = 0  #: of the cross-validation that it becomes
    run: str = ""  #: folder of the run whose job it is; empty: that of the run on show


Found = tuple[dict[str, Value], Action]  #: the values of the sentence, and what to do


class Rule(NamedTuple):
    """A row of the table."""

    code: str  #: of its sentence in :mod:`tlstudio.core.texts`
    about: Literal["curve", "baseline", "test"]  #: of several that speak of the same, only the first one is said
    level: Level
    live: bool  #: whether its evidence is safe while the run goes on
    applies: Callable[[Facts], Found | None]


class Tip(Text, frozen=True, kw_only=True):
    """A piece of advice: what the curves say, and one thing to do about it."""

    level: Level
    action: Text  #: what the button says
    changes: dict[str, Any]
    folds: int = 0
    run: str = ""  #: folder of the run whose job is changed; empty: that of the run on show


def advise(facts: Facts) -> tuple[Tip, ...]:
    """What there is to say of a run, the gravest first; of a run under way only what is safe to say.

    Of a run under way, what held an epoch ago is still said: advice that comes and goes helps nobody.
    """
    if facts.state.status in ("waiting", "running"):
        earlier = msgspec.structs.replace(facts, state=_without_last(facts.state))
        return _distinct((rule, rule.applies(facts) or rule.applies(earlier)) for rule in RULES if rule.live)
    return _distinct((rule, rule.applies(facts)) for rule in RULES)


def changed(job: Training, tip: Tip, parent: str = "") -> Training:
    """The job that a piece of advice asks for.

    Args:
        job: of the run on show, or of ``tip.run``.
        parent: name of that run.
    """
    train = training_of(job)
    for field, value in tip.changes.items():
        train = with_value(train, field, value)
    train = msgspec.structs.replace(train, parent=parent, series="", name="")
    if tip.folds:
        return SeriesJob(train=train, folds=tip.folds)
    return msgspec.structs.replace(job, train=train, folder="") if isinstance(job, SeriesJob) else train


def standard_error(accuracy: float, images: int) -> float:
    """Of an accuracy measured on so many images (binomial); that of a single image where there is none."""
    return math.sqrt(accuracy * (1 - accuracy) / max(images, 1))


def luck_of_best(runs: int) -> float:
    """By how many standard errors the best of equally good runs is expected to look better than it is.

    The expected largest of so many standard normal values, by Blom's formula (1958), within 1 % from five on. It
    takes the errors of the runs for independent; on the same images they are not quite, so it is an upper bound.
    """
    return NormalDist().inv_cdf((runs - 0.375) / (runs + 0.25))


def least_entropy(largest: float) -> float:
    """The least cross-entropy of an answer that is the same for every image, nats.

    Args:
        largest: share of the class that it names, 0..1: the accuracy of that answer. The entropy of shares that
            are at most so large is smallest where as many classes as possible have just that share.
    """
    if not 0 < largest < 1:
        return 0.0
    count = int(1 / largest + 1e-9)
    rest = max(1 - count * largest, 0.0)
    return -count * largest * math.log(largest) - (rest * math.log(rest) if rest > 1e-9 else 0.0)


def _distinct(found: Iterable[tuple[Rule, Found | None]]) -> tuple[Tip, ...]:
    tips: dict[str, Tip] = {}
    for rule, answer in found:
        if answer is not None:
            tips.setdefault(rule.about, _tip(rule, *answer))
    return tuple(tips.values())


def _tip(rule: Rule, values: dict[str, Value], action: Action) -> Tip:
    return Tip(
        code=rule.code,
        values=values,
        level=rule.level,
        action=Text(code=action.code, values=action.values),
        changes=dict(action.changes),
        folds=action.folds,
        run=action.run,
    )


def _without_last(state: RunState) -> RunState:
    return msgspec.structs.replace(state, epochs=state.epochs[:-1])


# ---- learning rate ------------------------------------------------------------------------------------------


def _diverged(facts: Facts) -> Found | None:
    failure = facts.state.failure
    if failure is None or failure.kind != "diverged":
        return None
    return {"epoch": failure.values.get("epoch", 1)}, _rate(facts, slower=True)


def _above_guessing(facts: Facts) -> Found | None:
    """It answers no better than by guessing, with a loss that no guess has."""
    if not _guesses(facts) or facts.epochs[-1].train_loss <= FAR_ABOVE * facts.chance:
        return None
    last = facts.epochs[-1]
    values: dict[str, Value] = {"loss": _loss(last.train_loss), "guess": _loss(facts.chance), "epoch": last.epoch}
    return values, _rate(facts, slower=True)


def _collapsed(facts: Facts) -> Found | None:
    """It answers as if it guessed, and large steps are the reason."""
    if not _guesses(facts) or not _has_large_steps(facts):
        return None
    last = facts.epochs[-1]
    values: dict[str, Value] = {"accuracy": _percent(last.val_accuracy or 0), "loss": _loss(last.train_loss)}
    return {**values, "epoch": last.epoch, "guess": _loss(facts.chance)}, _rate(facts, slower=True)


def _too_slow(facts: Facts) -> Found | None:
    """It answers as if it guessed, as it did at the beginning, and no step was large."""
    if not _guesses(facts) or _has_large_steps(facts):
        return None
    first, last, train = facts.epochs[0], facts.epochs[-1], facts.train.train
    is_usual = train.learning_rate > USUAL_RATE[train.optimizer] / 3
    if last.train_loss < (1 - FALLING) * first.train_loss or (is_usual and len(facts.epochs) < SLOW_START):
        return None
    values: dict[str, Value] = {"first": _loss(first.train_loss, 3), "last": _loss(last.train_loss, 3)}
    rate = _number(train.learning_rate)
    return {**values, "epochs": last.epoch, "rate": rate}, _rate(facts, slower=False)


def _one_answer(facts: Facts) -> Found | None:
    """By the confusion matrix nearly every image is taken for one class, which has far fewer."""
    result = facts.report.shown if facts.report is not None else None
    if result is None or len(result.confusion) < 2 or not result.images:
        return None
    predicted: Counter[int] = Counter()
    for row in result.confusion:
        predicted.update(row)
    [(place, most)] = predicted.most_common(1)
    if most < ONE_ANSWER * result.images or most - sum(result.confusion[place].values()) < GAP * result.images:
        return None
    values: dict[str, Value] = {"name": result.classes[place].name, "count": most, "images": result.images}
    return values, _rate(facts, slower=True)


def _too_fast(facts: Facts) -> Found | None:
    """The training loss itself has risen, which steps of the right size do not let happen."""
    if not facts.makes_steps or len(facts.epochs) <= AGREEING:
        return None
    best = min(facts.epochs[:-AGREEING], key=lambda epoch: epoch.train_loss)
    last = facts.epochs[-AGREEING:]
    rise = min(epoch.train_loss for epoch in last) - best.train_loss
    if rise < max((RISE_TRAINING - 1) * best.train_loss, LEAST_RISE * facts.chance):
        return None
    values: dict[str, Value] = {"low": _loss(best.train_loss), "at": best.epoch}
    return {**values, "high": _loss(last[-1].train_loss), "epoch": last[-1].epoch}, _rate(facts, slower=True)


def _guesses(facts: Facts) -> bool:
    """Whether the last epochs lie where those of an answer would that has nothing to do with the image.

    Of equally frequent classes its loss is that of guessing. Where one is more frequent it is less, but the
    accuracy is then the share of that class, the same in each epoch.
    """
    last = facts.epochs[-AGREEING:]
    if len(last) < AGREEING or not facts.makes_steps:
        return False
    accuracies = {epoch.val_accuracy for epoch in last}
    largest = next(iter(accuracies)) if len(accuracies) == 1 else None
    floor = AS_GUESSED * min(facts.chance, math.inf if largest is None else least_entropy(largest))
    return all(
        epoch.val_loss is not None
        and epoch.val_accuracy is not None
        and min(epoch.train_loss, epoch.val_loss) >= floor
        and abs(epoch.train_accuracy - epoch.val_accuracy) <= 2 * facts.noise(epoch.val_accuracy)
        for epoch in last
    )


def _has_large_steps(facts: Facts) -> bool:
    """By the rate that was asked for, or by a loss far above that of guessing, where no weights begin.

    A rate somewhat above a usual one is too large where it has not left guessing for as long as a usual one may.
    """
    train = facts.train.train
    highest, usual = max(epoch.train_loss for epoch in facts.epochs), USUAL_RATE[train.optimizer]
    is_fast = train.learning_rate >= 3 * usual or (train.learning_rate > usual and len(facts.epochs) >= SLOW_START)
    return is_fast or highest > SPIKE * facts.chance


def _rate(facts: Facts, *, slower: bool) -> Action:
    """A third of the learning rate or three times as much, as its row advises; nearer to a usual one at least."""
    train = facts.train.train
    usual = USUAL_RATE.get(train.optimizer, train.learning_rate)
    rate = min(train.learning_rate / 3, usual) if slower else max(train.learning_rate * 3, usual / 3)
    rate = float(f"{rate:.1g}")
    return Action("coach-do-rate", {"rate": _number(rate)}, {"train.learning_rate": rate})


# ---- too much and too little learned ------------------------------------------------------------------------


def _frozen_much(facts: Facts) -> Found | None:
    """What is trained cannot even tell the training images apart, and has come to its end."""
    job, done = facts.train, facts.epochs
    frozen = facts.is_pretrained and job.strategy.number != 1 and job.model.name in catalog.MODELS
    if not frozen or len(done) < AGREEING or _still_falls(done, "train_loss"):
        return None
    kept = facts.state.best or done[-1]
    reached = max(kept.train_accuracy, kept.val_accuracy or 0)
    gap = kept.train_accuracy - (kept.val_accuracy if kept.val_accuracy is not None else kept.train_accuracy)
    if reached >= UNDERFIT or gap > GAP:
        return None
    return {"accuracy": _percent(kept.train_accuracy), "epoch": kept.epoch}, _strategy(facts, thaw=True)


def _frozen_little(facts: Facts) -> Found | None:
    """Overfitting of a pretrained network on few images: the slides' advice is to freeze more of it."""
    few = 0 < facts.images("train") < LARGE
    can = facts.is_pretrained and facts.train.strategy.number != 3 and facts.train.model.name in catalog.MODELS
    values = _overfitting(facts) if few and can else None
    if values is None:
        return None
    return {**values, "images": facts.images("train")}, _strategy(facts, thaw=False)


def _overfits(facts: Facts) -> Found | None:
    values = _overfitting(facts)
    return None if values is None else (values, _regularised(facts))


def _overfitting(facts: Facts) -> dict[str, Value] | None:
    """The validation loss has risen for good while the training loss fell, and the accuracies are far apart."""
    done = [epoch for epoch in facts.epochs if epoch.val_loss is not None and epoch.val_accuracy is not None]
    if len(done) <= AGREEING or not facts.makes_steps:
        return None
    low = min(done, key=lambda epoch: epoch.val_loss or 0)
    last, lowest = done[-AGREEING:], low.val_loss or 0
    rises = all((epoch.val_loss or 0) >= RISE_VALIDATION * lowest for epoch in last)
    falls = all(epoch.train_loss < low.train_loss for epoch in last)
    gap = fmean(epoch.train_accuracy - (epoch.val_accuracy or 0) for epoch in last)
    if not rises or not falls or gap <= GAP + facts.noise(last[-1].val_accuracy or 0):
        return None
    end = last[-1]
    shares = {"training": _percent(end.train_accuracy), "validation": _percent(end.val_accuracy or 0)}
    losses: dict[str, Value] = {"low": _loss(lowest), "at": low.epoch, "high": _loss(end.val_loss or 0)}
    return {**losses, "epoch": end.epoch, **shares}


def _ended_early(facts: Facts) -> Found | None:
    found = _too_short(facts.state, facts.train)
    if found is None:
        return None
    return found, _epochs(facts.train, 2 * facts.train.train.epochs, "coach-do-epochs")


def _too_short(state: RunState, job: TrainJob) -> dict[str, Value] | None:
    """All epochs are done, and the validation loss still fell, with images left that are answered wrong."""
    epochs = state.epochs
    if state.status != "done" or len(epochs) < max(job.train.epochs, 2) or job.train.optimizer == "lbfgs":
        return None
    before, last = epochs[0].val_loss, epochs[-1]
    if before is None or last.val_loss is None or last.val_accuracy is None:
        return None
    images = state.started.images.get("val", 0) if state.started else 0
    worth = max(WORTH, SIGMAS * standard_error(last.val_accuracy, images))
    falls = _still_falls(epochs, "val_loss") and _still_falls(epochs, "train_loss")
    if not falls or 1 - last.val_accuracy <= worth:
        return None
    window = _window(epochs)
    earlier = epochs[-1 - window]
    return {
        "from": _loss(earlier.val_loss or 0),
        "to": _loss(last.val_loss),
        "first": earlier.epoch,
        "last": last.epoch,
    }


def _window(epochs: Sequence[EpochEnded]) -> int:
    """Epochs that are the last fifth."""
    return max(1, round(len(epochs) / 5))


def _still_falls(epochs: Sequence[EpochEnded], name: str) -> bool:
    """Whether a loss of the last fifth lies below that of the fifth before by more than :data:`FALLING`."""
    window = _window(epochs)
    losses = [getattr(epoch, name) for epoch in epochs[-2 * window :]]
    if len(losses) < 2 * window or any(loss is None for loss in losses):
        return False
    return fmean(losses[window:]) < (1 - FALLING) * fmean(losses[:window])


def _epochs(job: TrainJob, epochs: int, code: str, run: str = "") -> Action:
    """More epochs, and what follows from their number."""
    train = scaled(job.train, epochs)
    changes = {field: value_at(train, field.removeprefix("train.")) for field in ("train.epochs", *FROM_EPOCHS)}
    return Action(code, {"epochs": epochs}, changes, run=run)


def _strategy(facts: Facts, *, thaw: bool) -> Action:
    """One step towards more or less that learns, with the recipe for it."""
    job = facts.train
    names = catalog.MODELS[job.model.name].stage_names
    first, middle = job.strategy.first_stage, max(1, len(names) // 2)
    place = names.index(first) if first in names else 0
    if thaw:
        wanted = middle if job.strategy.number == 3 else place // 2
        strategy = StrategySpec(number=2, first_stage=names[wanted]) if wanted else StrategySpec(number=1)
    elif job.strategy.number == 1:
        strategy = StrategySpec(number=2, first_stage=names[middle])
    else:
        strategy = StrategySpec(number=3)
    made = make_job(
        data=job.data,
        model=job.model,
        strategy=strategy,
        recipe=job.train.recipe,
        images=facts.images("train") or None,
    )
    for row in SETTINGS:
        if not row.of_recipe and row.field.startswith("train."):
            made = with_value(made, row.field, value_at(job, row.field))
    changes = {"strategy": strategy, "augment": made.augment, "train": made.train}
    texts = {1: "coach-do-whole", 2: "coach-do-stage", 3: "coach-do-head"}
    return Action(texts[strategy.number], {"stage": strategy.first_stage}, changes)


def _regularised(facts: Facts) -> Action:
    """What works against overfitting and is not done yet: augmentation, weight decay, or an earlier end."""
    augment, train = facts.train.augment, facts.train.train
    if augment.crop != "resized" or augment.min_area > STRONG["augment.min_area"]:
        return Action("coach-do-augment", {}, STRONG)
    if train.weight_decay < DECAY["train.weight_decay"]:
        return Action("coach-do-decay", {"decay": _number(DECAY["train.weight_decay"])}, DECAY)
    low = min(facts.epochs, key=lambda epoch: math.inf if epoch.val_loss is None else epoch.val_loss)
    return _epochs(facts.train, low.epoch, "coach-do-fewer-epochs")


# ---- beside other runs --------------------------------------------------------------------------------------


def _baseline_short(facts: Facts) -> Found | None:
    """What this run is measured against was not trained to its end, nor was any other baseline on these images."""
    if facts.report is None or facts.train.model.name == catalog.BASELINE:
        return None
    baselines = [run for run in _same_split(facts) if run.is_baseline and run.status != "running"]
    baselines = [run for run in baselines if run.test_accuracy is not None]
    found = [(run, _shortness(run)) for run in baselines]
    short = [(run, action) for run, action in found if action is not None]
    if not short or len(short) < len(found):
        return None
    run, (values, epochs) = short[0]
    return {**values, "name": run.title}, _epochs(run.job, epochs, "coach-do-baseline", run.folder)


def _shortness(run: RunSummary) -> tuple[dict[str, Value], int] | None:
    """How far a run got, and how many epochs it should have; None where it has come to its end."""
    planned, trained = run.job.train.epochs, len(run.state.epochs)
    if stopped_after(run.state, planned):
        return {"epoch": trained, "epochs": planned}, planned
    if _too_short(run.state, run.job):
        return {"epoch": trained, "epochs": 2 * planned}, 2 * planned
    return None


def _test_worn(facts: Facts) -> Found | None:
    """So many runs were measured on the same test images that the best of them owes something to chance."""
    tested = facts.report.result("test") if facts.report is not None else None
    one_of_many = isinstance(facts.job, SeriesJob) or facts.train.series or facts.train.data.folds
    if tested is None or one_of_many:
        return None
    results = [run.report.result("test") for run in _same_split(facts) if run.report is not None]
    accuracies = [tested.accuracy, *(result.accuracy for result in results if result is not None)]
    runs, best = len(accuracies), max(accuracies)
    luck = luck_of_best(runs) * standard_error(best, tested.images)
    if runs < MOST_LOOKS or luck < LEAST_LUCK:
        return None
    values: dict[str, Value] = {"runs": runs, "images": tested.images, "points": points(luck)}
    return values, Action("coach-do-folds", {"folds": FOLDS}, folds=FOLDS)


def _same_split(facts: Facts) -> list[RunSummary]:
    """Other runs, each by itself, whose images are divided in the same way."""
    own = _split(facts.train.data)
    alone = [run for run in facts.others if not (run.folds or run.seeds > 1 or run.job.series or run.problem)]
    return [run for run in alone if _split(run.job.data) == own]


def _split(data: DataSpec) -> DataSpec:
    return msgspec.structs.replace(data, folder=data_key(data.folder), marks="")


# ---- numbers ------------------------------------------------------------------------------------------------


def _loss(loss: float, digits: int = 2) -> str:
    """``0.42``; of a small one two digits that say something."""
    return f"{loss:.{digits}f}" if loss >= 0.1 else f"{loss:.2g}"


def _percent(share: float) -> str:
    """``84.2`` of 0.842."""
    mark, value = per_cent(share)
    return f"{mark}{value:.1f}"


def _number(rate: float) -> str:
    return f"{rate:g}"


#: the gravest first: what ruins a run, what holds it back, what is wrong with what it is compared with
RULES = (
    Rule("coach-diverged", "curve", "warning", False, _diverged),
    Rule("coach-loss-high", "curve", "warning", True, _above_guessing),
    Rule("coach-collapsed", "curve", "warning", True, _collapsed),
    Rule("coach-rate-high", "curve", "warning", True, _too_fast),
    Rule("coach-rate-low", "curve", "warning", False, _too_slow),
    Rule("coach-one-answer", "curve", "warning", False, _one_answer),
    Rule("coach-frozen-much", "curve", "warning", False, _frozen_much),
    Rule("coach-frozen-little", "curve", "warning", True, _frozen_little),
    Rule("coach-overfit", "curve", "warning", True, _overfits),
    Rule("coach-short", "curve", "info", False, _ended_early),
    Rule("coach-baseline-short", "baseline", "warning", False, _baseline_short),
    Rule("coach-test-worn", "test", "info", False, _test_worn),
)
