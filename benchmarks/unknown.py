"""Whether a model says of strange images that they are: ``python -m benchmarks.unknown FOLDERS``.

Of each folder of many classes a network learns seven tenths, as the program trains it. Then it is shown test
images of these classes, images of the other classes, images of the other folders, the drawn sample set and noise.
What each score makes of them is written into docs/unknown.md.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image

from benchmarks import report
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.data_spec import GroupRule
from tlstudio.core.recipes import make_job
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.data.decode import open_rgb, to_square
from tlstudio.data.sample import draw_sample
from tlstudio.data.split import read_csv
from tlstudio.evaluate.novelty import ALARMS, Gaussians, KnownImages, energy, neighbour_distance
from tlstudio.learn.control import Control
from tlstudio.learn.device import measuring
from tlstudio.learn.fit import train
from tlstudio.learn.models.model_file import TrainedModel, load_model
from tlstudio.learn.penultimate import Lens

_PAGE = report.PAGE.with_name("unknown.md")
_SIDE = 96  # px
_EACH = 60  # images of a known class, of which three fifths are learned from
_SHOWN = 240  # images of each kind of strangers, at most
_EPOCHS = {1: 3, 3: 8}  # by strategy
_MANY = 6  # classes that make a folder one to learn from

Answers = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]  #: logits (N, classes), features (N, D)
Scores = npt.NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--seeds", type=int, default=1)
    options = parser.parse_args()
    parts = []
    with tempfile.TemporaryDirectory() as place:
        os.environ.setdefault("TLSTUDIO_HOME", str(Path(place) / "home"))
        for folder in options.folders:
            if len(_classes(folder)) >= _MANY:
                others = [other for other in options.folders if other != folder]
                for strategy in (3, 1):
                    for seed in range(options.seeds):
                        work = Path(place) / f"{folder.name}-{strategy}-{seed}"
                        parts.append(_measured(folder, others, strategy, seed, work))
                        print(parts[-1], flush=True)
    text = "\n\n".join((*parts, report.machine("numpy", "torch")))
    report.write_section("unknown", text, _PAGE)


def _measured(folder: Path, others: Sequence[Path], strategy: int, seed: int, work: Path) -> str:
    """A table of one run."""
    draw = np.random.default_rng(seed)
    names = draw.permutation(_classes(folder))
    known, unseen = sorted(names[: round(0.7 * len(names))]), sorted(names[round(0.7 * len(names)) :])
    run = _trained(_job(folder, known, strategy, seed, work))
    model, split = load_model(run.model or work), read_csv(run.split, str(work / "data"))
    answers = {
        subset: _answers(model, [work / "data" / row.file for row in split.subset(subset)])
        for subset in ("train", "val", "test")
    }
    labels = np.array([model.about.classes.index(row.class_name) for row in split.subset("train")])
    strange = {"other classes": [path for name in unseen for path in _images(folder / name)]}
    strange |= {other.name: sorted(other.glob("*/*")) for other in others}
    strange["drawn sample"] = sorted(draw_sample(work / "sample", per_class=40, seed=seed).glob("*/*"))
    strange["noise"] = _noise(work / "noise", draw)
    shown = {name: _answers(model, _some(paths, draw)) for name, paths in strange.items()}
    rows = [(name, *_figures(score, answers, shown)) for name, score in _scores(answers, labels).items()]
    right = [float((a[0].argmax(1) == _labels(model, split, s)).mean()) for s, a in answers.items()]
    title = (
        f"### {folder.name}: {len(known)} of {len(names)} classes learned, strategy {strategy}, seed {seed}\n\n"
        f"{', '.join(f'{len(a[0])} images to {what}' for what, a in zip(_USES, answers.values(), strict=True))}; "
        f"accuracy on them {', '.join(f'{100 * share:.1f} %' for share in right)}."
    )
    return f"{title}\n\n{report.table(('score', 'false alarms', *shown), rows)}"


_USES = ("learn from", "validate", "test")


def _labels(model: TrainedModel, split: object, subset: str) -> npt.NDArray[np.int64]:
    rows = split.subset(subset)  # type: ignore[attr-defined]
    return np.array([model.about.classes.index(row.class_name) for row in rows])


def _figures(
    score: Callable[[Answers], Scores], answers: Mapping[str, Answers], shown: Mapping[str, Answers]
) -> list[str]:
    """False alarms on test images; of each kind of strangers the AUROC and the share that is called unknown."""
    threshold = np.quantile(score(answers["val"]), 1 - ALARMS, method="higher")
    usual = score(answers["test"])
    odd = [score(strangers) for strangers in shown.values()]
    return [
        f"{100 * (usual > threshold).mean():.1f} %",
        *(f"{auroc(usual, one):.3f} ({100 * (one > threshold).mean():.0f} %)" for one in odd),
    ]


def _scores(
    answers: Mapping[str, Answers], labels: npt.NDArray[np.int64]
) -> dict[str, Callable[[Answers], Scores]]:
    """Name → the score of some answers, the higher the odder; the last one is the program's.

    Args:
        answers: of the run's images by subset.
        labels: of the training images.
    """
    features = answers["train"][1]
    gaussians = Gaussians.of(features, labels)
    known = KnownImages.of(features, labels, files=[""] * len(labels), digests=[""] * len(labels))

    few = Gaussians.of(known.vectors, labels)

    def distance(given: Answers) -> Scores:
        return np.log(few.distance(given[1] @ known.directions.T))

    usual = [score(answers["val"]) for score in (distance, lambda given: energy(given[0]))]

    def _standard(given: Answers) -> list[Scores]:
        """Both in standard deviations from what the validation images have."""
        both = distance(given), energy(given[0])
        return [(one - own.mean()) / own.std() for one, own in zip(both, usual, strict=True)]

    return {
        "1 − largest probability": lambda given: 1 - _probabilities(given[0]).max(axis=1),
        "energy": lambda given: energy(given[0]),
        "nearest neighbour": lambda given: neighbour_distance(given[1], features, 1),
        "5th nearest neighbour": lambda given: neighbour_distance(given[1], features, 5),
        "Mahalanobis": lambda given: gaussians.distance(given[1]),
        "Mahalanobis in 256 directions": distance,
        "the larger of that and energy": lambda given: np.maximum(*_standard(given)),
        "that and energy together": lambda given: np.sum(_standard(given), axis=0),
        "**5th nearest neighbour in 256 directions**": lambda given: known.score(given[1] @ known.directions.T),
    }


def auroc(usual: Scores, odd: Scores) -> float:
    """How often a stranger (M,) has a higher score than a usual image (N,), ties counting half."""
    both = np.sort(usual)
    below, upto = np.searchsorted(both, odd, "left"), np.searchsorted(both, odd, "right")
    return float((below + upto).mean() / (2 * len(usual)))


def _probabilities(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    shares = np.exp(logits.astype(np.float64) - logits.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def _job(folder: Path, known: Sequence[str], strategy: int, seed: int, work: Path) -> TrainJob:
    """A training on links to some images of the known classes; a table beside the folder tells their groups."""
    draw = np.random.default_rng(seed)
    for name in known:
        (work / "data" / name).mkdir(parents=True)
        for path in _some(_images(folder / name), draw, _EACH):
            (work / "data" / name / path.name).symlink_to(path.resolve())
    table = folder.with_name(f"{folder.name}-groups.csv")
    rule = GroupRule(by="csv", file=str(table.resolve())) if table.is_file() else GroupRule()
    job = make_job(
        data=DataSpec(folder=str(work / "data"), train=0.6, val=0.2, test=0.2, seed=seed, groups=rule),
        model=ModelSpec(name=catalog.BUNDLED, weights="default"),
        strategy=StrategySpec(number=3 if strategy == 3 else 1),
        recipe="recommended",
        seed=seed,
        workspace=str(work),
        epochs=_EPOCHS[strategy],
    )
    return with_value(with_value(job, "image.resize", _SIDE), "image.crop", _SIDE)


def _trained(job: TrainJob) -> RunFolder:
    started = [event for event in train(job, Control()) if isinstance(event, ev.JobStarted)]
    return RunFolder(Path(started[0].run))


def _answers(model: TrainedModel, paths: Sequence[Path]) -> Answers:
    """Logits, and features of length 1."""
    image, transform = model.about.preprocessing.image, model.about.preprocessing.transform()
    network, classes, found = Lens(model.head).before(model.network), len(model.about.classes), []
    for start in range(0, len(paths), 64):
        some = [to_square(open_rgb(path), image.resize, image.fit) for path in paths[start : start + 64]]
        pixels = torch.from_numpy(np.stack(some)).permute(0, 3, 1, 2)
        with measuring():
            found.append(network(transform.evaluate(pixels, np.arange(len(some)))).numpy())
    answers = np.concatenate(found)
    return answers[:, :classes], answers[:, classes:]


def _noise(folder: Path, draw: np.random.Generator) -> list[Path]:
    """Every pixel by itself, and patches of one colour."""
    folder.mkdir()
    for number in range(_SHOWN):
        cells = (_SIDE, _SIDE // 4, _SIDE // 16)[number % 3]
        pixels = Image.fromarray(draw.integers(0, 256, (cells, cells, 3), dtype=np.uint8))
        pixels.resize((_SIDE, _SIDE), Image.Resampling.NEAREST).save(folder / f"{number:03}.png")
    return sorted(folder.iterdir())


def _some(paths: Sequence[Path], draw: np.random.Generator, most: int = _SHOWN) -> list[Path]:
    return [paths[place] for place in np.sort(draw.permutation(len(paths))[:most])]


def _classes(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def _images(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())


if __name__ == "__main__":
    main()
