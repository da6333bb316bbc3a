"""From what was measured to what is recommended: pure functions of a few numbers.

The coefficients are those of docs/advisor.md, where they were found on some tasks and tried on others
(``python -m benchmarks.advisor``).
"""

import math

import msgspec

from tlstudio.core import catalog
from tlstudio.core.advisor import AdvisorReport, Choice, Expectation, Measurement, Strategy
from tlstudio.core.errors import Problem, Value
from tlstudio.core.recipes import FEW_IMAGES, make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value

_STRATEGIES: tuple[Strategy, ...] = (1, 2, 3)
#: the cheapest first: what is named where the evidence does not tell them apart
_BY_COST: tuple[Strategy, ...] = (3, 2, 1)


class Fit(msgspec.Struct, frozen=True):
    """How the accuracy of one way to train follows from :func:`features`.

    Attributes:
        weights: of each feature; their sum is the log odds of an accuracy above chance.
        spread: half the width of an interval around it that holds four of five, as a multiple of :func:`doubt`.
    """

    weights: tuple[float, ...]
    spread: float


#: by strategy, and of the baseline
FITS: dict[Strategy | None, Fit] = {
    1: Fit((0.45, 1.0, 0.418, 0.0, 0.0, 0.0), 1.99),
    2: Fit((0.436, 1.0, 0.308, 0.0, 0.0, 0.0), 2.14),
    3: Fit((0.294, 1.0, 0.0, 0.0, 0.0, 0.0), 1.25),
    None: Fit((-0.184, 0.0, 0.0, 1.222, -0.167, -2.149), 4.18),
}
#: of the doubt, of log odds
_REMAINS = 0.3
_WHY: dict[Strategy, str] = {1: "advice-whole", 2: "advice-later-stages", 3: "advice-classifier"}
#: share of expected accuracy below which the strategies are not told apart
UNDECIDED = 0.01
#: the same below which the depth profile decides: what is expected is off by more on average
BY_DEPTH = 0.03
#: similarity from which the slides' axis says "similar" when it is measured
SIMILAR = 0.35
#: training images of a class below which a dissimilar data set is the slides' hardest case
_FEW_PER_CLASS = 30
#: backbone learning-rate factor where there are enough images to learn much that the pretraining has not seen
FASTER_BACKBONE = 0.33
#: share of mirrored images that may be told worse before mirroring is taken to change what is seen
_MIRROR_LOSS = 0.05
#: networks that are not at hand and worth a download, by what they usually transfer
_WORTH_A_DOWNLOAD = ("resnet50", "convnext_tiny")


def recommended(report: AdvisorReport) -> AdvisorReport:
    """The same with expectations, settings, reasons and notes, the recommended network first."""
    if not report.measurements:
        return report
    ordered = sorted(report.measurements, key=lambda found: -_best(found, report))
    best = ordered[0]
    expected = expectations(best, report.training, report.classes)
    strategy, decided = choose(expected, best)
    report = msgspec.structs.replace(report, measurements=tuple(ordered), expected=expected, decided=decided)
    return msgspec.structs.replace(report, choices=_choices(report, strategy), notes=_notes(report))


def expectations(found: Measurement, training: int, classes: int) -> tuple[Expectation, ...]:
    """Of each strategy with this network, then of the baseline.

    Args:
        training: images that train.
        classes: of them.
    """
    rows = [_expected(found, strategy, training, classes) for strategy in (*_STRATEGIES, None)]
    return tuple(rows)


def choose(expected: tuple[Expectation, ...], found: Measurement) -> tuple[Strategy, bool]:
    """The strategy to recommend, and whether every cheaper one is expected clearly lower.

    That is the one that is expected to reach most. Of those that are expected within three points of it, the whole
    model where all stages together tell more than the last one, so that there is something to gain in the earlier
    ones; else the later stages.
    """
    by_strategy = {row.strategy: row.accuracy for row in expected if not catalog.MODELS[row.model].is_baseline}
    most, by_depth = max(by_strategy.values()), _by_depth(found)
    best = next(strategy for strategy in _BY_COST if by_strategy[strategy] == most)
    strategy = by_depth if by_strategy[by_depth] >= most - BY_DEPTH else best
    cheaper = _BY_COST[: _BY_COST.index(strategy)]
    return strategy, all(by_strategy[other] < by_strategy[strategy] - UNDECIDED for other in cheaper)


def _by_depth(found: Measurement) -> Strategy:
    return 1 if found.joint > found.last else 2


def learns_anew(similarity: float, training: int) -> bool:
    """Whether the backbone has much to learn that the pretraining has not seen, and images enough for that."""
    return similarity < SIMILAR and training >= FEW_IMAGES


def features(found: Measurement, training: int, classes: int) -> tuple[float, ...]:
    """What the accuracies are foretold by, beginning with 1: log odds of probes, all above chance.

    The last stage; what all stages together add to it; the first of the probed stages, for the baseline, which has
    as little depth; the logarithm to base 10 of the training images a class; the similarity.
    """
    last, joint, first = (
        log_odds(share, classes, training) for share in (found.last, found.joint, found.depths[0].probe)
    )
    return (1.0, last, joint - last, first, math.log10(max(1.0, training / classes)), found.similarity)


def doubt(found: Measurement, training: int, classes: int) -> float:
    """About how far log odds lie from what the probes say: less where many images were told right or wrong.

    The standard error of the last probe's log odds (binomial), beside what would remain with any number of images.
    """
    odds = log_odds(found.last, classes, training)
    kappa = 1 / (1 + math.exp(-odds))
    return math.sqrt(_REMAINS**2 + 1 / (max(training, 2) * kappa * (1 - kappa)))


def log_odds(share: float, classes: int, images: int) -> float:
    """Of a share of some images above that of guessing (Cohen's κ), kept an image away from none and all."""
    kappa = (share - 1 / classes) / (1 - 1 / classes)
    edge = 1.0 / max(images, 2)
    kept = min(1 - edge, max(edge, kappa))
    return math.log(kept / (1 - kept))


def share_of(odds: float, classes: int) -> float:
    """The accuracy with such log odds above chance."""
    return 1 / classes + (1 - 1 / classes) / (1 + math.exp(-odds))


def _expected(found: Measurement, strategy: Strategy | None, training: int, classes: int) -> Expectation:
    fit = FITS[strategy]
    numbers = features(found, training, classes)
    middle = sum(weight * number for weight, number in zip(fit.weights, numbers, strict=True))
    width = fit.spread * doubt(found, training, classes)
    low, accuracy, high = (share_of(middle + step * width, classes) for step in (-1, 0, 1))
    name = catalog.BASELINE if strategy is None else found.model
    return Expectation(model=name, strategy=strategy or 1, accuracy=accuracy, low=low, high=high)


def _best(found: Measurement, report: AdvisorReport) -> float:
    return max(row.accuracy for row in expectations(found, report.training, report.classes)[:-1])


# ---- settings and reasons -----------------------------------------------------------------------------------


def _choices(report: AdvisorReport, strategy: Strategy) -> tuple[Choice, ...]:
    found = report.measurements[0]
    row = catalog.MODELS[found.model]
    stage = _first_stage(found) if strategy == 2 else ""
    job = make_job(
        data=DataSpec(folder=report.folder),
        model=ModelSpec(name=found.model),
        strategy=StrategySpec(number=strategy, first_stage=stage),
        recipe="recommended",
        images=report.training,
    )
    flips = found.mirrored >= -_MIRROR_LOSS
    choices = [
        Choice(field="model.name", value=found.model, because=_of_model(report)),
        Choice(field="strategy.number", value=strategy, because=_of_strategy(report, strategy)),
    ]
    if stage:
        because = _say("advice-stage", stage=stage, probe=_points(_best_depth(found)[1]))
        choices.append(Choice(field="strategy.first_stage", value=stage, because=because))
    choices.append(
        Choice(
            field="image.crop",
            value=job.image.crop,
            because=_say("advice-input", side=row.input_size, model=row.title),
        )
    )
    if strategy != 3:
        code = "advice-flip" if flips else "advice-no-flip"
        because = _say(code, points=_points(abs(found.mirrored)))
        choices.append(Choice(field="augment.horizontal_flip", value=flips, because=because))
        choices += _against_overfitting(report, found)
    return (*choices, *_schedule(report, job, strategy))


def _of_model(report: AdvisorReport) -> Problem:
    titles = [catalog.MODELS[found.model].title for found in report.measurements]
    if len(titles) == 1:
        return _say("advice-only-model", model=titles[0])
    first, second = (_points(_best(found, report)) for found in report.measurements[:2])
    return _say("advice-model", model=titles[0], expected=first, other=titles[1], less=second)


def _of_strategy(report: AdvisorReport, strategy: Strategy) -> Problem:
    found = report.measurements[0]
    expected = {row.strategy: row.accuracy for row in report.expected if row.model == found.model}
    values: dict[str, Value] = {"last": _points(found.last), "joint": _points(found.joint)}
    if report.decided:
        other = expected[1 if strategy == 3 else 3]
        return _say(_WHY[strategy], own=_points(expected[strategy]), other=_points(other), **values)
    cheaper = next(other for other in _BY_COST if expected[other] >= expected[strategy] - UNDECIDED)
    lower = _points(abs(expected[strategy] - expected[cheaper]))
    return _say("advice-undecided", cheaper=cheaper, points=lower, **values)


def _best_depth(found: Measurement) -> tuple[str, float]:
    best = max(found.depths, key=lambda depth: depth.probe)
    return best.stage, best.probe


def _first_stage(found: Measurement) -> str:
    """The stage after the one that tells most: what comes before has learned what is needed."""
    names = catalog.MODELS[found.model].stage_names
    place = names.index(_best_depth(found)[0]) + 1
    return names[max(1, min(place, len(names) - 2))]


def _against_overfitting(report: AdvisorReport, found: Measurement) -> list[Choice]:
    """The slides' hardest case: few images, unlike those of the pretraining."""
    each = report.training / report.classes
    if found.similarity >= SIMILAR or each >= _FEW_PER_CLASS:
        return []
    because = _say("advice-hard", each=round(each), similarity=f"{found.similarity:.2f}")
    return [
        Choice(field="augment.min_area", value=0.5, because=because),
        Choice(field="augment.rotation", value=10.0, because=because),
    ]


def _schedule(report: AdvisorReport, job: TrainJob, strategy: Strategy) -> list[Choice]:
    if strategy == 3:
        because = _say("advice-solved", epochs=job.train.epochs)
        return [Choice(field="train.optimizer", value=job.train.optimizer, because=because)]
    similarity = report.measurements[0].similarity
    is_unlike = learns_anew(similarity, report.training)
    if is_unlike:
        job = with_value(job, "train.base_ratio", FASTER_BACKBONE)
    steps = job.train.epochs * math.ceil(report.training / job.train.batch_size)
    base = f"{job.train.learning_rate * job.train.base_ratio:.1g}"
    unlike = {"train.base_ratio": _say("advice-rate-unlike", similarity=f"{similarity:.2f}", base=base)}
    reasons = {
        "train.learning_rate": _say("advice-rate", rate=f"{job.train.learning_rate:g}", base=base),
        **(unlike if is_unlike else {}),
        "train.epochs": _say("advice-epochs", images=report.training, steps=steps),
    }
    return [Choice(field=field, value=value_at(job, field), because=because) for field, because in reasons.items()]


def _notes(report: AdvisorReport) -> tuple[Problem, ...]:
    found, notes = report.measurements[0], []
    if found.seen:
        names = ", ".join(seen.class_name for seen in found.seen[:3]) + (", …" if len(found.seen) > 3 else "")
        notes.append(_say("advice-seen", count=len(found.seen), classes=report.classes, names=names))
    each = report.training / report.classes
    if found.similarity < SIMILAR and each < _FEW_PER_CLASS:
        notes.append(_say("advice-hardest-case", each=round(each)))
    if len(found.curve) > 1 and found.doubled is not None:
        (half, less), (whole, more) = found.curve[-2:]
        values: dict[str, Value] = {"half": half, "less": _points(less), "whole": whole, "more": _points(more)}
        notes.append(_say("advice-more-images", **values, doubled=_points(found.doubled)))
    measured = {found.model for found in report.measurements}
    rows = [catalog.MODELS[name] for name in _WORTH_A_DOWNLOAD if name in catalog.MODELS and name not in measured]
    if rows:
        notes.append(_say("advice-download", model=rows[0].title, megabytes=round(rows[0].weights_mb)))
    return tuple(notes)


def _points(share: float) -> float:
    return round(100 * share, 1)


def _say(code: str, **values: Value) -> Problem:
    return Problem(code=code, level="warning", values=values)
