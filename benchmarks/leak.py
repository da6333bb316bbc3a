"""What a leak is worth: ``python -m benchmarks.leak DATA [--seeds 0 1 2] [--table]``.

Test accuracy on DATA/leaves, whose photographs show many leaves several times, divided at random and divided so
that copies and the photographs of one leaf stay together: the baseline, and EfficientNet-Lite0 under strategies 3
and 2, each as the recommended recipe has it but for ``--side``. The leaves are told as a check of the folder
proposes it; DATA/leaves-groups.csv, where it is there, counts what leaks after all.

Every result is a line of ``--results``, docs/leak.jsonl; what is there is not measured again. ``--table`` writes
its section of docs/data-check.md from these lines instead.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev

import msgspec

from benchmarks import report

_CLASSIFIERS = {
    "baseline": ("baseline", 1),
    "strategy 3": ("efficientnet_lite0", 3),
    "strategy 2": ("efficientnet_lite0", 2),
}
_SPLITS = ("at random", "repaired")
_STAGE = "blocks4"  #: from which strategy 2 trains
_PAGE = report.PAGE.with_name("data-check.md")
_RESULTS = report.PAGE.with_name("leak.jsonl")


class Result(msgspec.Struct, frozen=True):
    split: str
    by: str
    seed: int
    accuracy: float
    tested: int
    epochs: int
    seconds: float


def main() -> None:
    options = _options()
    results = _read(options.results)
    if not options.table:
        with tempfile.TemporaryDirectory() as place:
            os.environ.setdefault("TLSTUDIO_HOME", str(Path(place) / "home"))
            for by, seed, split in _wanted(options):
                if (by, seed, split) not in {(r.by, r.seed, r.split) for r in results}:
                    _append(options.results, _measure(by, seed, split, options, Path(place)))
    if options.table:
        _write_page(results, options)


def _wanted(options: argparse.Namespace) -> Iterator[tuple[str, int, str]]:
    return ((by, seed, split) for by in options.only for seed in options.seeds for split in options.splits)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--only", nargs="+", choices=_CLASSIFIERS, default=list(_CLASSIFIERS))
    parser.add_argument("--splits", nargs="+", choices=_SPLITS, default=_SPLITS)
    parser.add_argument("--side", type=int, default=128, help="input of the pretrained network, px")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--results", type=Path, default=_RESULTS)
    parser.add_argument("--table", action="store_true")
    return parser.parse_args()


def _measure(by: str, seed: int, split: str, options: argparse.Namespace, place: Path) -> Result:
    from tlstudio.core import events as ev
    from tlstudio.core.results import read_report
    from tlstudio.core.run_folder import RunFolder
    from tlstudio.learn.control import Control
    from tlstudio.learn.fit import train

    events = list(train(_job(by, seed, split, options, place), Control()))
    run = RunFolder(Path(next(event.run for event in events if isinstance(event, ev.JobStarted))))
    epochs = [event for event in events if isinstance(event, ev.EpochEnded)]
    tested = read_report(run.report).result("test")
    if tested is None:
        raise RuntimeError(f"{run.path} has no test result")
    seconds = sum(epoch.seconds for epoch in epochs)
    result = Result(split, by, seed, tested.accuracy, tested.images, len(epochs), seconds)
    print(f"{by}, seed {seed}, {split}: {100 * result.accuracy:.1f} %", flush=True)
    return result


def _job(by: str, seed: int, split: str, options: argparse.Namespace, place: Path) -> msgspec.Struct:
    from benchmarks.groups import repaired_spec
    from tlstudio.core.recipes import make_job
    from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, with_value

    name, number = _CLASSIFIERS[by]
    folder = options.data / "leaves"
    job = make_job(
        data=repaired_spec(options.data, seed) if split == "repaired" else DataSpec(folder=str(folder), seed=seed),
        model=ModelSpec(name=name),
        strategy=StrategySpec(number=number, first_stage=_STAGE if number == 2 else ""),  # type: ignore[arg-type]
        recipe="recommended",
        seed=seed,
        workspace=str(place / "workspace"),
        images=round(0.6 * sum(1 for _ in folder.glob("*/*"))),
    )
    values = {"train.threads": options.threads, "train.precision": "float32"}
    if name != "baseline":
        values |= {"image.resize": options.side, "image.crop": options.side}
    for field, value in values.items():
        job = with_value(job, field, value)
    return job


# ---- results ------------------------------------------------------------------------------------------------


def _read(path: Path) -> list[Result]:
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=Result) for line in path.read_bytes().splitlines()]


def _append(path: Path, result: Result) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(msgspec.to_builtins(result)) + "\n")


def _write_page(results: list[Result], options: argparse.Namespace) -> None:
    head = ("", "split", "seeds", "test accuracy, %", "leaked, as the program tells", "leaked, by the table")
    note = (
        f"3,400 photographs of leaves, 34 classes, 60 / 20 / 20. Mean ± standard deviation over the seeds; of the "
        f"leaks the mean. EfficientNet-Lite0 at {options.side} px; strategy 2 from {_STAGE} on; float32. "
        f"{report.machine('torch', 'torchvision', 'timm')}"
    )
    text = f"## What a leak is worth\n\n{report.table(head, list(_rows(results, options.data)))}\n\n{note}"
    report.write_section("leak", text, _PAGE)
    print(text)


def _rows(results: list[Result], data: Path) -> Iterator[tuple[str, ...]]:
    for by in _CLASSIFIERS:
        for split in _SPLITS:
            found = [r for r in results if (r.by, r.split) == (by, split)]
            if found:
                accuracies = [100 * r.accuracy for r in found]
                spread = f" ± {stdev(accuracies):.1f}" if len(found) > 1 else ""
                leaks = _leaks(split, [r.seed for r in found], data)
                yield (by, split, str(len(found)), f"{mean(accuracies):.1f}{spread}", *leaks)


def _leaks(split: str, seeds: list[int], data: Path) -> tuple[str, str]:
    """Test images that leak, by the program's own groups and by the table; mean over the seeds."""
    from benchmarks.groups import divided, inspection, leaks_by_table

    splits = [divided(data, seed, repaired=split == "repaired") for seed in seeds]
    leaks = [inspection(data).leak_of(part) for part in splits]
    known = [leaks_by_table(part, data) for part in splits]
    return (
        f"{mean(leak.leaked for leak in leaks):.0f} of {mean(leak.test for leak in leaks):.0f}",
        f"{mean(leaked for _, leaked in known):.0f} of {mean(count for count, _ in known):.0f}",
    )


if __name__ == "__main__":
    main()
