"""A report of the advisor whose numbers are known."""

from tlstudio.core.advisor import AdvisorReport, Choice, Depth, Expectation, Measurement, Seen
from tlstudio.core.catalog import BASELINE, BUNDLED
from tlstudio.core.errors import Problem, Value

_WHY = {1: "advice-whole", 2: "advice-later-stages", 3: "advice-classifier"}
SEEN = (Seen(class_name="oak", share=0.96, answers=("acorn", "buckeye", "fig", "maze")),)


def because(text: str, **values: Value) -> Problem:
    """A reason by its code."""
    return Problem(code=text, level="warning", values=values)


def measurement(model: str = BUNDLED, similarity: float = 0.2, **changes: object) -> Measurement:
    """Of one network; 86 % with the last stage, 93 % with all."""
    depths = (Depth(stage="blocks2", probe=0.62), Depth(stage="conv_head", probe=0.86))
    facts: dict[str, object] = {"depths": depths, "joint": 0.93, "similarity_error": 0.05}
    return Measurement(model=model, side=224, similarity=similarity, **{**facts, **changes})  # type: ignore[arg-type]


def advisor_report(strategy: int = 2, folder: str = "/data", **changes: object) -> AdvisorReport:
    """Recommends a strategy with the bundled network at 192 px, and without mirroring."""
    ways = ((BUNDLED, 1, 0.90), (BUNDLED, 2, 0.945), (BUNDLED, 3, 0.86), (BASELINE, 1, 0.70))
    expected = tuple(
        Expectation(model=model, strategy=number, accuracy=share, low=share - 0.02, high=share + 0.02)  # type: ignore[arg-type]
        for model, number, share in ways
    )
    found = {"last": 86.0, "joint": 93.0, "own": 94.5, "other": 86.0}
    choices = (
        Choice(
            field="model.name", value=BUNDLED, because=because("advice-only-model", model="EfficientNet-Lite0")
        ),
        Choice(field="strategy.number", value=strategy, because=because(_WHY[strategy], **found)),
        Choice(
            field="image.crop", value=192, because=because("advice-input", side=192, model="EfficientNet-Lite0")
        ),
        Choice(field="augment.horizontal_flip", value=False, because=because("advice-no-flip", points=12.0)),
        Choice(field="train.epochs", value=24, because=because("advice-epochs", images=12, steps=48)),
    )
    facts: dict[str, object] = {
        "measurements": (measurement(), measurement("resnet18", 0.3)),
        "expected": expected,
        "choices": choices,
    }
    return AdvisorReport(
        folder=folder,
        images=15,
        training=12,
        sampled=15,
        classes=2,
        **{**facts, **changes},  # type: ignore[arg-type]
    )
