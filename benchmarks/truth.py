"""What each strategy reaches on many small tasks: ``python -m benchmarks.truth DATA [--models …] [--seeds …]``.

The advisor's recommendations are compared with it (benchmarks/advisor.py). For every task of benchmarks/tasks.py,
seed and pretrained network the three strategies are trained, and the baseline once, each as the recommended recipe
has it but for ``--side``, without the horizontal flip where the task does not bear it and with the backbone's rate
of images that are unlike the pretraining (docs/advisor-evidence.jsonl), as the advisor finds out; each answers the
same test images, up to ``--most-test``.

Every result is a line of ``--results``, docs/advisor-truth.jsonl, with the answer to each test image, so that
rules can be tried and compared image by image without training again. What is there is not measured again, and a
task of over a hundred images is measured with the first two seeds only, since its seeds agree better.
"""

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

import msgspec
import numpy as np

from benchmarks import report
from benchmarks.tasks import TASKS, Task, divide_task
from tlstudio.core.advisor_rule import FASTER_BACKBONE, learns_anew

RESULTS = report.PAGE.with_name("advisor-truth.jsonl")
BASELINE = "baseline"
STAGE = "blocks4"  #: from which strategy 2 trains
_MANY, _SEEDS_OF_MANY = 100, 2


class Truth(msgspec.Struct, frozen=True):
    """One training."""

    task: str
    seed: int
    model: str
    by: str  #: "baseline" or "strategy N"
    side: int  #: px
    accuracy: float
    tested: int
    right: str  #: whether each test image, in the order of the files, was answered right: packed bits, hexadecimal
    epochs: int
    seconds: float

    @property
    def answers(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """(tested,)."""
        bits = np.unpackbits(np.frombuffer(bytes.fromhex(self.right), np.uint8), count=self.tested)
        return bits.astype(np.bool_)


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        for seed in options.seeds:
            for model in options.models:
                for task in TASKS:
                    if not options.only or task.name in options.only:
                        _measure_task(task, seed, model, Path(place), options)


def read_truth(path: Path = RESULTS) -> list[Truth]:
    """What has been measured."""
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=Truth) for line in path.read_bytes().splitlines()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--models", nargs="+", default=["efficientnet_lite0", "efficientnet_lite1"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--only", nargs="+", default=[], metavar="TASK")
    parser.add_argument("--side", type=int, default=96, help="input of the pretrained network, px")
    parser.add_argument("--most-test", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--results", type=Path, default=RESULTS)
    return parser.parse_args()


def _measure_task(task: Task, seed: int, model: str, place: Path, options: argparse.Namespace) -> None:
    done = {(r.model, r.by) for r in read_truth(options.results) if (r.task, r.seed) == (task.name, seed)}
    ways = [(BASELINE, BASELINE), *((model, f"strategy {number}") for number in (1, 2, 3))]
    wanted = [way for way in ways if way not in done]
    if not wanted:
        return
    folder = divide_task(task, seed, place, options.data, options.most_test)
    images = sum(1 for subset in ("train", "val") for _ in (folder / subset).glob("*/*"))
    for name, by in wanted if images <= _MANY or seed < _SEEDS_OF_MANY else ():
        truth = _train(task, seed, name, by, folder, options)
        with options.results.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(msgspec.to_builtins(truth)) + "\n")
        print(f"{task.name}, seed {seed}, {name}, {by}: {100 * truth.accuracy:.1f} %", flush=True)
    shutil.rmtree(folder)


def _train(task: Task, seed: int, name: str, by: str, folder: Path, options: argparse.Namespace) -> Truth:
    from tlstudio.core import events as ev
    from tlstudio.core.run_folder import RunFolder
    from tlstudio.core.spec import with_value
    from tlstudio.evaluate.predictions import read_predictions
    from tlstudio.learn.control import Control
    from tlstudio.learn.fit import train

    job = recommended_job(name, by, folder, options.side, seed, options.threads)
    if not task.flips:
        job = with_value(job, "augment.horizontal_flip", value=False)
    if job.train.base_ratio < 1 and _learns_anew(task, name, folder):
        job = with_value(job, "train.base_ratio", FASTER_BACKBONE)
    events = list(train(job, Control()))
    run = RunFolder(Path(next(event.run for event in events if isinstance(event, ev.JobStarted))))
    epochs = [event for event in events if isinstance(event, ev.EpochEnded)]
    tested = read_predictions(run.predictions)
    order = np.argsort(tested.files)
    right = (tested.logits.argmax(axis=1) == tested.labels)[order]
    shutil.rmtree(run.path)
    return Truth(
        task=task.name,
        seed=seed,
        model=name,
        by=by,
        side=options.side if name != BASELINE else job.image.crop,
        accuracy=float(right.mean()),
        tested=len(right),
        right=np.packbits(right).tobytes().hex(),
        epochs=len(epochs),
        seconds=round(sum(epoch.seconds for epoch in epochs), 2),
    )


def _learns_anew(task: Task, model: str, folder: Path) -> bool:
    from benchmarks.advisor import read_evidence

    found = (
        row.measurement.similarity
        for row in read_evidence()
        if (row.task, row.measurement.model) == (task.name, model)
    )
    return learns_anew(next(found), images_of(folder))


def images_of(folder: Path) -> int:
    """That train."""
    return sum(1 for file in (folder / "train").rglob("*") if file.is_file())


def recommended_job(model: str, by: str, folder: Path, side: int, seed: int, threads: int) -> "msgspec.Struct":
    """A way to train as the recommended recipe has it for the images of ``folder``, but for the input size."""
    from tlstudio.core import recipes
    from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, with_value

    number = 1 if model == BASELINE else int(by[-1])
    job = recipes.make_job(
        data=DataSpec(folder=str(folder)),
        model=ModelSpec(name=model),
        strategy=StrategySpec(number=number, first_stage=STAGE if number == 2 else ""),  # type: ignore[arg-type]
        recipe="recommended",
        seed=seed,
        workspace=str(folder.parent / "workspace"),
        images=images_of(folder),
    )
    values: dict[str, object] = {"train.threads": threads, "train.precision": "float32"}
    if model != BASELINE:
        values |= {"image.resize": side, "image.crop": side}
    for field, value in values.items():
        job = with_value(job, field, value)
    return job


if __name__ == "__main__":
    main()
