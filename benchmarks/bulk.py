"""Answers for a folder of images: ``python -m benchmarks.bulk DATA [--images 2000] [--pairs 3] [--print]``.

The files of DATA are repeated until there are so many. Three ways in turn, each a process of its own and as nice
to others as our engine: the loop that most scripts have (Pillow, torchvision's transforms, one image at a time), a
DataLoader with two workers and batches of 64 as an expert writes it, and our engine, asked over its pipe as the
window asks. Baseline at 64 px and EfficientNet-Lite0 at 224 px with random weights; what is counted begins when
the model has been loaded. CPU time is of all processes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import psutil

from benchmarks.report import machine, table, write_section

_SIDES = {"baseline": 64, "efficientnet_lite0": 224}
_WAYS = ("a loop", "DataLoader, 2 workers", "TL Studio")
_BATCH = 64


def files_of(data: Path, images: int) -> list[str]:
    """As many paths, each file as often as needed."""
    found = sorted(str(path) for path in data.rglob("*") if path.suffix.lower() in (".jpg", ".jpeg", ".png"))
    return list(islice(cycle(found), images))


def _cpu() -> float:
    """Seconds of this process and its children, living and dead."""
    process, total = psutil.Process(), 0.0
    for one in (process, *process.children(recursive=True)):
        times = one.cpu_times()
        total += times.user + times.system + times.children_user + times.children_system
    return total


@contextmanager
def counted(images: int) -> Iterator[None]:
    """Prints milliseconds an image, and of CPU, of the block."""
    start, cpu = time.perf_counter(), _cpu()
    yield
    wall, spent = time.perf_counter() - start, _cpu() - cpu
    print(json.dumps([1000 * wall / images, 1000 * spent / images]), flush=True)


def scripted(way: str, model: Path, files: Sequence[str]) -> None:
    """As a script would do it, with all answers kept."""
    import torch
    from torch.utils.data import DataLoader, Dataset
    from torchvision import transforms

    from tlstudio.learn.models.model_file import load_model

    trained = load_model(model, torch.device("cpu"))
    about, network = trained.about.preprocessing, trained.network
    steps = transforms.Compose(
        [
            transforms.Resize([about.resize, about.resize]),
            transforms.ToTensor(),
            transforms.Normalize(about.mean, about.std),
        ]
    )
    from PIL import Image

    class Images(Dataset[torch.Tensor]):
        def __len__(self) -> int:
            return len(files)

        def __getitem__(self, place: int) -> torch.Tensor:
            return steps(Image.open(files[place]).convert("RGB"))

    if hasattr(os, "nice"):
        os.nice(10)
    images, answers = Images(), []
    with counted(len(files)), torch.inference_mode():
        if way == "a loop":
            answers += [network(images[place][None]).softmax(1).topk(2) for place in range(len(files))]
        else:
            for batch in DataLoader(images, _BATCH, num_workers=2):
                channels_last = batch.contiguous(memory_format=torch.channels_last)
                answers.append(network(channels_last).softmax(1).topk(2))


def ours(model: Path, files: Sequence[str]) -> None:
    """The warm engine, asked for all files."""
    from tlstudio.core import events as ev
    from tlstudio.core.spec import PredictJob
    from tlstudio.link.client import EngineClient

    client, rows = EngineClient(), 0
    for event in client.run(PredictJob(models=(str(model),), device="cpu", top=2)):
        match event:
            case ev.ModelReady():
                counting = counted(len(files))
                counting.__enter__()
                client.send(ev.PredictAll(1, tuple(files)))
            case ev.AnswersReady():
                rows += sum(row.problem is None for row in event.rows)
            case ev.AnswersEnded():
                counting.__exit__(None, None, None)
                client.stop()
    if rows != len(files):
        raise RuntimeError(f"{rows} of {len(files)} images were answered")


def _once(way: str, model: Path, data: Path, images: int) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.bulk", str(data), "--images", str(images), "--model", str(model)]
    done = subprocess.run([*command, "--way", way], check=True, stdout=subprocess.PIPE, text=True)
    wall, cpu = json.loads(done.stdout.splitlines()[-1])
    return wall, cpu


def _model(name: str, place: Path) -> Path:
    """With random weights: they take as long as any."""
    from tests.helpers.models import saved_model

    side = _SIDES[name]
    return saved_model(place / f"{name}.pt", name, crop=side, resize=side).file


def _rows(name: str, data: Path, images: int, pairs: int, place: Path) -> Iterator[tuple[str, ...]]:
    model = _model(name, place)
    taken = [{way: _once(way, model, data, images) for way in _WAYS} for _ in range(pairs)]
    for way in _WAYS:
        wall, cpu = (median(one[way][number] for one in taken) for number in (0, 1))
        ratios = (
            f"{median(one[way][number] / one['TL Studio'][number] for one in taken):.2f}" for number in (0, 1)
        )
        yield f"{name}, {_SIDES[name]} px", way, f"{1000 / wall:.0f}", f"{wall:.1f}", f"{cpu:.1f}", *ratios


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--images", type=int, default=2000)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--models", nargs="+", choices=_SIDES, default=list(_SIDES))
    parser.add_argument("--print", action="store_true", help="write nothing into docs/performance.md")
    parser.add_argument("--way", choices=_WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--model", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        files = files_of(options.data, options.images)
        ours(options.model, files) if options.way == "TL Studio" else scripted(options.way, options.model, files)
        return
    rows = []
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        os.environ["TLSTUDIO_HOME"] = place
        for name in options.models:
            rows += _rows(name, options.data, options.images, options.pairs, Path(place))
            print(*rows[-3:], sep="\n", flush=True)
    head = "model", "by", "images/s", "ms an image", "CPU ms an image", "n times", "n times, CPU"
    text = table(head, rows)
    text += (
        f"\n\n{options.images:,} images, {options.pairs} times each in turn, medians; n times: how many times as "
    )
    text += f"long as TL Studio, the median of the rounds. {machine('torch', 'torchvision', 'timm', 'pillow')}"
    if not options.print:
        write_section("bulk", f"## Answers for a folder\n\n{text}")


if __name__ == "__main__":
    main()
