"""Which image is for training, which for validation, which for test; and the same as ``split.csv``."""

import csv
import hashlib
import io
import math
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import SUBSETS, DataIndex, ImageRecord, Split, SplitRow, Subset
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.spec import DataSpec

_HEADER = ("file", "class", "subset", "group", "digest")

Shares = dict[Subset, float]  #: subset → share, all above zero, together 1; in the order of SUBSETS
Unit = tuple[ImageRecord, ...]  #: images that stay together


def divide(index: DataIndex, spec: DataSpec, groups: Mapping[str, str] | None = None) -> Split:
    """Divide the readable images of an index.

    Where the folder has subsets they are kept; only a missing validation subset is cut from the training images.
    Elsewhere each class is divided by the shares of ``spec``, in an order drawn from the seed and the file names.
    It depends on nothing else, so another class, another file order or another computer changes nothing.

    Args:
        index: the images.
        spec: shares and seed.
        groups: file → group; images of one group come into one subset. Files that are not in it stand alone.

    Returns:
        One row a readable image in the order of ``index``; classes without a readable image are left out.
    """
    shares: Shares = {"train": spec.train, "val": spec.val, "test": spec.test}
    groups = groups or {}
    images = index.readable
    subset_of: dict[str, Subset] = {image.file: image.subset for image in images if image.subset}
    if index.layout == "classes":
        subset_of = _draw(images, shares, spec.seed, groups)
    elif "val" not in subset_of.values():
        trained = [image for image in images if image.subset == "train"]
        subset_of |= _draw(trained, shares | {"test": 0.0}, spec.seed, groups)
    return Split(
        folder=index.folder,
        classes=tuple(sorted({image.class_name for image in images})),
        rows=tuple(_row(image, subset_of[image.file], groups) for image in images),
    )


def write_csv(split: Split, path: Path) -> None:
    """Write ``split.csv``: UTF-8, one line an image.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADER)
    writer.writerows((row.file, row.class_name, row.subset, row.group, row.digest) for row in split.rows)
    atomic_write(path, text.getvalue().encode())


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


# ---- drawing ---------------------------------------------------------------------------------------------


def _draw(
    images: Sequence[ImageRecord], shares: Shares, seed: int, groups: Mapping[str, str]
) -> dict[str, Subset]:
    """File → subset, drawn class by class; a group with images of several classes is drawn by itself."""
    total = math.fsum(shares.values())
    shares = {name: shares[name] / total for name in SUBSETS if shares[name] > 0}
    by_class: dict[str, list[tuple[int, Unit]]] = defaultdict(list)
    drawn: dict[str, Subset] = {}
    for key, unit in _units(images, groups).items():
        number, classes = _number(key, seed), {image.class_name for image in unit}
        if len(classes) == 1:
            by_class[classes.pop()].append((number, unit))
        else:
            drawn |= dict.fromkeys(_files([unit]), _subset_at(number, shares))
    for numbered in by_class.values():
        units = [unit for _, unit in sorted(numbered, key=lambda pair: pair[0])]
        for name, members in _cut(units, shares).items():
            drawn |= dict.fromkeys(_files(members), name)
    return drawn


def _units(images: Iterable[ImageRecord], groups: Mapping[str, str]) -> dict[str, Unit]:
    """Groups and single images by a name of their own, images in the order of their names."""
    units: dict[str, list[ImageRecord]] = defaultdict(list)
    for image in sorted(images, key=lambda image: image.file):
        group = groups.get(image.file, "")
        units[f"group {group}" if group else f"file {image.file}"].append(image)
    return {key: tuple(unit) for key, unit in units.items()}


def _files(units: Iterable[Unit]) -> Iterator[str]:
    return (image.file for unit in units for image in unit)


def _number(key: str, seed: int) -> int:
    """A random 64-bit number that depends on name and seed only; macOS may spell the same name in NFD."""
    text = f"{seed} {unicodedata.normalize('NFC', key)}"
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def _subset_at(number: int, shares: Shares) -> Subset:
    borders = accumulate(shares.values())
    return next((name for name, border in zip(shares, borders, strict=True) if number < border * 2**64), "train")


def _cut(units: Sequence[Unit], shares: Shares) -> dict[Subset, list[Unit]]:
    """Cut a shuffled row of units into subsets; each subset gets a unit while there are enough of them."""
    borders = tuple(accumulate(_counts(sum(map(len, units)), shares)))
    members: dict[Subset, list[Unit]] = {name: [] for name in shares}
    start = 0
    for unit in units:
        # a group goes to where its middle lies, a single image exactly to its side of the border
        place = bisect_right(borders, start + len(unit) / 2)
        members[tuple(shares)[place]].append(unit)
        start += len(unit)
    _fill_empty(members)
    return members


def _counts(total: int, shares: Shares) -> tuple[int, ...]:
    """``total`` divided by the shares with the method of the largest remainder; ties go to the earlier subset."""
    quotas = [total * share for share in shares.values()]
    counts = [math.floor(quota + 1e-9) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda place: counts[place] - quotas[place])
    for place in by_remainder[: total - sum(counts)]:
        counts[place] += 1
    return tuple(counts)


def _fill_empty(members: dict[Subset, list[Unit]]) -> None:
    """Give an empty subset a unit of the fullest one; training comes before validation, validation before test."""
    order = list(members)
    for place, name in enumerate(order):
        fullest = max(range(len(order)), key=lambda other: (len(members[order[other]]), other))
        spare = members[order[fullest]]
        if not members[name] and (len(spare) > 1 or fullest > place):
            members[name].append(spare.pop())
