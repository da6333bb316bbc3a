"""What calibration gains, how many images it takes, how long figures take: ``python -m benchmarks.evidence DATA``.

On the leaves of DATA and two drawn sets of 60 images a class, the baseline and EfficientNet-Lite0 under strategy 3
are trained as the recommended recipe has it (but for ``--side`` and ``--epochs``). Each run's calibration error on
its test images, before and after, is a row of docs/evidence.md. Then the temperature is fitted on some of the
images of which each run has logits, again and again, and measured on the others. ``--only-time`` measures nothing
but how long all figures of a test take.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import msgspec
import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.drawn import DRAWN
from benchmarks.report import machine, table, write_section
from tlstudio.core.events import Failed, JobStarted
from tlstudio.core.recipes import make_job
from tlstudio.core.results import Calibration, Estimate
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.evaluate.calibration import best_temperature, fit_temperature
from tlstudio.evaluate.measured import Measured, measure
from tlstudio.evaluate.predictions import log_probabilities, read_predictions
from tlstudio.evaluate.summary import figures

PAGE = Path(__file__).resolve().parents[1] / "docs" / "evidence.md"
_HEAD = """# Evidence

What the statements of the evaluation rest on, measured by `python -m benchmarks.evidence DATA`.
"""
_SETS = ("leaves", "shapes", "gratings")
_EACH = 60  # images of a drawn class
_MODELS = (("baseline", 1), ("efficientnet_lite0", 3))
_SIZES, _DRAWS = (10, 20, 40, 80, 160, 320), 100
_REPEATS = 5
_IMAGES, _CLASSES = 10_000, 200

Logits = npt.NDArray[np.float32]  # (N, C)
Labels = npt.NDArray[np.int64]  # (N,)


class Row(msgspec.Struct, frozen=True):
    """One trained network."""

    data: str
    measured: Measured
    labels: Labels  # of validation and test together
    logits: Logits


def main() -> None:
    options = _options()
    _write("figures", _time_section())
    if options.only_time:
        return
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        rows = [row for name in _SETS for row in _trained(name, Path(place), options)]
    _write("calibration", _calibration_section(rows, options))
    _write("small validation sets", _size_section(rows))


def _write(name: str, text: str) -> None:
    print(text, flush=True)
    if not PAGE.is_file():
        PAGE.write_text(_HEAD, encoding="utf-8")
    write_section(name, text, PAGE)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path())
    parser.add_argument("--side", type=int, default=96, help="input of the networks, px")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--only-time", action="store_true")
    return parser.parse_args()


# ---- time ---------------------------------------------------------------------------------------------------


def _time_section() -> str:
    rng = np.random.default_rng(0)
    labels = rng.integers(0, _CLASSES, _IMAGES)
    logits = rng.normal(0, 1, (_IMAGES, _CLASSES)).astype(np.float32)
    logits[np.arange(_IMAGES), labels] += 4
    groups = np.unique(rng.integers(0, _IMAGES // 4, _IMAGES), return_inverse=True)[1]
    names = [str(number) for number in range(_CLASSES)]
    rows = [
        (text, f"{_milliseconds(labels, logits, names, units):.0f} ms")
        for text, units in (("each image alone", None), ("groups of four on average", groups))
    ]
    return (
        "## How long the figures take\n\nAll figures of a test with their intervals, from the logits of "
        f"{_IMAGES:,} images and {_CLASSES} classes; median of {_REPEATS}.\n\n"
        + table(("images", "time of the processor"), rows)
        + f"\n\n{machine('numpy', 'scipy')}"
    )


def _milliseconds(labels: Labels, logits: Logits, names: list[str], units: Labels | None) -> float:
    """Time of the processor, which other programs do not lengthen."""
    taken = []
    figures(labels, logits, names, units)
    for _ in range(_REPEATS):
        start = time.process_time()
        figures(labels, logits, names, units)
        taken.append(time.process_time() - start)
    return 1000 * median(taken)


# ---- calibration --------------------------------------------------------------------------------------------


def _trained(name: str, place: Path, options: argparse.Namespace) -> Iterator[Row]:
    from tlstudio.learn.control import Control
    from tlstudio.learn.fit import train

    folder = options.data / name if name not in DRAWN else _draw(name, place / name)
    for model, strategy in _MODELS:
        job = _job(folder, place, model, strategy, options)
        events = list(train(job, Control()))
        failed = next((event for event in events if isinstance(event, Failed)), None)
        if failed is not None:
            raise RuntimeError(failed.message)
        run = RunFolder(Path(next(event for event in events if isinstance(event, JobStarted)).run))
        parts = [read_predictions(run.predictions, subset) for subset in ("val", "test")]
        yield Row(
            name,
            measure(run),
            np.concatenate([part.labels for part in parts]),
            np.concatenate([part.logits for part in parts]),
        )


def _job(folder: Path, place: Path, model: str, strategy: int, options: argparse.Namespace) -> TrainJob:
    job = make_job(
        data=DataSpec(folder=str(folder)),
        model=ModelSpec(name=model),
        strategy=StrategySpec(number=strategy),  # type: ignore[arg-type]
        recipe="recommended",
        workspace=str(place),
        epochs=options.epochs,
    )
    job = with_value(with_value(job, "image.resize", options.side), "image.crop", options.side)
    return with_value(job, "train.device", "cpu")


def _draw(name: str, folder: Path) -> Path:
    seen: dict[str, int] = {}
    for pixels, label in DRAWN[name]():
        number = seen[label] = seen.get(label, 0) + 1
        if number <= _EACH:
            (folder / label).mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels).save(folder / label / f"{number:03}.png")
    return folder


def _calibration_section(rows: list[Row], options: argparse.Namespace) -> str:
    head = (
        "set", "network", "test images", "accuracy", "temperature", "error before", "error after",
        "by chance up to", "loss before", "loss after",
    )  # fmt: skip
    return (
        "## Calibration\n\nExpected calibration error (15 bins of equal width) on the test images with its 95 % "
        "interval, before and after the logits were divided by the temperature that the validation images gave; "
        "what 95 of 100 perfectly calibrated models stay below on as many images; mean cross-entropy of the "
        "validation images in nats. “–”: the validation images were too few to tell.\n\n"
        + table(head, [_calibration_row(row) for row in rows])
        + f"\n\nInput of {options.side} px, {options.epochs} epochs, recommended recipe. "
        + machine("torch", "numpy")
    )


def _calibration_row(row: Row) -> tuple[str, ...]:
    found = row.measured
    told, after = found.calibration or Calibration(), found.after
    return (
        row.data,
        found.title,
        f"{found.figures.images:,}",
        _percent(found.figures.accuracy),
        f"{told.temperature:.2f} ({told.low:.2f} to {told.high:.2f})" if told.fitted else "–",
        _percent(found.before.error),
        _percent(after.error) if after else "–",
        f"{100 * (after or found.before).by_chance:.1f} %",
        f"{told.loss_before:.3f}",
        f"{told.loss_after:.3f}" if told.fitted else "–",
    )


def _percent(value: Estimate) -> str:
    return f"{100 * value.value:.1f} % ({100 * value.low:.1f} to {100 * value.high:.1f})"


# ---- how many images ----------------------------------------------------------------------------------------


def _size_section(rows: list[Row]) -> str:
    head = ("images", "fitted by the rule", "gain by the rule", "worst of 20", "gain always", "worst of 20")
    return (
        "## How many validation images calibration takes\n\nOf each network above as many held-out images as the "
        f"first column says are drawn {_DRAWS} times to fit the temperature; what the mean cross-entropy of the "
        "others falls by, in thousandths of a nat (below zero: it does harm). The rule leaves the temperature at "
        "1 where none of the images is predicted wrongly or the standard error of its logarithm is above 0.2; "
        "*always* takes it as it comes. *Worst of 20*: 5 % of the draws are worse. A network of which fewer "
        "images would be left to measure is left out of the row.\n\n"
        + table(head, [_size_row(size, rows) for size in _SIZES])
    )


def _size_row(size: int, rows: list[Row]) -> tuple[str, ...]:
    rng = np.random.default_rng(size)
    fitted, ruled, always = [], [], []
    for row in rows:
        for _ in range(_DRAWS):
            order = rng.permutation(len(row.labels))
            own, others = order[:size], order[size:]
            if len(others) < size:
                continue
            found = fit_temperature(row.labels[own], row.logits[own])
            fitted.append(found.fitted)
            ruled.append(_gain(row, others, found.temperature))
            always.append(_gain(row, others, best_temperature(row.labels[own], row.logits[own])))
    cells = (f"{1000 * np.mean(some):+.1f}" for some in (ruled, always))
    worst = (f"{1000 * np.quantile(some, 0.05):+.1f}" for some in (ruled, always))
    by_rule, by_none = zip(cells, worst, strict=True)
    return (str(size), f"{100 * np.mean(fitted):.0f} %", *by_rule, *by_none)


def _gain(row: Row, images: Labels, temperature: float) -> float:
    places = np.arange(len(images)), row.labels[images]
    before, after = (log_probabilities(row.logits[images], t)[places] for t in (1.0, temperature))
    return float(np.mean(after) - np.mean(before))


if __name__ == "__main__":
    main()
