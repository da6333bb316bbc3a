"""Trains the runs that the coach is tested with: ``python -m tests.helpers.record_curves DATA [NAME …]`` writes them
beside ``tests/unit/core/test_coach.py``, all of them or those named. Some minutes, without a network.

DATA holds three folders of photographs with a folder for each class, of which some are used: ``signs`` (hands that
show ten digits), ``cats-dogs`` and ``leaves`` (34 classes); a fourth set, the sample leaves, is drawn.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tests.helpers.curve_files import CURVES, Curve
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.recipes import make_job
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.data.sample import draw_sample
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train

#: folder, classes, and images of each: a run takes seconds
_SOME = {
    "signs": ("signs", 10, 60),
    "signs-more": ("signs", 10, 200),
    "cats-dogs": ("cats-dogs", 2, 300),
    "cats-dogs-few": ("cats-dogs", 2, 60),
    "leaves": ("leaves", 10, 40),
    "leaves-more": ("leaves", 15, 40),
}
_LITE = "efficientnet_lite0"
_KEPT = (ev.JobStarted, ev.EpochEnded, ev.Note, ev.CheckpointSaved, ev.ReportReady, ev.Finished, ev.Failed)


class Row(NamedTuple):
    """One run: its images, its recipe, and what is set otherwise."""

    data: str
    recipe: str = "recommended"
    model: str = "baseline"
    strategy: int = 1
    first_stage: str = ""
    epochs: int | None = None
    changes: tuple[tuple[str, Any], ...] = ()
    stop_after: int = 0  #: epochs, as a user would


def _set(**changes: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.replace("__", "."), value) for field, value in changes.items())


#: for a few hundred images
_SMALL_BATCH = {"train__batch_size": 32}
ROWS: dict[str, Row] = {
    # with a fault
    "diverged": Row("signs", "slides", epochs=5, changes=_set(train__optimizer="sgd", train__learning_rate=10.0)),
    "loss-high": Row(
        "sample", "slides", _LITE, 1, epochs=8, changes=_set(train__learning_rate=0.03, **_SMALL_BATCH)
    ),
    "rate-high": Row("cats-dogs-few", "slides", _LITE, 1, epochs=10, changes=_set(train__batch_size=8)),
    "collapsed-sgd": Row(
        "signs", "slides", epochs=10, changes=_set(train__optimizer="sgd", train__learning_rate=0.5)
    ),
    "collapsed-sample": Row("sample", "slides", epochs=10, changes=_set(train__learning_rate=5e-3)),
    "collapsed-batches": Row(
        "sample", "slides", epochs=14, changes=_set(train__learning_rate=2e-3, train__batch_size=8)
    ),
    "collapsed": Row("signs", "slides", epochs=8, changes=_set(train__learning_rate=0.1)),
    "collapsed-two": Row("cats-dogs", "slides", epochs=8, changes=_set(train__learning_rate=0.05)),
    "rate-low": Row("signs", "slides", epochs=6, changes=_set(train__learning_rate=1e-6)),
    "rate-low-sgd": Row(
        "sample", "slides", epochs=8, changes=_set(train__optimizer="sgd", train__learning_rate=1e-5)
    ),
    "overfit": Row("cats-dogs", "slides", epochs=60, changes=_set(**_SMALL_BATCH)),
    "short": Row("signs", epochs=20),
    "frozen-much": Row("signs-more", "slides", _LITE, 3, epochs=16, changes=_set(**_SMALL_BATCH)),
    "frozen-little": Row("sample-few", model=_LITE, strategy=2, first_stage="blocks5"),
    "one-answer": Row("signs", "slides", epochs=2, changes=_set(train__learning_rate=0.1)),
    "baseline-stopped": Row("signs", epochs=30, stop_after=4),
    # healthy
    "healthy-slow-batches": Row("cats-dogs-few", "slides", epochs=14, changes=_set(train__batch_size=8)),
    "healthy-sample": Row("sample"),
    "healthy-leaves": Row("leaves", epochs=20),
    "healthy-slow-start": Row("leaves-more", "slides", epochs=25, stop_after=21),
    "healthy-cats-dogs-head": Row("cats-dogs-few", model=_LITE, strategy=3),
    "healthy-leaves-head": Row("leaves", model=_LITE, strategy=3),
}


def job_of(row: Row, data: Path, workspace: Path) -> TrainJob:
    """The whole job of a row."""
    images = sum(1 for path in data.rglob("*") if path.is_file())
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=row.model),
        strategy=StrategySpec(number=row.strategy, first_stage=row.first_stage),  # type: ignore[arg-type]
        recipe=row.recipe,  # type: ignore[arg-type]
        workspace=str(workspace),
        images=round(0.6 * images),
        epochs=row.epochs,
    )
    side = 32 if row.model == "baseline" else 64  # px: what is tested are the curves, not how good they are
    size = ("image.resize", side), ("image.crop", side)
    for field, value in (*size, *row.changes, ("train.threads", 1), ("train.precision", "float32")):
        job = with_value(job, field, value)
    return job


def run(name: str, row: Row, data: Path, workspace: Path) -> Curve:
    """Train it in this process, which imports torch but once."""
    job, told = job_of(row, data, workspace), []
    control, report = Control(), None
    try:
        for event in train(job, control):
            if isinstance(event, ev.JobStarted):
                folder = RunFolder(Path(event.run))
                event = msgspec.structs.replace(event, run=f"/runs/{name}")
            if isinstance(event, ev.ReportReady):
                report = read_report(folder.report)
            if isinstance(event, _KEPT):
                told.append(event)
            if isinstance(event, ev.EpochEnded) and event.epoch == row.stop_after:
                control.finish("best")
    except TLStudioError as error:
        told.append(ev.Failed.of(error))
    job = with_value(with_value(job, "data.folder", f"/data/{row.data}"), "workspace", "")
    return Curve(name=name, job=job, events=tuple(told), report=report)


def _some(data: Path, made: Path, classes: int, each: int) -> Path:
    """The first images of the first classes, in a folder of their own."""
    for folder in sorted(path for path in data.iterdir() if path.is_dir())[:classes]:
        (made / folder.name).mkdir(parents=True)
        for image in sorted(folder.iterdir())[:each]:
            shutil.copy(image, made / folder.name)
    return made


def main() -> None:
    """See the module."""
    shared, names = Path(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory() as made:
        os.environ["TLSTUDIO_HOME"] = str(Path(made) / "home")
        folders = {name: _some(shared / few[0], Path(made) / name, *few[1:]) for name, few in _SOME.items()}
        folders["sample"] = draw_sample(Path(made) / "sample", per_class=60, size=96)
        folders["sample-few"] = draw_sample(Path(made) / "few", per_class=16, size=96, seed=1)
        for name in names or ROWS:
            curve = run(name, ROWS[name], folders[ROWS[name].data], Path(made) / "work")
            curve.write(CURVES / f"{name}.json")
            print(name, flush=True)


if __name__ == "__main__":
    main()
