"""Runs that were really trained, as they are stored for the tests of the coach."""

from pathlib import Path

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.history import RunState, replay
from tlstudio.core.results import Report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.run_summary import RunSummary, name_of
from tlstudio.core.spec import DataSpec, TrainJob, pretty, with_value

CURVES = Path(__file__).parent.parent / "unit" / "core" / "curves"


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """One run: what was asked for, what the engine said but for its progress, and what was measured."""

    name: str
    job: TrainJob
    events: tuple[ev.AnyEvent, ...]
    report: Report | None

    @classmethod
    def read(cls, name: str) -> "Curve":
        return msgspec.json.decode((CURVES / f"{name}.json").read_bytes(), type=cls)

    def write(self, path: Path) -> None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(msgspec.json.encode(self) + b"\n")

    @property
    def state(self) -> RunState:
        return replay(self.events)

    @property
    def summary(self) -> RunSummary:
        """As the list of runs has it."""
        tested = self.report.result("test") if self.report else None
        return RunSummary(
            folder=f"/runs/{self.name}",
            name=self.name,
            title=name_of(self.job),
            model=self.job.model.name,
            strategy=self.job.strategy.number,
            status=self.state.status,
            test_accuracy=tested.accuracy if tested else None,
            report=self.report,
            state=self.state,
            job=self.job,
        )

    def store(self, workspace: Path, data: DataSpec | None = None) -> RunFolder:
        """Among the runs of a workspace, as an engine leaves it; as one on other images where these are given."""
        run = RunFolder(workspace / "runs" / f"2026-11-24T1000_{self.name}")
        run.path.mkdir(parents=True)
        atomic_write(run.spec, pretty(self.job if data is None else with_value(self.job, "data", data)))
        told = (
            msgspec.structs.replace(event, run=str(run.path)) if isinstance(event, ev.JobStarted) else event
            for event in self.events
        )
        atomic_write(run.events, b"".join(map(ev.encode, told)))
        if self.report is not None:
            atomic_write(run.report, pretty(self.report))
        return run
