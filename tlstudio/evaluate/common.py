"""What two tests say of the images that both have seen."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import Problem, Value
from tlstudio.evaluate.matching import Keys, match
from tlstudio.evaluate.predictions import Predictions

Right = npt.NDArray[np.bool_]
Names = npt.NDArray[np.str_]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """The test of a run, or of several that belong together."""

    name: str
    keys: Keys
    labels: Names  #: classes of the images, (N,)
    answers: Names  #: (N,)
    marks_digest: str = ""

    @classmethod
    def of(
        cls, name: str, keys: Keys, predictions: Predictions, classes: Sequence[str], marks_digest: str
    ) -> "Part":
        """Of one test: labels and answers by the names of their classes, (N,) each."""
        names = np.array(classes)
        labels, answers = names[predictions.labels], names[predictions.logits.argmax(axis=1)]
        return cls(name=name, keys=keys, labels=labels, answers=answers, marks_digest=marks_digest)


class Common(msgspec.Struct, frozen=True, kw_only=True):
    """Of the images that both have tested, in the order of the first."""

    first: Right  #: whether its answers were right, (N,)
    second: Right
    labels: Names  #: classes of the images, (N,)
    units: list[str]  #: what each answer is about: the group of its image, else the image
    complete: bool  #: whether it is all images of both
    marked: Part | None = None  #: by whose classes it was judged, where marks have changed some

    def __len__(self) -> int:
        return len(self.units)

    @property
    def counts(self) -> tuple[int, int]:
        """Images that only the first, and that only the second got right."""
        return int((self.first & ~self.second).sum()), int((self.second & ~self.first).sum())

    @property
    def cautions(self) -> tuple[Problem, ...]:
        """What marks leave out of the comparison."""
        if self.marked is None:
            return ()
        values: dict[str, Value] = {"images": len(self), "run": self.marked.name}
        return (Problem(code="caution-marks", level="warning", values=values),)


def on_common(first: Part, second: Part) -> Common:
    """Answers side by side.

    Where the two follow different marks, a class that the marks have changed counts for both: what the user has
    mended was wrong for the other one too.
    """
    places = match(first.keys, second.keys)
    ours, theirs = np.flatnonzero(places >= 0), places[places >= 0]
    marked = _judge(first, second)
    labels, their_labels = first.labels[ours], second.labels[theirs]
    if marked is not None:
        labels = their_labels = labels if marked is first else their_labels
    units, chosen = (second.keys.units, theirs) if any(second.keys.groups) else (first.keys.units, ours)
    return Common(
        first=first.answers[ours] == labels,
        second=second.answers[theirs] == their_labels,
        labels=labels,
        units=[units[place] for place in chosen],
        complete=len(ours) == max(len(first.labels), len(second.labels)),
        marked=marked,
    )


def joined(parts: Sequence[Part]) -> Part:
    """Several tests as one."""
    known = all(part.keys.digests for part in parts)
    keys = Keys(
        tuple(file for part in parts for file in part.keys.files),
        tuple(digest for part in parts for digest in part.keys.digests) if known else (),
        tuple(group for part in parts for group in part.keys.groups or ("",) * len(part.keys.files)),
    )
    return Part(
        name=parts[0].name,
        keys=keys,
        labels=np.concatenate([part.labels for part in parts]),
        answers=np.concatenate([part.answers for part in parts]),
        marks_digest=parts[0].marks_digest,
    )


def _judge(first: Part, second: Part) -> Part | None:
    """The one whose marks decide: the second, unless only the first has any."""
    if first.marks_digest == second.marks_digest:
        return None
    return second if second.marks_digest else first
