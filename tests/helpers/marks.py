"""Marks with short names, and a folder of images to apply them to."""

from typing import Any

from tlstudio.core.index import DataIndex, ImageRecord
from tlstudio.core.marks import Mark


def digest(letter: str) -> str:
    """Of the image called ``letter``, one of a to f."""
    return letter * 32


def mark(letter: str, kind: str = "exclude", **fields: Any) -> Mark:
    """``of=`` names the letter of the image that it duplicates."""
    of = fields.pop("of", "")
    return Mark(digest=digest(letter), kind=kind, duplicate_of=digest(of) if of else "", time="t", **fields)


def index(**classes: str) -> DataIndex:
    """``index(cat="abc", dog="d")``: files ``cat/a.png`` and so on; a letter twice is a file with equal bytes."""
    images, seen = [], set()
    for name, letters in classes.items():
        for letter in letters:
            file = f"{name}/{letter}{'2' if (name, letter) in seen else ''}.png"
            seen.add((name, letter))
            images.append(ImageRecord(file=file, class_name=name, digest=digest(letter)))
    return DataIndex(folder="/data", layout="classes", classes=tuple(sorted(classes)), images=tuple(images))
