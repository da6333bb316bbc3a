"""Whether wrong labels and strangers are found: ``python -m benchmarks.labels FOLDERS``.

Of each folder of images copies are made in which one label in twenty is another one, drawn at random, and copies
with a few images of the other folders among its own. Both are checked as a user would check them. Writes its
section of docs/data-check.md.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from benchmarks import report
from tlstudio.core import events as ev
from tlstudio.core.audit import AuditReport
from tlstudio.core.index import DataIndex
from tlstudio.core.spec import AuditJob, DataSpec
from tlstudio.data.scan import scan
from tlstudio.learn.audit import audit, label_check, label_space
from tlstudio.learn.control import Control
from tlstudio.learn.embeddings import Embedding, embed

_PAGE = report.PAGE.with_name("data-check.md")
_SHARE = 0.05
_SEEDS = 3
_STRANGERS = 5  # of each other folder


@dataclass(frozen=True)
class Found:
    """Of one copy with changed labels."""

    once: float  #: share of the changed ones among as many most suspicious images
    twice: float  #: among twice as many
    named: int  #: images that are said to be wrong
    right: float  #: share of the changed ones among these
    recall: float  #: share of these among the changed ones


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    folders = parser.parse_args().folders
    with tempfile.TemporaryDirectory() as place:
        os.environ.setdefault("TLSTUDIO_HOME", str(Path(place) / "home"))
        parts = (_labels(folders, Path(place)), _outliers(folders, Path(place)))
    text = "\n\n".join(("## Wrong labels and strangers", *parts, report.machine("numpy", "torch")))
    report.write_section("labels", text, _PAGE)
    print(text)


def _labels(folders: Sequence[Path], place: Path) -> str:
    rows = []
    for folder in folders:
        clean = checked(folder)
        for seed in range(_SEEDS):
            copy = place / f"{folder.name}-{seed}"
            changed = change_labels(folder, copy, seed)
            found = _found(copy, changed)
            rows.append(
                (
                    *(folder.name, seed, len(changed), f"{100 * found.once:.1f}", f"{100 * found.twice:.1f}"),
                    *(found.named, f"{100 * found.right:.0f}", f"{100 * found.recall:.0f}", len(clean.suspects)),
                )
            )
            shutil.rmtree(copy)
    head = (
        *("folder", "seed", "changed", "among as many, %", "among twice as many, %"),
        *("named as wrong", "of these changed, %", "of the changed named, %", "named where none was changed"),
    )
    note = (
        f"{100 * _SHARE:g} % of the labels changed at random. The first two figures: how many of them are among "
        "as many, and among twice as many, of the most suspicious images. Then what confident learning names of "
        "its own accord. The folders themselves hold wrong and doubtful labels too; nobody has counted these."
    )
    return f"{report.table(head, rows)}\n\n{note}"


def _outliers(folders: Sequence[Path], place: Path) -> str:
    rows = []
    for folder in folders:
        copy = place / f"{folder.name}-strangers"
        strangers = add_strangers(folder, [other for other in folders if other != folder], copy)
        odd = [odd.file for odd in checked(copy).odd if odd.kind == "outlier"]
        usual = [odd.file for odd in checked(folder).odd if odd.kind == "outlier"]
        rows.append(
            (folder.name, len(strangers), len(strangers & set(odd)), len(set(odd) - strangers), len(usual))
        )
        shutil.rmtree(copy)
    head = ("folder", "strangers", "of these found", "others named", "named where there are none")
    note = f"{_STRANGERS} images of each of the other folders, drawn at random, in classes drawn at random."
    return f"{report.table(head, rows)}\n\n{note}"


def change_labels(folder: Path, copy: Path, seed: int) -> set[str]:
    """A copy of ``folder`` in which some images lie in another class; their names there."""
    index = scan(folder)
    draw = np.random.default_rng(seed)
    wrong = set(draw.choice(len(index.readable), round(_SHARE * len(index.readable)), replace=False).tolist())
    changed = set()
    for number, image in enumerate(index.readable):
        name = image.class_name
        if number in wrong:
            name = str(draw.choice([other for other in index.classes if other != name]))
        file = _place(copy, name, Path(image.file))
        _link(folder / image.file, copy / file)
        changed |= {file} if number in wrong else set()
    return changed


def add_strangers(folder: Path, others: Sequence[Path], copy: Path) -> set[str]:
    """A copy of ``folder`` with some images of other folders; their names there."""
    index, draw, strangers = scan(folder), np.random.default_rng(0), set()
    for image in index.readable:
        _link(folder / image.file, copy / image.file)
    for other in others:
        images = scan(other).readable
        for number in draw.choice(len(images), _STRANGERS, replace=False):
            file = _place(copy, str(draw.choice(index.classes)), Path(images[number].file))
            _link(other / images[number].file, copy / file)
            strangers.add(file)
    return strangers


def _place(copy: Path, class_name: str, file: Path) -> str:
    """A name that is free."""
    number, wanted = 0, f"{class_name}/{file.name}"
    while (copy / wanted).exists():
        number += 1
        wanted = f"{class_name}/{number}-{file.name}"
    return wanted


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(source.resolve())


def checked(folder: Path) -> AuditReport:
    """What the program finds in a folder."""
    events = audit(AuditJob(data=DataSpec(folder=str(folder))), Control())
    files = [event.file for event in events if isinstance(event, ev.ReportReady)]
    return msgspec.json.decode(Path(files[-1]).read_bytes(), type=AuditReport)


def _found(copy: Path, changed: set[str]) -> Found:
    named = {suspect.file for suspect in checked(copy).suspects}
    order = _order(scan(copy))
    once, twice = (len(changed & set(order[: times * len(changed)])) / len(changed) for times in (1, 2))
    both = len(named & changed)
    return Found(once, twice, len(named), both / max(len(named), 1), both / len(changed))


def _order(index: DataIndex) -> list[str]:
    """All images, the most suspicious first."""
    work = embed(Path(index.folder), index.readable, Embedding(), Control())
    while True:
        try:
            next(work)
        except StopIteration as end:
            found = label_check(index, label_space(end.value.vectors), lambda _done, _total: None, lambda: False)
            return [index.readable[place].file for place in found.order]


if __name__ == "__main__":
    main()
