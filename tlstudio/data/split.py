"""Which image is for training, which for validation, which for test; and the same as ``split.csv``."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import DataIndex, ImageRecord, Split, SplitRow, Subset
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.spec import DataSpec
from tlstudio.data.draw import draw

_HEADER = ("file", "class", "subset", "group", "digest")


def divide(index: DataIndex, spec: DataSpec, groups: Mapping[str, str] | None = None) -> Split:
    """Divide the readable images of an index.

    Where the folder has subsets they are kept, unless the spec asks for a new division; only a missing validation
    subset is cut from the training images. Elsewhere each class is divided by the shares of ``spec``, in an order
    drawn from the seed and the file names. With ``spec.folds`` one of that many equal folds is tested on, and
    validation is cut from the others. It depends on nothing else, so another class, another file order or another
    computer changes nothing.

    Args:
        index: the images.
        spec: shares, seed and folds.
        groups: file → group; images of one group come into one subset. Files that are not in it stand alone.

    Returns:
        One row a readable image in the order of ``index``; classes without a readable image are left out.
    """
    groups = groups or {}
    images = index.readable
    subset_of = _subsets(index, spec, groups)
    return Split(
        folder=index.folder,
        classes=tuple(sorted({image.class_name for image in images})),
        rows=tuple(_row(image, subset_of[image.file], groups) for image in images),
    )


def _subsets(index: DataIndex, spec: DataSpec, groups: Mapping[str, str]) -> dict[str, Subset]:
    learned: dict[Subset, float] = {"train": spec.train, "val": spec.val}
    images = index.readable
    if spec.folds:
        return _fold(images, spec, groups)
    if index.layout == "classes" or spec.regroup:
        return draw(images, learned | {"test": spec.test}, spec.seed, groups)
    given: dict[str, Subset] = {image.file: image.subset for image in images if image.subset}
    if "val" in given.values():
        return given
    return given | draw([image for image in images if image.subset == "train"], learned, spec.seed, groups)


def _fold(images: Sequence[ImageRecord], spec: DataSpec, groups: Mapping[str, str]) -> dict[str, Subset]:
    """The fold of the spec as test images; validation is drawn from the others anew for each fold."""
    fold_of = draw(images, dict.fromkeys(range(spec.folds), 1.0), spec.seed, groups)
    others = [image for image in images if fold_of[image.file] != spec.fold]
    learned: dict[Subset, float] = {"train": spec.train, "val": spec.val}
    drawn = draw(others, learned, f"{spec.seed}, fold {spec.fold}", groups)
    return {image.file: drawn.get(image.file, "test") for image in images}


def write_csv(split: Split, path: Path) -> None:
    """Write ``split.csv``: UTF-8, one line an image.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    rows = ((row.file, row.class_name, row.subset, row.group, row.digest) for row in split.rows)
    atomic_write(path, csv_text(_HEADER, rows, newline="\r\n", guard=False).encode())


def read_csv(path: Path, folder: str, classes: Sequence[str] | None = None) -> Split:
    """Read what :func:`write_csv` wrote.

    Args:
        path: the file.
        folder: the data folder that the file names are relative to.
        classes: the order of the classes; without it the sorted names that occur.

    Raises:
        TLStudioError: ``run-unreadable``.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            lines = [_renamed(line) for line in csv.DictReader(stream, strict=True)]
        rows = msgspec.convert(lines, tuple[SplitRow, ...])
    except (OSError, KeyError, ValueError, csv.Error, msgspec.ValidationError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=f"{path.name}: {error}") from error
    names = sorted({row.class_name for row in rows}) if classes is None else classes
    return Split(folder=folder, classes=tuple(names), rows=rows)


def _renamed(line: dict[str, str]) -> dict[str, str]:
    return {"class_name" if name == "class" else name: line[name] for name in _HEADER}


def _row(image: ImageRecord, subset: Subset, groups: Mapping[str, str]) -> SplitRow:
    return SplitRow(
        file=image.file,
        class_name=image.class_name,
        subset=subset,
        group=groups.get(image.file, ""),
        digest=image.digest,
    )
