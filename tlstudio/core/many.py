"""More than two runs or series, each against each, as it is shown; computed in :mod:`tlstudio.evaluate.many`."""

import msgspec

from tlstudio.core.errors import Problem
from tlstudio.core.results import Estimate
from tlstudio.core.series import Spread

_LEVEL = 0.05  # of all pairs together


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One run or one series."""

    run: str  #: folder name
    title: str  #: of the network
    strategy: int
    accuracy: Estimate  #: on the test images; of a series of all predictions of its runs together
    spread: Spread | None = None  #: accuracies of the runs of a series; None for a single run
    images: int  #: different ones that were tested
    grouped: bool = False  #: whether some images belong together: then the interval is over groups of them


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two of them on the same test images."""

    first: int  #: its place among the rows
    second: int
    difference: float  #: accuracy of the second minus the first, -1..1
    low: float  #: with 95 % confidence, of this pair alone
    high: float
    p_value: float
    adjusted: float  #: p-value, corrected for the number of pairs (Holm)

    @property
    def is_real(self) -> bool:
        """Whether it is more than chance, of all pairs at once."""
        return self.adjusted < _LEVEL


class NoPair(msgspec.Struct, frozen=True, kw_only=True):
    """Two of them that cannot be compared."""

    first: int
    second: int
    problem: Problem


class ManyComparison(msgspec.Struct, frozen=True, kw_only=True):
    """Some runs and series, each against each."""

    rows: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    left_out: tuple[NoPair, ...] = ()
