"""What the coach says of a run, on the command line: sentences, and the command that follows the advice."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from tlstudio.cli.follow import console, escape
from tlstudio.core.coach import Facts, Tip, advise, changed
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import TrainJob, training_of


def tips_of(run: RunSummary, runs: Sequence[RunSummary]) -> tuple[Tip, ...]:
    """What there is to say of one of these runs; of one that cannot be read, nothing."""
    if run.problem:
        return ()
    others = tuple(other for other in runs if other.folder != run.folder)
    return advise(Facts(state=run.state, job=run.job, report=run.report, others=others))


def facts(run: RunSummary, runs: Sequence[RunSummary]) -> list[dict[str, Any]]:
    """The same for scripts."""
    found = tips_of(run, runs)
    return [
        {
            "code": tip.code,
            "level": tip.level,
            "message": tip.message,
            "hint": tip.hint,
            "command": _command(tip, run, runs),
        }
        for tip in found
    ]


def show(run: RunSummary, runs: Sequence[RunSummary]) -> None:
    """Each piece of advice as a note, with the command that follows it."""
    for tip in tips_of(run, runs):
        console.print(escape(f"{tip.message} {tip.hint}"), style="yellow" if tip.level == "warning" else "dim")
        console.print(escape(f"{tip.action.message}: {_command(tip, run, runs)}"))


def _command(tip: Tip, run: RunSummary, runs: Sequence[RunSummary]) -> str:
    """``tlstudio train --again RUN --set …``: whatever the advised job has otherwise than that of its run."""
    about = next((other for other in runs if other.folder == tip.run), run)
    before, after = about.job, training_of(changed(about.job, tip))
    sets = [f"--set {field}={value}" for field, value in _differences(before, after)]
    folds = [f"--folds {tip.folds}"] if tip.folds else []
    return " ".join(["tlstudio train --again", about.name, *sets, *folds])


def _differences(before: TrainJob, after: TrainJob) -> Iterator[tuple[str, Any]]:
    old, new = (dict(_leaves(msgspec.to_builtins(job))) for job in (before, after))
    kept = ("name", "parent", "series")  # what --again decides by itself
    return ((field, value) for field, value in new.items() if field not in kept and value != old[field])


def _leaves(facts: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted field, value."""
    for name, value in facts.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
