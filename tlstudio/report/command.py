"""The command that repeats a run, with every setting of it, so that no recipe of a later version can change it."""

import os
import shlex
import subprocess
from collections.abc import Iterator

import msgspec

from tlstudio.core.spec import TrainJob

#: given by options of their own, or of this run and not of the next one
_ELSEWHERE = ("data.folder", "model.", "strategy.", "workspace", "parent", "series", "schema", "kind")


def arguments(job: TrainJob) -> tuple[str, ...]:
    """What follows ``tlstudio train`` so that it asks for the same training.

    The new run lies in the default workspace, follows from no other and is of no series; a setting that is not set
    (None) is left out, as it is not set without being given either.
    """
    model = ["--model", job.model.name, "--weights", job.model.weights]
    strategy = ["--strategy", str(job.strategy.number)]
    if job.strategy.first_stage:
        strategy += ["--from", job.strategy.first_stage]
    settings = [part for field, value in _settings(job) for part in ("--set", f"{field}={value}")]
    return ("--recipe", job.train.recipe or "recommended", *model, *strategy, *settings, "--", job.data.folder)


def command_line(job: TrainJob) -> str:
    """The whole command, quoted for the shell of this system."""
    words = ("tlstudio", "train", *arguments(job))
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _settings(job: TrainJob) -> Iterator[tuple[str, str]]:
    for field, value in _leaves(msgspec.to_builtins(job)):
        if value is not None and not field.startswith(_ELSEWHERE):
            yield field, str(value).lower() if isinstance(value, bool) else str(value)


def _leaves(facts: dict[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in facts.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
