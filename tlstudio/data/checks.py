"""What the user should know about a folder of images before training on it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tlstudio.core.curate import apply, follow
from tlstudio.core.errors import Problem, Value
from tlstudio.core.index import SUBSETS, DataIndex, DataReport, Split, SplitRow
from tlstudio.core.mark_csv import read_marks
from tlstudio.core.spec import DataSpec
from tlstudio.data.listing import StopCall
from tlstudio.data.scan import ProgressCall, scan
from tlstudio.data.split import divide

SMALL_CLASS = 10  #: readable images; below it the results of a class say little
IMBALANCE = 10  #: largest class / smallest class
_NAMED = 3  # examples in a sentence
_MOST_SENTENCES = 50  # that say the same of a class each


@dataclass(frozen=True)
class _Data:
    index: DataIndex
    split: Split
    sizes: Counter[str]  # readable images of each class that has any


def inspect(spec: DataSpec, progress: ProgressCall | None = None, stopped: StopCall | None = None) -> DataReport:
    """Scan a folder, divide it as a run would, and say what is wrong.

    Args:
        spec: folder, shares and seed.
        progress: called with the images done and in all.
        stopped: becomes true when the user wants to stop.

    Raises:
        TLStudioError, Stopped: see :func:`tlstudio.data.scan.scan`.
    """
    index = scan(Path(spec.folder), columns=spec.columns, progress=progress, stopped=stopped)
    return marked(index, divide(index, spec), spec)


def marked(index: DataIndex, split: Split, spec: DataSpec) -> DataReport:
    """What the marks of a job leave of the images and of their division, and what is wrong with that.

    Raises:
        TLStudioError: see :func:`tlstudio.core.mark_csv.read_marks`.
    """
    if not spec.marks:
        return DataReport(index=index, split=split, problems=check(index, split))
    marks, damaged = read_marks(Path(spec.marks), spec.marks_digest)
    applied = apply(index, marks)
    index, split = applied.index, follow(split, applied.index)
    problems = (*check(index, split), *_of_marks(spec.marks, damaged, applied.unknown))
    return DataReport(index=index, split=split, problems=problems, marks=applied.marks, effect=applied.effect)


def _of_marks(file: str, damaged: Sequence[int], unknown: Sequence[str]) -> Iterator[Problem]:
    if damaged:
        shown = ", ".join(map(str, damaged[:_NAMED]))
        yield _warning("marks-damaged", count=len(damaged), file=Path(file).name, lines=shown)
    if unknown:
        yield _warning("marks-unknown-class", names=", ".join(unknown[:_NAMED]))


def check(index: DataIndex, split: Split) -> tuple[Problem, ...]:
    """Everything worth telling about an index and its split; errors (training is impossible) come first."""
    data = _Data(index, split, Counter(row.class_name for row in split.rows))
    problems = [problem for rule in _RULES for problem in rule(data)]
    return tuple(sorted(problems, key=lambda problem: problem.level != "error"))


def _left_out(data: _Data) -> Iterator[Problem]:
    yield from data.index.left_out


def _error(code: str, **values: Value) -> Problem:
    return Problem(code=code, level="error", values=values)


def _warning(code: str, **values: Value) -> Problem:
    return Problem(code=code, level="warning", values=values)


def _too_few_classes(data: _Data) -> Iterator[Problem]:
    if not data.split.classes:
        yield _error("none-readable", count=len(data.index.images))
    elif len(data.split.classes) == 1:
        yield _error("one-class", name=data.split.classes[0])


def _untrained_classes(data: _Data) -> Iterator[Problem]:
    for name, counts in data.split.counts().items():
        if not counts["train"]:
            yield _error("class-not-in", name=name, subset="train")


def _unchecked_classes(data: _Data) -> Iterator[Problem]:
    """Classes missing from a validation or test subset that other classes do have."""
    counts = data.split.counts()
    for subset in SUBSETS[1:]:
        missing = [name for name in data.split.classes if not counts[name][subset]]
        if len(missing) < len(data.split.classes):
            each = [_warning("class-not-in", name=name, subset=subset) for name in missing]
            yield from _together(each, "classes-not-in", subset=subset)


def _unreadable(data: _Data) -> Iterator[Problem]:
    if count := len(data.index.unreadable):
        yield _warning("unreadable", count=count)


def _empty_classes(data: _Data) -> Iterator[Problem]:
    there = set(data.split.classes)
    for name in data.index.classes:
        if name not in there:
            yield _warning("class-empty", name=name)


def _small_classes(data: _Data) -> Iterator[Problem]:
    small = [(name, count) for name, count in sorted(data.sizes.items()) if count < SMALL_CLASS]
    each = [_warning("class-small", name=name, count=count, wanted=SMALL_CLASS) for name, count in small]
    yield from _together(each, "classes-small", wanted=SMALL_CLASS)


def _together(each: list[Problem], code: str, **values: Value) -> list[Problem]:
    """The same problem of some classes; of many as one, by the code of the sentence for that."""
    if len(each) <= _MOST_SENTENCES:
        return each
    names = ", ".join(str(problem.values["name"]) for problem in each[:_NAMED])
    return [_warning(code, count=len(each), names=names, **values)]


def _imbalance(data: _Data) -> Iterator[Problem]:
    sizes = data.sizes.values()
    if sizes and max(sizes) >= IMBALANCE * min(sizes):
        yield _warning("imbalance", ratio=round(max(sizes) / min(sizes)))


def _loose_images(data: _Data) -> Iterator[Problem]:
    if data.index.loose:
        yield _warning("loose-images", count=data.index.loose)


def _no_val(data: _Data) -> Iterator[Problem]:
    if data.split.rows and not data.split.subset("val"):
        yield _warning("no-val")


def _no_test(data: _Data) -> Iterator[Problem]:
    if data.split.rows and not data.split.subset("test"):
        yield _warning("no-test")


def _same_image_in_two_subsets(data: _Data) -> Iterator[Problem]:
    """Of each subset how many images are, byte for byte, also in one that comes before it."""
    for place, subset in enumerate(SUBSETS):
        rows = data.split.subset(subset)
        for other in SUBSETS[:place]:
            known = {row.digest: row.file for row in data.split.subset(other) if row.digest}
            twins = [(row.file, known[row.digest]) for row in rows if row.digest in known]
            if twins:
                yield _warning(
                    "duplicates-across",
                    count=len(twins),
                    total=len(rows),
                    subset=subset,
                    other=other,
                    names=_examples(twins),
                )


def _same_image_in_two_classes(data: _Data) -> Iterator[Problem]:
    copies: defaultdict[str, list[SplitRow]] = defaultdict(list)
    for row in data.split.rows:
        if row.digest:
            copies[row.digest].append(row)
    twins = [
        (rows[0].file, next(row.file for row in rows if row.class_name != rows[0].class_name))
        for rows in copies.values()
        if len({row.class_name for row in rows}) > 1
    ]
    if twins:
        yield _warning("duplicates-labels", count=len(twins), names=_examples(twins))


def _examples(twins: list[tuple[str, str]]) -> str:
    shown = [f"{first} = {second}" for first, second in islice(twins, _NAMED)]
    return ", ".join([*shown, "…"] if len(twins) > _NAMED else shown)


_RULES: tuple[Callable[[_Data], Iterator[Problem]], ...] = (
    _too_few_classes,
    _untrained_classes,
    _unreadable,
    _left_out,
    _empty_classes,
    _small_classes,
    _unchecked_classes,
    _no_val,
    _no_test,
    _imbalance,
    _loose_images,
    _same_image_in_two_classes,
    _same_image_in_two_subsets,
)
