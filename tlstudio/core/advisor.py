"""What is measured of a data set before anything is trained, and what is recommended by it.

Numbers are 0..1 unless they say otherwise. "Probe": how many images a linear classifier on what a network makes of
them tells right, of images that it has not seen.
"""

from pathlib import Path
from typing import Literal

import msgspec

from tlstudio.core.errors import Problem

VERSION = 1

Strategy = Literal[1, 2, 3]


class Depth(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of a network."""

    stage: str  #: name in the catalogue
    probe: float  #: on this stage alone


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A class that the pretraining's own answers already tell."""

    class_name: str
    share: float  #: of its images
    answers: tuple[str, ...]  #: names of the pretraining's classes that stand for it, the most frequent first


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """What one pretrained network makes of the training and validation images."""

    model: str  #: name in the catalogue
    side: int  #: px of its input
    depths: tuple[Depth, ...]  #: from the image to the head
    joint: float  #: probe on all these stages together
    similarity: float  #: 0: the classes of the pretraining tell nothing of the labels, 1: everything
    similarity_error: float = 0.0  #: standard error
    mirrored: float = 0.0  #: probe of the last stage on mirrored images, less that on the same as they are
    curve: tuple[tuple[int, float], ...] = ()  #: images, probe of the last stage on a part of so many
    doubled: float | None = None  #: the same, as the curve goes on, with twice as many images; None: no curve
    seen: tuple[Seen, ...] = ()
    seconds: float = 0.0

    @property
    def last(self) -> float:
        """Probe on what a head is given."""
        return self.depths[-1].probe


class Expectation(msgspec.Struct, frozen=True, kw_only=True):
    """What a way to train is expected to reach on images that it has not seen."""

    model: str
    strategy: Strategy
    accuracy: float
    low: float  #: of an interval that holds four of five outcomes
    high: float


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One recommended value, and the number that it follows from."""

    field: str  #: dotted, of a :class:`~tlstudio.core.spec.TrainJob`
    value: str | int | float | bool
    because: Problem


class Advised(msgspec.Struct, frozen=True, kw_only=True):
    """What had been recommended when a run began, and what was expected of the way that was taken."""

    model: str
    strategy: Strategy
    followed: bool  #: whether network and strategy are those
    expected: Expectation | None = None  #: of the run's own network and strategy; None where it was not foretold


class AdvisorReport(msgspec.Struct, frozen=True, kw_only=True):
    """All of it: the plain file that the engine writes and everything else reads."""

    folder: str  #: absolute
    images: int  #: that train or validate
    training: int  #: of these, that train
    sampled: int  #: that were measured
    classes: int
    measurements: tuple[Measurement, ...]  #: of each network at hand, the recommended one first
    expected: tuple[Expectation, ...] = ()  #: of the recommended network by strategy, then of the baseline
    choices: tuple[Choice, ...] = ()  #: the recommended settings
    decided: bool = True  #: whether every cheaper strategy is expected clearly lower than the recommended one
    notes: tuple[Problem, ...] = ()  #: what else is to be said
    seconds: float = 0.0
    version: int = VERSION

    @property
    def measurement(self) -> Measurement | None:
        """Of the recommended network."""
        return self.measurements[0] if self.measurements else None

    @property
    def strategy(self) -> Strategy | None:
        """The recommended one."""
        chosen = {choice.field: choice.value for choice in self.choices}
        return chosen.get("strategy.number")  # type: ignore[return-value]

    def advised(self, model: str, strategy: int) -> Advised | None:
        """What it says about a run with this network and strategy; None where it recommends nothing."""
        if self.measurement is None or self.strategy is None:
            return None
        rows = (row for row in self.expected if row.model == model and row.strategy == strategy)
        followed = (model, strategy) == (self.measurement.model, self.strategy)
        return Advised(
            model=self.measurement.model, strategy=self.strategy, followed=followed, expected=next(rows, None)
        )


def stored_advice(path: Path) -> AdvisorReport | None:
    """A stored report; None where there is none that this version can read."""
    try:
        report = msgspec.json.decode(path.read_bytes(), type=AdvisorReport)
    except (OSError, ValueError):
        return None
    return report if report.version == VERSION else None
