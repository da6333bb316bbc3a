"""Copies of images, planted among others: ``python -m benchmarks.copies FOLDER [--images 2000] [--scale FOLDER]``.

Of each way in which :mod:`benchmarks.plant` makes a copy: how many are found; and how many pairs are called copies
that were not planted (some of them may be true ones of the folder). ``--scale``: seconds and memory of a whole
folder. Rewrites its section of docs/data-check.md.
"""

import argparse
import os
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks import report
from benchmarks.plant import WAYS, plant

_PAGE = Path(__file__).resolve().parents[1] / "docs" / "data-check.md"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        lines = [line for folder in options.folders for line in _recall(folder, options.images, Path(place))]
        if options.scale:
            lines += _scale(options.scale)
    report.write_section("copies", "\n".join(["## Copies", "", *lines]), _PAGE)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--scale", type=Path)
    return parser.parse_args()


def _recall(folder: Path, images: int, place: Path) -> list[str]:
    from tlstudio.data.scan import scan

    target = place / f"planted-{folder.name}"
    planted = plant(scan(folder), target, images)
    pairs, seconds, total = _found(target)
    made, found, foreign = Counter(way for way, _ in planted.values()), Counter[str](), 0
    for first, second in pairs:
        ways = [planted[file][0] for file in (first, second) if file in planted]
        origins = [planted[file][1] if file in planted else file for file in (first, second)]
        if ways and origins[0] == origins[1]:
            found[ways[0]] += 1
        else:
            foreign += 1
    rows = [f"| {way.name} | {found[way.name]} of {made[way.name]} |" for way in WAYS]
    return [
        f"### Copies planted in {folder.name}",
        "",
        f"Among {total} images, {sum(made.values())} of them planted, {foreign} further pairs are called copies "
        f"({1000 * foreign / total:.1f} per 1,000 images); {seconds:.0f} s of CPU.",
        "",
        "| copy | found |",
        "| --- | --- |",
        *rows,
        "",
    ]


def _found(folder: Path) -> tuple[list[tuple[str, str]], float, int]:
    from tlstudio.audit.copies import find_copies
    from tlstudio.audit.thumbnails import thumbnails
    from tlstudio.data.scan import scan

    index, start = scan(folder), time.process_time()
    small = thumbnails(index)
    copies = find_copies(folder, small, lambda _done, _total: None, lambda: False)
    return [(copy.first, copy.second) for copy in copies], time.process_time() - start, len(small.records)


def _scale(folder: Path) -> list[str]:
    start = time.monotonic()
    pairs, cpu, total = _found(folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        f"{folder.name}, {total:,} images: {time.monotonic() - start:.0f} s ({cpu:.0f} s of CPU), {len(pairs):,} "
        f"pairs, {peak:.0f} MB at most. {report.machine('numpy', 'pillow')}",
        "",
    ]


if __name__ == "__main__":
    main()
