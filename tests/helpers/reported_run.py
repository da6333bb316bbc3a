"""A whole run folder with its images, as small as one can be, that reports are made of."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from tests.helpers.stored_run import FILES, stored_run
from tlstudio.core import events as ev
from tlstudio.core.audit import Leak
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, ModelSpec, TrainJob

LEAK = Leak(checked=True, test=6, rests_on=("bytes",))


def draw_images(folder: Path, files: Sequence[str] = FILES) -> None:
    """One noisy picture for each file."""
    noise = np.random.default_rng(0)
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(noise.integers(0, 255, (24, 32, 3), dtype=np.uint8)).save(folder / file)


def reported_run(
    path: Path,
    answers: Sequence[int] = (0, 0, 1, 2, 2, 2),
    *,
    data: Path,
    name: str = "",
    model: str = "baseline",
    files: Sequence[str] = FILES,
) -> RunFolder:
    """Tested, with curves, environment, split and a model file that no network can be made of."""
    if not (data / files[0]).is_file():
        draw_images(data, files)
    job = TrainJob(data=DataSpec(folder=str(data)), model=ModelSpec(name=model), name=name)
    digests = [f"{number:032x}" for number in range(len(files))]
    run = stored_run(path, answers, job=job, model=model, leak=LEAK, digests=digests, files=files)
    epochs = (
        ev.EpochEnded(
            epoch=n,
            train_loss=1 / n,
            train_accuracy=1 - 1 / n,
            val_loss=1.1 / n,
            val_accuracy=1 - 1.1 / n,
            best=True,
        )
        for n in (2, 3)
    )
    events = (ev.JobStarted(kind="train", epochs=2), *epochs, ev.Finished(outcome="done"))
    atomic_write(run.events, b"".join(ev.encode(event) for event in events))
    atomic_write(
        run.environment, b'{"tlstudio": "0.1.0", "python": "3.11", "packages": {"torch": "2.10"}, "device": "CPU"}'
    )
    atomic_write(path / f"{model}.pt", b"weights")
    atomic_write(run.metrics, b"epoch\n1\n")
    return run
