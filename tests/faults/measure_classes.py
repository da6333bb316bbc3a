"""What results of many classes take: ``python -m tests.faults.measure_classes CLASSES [IMAGES]``.

Draws a tested run, and prints for each thing that is done with it seconds of processor and megabytes at the peak of
a process of its own.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np

from tests.helpers.reported_run import draw_images
from tlstudio.core import events as ev
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.results import Provenance, Report, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.seal import seal
from tlstudio.core.spec import DataSpec, TrainJob, pretty
from tlstudio.data.split import write_csv
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.predictions import Predictions, write_predictions


def _store(run: RunFolder, data: Path, classes: int, images: int) -> None:
    """As the end of a training does."""
    run.path.mkdir()
    rng, names = np.random.default_rng(0), tuple(f"class {number:05}" for number in range(classes))
    labels = rng.permutation(np.arange(images) % classes)
    logits = rng.normal(0, 1, (images, classes)).astype(np.float32)
    logits[np.arange(images), labels] += rng.normal(3, 2, images).astype(np.float32)
    files = [f"{names[label]}/{number}.png" for number, label in enumerate(labels)]
    origin = Provenance(model="baseline", title="Baseline", strategy=1, initial_weights="random", training_images=1, epochs=1, best_epoch=1, seconds=1.0)  # fmt: skip
    result = subset_result("test", labels, logits, names)
    atomic_write(
        run.report, seal(pretty(Report(file="m.pt", provenance=origin, view="center", results=(result,))))
    )
    atomic_write(run.spec, seal(pretty(TrainJob(data=DataSpec(folder=str(data))))))
    write_predictions(run.predictions, {"test": Predictions(np.array(files), labels, logits)})
    rows = [
        SplitRow(file=file, class_name=file[:11], subset="test", digest=f"{n:032x}")
        for n, file in enumerate(files)
    ]
    write_csv(Split(folder=str(data), classes=names, rows=tuple(rows)), run.split)
    told = (ev.JobStarted(kind="train", epochs=1), ev.EpochEnded(epoch=1, train_loss=1, train_accuracy=0.5), ev.Finished(outcome="done"))  # fmt: skip
    atomic_write(run.events, b"".join(seal(ev.encode(event)) for event in told))
    atomic_write(run.environment, b"{}")
    draw_images(data, files)


def _metrics(run: RunFolder) -> None:
    from tlstudio.evaluate.measured import measure

    measure(run).csv()


def _window(run: RunFolder) -> None:
    """What the Evaluation page reads in its threads."""
    from tlstudio.evaluate.measured import read_detail
    from tlstudio.evaluate.review import read_review

    read_report(run.report)
    read_review(run, None, calibrated=True)
    read_detail(run)


def _report(run: RunFolder) -> None:
    from tlstudio.report.compose import Wish, compose
    from tlstudio.report.facts import gather
    from tlstudio.report.words import Words
    from tlstudio.report.write import write_report

    words, when = Words("en"), datetime(2026, 12, 1)
    facts = gather([run.path], words)
    document = compose(facts, words, when, {}, Wish())
    files = {form: run.path.with_suffix(f".{form}") for form in ("html", "pdf")}
    for file in write_report(document, facts, words, when, **files):
        print(f"  {file.suffix} of {file.stat().st_size / 1e6:.1f} MB")


def _figures(run: RunFolder) -> None:
    from tlstudio.report.facts import gather
    from tlstudio.report.words import Words
    from tlstudio.report.write import write_figures

    words = Words("en")
    write_figures(gather([run.path], words), words, run.path.parent / "figures", "single", force=False)


def _took(name: str, work: Callable[[], None]) -> None:
    began, child = time.monotonic(), os.fork()
    if not child:
        work()
        sys.stdout.flush()
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    seconds = usage.ru_utime + usage.ru_stime
    print(
        f"{name}: {seconds:.1f} s of processor, {time.monotonic() - began:.0f} s, {usage.ru_maxrss / 1000:.0f} MB, status {status}",
        flush=True,
    )


def main() -> None:
    """Of so many classes; two test images of five classes, as of a data set with two images a class."""
    classes = int(sys.argv[1])
    images = int(sys.argv[2]) if len(sys.argv) > 2 else classes * 2 // 5
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = place
        run, data = RunFolder(Path(place) / "run"), Path(place) / "data"
        _took("store", lambda: _store(run, data, classes, images))
        print(
            f"  report.json {run.report.stat().st_size / 1e6:.1f} MB, predictions.npz {run.predictions.stat().st_size / 1e6:.0f} MB"
        )
        for work in (_metrics, _window, _report, _figures):
            _took(work.__name__.lstrip("_"), lambda work=work: work(run))  # type: ignore[misc]


if __name__ == "__main__":
    main()
