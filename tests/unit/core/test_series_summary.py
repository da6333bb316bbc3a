"""Series among the runs of a workspace: each in the place of its own runs."""

from pathlib import Path

import pytest

from tests.helpers.stored_run import stored_run
from tests.helpers.stored_series import stored_series, tell_story
from tlstudio.core.run_folder import locked
from tlstudio.core.run_names import tell_apart
from tlstudio.core.series_summary import SeriesRun, summarise_together

RIGHT, HALF = [0, 0, 1, 1, 2, 2], [0, 1, 1, 2, 2, 0]


def only_series(workspace: Path) -> SeriesRun:
    (found,) = [run for run in summarise_together(workspace) if isinstance(run, SeriesRun)]
    return found


def test_a_complete_series_stands_for_its_runs(tmp_path: Path) -> None:
    stored_run(tmp_path / "runs" / "2026-11-24T0101_alone", RIGHT)
    tell_story(stored_series(tmp_path, "2026-11-24T0102_s", [RIGHT, HALF], seeds=1), 2)
    series, alone = summarise_together(tmp_path)
    assert isinstance(series, SeriesRun)
    assert (series.status, series.done, series.runs, series.folds, series.seeds) == ("done", 2, 2, 2, 1)
    assert series.test_accuracy == pytest.approx(0.75)
    assert series.accuracy is not None
    assert series.accuracy.deviation == pytest.approx(0.3535, abs=1e-4)
    assert series.result is not None
    assert (series.result.images, series.result.accuracy) == (12, 0.75)
    assert not series.resumable
    assert alone.name == "2026-11-24T0101_alone"


def test_a_stopped_series_can_go_on_and_has_no_result(tmp_path: Path) -> None:
    folder = tell_story(stored_series(tmp_path, "s", [RIGHT]), 2, complete=False)
    series = only_series(tmp_path)
    assert (series.status, series.done, series.runs, series.resumable) == ("stopped", 1, 4, True)
    assert series.state.cut_short
    assert series.test_accuracy is None
    assert series.report is None
    assert series.series.folder == str(folder.path)
    assert series.state.run is not None
    assert (series.state.run.number, series.state.epochs) == (2, ())  # the run that was begun last is not there


def test_its_state_is_that_of_the_run_begun_last(tmp_path: Path) -> None:
    """Names of one minute end in random digits, and say nothing of the order."""
    tell_story(stored_series(tmp_path, "s", [RIGHT, HALF, RIGHT, HALF]), 2, complete=False)
    (tmp_path / "runs" / "s-1" / "events.jsonl").write_text('{"type": "checkpoint_saved", "v": 1, "file": "b.pt", "epoch": 4, "best": true}\n')  # fmt: skip
    (tmp_path / "runs" / "s-1").rename(tmp_path / "runs" / "a")
    assert (only_series(tmp_path).state.model, only_series(tmp_path).state.kept) == ("b.pt", 4)


def test_one_that_another_program_trains_is_not_ours_to_continue(tmp_path: Path) -> None:
    folder = stored_series(tmp_path, "s", [RIGHT])
    with locked(folder):
        series = only_series(tmp_path)
    assert (series.status, series.elsewhere, series.resumable) == ("running", True, False)


def test_the_runs_of_a_series_that_cannot_be_read_stand_alone(tmp_path: Path) -> None:
    folder = stored_series(tmp_path, "s", [RIGHT, HALF])
    folder.spec.write_text("{")
    assert [run.name for run in summarise_together(tmp_path)] == ["s-1", "s-0"]


def test_a_series_and_a_run_of_one_model_need_nothing_else_to_be_told_apart(tmp_path: Path) -> None:
    stored_series(tmp_path, "2026-11-24T0102_s", [RIGHT])
    stored_run(tmp_path / "runs" / "2026-11-24T0101_alone", RIGHT)
    assert [run.apart for run in tell_apart(summarise_together(tmp_path))] == ["", ""]
