"""The answers for many images as a table for spreadsheets and scripts, see ``docs/predictions-csv.md``."""

import os
from collections.abc import Iterable, Iterator, Sequence

from tlstudio.core.csv_text import csv_text
from tlstudio.core.events import ImageAnswer, Score

HEADER = ("file", "model", "answer", "probability", "second", "second_probability", "problem")


def to_csv(answers: Iterable[ImageAnswer], models: Sequence[str], root: str = "") -> bytes:
    """UTF-8 with a byte order mark, without which Excel does not read Korean; see :func:`to_text`."""
    return to_text(answers, models, root).encode("utf-8-sig", "replace")


def to_text(answers: Iterable[ImageAnswer], models: Sequence[str], root: str = "", delimiter: str = ",") -> str:
    """One line for each image and model, in the order of ``answers``.

    Args:
        answers: each with one list of classes for each model.
        models: what to call them.
        root: folder that file names are relative to; empty: they are absolute.
        delimiter: between two fields; lines end with CR LF.
    """
    return csv_text(HEADER, _rows(answers, models, root), delimiter=delimiter, newline="\r\n")


def _rows(answers: Iterable[ImageAnswer], models: Sequence[str], root: str) -> Iterator[tuple[str, ...]]:
    for answer in answers:
        file = relative(answer.file, root)
        if answer.problem is not None:
            yield from ((file, model, "", "", "", "", answer.problem.message) for model in models)
        else:
            for model, top in zip(models, answer.tops, strict=True):
                yield file, model, *_score(top, 0), *_score(top, 1), ""


def relative(file: str, root: str) -> str:
    """A file's name as it is shown: relative to ``root`` where it lies inside, with slashes."""
    inside = root and file.startswith(root.rstrip(os.sep) + os.sep)
    return file[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/") if inside else file


def _score(top: Sequence[Score], place: int) -> tuple[str, str]:
    return (top[place].name, f"{top[place].probability:.6f}") if place < len(top) else ("", "")
