"""A run folder with predictions and report, as an engine leaves it: small, and every answer known."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tlstudio.core.audit import Leak
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.results import Provenance, Report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, Job, ModelSpec, TrainJob, pretty
from tlstudio.data.split import write_csv
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.predictions import Predictions, write_predictions

CLASSES = ("a", "b", "c")
LABELS = np.array([0, 0, 1, 1, 2, 2])
FILES = ("a/1.png", "a/2.png", "b/3.png", "b/4.png", "c/5.png", "c/6.png")


def logits(answers: Sequence[int], sure: Sequence[float] | None = None) -> np.ndarray:
    """Of the three classes; the higher ``sure``, the more probable the answer."""
    return np.eye(3, dtype=np.float32)[list(answers)] * np.array(sure or [3.0] * len(answers), np.float32)[:, None]


def stored_run(
    path: Path,
    answers: Sequence[int],
    sure: Sequence[float] | None = None,
    *,
    files: Sequence[str] = FILES,
    labels: Sequence[int] = tuple(LABELS),
    digests: Sequence[str] = (),
    groups: Sequence[str] = (),
    subset: str = "test",
    job: Job | None = None,
    data: str = "/data",
    model: str = "baseline",
    title: str = "Baseline CNN",
    leak: Leak | None = None,
    marks: str = "",
) -> RunFolder:
    """A tested run; its images are those of ``FILES`` in the folder ``data``."""
    path.mkdir(parents=True)
    run, answered, right = RunFolder(path), logits(answers, sure), np.array(labels)
    origin = Provenance(
        model=model, title=title, strategy=1, initial_weights="random", training_images=9, epochs=1, best_epoch=1,
        seconds=1.0,
    )  # fmt: skip
    result = subset_result(subset, right, answered, CLASSES)
    report = Report(
        file=f"{model}.pt",
        provenance=origin,
        view="center",
        results=(result,),
        leak=leak or Leak(),
        marks_digest=marks,
    )
    atomic_write(run.report, pretty(report))
    atomic_write(run.spec, pretty(job or TrainJob(data=DataSpec(folder=data), model=ModelSpec(name=model))))
    write_predictions(run.predictions, {subset: Predictions(np.array(files), right, answered)})
    if digests:
        rows = tuple(
            SplitRow(file=file, class_name=file[0], subset="test", digest=digest, group=group)
            for file, digest, group in zip(files, digests, groups or [""] * len(files), strict=True)
        )
        write_csv(Split(folder=data, classes=CLASSES, rows=rows), run.split)
    return run
