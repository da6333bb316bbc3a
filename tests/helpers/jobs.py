"""Jobs that are over in a moment, and what became of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.recipes import make_job
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.core.train_spec import Recipe

#: small and the same everywhere: one thread, no trial, no loader threads
_TINY: dict[str, Any] = {
    "train.epochs": 1,
    "train.batch_size": 4,
    "train.threads": 1,
    "train.workers": 0,
    "train.device": "cpu",
    "train.precision": "float32",
}


def tiny_job(
    data: Path,
    workspace: Path,
    model: str = "baseline",
    *,
    weights: str = "none",
    strategy: int = 1,
    first_stage: str = "",
    recipe: Recipe = "slides",
    **changes: Any,
) -> TrainJob:
    """A job of one epoch; ``changes`` as in ``train__epochs=2``."""
    values = {**_TINY, **{key.replace("__", "."): value for key, value in changes.items()}}
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=model, weights=weights),
        strategy=StrategySpec(number=strategy, first_stage=first_stage),  # type: ignore[arg-type]
        recipe=recipe,
        workspace=str(workspace),
        epochs=values["train.epochs"],
    )
    for field, value in values.items():
        job = with_value(job, field, value)
    return job


def of_type(events: Iterable[ev.AnyEvent], kind: type) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


def run_of(events: Iterable[ev.AnyEvent]) -> RunFolder:
    """The run folder that a job announced."""
    return RunFolder(Path(of_type(events, ev.JobStarted)[0].run))


def plain(events: Iterable[ev.AnyEvent]) -> list[Any]:
    """Events without what differs between two equal runs: times, paths and progress."""
    kept = [event for event in events if not isinstance(event, ev.Progress | ev.Spent)]
    kept = [msgspec.structs.replace(e, run="") if isinstance(e, ev.JobStarted) else e for e in kept]
    untimed = {"seconds": 0.0, "images_per_second": 0.0}
    return [msgspec.structs.replace(e, **untimed) if isinstance(e, ev.EpochEnded) else e for e in kept]
