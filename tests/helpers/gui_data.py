"""Runs, reports and events for tests of the window: small, and every number known."""

from collections.abc import Sequence

from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.events import EpochEnded, JobStarted
from tlstudio.core.history import RunState, Status
from tlstudio.core.progress import Course
from tlstudio.core.results import ClassScore, Comparison, ComparisonRow, Provenance, Report, SubsetResult
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob
from tlstudio.gui.engine_link.run_view import RunView

CLASSES = ("Corn_(maize)___Cercospora_leaf_spot Gray_leaf_spot", "Potato___healthy", "Tomato___Early_blight")
CONFUSION = ((8, 2, 0), (0, 20, 0), (1, 3, 6))


def epochs(count: int, *, best: int = 0) -> tuple[EpochEnded, ...]:
    """Epochs whose losses are 1/epoch and 2/epoch; ``best`` (default: the last) is marked."""
    return tuple(
        EpochEnded(
            epoch=n,
            train_loss=1 / n,
            train_accuracy=1 - 0.5 / n,
            val_loss=2 / n,
            val_accuracy=1 - 0.8 / n,
            learning_rates={"head": 1e-3 / n, "base": 1e-4 / n},
            seconds=33.0,
            best=n == (best or count),
        )
        for n in range(1, count + 1)
    )


def course(count: int = 3, **known: object) -> Course:
    """Of a training of ten epochs whose first ``count`` are over."""
    started = JobStarted(kind="train", epochs=10)
    return Course(**{"job": started, "epochs_done": count, "learning": True, **known})  # type: ignore[arg-type]


def state(count: int = 3, status: Status = "running", run: str = "/w/runs/a", **changes: object) -> RunState:
    started = JobStarted(
        kind="train", device="CPU", epochs=10, classes=CLASSES, run=run, images={"train": 1200, "val": 400}
    )
    known: dict[str, object] = {"status": status, "started": started, "epochs": epochs(count)}
    known["course"] = course(count, learning=status == "running")
    return RunState(**{**known, **changes})  # type: ignore[arg-type]


def job(model: str = "resnet50", strategy: int = 2) -> TrainJob:
    return TrainJob(
        data=DataSpec(folder="/data/leaves"),
        model=ModelSpec(name=model),
        strategy=StrategySpec(number=strategy, first_stage="layer2" if strategy == 2 else ""),  # type: ignore[arg-type]
    )


def view(state: RunState, **changes: object) -> RunView:
    """A run as the training page shows it; it is trained now where its state says that it runs."""
    return RunView(**{"state": state, "job": job(), "live": state.status == "running", **changes})  # type: ignore[arg-type]


def result(
    confusion: Sequence[Sequence[int]] = CONFUSION, classes: Sequence[str] = CLASSES, subset: str = "test"
) -> SubsetResult:
    images = sum(map(sum, confusion))
    right = sum(confusion[n][n] for n in range(len(classes)))
    scores = tuple(
        ClassScore(
            name=name,
            images=sum(confusion[n]),
            precision=confusion[n][n] / max(1, sum(row[n] for row in confusion)),
            recall=confusion[n][n] / max(1, sum(confusion[n])),
            f1=0.1 * n,
        )
        for n, name in enumerate(classes)
    )
    return SubsetResult(
        subset=subset,
        images=images,
        loss=0.25,
        accuracy=right / images,
        macro_f1=0.5,
        classes=scores,
        confusion=tuple({n: count for n, count in enumerate(row) if count} for row in confusion),
    )


def report(model: str = "resnet50", title: str = "ResNet50", **changes: object) -> Report:
    baseline = model == "baseline"
    values: dict[str, object] = {"file": f"{model}.pt", "view": "center", "results": (result(),), **changes}
    origin = Provenance(
        model=model,
        title=title,
        strategy=1 if baseline else 2,
        first_stage="" if baseline else "layer2",
        initial_weights="random" if baseline else "ImageNet-1k (IMAGENET1K_V1)",
        training_images=25498,
        pretraining_images=0 if baseline else 1281167,
        epochs=30,
        best_epoch=28,
        seconds=990.0,
        recipe="slides",
    )
    return Report(provenance=origin, **values)  # type: ignore[arg-type]


def summary(
    model: str, title: str, *, accuracy: float | None = 0.85, status: Status = "done", folder: str = ""
) -> RunSummary:
    name = f"2026-11-24T0158_{model}"
    folder = folder or f"/w/runs/{name}"
    tested = accuracy is not None
    return RunSummary(
        folder=folder,
        name=name,
        title=title,
        model=model,
        strategy=1 if model == "baseline" else 2,
        status=status,
        test_accuracy=accuracy,
        model_file=f"{folder}/{model}.pt" if tested else None,
        report=report(model, title) if tested else None,
        state=state(4, status, folder),
        job=job(model, 1 if model == "baseline" else 2),
    )


def comparison(first: RunSummary, second: RunSummary, *, a: float, b: float) -> Comparison:
    """Two runs on 8,500 images, right on shares ``a`` and ``b`` of them."""
    import msgspec

    def row(run: RunSummary, accuracy: float) -> ComparisonRow:
        test = msgspec.structs.replace(result(), images=8500, accuracy=accuracy)
        assert run.report is not None
        return ComparisonRow(run=run.name, report=run.report, test=test)

    return Comparison(
        first=row(first, a),
        second=row(second, b),
        difference=b - a,
        images=8500,
        only_first=38,
        only_second=506,
        low=b - a - 0.006,
        high=b - a + 0.006,
        p_value=0.0001 if abs(b - a) > 0.006 else 0.2,
    )


def evaluation() -> EvaluationSummary:
    """A model file measured with random crops on a folder without subsets."""
    measured = report(view="random-crop", results=(result(subset="all"),))
    run = summary("resnet50", "resnet50.pt", folder="/w/evaluations/2026-11-25T010203_resnet50_other")
    values = {name: getattr(run, name) for name in RunSummary.__struct_fields__}
    values |= {"name": "2026-11-25T010203_resnet50_other", "report": measured, "random_crop": True}
    values |= {"job": TrainJob(data=DataSpec(folder="/data/other")), "state": RunState(status="done")}
    return EvaluationSummary(**values)
