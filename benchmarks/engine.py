"""What the engine adds to the work itself: ``python -m benchmarks.engine DATA [--repeats 5]``.

DATA is a folder of images. Waiting for the first step, one answer, reading prepared images, telling progress.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks import report
from tlstudio.core import events as ev
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, PredictJob, StrategySpec, TrainJob, with_value
from tlstudio.link.client import EngineClient
from tlstudio.link.commands import engine_command, engine_environment

_STANDBY_SECONDS = 15.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    if any(name not in os.environ for name in engine_environment()):  # the engine's allocator, from the start
        os.execve(sys.executable, [sys.executable, "-m", "benchmarks.engine", *sys.argv[1:]], engine_environment())
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        os.environ["TLSTUDIO_HOME"] = home
        rows = [row for measure in _MEASURES for row in measure(options.data, options.repeats)]
    text = report.table(("what", "measured", "target"), rows)
    note = f"Medians of {options.repeats}. {report.machine('torch', 'torchvision')}"
    report.write_section("engine", f"## What the engine adds\n\n{text}\n\n{note}")
    print(text)


def _job(data: Path, model: str, strategy: int, epochs: int) -> TrainJob:
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=model),
        strategy=StrategySpec(number=strategy),  # type: ignore[arg-type]
        recipe="slides",
    )
    return with_value(job, "train.epochs", epochs)  # type: ignore[no-any-return]


def _first_step(data: Path, repeats: int) -> Iterator[tuple[str, str, str]]:
    """From Train, with an engine that waits, to the first progress of training; the first prepares the images."""
    job = _job(data, "baseline", 1, 1)
    seconds = []
    for number in range(repeats + 1):
        client = EngineClient(engine_command(standby=True))
        client.start()
        time.sleep(_STANDBY_SECONDS)  # the user is choosing
        start = time.perf_counter()
        for event in client.run(job):
            if isinstance(event, ev.Progress) and event.phase == "train" and len(seconds) == number:
                seconds.append(time.perf_counter() - start)
                client.stop()
    yield (
        "Train pressed → first progress of training (baseline, batch of 256)",
        f"{median(seconds[1:]):.2f} s",
        "≤ 1 s",
    )


def _one_answer(data: Path, _repeats: int) -> Iterator[tuple[str, str, str]]:
    """One image from the warm engine, over the pipe, against decoding it and running the network."""
    with _trained(data) as model:
        client = EngineClient()
        files = sorted(path for path in data.rglob("*") if path.suffix.lower() in (".jpg", ".jpeg", ".png"))[:40]
        told, asked, number = [], 0.0, -1
        for event in client.run(PredictJob(models=(str(model),))):
            if isinstance(event, ev.Predicted):
                told.append(time.perf_counter() - asked)
            if isinstance(event, ev.ModelReady | ev.Predicted):
                number += 1
                if number == len(files):
                    client.stop()
                    continue
                asked = time.perf_counter()
                client.send(ev.Predict(id=number, path=str(files[number])))
        plain = _plain_answers(model, files)
    ours, naive = 1000 * median(told[5:]), 1000 * median(plain[5:])
    yield (
        "one answer (Lite0, 224 px), warm engine against a plain script",
        f"{ours:.1f} / {naive:.1f} ms",
        "≤ plain + 5 ms",
    )


@contextmanager
def _trained(data: Path) -> Iterator[Path]:
    """A model file of a short training."""
    job = with_value(_job(data, "efficientnet_lite0", 3, 1), "image.resize", 224)
    job = with_value(job, "image.crop", 224)
    run = ""
    for event in EngineClient().run(job):
        run = event.run if isinstance(event, ev.JobStarted) else run
    yield Path(run) / "efficientnet_lite0.pt"


def _plain_answers(model: Path, files: list[Path]) -> list[float]:
    """Seconds of each, as a script would do it."""
    import torch
    from PIL import Image
    from torchvision import transforms

    from tlstudio.learn.models.model_file import load_model

    trained = load_model(model, torch.device("cpu"))
    about = trained.about.preprocessing
    steps = transforms.Compose(
        [
            transforms.Resize([about.resize, about.resize]),
            transforms.ToTensor(),
            transforms.Normalize(about.mean, about.std),
        ]
    )
    seconds = []
    for file in files:
        start = time.perf_counter()
        with torch.no_grad():
            trained.network(steps(Image.open(file).convert("RGB"))[None]).softmax(1).topk(5)
        seconds.append(time.perf_counter() - start)
    return seconds


def _in_process(data: Path, repeats: int) -> Iterator[tuple[str, str, str]]:
    """Reading prepared images, and an epoch with its events against the bare steps."""
    from tlstudio.data.checks import inspect
    from tlstudio.learn.control import Control
    from tlstudio.learn.loop import train_epoch
    from tlstudio.learn.seed import epoch_order
    from tlstudio.learn.session import Session, open_session

    job = with_value(_job(data, "baseline", 1, 1), "train.threads", len(os.sched_getaffinity(0)))
    split = inspect(job.data, lambda _done, _total: None, lambda: False).split
    opening = open_session(job, split, Control())
    session: Session
    try:
        while True:
            next(opening)
    except StopIteration as end:
        session = end.value
    images, learner = session.images["train"], session.learner
    order = epoch_order(0, 1, len(images))

    def read() -> None:
        for _ in images.batches(order, 256):
            pass

    def told() -> None:
        for event in train_epoch(learner, images, 1, Control()):
            os.write(sink, ev.encode(event))

    def bare() -> None:
        learner.begin_epoch(1)
        for batch in images.batches(order, job.train.batch_size):
            learner.step(batch, 1, 0.5)

    sink = os.open(os.devnull, os.O_WRONLY)
    reading, telling, plain = _in_turn((read, told, bare), repeats)
    os.close(sink)
    yield "reading prepared images", f"{1000 * median(reading) / len(images):.3f} ms an image", "≤ 0.05 ms"
    overhead = median(a / b - 1 for a, b in zip(telling, plain, strict=True))
    yield "events, metrics and progress over the bare loop (baseline)", f"{100 * overhead:+.1f} %", "≤ 3 %"


def _in_turn(works: tuple[Callable[[], None], ...], repeats: int) -> np.ndarray:
    """Seconds (works, repeats) of each in turn, there and back, after a first round that is not counted."""
    seconds = np.zeros((len(works), repeats + 1))
    for number in range(repeats + 1):
        for place, work in list(enumerate(works))[:: 1 if number % 2 else -1]:
            start = time.perf_counter()
            work()
            seconds[place, number] = time.perf_counter() - start
    return seconds[:, 1:]


_MEASURES = (_in_process, _one_answer, _first_step)


if __name__ == "__main__":
    main()
