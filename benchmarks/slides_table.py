"""The slides' table at the slides' scale: ``python -m benchmarks.slides_table DATA``.

DATA is a set of about 40,000 images divided into train, val and test. The baseline with the slides' recipe to
its end, then EfficientNet-Lite0 with the recommended recipe where only the head learns; beside them the slides'
figures.
"""

import argparse
from pathlib import Path

import msgspec

from benchmarks import contenders, report
from tlstudio.core.recipes import Recipe, make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec


class Row(msgspec.Struct, frozen=True):
    title: str
    model: str
    strategy: StrategySpec
    recipe: Recipe


_ROWS = (
    Row("baseline, slides' recipe", "baseline", StrategySpec(), "slides"),
    Row("Lite0, strategy 3, recommended", "efficientnet_lite0", StrategySpec(number=3), "recommended"),
)
#: as the slides print them: test accuracy, seconds an epoch on the authors' GPU
_SLIDES = (("slides: baseline", "93.37 %", "33 s"), ("slides: ResNet50, strategy 2", "98.96 %", "53 s"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    rows = [(title, accuracy, epoch, "30 epochs") for title, accuracy, epoch in _SLIDES]
    for row in _ROWS:
        run = contenders.ours(
            make_job(
                data=DataSpec(folder=str(options.data)),
                model=ModelSpec(name=row.model),
                strategy=row.strategy,
                recipe=row.recipe,
            )
        )
        epochs = len(run.train_seconds)
        seconds = sum(run.train_seconds + run.val_seconds) / epochs
        accuracy = f"{100 * (run.test_accuracy or 0):.2f} %"
        rows.append(
            (row.title, accuracy, f"{seconds:.0f} s", f"{epochs} epochs, {run.all_seconds / 60:.1f} min in all")
        )
        _write(rows)


def _write(rows: list[tuple[str, str, str, str]]) -> None:
    text = report.table(("run", "test accuracy", "an epoch", "in all"), rows)
    note = (
        f"One run each; everything counted, from an empty cache. {report.machine('torch', 'torchvision', 'timm')}"
    )
    report.write_section("slides", f"## The slides' table at the slides' scale\n\n{text}\n\n{note}")
    print(text)


if __name__ == "__main__":
    main()
