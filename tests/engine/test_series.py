"""A series in the real engine process: one conversation, a folder for each run, one share of progress."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.history import read_events, replay
from tlstudio.core.progress import advance, begin
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import list_series, read_series_report
from tlstudio.core.spec import SeriesJob
from tlstudio.link.client import EngineClient


@pytest.mark.slow
def test_three_folds_are_one_job(tmp_path: Path) -> None:
    data, work = make_folder(tmp_path / "잎 [1]"), tmp_path / "work"
    job = SeriesJob(train=tiny_job(data, work), folds=3)
    events = list(EngineClient().run(job))
    assert sum(isinstance(event, ev.TERMINAL) for event in events) == 1
    assert events[-1] == ev.Finished(outcome="done")
    shares = [course.share for course in accumulate(events, advance, initial=begin(job))]
    assert all(before <= after for before, after in pairwise(shares))
    summary = list_series(work)[0]
    assert (summary.status, summary.done, len(summary.runs)) == ("done", 3, 3)
    for name in summary.runs:
        run = RunFolder(work / "runs" / name)
        assert replay(read_events(run.events)).status == "done"
        assert run.job().series == summary.name
    stored = read_events(Path(summary.folder) / "events.jsonl")
    assert [event.number for event in of_type(stored, ev.RunEnded)] == [1, 2, 3]
    assert not of_type(stored, ev.EpochEnded)
    report = read_series_report(Path(summary.folder) / "report.json")
    assert report.images == report.pooled.images == 15
    assert report == summary.report
