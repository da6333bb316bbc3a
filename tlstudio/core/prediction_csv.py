"""The answers for many images as a table for spreadsheets and scripts, see ``docs/predictions-csv.md``."""

import os
from collections.abc import Iterable, Iterator, Sequence

from tlstudio.core.csv_text import csv_text
from tlstudio.core.events import ImageAnswer, Novelty, Score

HEADER = (
    *("file", "model", "answer", "probability", "second", "second_probability", "problem"),
    *("unknown", "unlike", "nearest", "nearest_class", "similarity", "withheld"),
)
_YES_NO = ("no", "yes")


def to_csv(
    answers: Iterable[ImageAnswer], models: Sequence[str], root: str = "", least: Sequence[float] = ()
) -> bytes:
    """UTF-8 with a byte order mark, without which Excel does not read Korean; see :func:`to_text`."""
    return to_text(answers, models, root, least=least).encode("utf-8-sig", "replace")


def to_text(
    answers: Iterable[ImageAnswer],
    models: Sequence[str],
    root: str = "",
    delimiter: str = ",",
    least: Sequence[float] = (),
) -> str:
    """One line for each image and model, in the order of ``answers``.

    Args:
        answers: each with one list of classes for each model.
        models: what to call them.
        root: folder that file names are relative to; empty: they are absolute.
        delimiter: between two fields; lines end with CR LF.
        least: of each model the probability that an answer needs not to be withheld; empty: none is withheld.
    """
    limits = least or [0.0] * len(models)
    return csv_text(HEADER, _rows(answers, models, root, limits), delimiter=delimiter, newline="\r\n")


def _rows(
    answers: Iterable[ImageAnswer], models: Sequence[str], root: str, least: Sequence[float]
) -> Iterator[tuple[str, ...]]:
    for answer in answers:
        file = relative(answer.file, root)
        if answer.problem is not None:
            yield from ((file, model, *[""] * 4, answer.problem.message, *[""] * 6) for model in models)
            continue
        novelties = answer.novelties or (None,) * len(models)
        for model, top, novelty, limit in zip(models, answer.tops, novelties, least, strict=True):
            withheld = _YES_NO[top[0].probability < limit] if limit else ""
            yield file, model, *_score(top, 0), *_score(top, 1), "", *_novelty(novelty), withheld


def _novelty(novelty: Novelty | None) -> tuple[str, ...]:
    """Whether it is unknown, how unlike the training images it is, and the most similar of these."""
    if novelty is None:
        return ("",) * 5
    said = ("", "") if novelty.share is None else (_YES_NO[novelty.unknown], f"{novelty.share:.4f}")
    if not novelty.nearest:
        return (*said, "", "", "")
    first = novelty.nearest[0]
    return (*said, first.file, first.name, f"{first.similarity:.4f}")


def relative(file: str, root: str) -> str:
    """A file's name as it is shown: relative to ``root`` where it lies inside, with slashes."""
    inside = root and file.startswith(root.rstrip(os.sep) + os.sep)
    return file[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/") if inside else file


def _score(top: Sequence[Score], place: int) -> tuple[str, str]:
    return (top[place].name, f"{top[place].probability:.6f}") if place < len(top) else ("", "")
