"""A small checked data set, as the engine would report it."""

from pathlib import Path

from PIL import Image

from tlstudio.core.check_file import write_check
from tlstudio.core.errors import Problem, Text
from tlstudio.core.index import DataIndex, DataReport, ImageRecord, Split, SplitRow, Subset

_SUBSETS: tuple[Subset, ...] = ("train", "train", "train", "val", "test")


def data_report(
    folder: Path,
    *,
    images: int = 10,
    problems: tuple[Problem, ...] = (),
    layout: str = "classes",
    draw: bool = False,
) -> DataReport:
    """Two classes, ``maple`` and ``oak``, of so many images each; the last of ``oak`` cannot be read."""
    records, rows = [], []
    for name in ("maple", "oak"):
        for number in range(images):
            file, subset = f"{name}/{number:03d}.png", _SUBSETS[number % 5]
            bad = name == "oak" and number == images - 1
            records.append(
                ImageRecord(
                    file=file,
                    class_name=name,
                    subset=subset if layout == "subsets" else None,
                    width=8,
                    height=8,
                    unreadable=Text(code="image-empty") if bad else None,
                )
            )
            if not bad:
                rows.append(SplitRow(file=file, class_name=name, subset=subset))
            if draw:
                (folder / name).mkdir(parents=True, exist_ok=True)
                Image.new("RGB", (12, 8), "green").save(folder / file)
    index = DataIndex(
        folder=str(folder),
        layout=layout,
        classes=("maple", "oak"),
        images=tuple(records),  # type: ignore[arg-type]
    )
    split = Split(folder=str(folder), classes=("maple", "oak"), rows=tuple(rows))
    return DataReport(index=index, split=split, problems=problems)


def write_report(path: Path, report: DataReport) -> Path:
    write_check(report, path)
    return path
