"""How the cost grows with the number of images: ``python -m benchmarks.scale DATA [--sizes 1000 10000 100000]``.

Folders of that many images are made by repeating those of DATA, each copy with its number behind the picture, so
that no two files are the same. Our engine looks at them, decodes them, trains the baseline for an epoch and tests
it, from an empty cache; then it does so again with what it has kept. All times are per 1,000 images.
"""

import argparse
import tempfile
from itertools import cycle, islice
from pathlib import Path

from benchmarks import contenders, report
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value

_CLASSES, _FILES_IN_A_FOLDER = 10, 5000
_HEAD = ("images", "first look", "again", "decoding", "again", "training", "private memory")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options = parser.parse_args()
    rows = []
    for size in options.sizes:
        rows.append(_row(options.data, size))
        text = report.table(_HEAD, rows)
        note = (
            "Seconds per 1,000 images, the baseline at 64 px; memory without what is mapped from files. One run "
            f"each. {report.machine('torch', 'torchvision')}"
        )
        report.write_section("scale", f"## With more and more images\n\n{text}\n\n{note}")
        print(text, flush=True)


def _row(data: Path, size: int) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        repeated, home = Path(place) / "images", Path(place) / "home"
        repeat(data, repeated, size)
        first, again = (contenders.ours(_job(repeated), home=home) for _ in range(2))
    train_images = 0.6 * size
    seconds = (
        first.scan_seconds / size,
        again.scan_seconds / size,
        first.prepare_seconds / size,
        again.prepare_seconds / size,
        again.train_seconds[0] / train_images,
    )
    return (f"{size:,}", *(f"{1000 * value:.3f} s" for value in seconds), f"{again.private_mb:.0f} MB")


def repeat(data: Path, place: Path, size: int) -> None:
    """Write ``size`` files in class folders under ``place``, from the first class folders of ``data``."""
    suffixes = (".jpg", ".jpeg", ".png")
    sources = sorted(path for path in data.rglob("*") if path.suffix.lower() in suffixes)
    names = sorted({path.parent.name for path in sources})[:_CLASSES]
    contents = [(path, path.read_bytes()) for path in sources if path.parent.name in names]
    for number, (path, content) in enumerate(islice(cycle(contents), size)):
        folder = place / path.parent.name / f"{number // _FILES_IN_A_FOLDER}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}{path.suffix}").write_bytes(content + f"{number}".encode())


def _job(data: Path) -> TrainJob:
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name="baseline"),
        strategy=StrategySpec(),
        recipe="slides",
    )
    return with_value(job, "train.epochs", 1)  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
