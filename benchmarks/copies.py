"""Copies of images, planted among others: ``python -m benchmarks.copies FOLDERS [--images N] [--scale FOLDER]``.

Of each way in which :mod:`benchmarks.plant` makes a copy: how many are found in each folder; and how many pairs of
two different images are called copies (a folder may hold true ones of its own). ``--scale``: seconds and memory of
a whole folder. Rewrites its section of docs/data-check.md.
"""

import argparse
import os
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from benchmarks import report
from benchmarks.plant import WAYS, plant

_PAGE = Path(__file__).resolve().parents[1] / "docs" / "data-check.md"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        found = {folder.name: _recall(folder, options.images, Path(place)) for folder in options.folders}
        parts = [_table(found)] if found else []
        if options.scale:
            parts.append(_scale(options.scale))
    report.write_section("copies", "\n\n".join(["## Copies", *parts]), _PAGE)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--scale", type=Path)
    return parser.parse_args()


class Found(NamedTuple):
    """Of the copies planted in a folder."""

    images: int  #: with the copies
    made: Counter[str]  #: by way
    found: Counter[str]
    others: int  #: pairs of two different images that are called copies
    seconds: float  #: of CPU


def _recall(folder: Path, images: int, place: Path) -> Found:
    from tlstudio.data.scan import scan

    target = place / f"planted-{folder.name}"
    planted = plant(scan(folder), target, images)
    pairs, seconds, total = _found(target)
    made, found, others = Counter(way for way, _ in planted.values()), Counter[str](), set()
    for first, second in pairs:
        ways = [planted[file][0] for file in (first, second) if file in planted]
        origins = [planted[file][1] if file in planted else file for file in (first, second)]
        if ways and origins[0] == origins[1]:
            found[ways[0]] += 1
        else:
            others.add(tuple(sorted(origins)))
    return Found(total, made, found, len(others), seconds)


def _table(by_folder: dict[str, Found]) -> str:
    columns = by_folder.values()
    rows = [
        ("images, with the copies", *(f"{one.images:,}" for one in columns)),
        *((way.name, *(f"{one.found[way.name]} of {one.made[way.name]}" for one in columns)) for way in WAYS),
        ("two different images called copies", *(str(one.others) for one in columns)),
        ("the same per 1,000 images", *(f"{1000 * one.others / one.images:.1f}" for one in columns)),
        ("seconds of CPU", *(f"{one.seconds:.0f}" for one in columns)),
    ]
    return f"{report.table(('copy', *by_folder), rows)}\n\n{report.machine('numpy', 'pillow')}"


def _found(folder: Path) -> tuple[list[tuple[str, str]], float, int]:
    from tlstudio.audit.copies import find_copies
    from tlstudio.audit.thumbnails import thumbnails
    from tlstudio.data.scan import scan

    index, start = scan(folder), time.process_time()
    small = thumbnails(index)
    copies = find_copies(folder, small, lambda _done, _total: None, lambda: False)
    return [(copy.first, copy.second) for copy in copies], time.process_time() - start, len(small.records)


def _scale(folder: Path) -> str:
    start = time.monotonic()
    pairs, cpu, total = _found(folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{folder.name}, {total:,} images: {time.monotonic() - start:.0f} s ({cpu:.0f} s of CPU), {len(pairs):,} "
        f"pairs, {peak:.0f} MB at most. {report.machine('numpy', 'pillow')}"
    )


if __name__ == "__main__":
    main()
