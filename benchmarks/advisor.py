"""Whether the advisor's advice is good: ``python -m benchmarks.advisor DATA [--evidence] [--fit] [--table]``.

``--evidence`` measures, for every task, seed and network of the truth (benchmarks/truth.py), what the advisor
measures: on training and validation images alone, at the input size that was trained with. Each is a line of
docs/advisor-evidence.jsonl; what is there is not measured again.

``--table`` compares rules with the truth and writes docs/advisor.md. Rules that were fitted are judged on sources
of images that they were not fitted to: all tasks of leaves at once, and so on. ``--fit`` prints the coefficients
of all tasks, as core/advisor_rule.py has them.
"""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt
from scipy.stats import kendalltau

from benchmarks import report, truth
from benchmarks.small_sets import read_results
from benchmarks.tasks import TASKS, divide_task
from tlstudio.core.advisor import Expectation, Measurement, Strategy
from tlstudio.core.advisor_rule import choose, doubt, features, log_odds, share_of
from tlstudio.core.rule import advise
from tlstudio.evaluate.paired import p_value

EVIDENCE = report.PAGE.with_name("advisor-evidence.jsonl")
_PAGE = report.PAGE.with_name("advisor.md")
_WAYS = ("strategy 1", "strategy 2", "strategy 3", truth.BASELINE)
_STRATEGIES = (1, 2, 3)
_STRATEGIES: tuple[Strategy, ...] = (1, 2, 3)
_BY_COST = (3, 2, 1)
_RIDGE, _RIDGE_OF_OFFSET = 1.0, 0.3  # of the fitted weights, where a task weighs one
#: for each way the feature that it is expected to equal, and those that may correct it
_FREE: dict[str, tuple[int, tuple[int, ...]]] = {
    "strategy 1": (1, (0, 2)),
    "strategy 2": (1, (0, 2)),
    "strategy 3": (1, (0,)),
    truth.BASELINE: (3, (0, 3, 4, 5)),
}
_WITHIN = 0.8  # of the outcomes that an interval is to hold
_CERTAIN = 200  # images: accuracies nearer to 0 or 1 than one of these count as no further away
_T = TypeVar("_T")


class Evidence(msgspec.Struct, frozen=True):
    """What the advisor knows of one draw of a task."""

    task: str
    seed: int
    training: int  #: images
    validation: int
    classes: int
    measurement: Measurement


class Outcome(msgspec.Struct, frozen=True):
    """What came of one task with one network, over its seeds."""

    accuracies: dict[str, float]  #: of each way to train, the mean
    answers: dict[str, tuple[npt.NDArray[np.bool_], ...]]  #: of each way, by seed; empty where they were not kept


class Draw(msgspec.Struct, frozen=True):
    """Evidence, and what came of its task."""

    evidence: Evidence
    outcome: Outcome
    source: str
    similar: bool  #: to everyday photographs, as a person says

    @property
    def numbers(self) -> npt.NDArray[np.float64]:
        """(F,), see :func:`tlstudio.core.advisor_rule.features`."""
        found = self.evidence
        return np.array(features(found.measurement, found.training, found.classes))

    def odds(self, way: str) -> float:
        """Log odds above chance of what came."""
        return log_odds(self.outcome.accuracies[way], self.evidence.classes, _CERTAIN)

    def missed(self, way: int, weights: npt.NDArray[np.float64]) -> float:
        """How far what came lies from what weights (ways, F) say, as a multiple of the doubt."""
        found = self.evidence
        away = abs(float(weights[way] @ self.numbers) - self.odds(_WAYS[way]))
        return away / doubt(found.measurement, found.training, found.classes)


#: a draw and weights fitted to other sources (ways, F) → strategy
Rule = Callable[[Draw, npt.NDArray[np.float64]], int]


def main() -> None:
    options = _options()
    if options.evidence:
        with tempfile.TemporaryDirectory() as place:
            os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
            _measure_all(Path(place), options)
    draws = [
        draw
        for draw in _draws(options.results)
        if draw.evidence.measurement.model in options.models and draw.source not in options.without
    ]
    if options.fit:
        _print_fit(draws)
    if options.table:
        _write_page(draws)


def read_evidence(path: Path = EVIDENCE) -> list[Evidence]:
    """What has been measured."""
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=Evidence) for line in path.read_bytes().splitlines()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--evidence", action="store_true")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--models", nargs="+", default=["efficientnet_lite0", "efficientnet_lite1"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--without", nargs="+", default=[], metavar="SOURCE", help="of images, such as gratings")
    parser.add_argument("--side", type=int, default=96, help="input of the pretrained network, px")
    parser.add_argument("--results", type=Path, default=EVIDENCE)
    return parser.parse_args()


def _measure_all(place: Path, options: argparse.Namespace) -> None:
    known = {(found.task, found.seed, found.measurement.model) for found in read_evidence(options.results)}
    for seed in options.seeds:
        for task in TASKS:
            wanted = [model for model in options.models if (task.name, seed, model) not in known]
            if not wanted:
                continue
            folder = divide_task(task, seed, place, options.data, most_test=len(task.name))
            for model in wanted:
                found = _measure(task.name, seed, model, folder, options.side)
                with options.results.open("a", encoding="utf-8") as stream:
                    stream.write(json.dumps(msgspec.to_builtins(found)) + "\n")
            shutil.rmtree(folder)


def _measure(task: str, seed: int, model: str, folder: Path, side: int) -> Evidence:
    from tlstudio.core.spec import DataSpec
    from tlstudio.learn.advisor import measure, sampled
    from tlstudio.learn.control import Control
    from tlstudio.learn.inspection import inspected

    found = _result(inspected(DataSpec(folder=str(folder)), Control()))
    split = found.report.split
    sample = sampled(split, found.report.index.readable, found.ties, 0)
    measured = _result(measure(sample, model, Control(), side))
    print(
        f"{task}, seed {seed}, {model}: last {measured.last:.3f}, joint {measured.joint:.3f}, "
        f"similarity {measured.similarity:.2f}, mirrored {measured.mirrored:+.2f}",
        flush=True,
    )
    counts = [len(split.subset(name)) for name in ("train", "val")]
    return Evidence(task, seed, *counts, len(sample.classes), measured)


def _result(work: Generator[Any, None, _T]) -> _T:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]


# ---- truth and evidence ---------------------------------------------------------------------------------------


def _draws(path: Path) -> list[Draw]:
    """Evidence of tasks whose three strategies and baseline were trained."""
    tasks = {task.name: task for task in TASKS}
    found = []
    for evidence in read_evidence(path):
        outcome = _outcome(evidence.task, evidence.measurement.model)
        if set(outcome.accuracies) == set(_WAYS):
            task = tasks[evidence.task]
            found.append(Draw(evidence, outcome, task.source.split("-")[0], task.similar))
    return found


def _outcome(task: str, model: str) -> Outcome:
    """Of the truth, or where it has more seeds of docs/accuracy.md, which keeps no answers."""
    rows = [row for row in truth.read_truth() if row.task == task and row.model in (model, truth.BASELINE)]
    kept = {
        way: tuple(row.answers for row in sorted(rows, key=lambda row: row.seed) if row.by == way) for way in _WAYS
    }
    found = {way: [float(each.mean()) for each in of] for way, of in kept.items()}
    if model == "efficientnet_lite0":
        for way in _WAYS:
            of = [r.accuracy for r in read_results() if (r.label, r.set, r.by) == ("after", task, way)]
            found[way] = max(found[way], of, key=len)
    return Outcome({way: float(np.mean(of)) for way, of in found.items() if of}, kept)


# ---- rules ----------------------------------------------------------------------------------------------------


def _fitted(draws: Sequence[Draw], way: str) -> npt.NDArray[np.float64]:
    """Weights (F,) by ridge regression towards "as the probe says", each task weighing the same."""
    start, free = _FREE[way]
    found = np.eye(len(draws[0].numbers))[start]
    inputs = np.stack([draw.numbers for draw in draws])
    missing = np.array([draw.odds(way) for draw in draws]) - inputs @ found
    names = [draw.evidence.task for draw in draws]
    weights = np.array([1 / names.count(name) for name in names])
    some = inputs[:, free]
    system = some.T @ (weights[:, None] * some) + np.diag(
        [_RIDGE if place else _RIDGE_OF_OFFSET for place in free]
    )
    found[list(free)] += np.linalg.solve(system, some.T @ (weights * missing))
    return found


def _all_fitted(draws: Sequence[Draw]) -> npt.NDArray[np.float64]:
    return np.stack([_fitted(draws, way) for way in _WAYS])


def _advised(draw: Draw, weights: npt.NDArray[np.float64]) -> int:
    """As :func:`tlstudio.core.advisor_rule.choose` has it."""
    return choose(tuple(_rows(draw, weights)), draw.evidence.measurement)[0]


def _by_expectation(draw: Draw, weights: npt.NDArray[np.float64]) -> int:
    """The best of those that are expected; of equals the cheapest."""
    shares = {row.strategy: row.accuracy for row in _rows(draw, weights)}
    return next(number for number in _BY_COST if shares[number] == max(shares.values()))


def _rows(draw: Draw, weights: npt.NDArray[np.float64]) -> Iterator[Expectation]:
    model, classes = draw.evidence.measurement.model, draw.evidence.classes
    for strategy, row in zip(_STRATEGIES, weights, strict=False):
        accuracy = share_of(float(row @ draw.numbers), classes)
        yield Expectation(model=model, strategy=strategy, accuracy=accuracy, low=0.0, high=1.0)


def _by_depth(draw: Draw, _weights: npt.NDArray[np.float64]) -> int:
    """Strategy 1 where all stages together tell more than the last."""
    return 1 if draw.evidence.measurement.joint > draw.evidence.measurement.last else 3


def _by_slides(draw: Draw, _weights: npt.NDArray[np.float64]) -> int:
    return advise(draw.evidence.training, 1.0 if draw.similar else 0.0).strategy


def _always(number: int) -> Rule:
    return lambda _draw, _weights: number


_RULES: dict[str, Rule] = {
    "the advisor": _advised,
    "what is expected to reach most": _by_expectation,
    "deeper stages tell more: 1, else 3": _by_depth,
    "the slides, similarity by a person": _by_slides,
    "always 1": _always(1),
    "always 2": _always(2),
    "always 3": _always(3),
}


class Judged(msgspec.Struct, frozen=True):
    """One pick."""

    regret: float  #: points below the best of the three
    good: bool  #: within a point of it, or not told from it by McNemar's test of all answers


def _judged(draw: Draw, pick: int) -> Judged:
    accuracies = [draw.outcome.accuracies[way] for way in _WAYS[:3]]
    best = int(np.argmax(accuracies))
    regret = 100 * (accuracies[best] - accuracies[pick - 1])
    return Judged(regret, regret <= 1 or _is_noise(draw.outcome, _WAYS[best], _WAYS[pick - 1]))


def _is_noise(outcome: Outcome, best: str, picked: str) -> bool:
    first, second = outcome.answers[best], outcome.answers[picked]
    if not first or len(first) != len(second):
        return False
    ours, theirs = np.concatenate(first), np.concatenate(second)
    return p_value(float((ours & ~theirs).sum()), float((theirs & ~ours).sum())) >= 0.05


# ---- the page -------------------------------------------------------------------------------------------------


def _elsewhere(draws: Sequence[Draw]) -> list[npt.NDArray[np.float64]]:
    """For each draw the weights of all tasks of other sources."""
    by_source = {
        source: _all_fitted([draw for draw in draws if draw.source != source])
        for source in {draw.source for draw in draws}
    }
    return [by_source[draw.source] for draw in draws]


def _write_page(draws: list[Draw]) -> None:
    weights = _elsewhere(draws)
    models = sorted({draw.evidence.measurement.model for draw in draws})
    head = ("rule", "mean regret, points", "worst", "good, %")
    rows = [(name, *_regrets(draws, weights, rule)) for name, rule in _RULES.items()]
    tasks = {draw.evidence.task for draw in draws}
    note = (
        f"{len(draws)} draws of {len(tasks)} tasks, {', '.join(models)}. Regret: accuracy of the best strategy of "
        "the task, mean of its seeds, less that of the picked one. Good: within a point, or not told apart by "
        "McNemar's test of the answers, where they were kept. The advisor's weights are those of other sources of "
        f"images than the task's. {report.machine('torch', 'timm')}"
    )
    expected = report.table(
        ("expected", "mean error, points", f"within the interval of {100 * _WITHIN:.0f} %", "Kendall's τ"),
        [_expectation_row(draws, weights, number) for number in range(len(_WAYS))],
    )
    each = report.table(
        ("task", "network", "training images", "last", "joint", "similarity", *_WAYS, "advised"),
        [_task_row(draw, own) for draw, own in zip(draws, weights, strict=True) if draw.evidence.seed == 0],
    )
    text = f"{report.table(head, rows)}\n\n{note}\n\n{expected}\n\n{each}"
    report.write_section("advisor", text, _PAGE)
    print(text)


def _regrets(
    draws: Sequence[Draw], weights: Sequence[npt.NDArray[np.float64]], rule: Rule
) -> tuple[str, str, str]:
    """Mean over tasks, so that one of three seeds counts no more than one of one."""
    judged: dict[tuple[str, str], list[Judged]] = {}
    for draw, own in zip(draws, weights, strict=True):
        key = draw.evidence.task, draw.evidence.measurement.model
        judged.setdefault(key, []).append(_judged(draw, rule(draw, own)))
    regrets = [float(np.mean([pick.regret for pick in picks])) for picks in judged.values()]
    good = [float(np.mean([pick.good for pick in picks])) for picks in judged.values()]
    worst = max(pick.regret for picks in judged.values() for pick in picks)
    return f"{np.mean(regrets):.2f}", f"{worst:.1f}", f"{100 * np.mean(good):.0f}"


def _expectation_row(
    draws: Sequence[Draw], weights: Sequence[npt.NDArray[np.float64]], way: int
) -> tuple[str, str, str, str]:
    name = _WAYS[way]
    odds = np.array([float(own[way] @ draw.numbers) for draw, own in zip(draws, weights, strict=True)])
    missed = np.array([draw.missed(way, own) for draw, own in zip(draws, weights, strict=True)])
    sources = np.array([draw.source for draw in draws])
    inside = [
        missed[place] <= np.quantile(missed[sources != sources[place]], _WITHIN) for place in range(len(draws))
    ]
    expected = np.array([share_of(value, draw.evidence.classes) for value, draw in zip(odds, draws, strict=True)])
    came = np.array([draw.outcome.accuracies[name] for draw in draws])
    tau = kendalltau(expected, came).statistic
    return name, f"{100 * np.abs(expected - came).mean():.1f}", f"{100 * np.mean(inside):.0f} %", f"{tau:.2f}"


def _task_row(draw: Draw, weights: npt.NDArray[np.float64]) -> tuple[str, ...]:
    found, measured = draw.evidence, draw.evidence.measurement
    came = [f"{100 * draw.outcome.accuracies[way]:.1f}" for way in _WAYS]
    return (
        found.task,
        measured.model,
        str(found.training),
        f"{100 * measured.last:.0f}",
        f"{100 * measured.joint:.0f}",
        f"{measured.similarity:.2f}",
        *came,
        str(_by_expectation(draw, weights)),
    )


def _print_fit(draws: list[Draw]) -> None:
    """Weights of all tasks, and the spread of what other sources left unexplained."""
    elsewhere = _elsewhere(draws)
    for number, way in enumerate(_WAYS):
        missed = [draw.missed(number, own) for draw, own in zip(draws, elsewhere, strict=True)]
        weights = ", ".join(f"{weight:.3f}" for weight in _fitted(draws, way))
        print(f"{way}: Fit(({weights}), {np.quantile(missed, _WITHIN):.2f})")


if __name__ == "__main__":
    main()
