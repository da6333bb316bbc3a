"""What stands beside a verdict: trainings that were cut short, and that there was one of each."""

from pathlib import Path

import msgspec
import pytest

from tests.helpers.stored_run import stored_run
from tlstudio.core import events as ev
from tlstudio.core.audit import Leak
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, EvaluateJob, TrainJob
from tlstudio.core.train_spec import TrainSpec
from tlstudio.evaluate.cautions import Training, cautions, of_leaks, only_repair, training_of
from tlstudio.evaluate.compare import compare

JOB = TrainJob(data=DataSpec(folder="/data"), train=TrainSpec(epochs=4, seed=7))


def _epochs(count: int) -> tuple[ev.EpochEnded, ...]:
    return tuple(
        ev.EpochEnded(epoch=n, train_loss=1.0, train_accuracy=0.5, seconds=1.0, best=True)
        for n in range(1, count + 1)
    )


def _training(trained: int, *codes: str) -> Training:
    notes = tuple(ev.Note(code=code, message="") for code in codes)
    return Training(run="a", job=JOB, state=RunState(status="done", epochs=_epochs(trained), notes=notes))


@pytest.mark.parametrize(
    ("training", "said"),
    [
        (_training(4), []),
        (_training(2), ["caution-cut-short"]),
        (_training(2, "note-stopped-by-hand"), ["caution-cut-short"]),
        (_training(2, "note-stopped-early"), []),
        (None, []),
    ],
)
def test_a_training_that_was_cut_short_is_named(training: Training | None, said: list[str]) -> None:
    found = cautions([training, _training(4)])
    assert [problem.code for problem in found] == [*said, "caution-one-seed"]
    assert not said or found[0].values == {"run": "a", "epoch": 2, "epochs": 4}


def _stopped(path: Path) -> RunFolder:
    run = stored_run(path, [0, 0, 1, 1, 2, 1], job=JOB)
    lines = [ev.encode(event) for event in (*_epochs(2), ev.Finished(outcome="done"))]
    atomic_write(run.events, b"".join(line + b"\n" for line in lines))
    return run


def test_a_comparison_carries_its_cautions_the_data_and_the_seed(tmp_path: Path) -> None:
    answer = compare(_stopped(tmp_path / "a"), stored_run(tmp_path / "b", [0, 0, 1, 1, 2, 2], job=JOB))
    codes = ["caution-leaks-unchecked", "caution-cut-short", "caution-one-seed"]
    assert [caution.code for caution in answer.cautions] == codes
    assert "stopped after 2 of 4 epochs" in answer.cautions[1].message
    assert [(row.data, row.seed) for row in (answer.first, answer.second)] == [("/data", 7), ("/data", 7)]
    assert msgspec.json.decode(msgspec.json.encode(answer), type=type(answer)) == answer


def test_an_evaluation_is_of_the_run_that_saved_the_model(tmp_path: Path) -> None:
    run = _stopped(tmp_path / "a")
    job = EvaluateJob(model=str(run.path / "baseline.pt"), data=DataSpec(folder="/other"))
    measured = stored_run(tmp_path / "evaluations" / "e", [0, 0, 1, 1, 2, 1], job=job)
    found = training_of(measured)
    assert found is not None
    assert (found.run, found.job, len(found.state.epochs)) == ("e", JOB, 2)
    strange = EvaluateJob(model=str(tmp_path / "gone" / "x.pt"), data=DataSpec(folder="/other"))
    assert training_of(stored_run(tmp_path / "evaluations" / "f", [0, 0, 1, 1, 2, 1], job=strange)) is None


def _leaking(path: Path, right: int, leak: Leak, files: int, **data: object) -> RunFolder:
    """A run that was right on some of its test images."""
    answers = [0] * right + [1] * (files - right)
    job = msgspec.structs.replace(JOB, data=DataSpec(folder="/data", **data))  # type: ignore[arg-type]
    names = [f"a/{path.name}{number}.png" for number in range(files)]
    return stored_run(path, answers, job=job, files=names, labels=[0] * files, leak=leak)


def test_a_leak_is_named_beside_the_verdict(tmp_path: Path) -> None:
    found = of_leaks(
        [
            compare(run, run).first
            for run in (
                _leaking(tmp_path / "leaks", 5, Leak(checked=True, test=9, leaked=4), 9),
                _leaking(tmp_path / "clean", 5, Leak(checked=True, test=9), 9),
                _leaking(tmp_path / "unknown", 5, Leak(), 9),
            )
        ]
    )
    assert [problem.code for problem in found] == ["caution-leaks", "caution-leak-unchecked"]
    assert "4 of 9 test images" in found[0].message


def test_what_a_leak_was_worth(tmp_path: Path) -> None:
    """Two runs that differ in the repair alone are compared, each on its own test images."""
    before = _leaking(tmp_path / "before", 90, Leak(checked=True, test=100, leaked=80), 100)
    after = _leaking(tmp_path / "after", 70, Leak(checked=True, test=90), 90, copies=True, regroup=True)
    answer = compare(before, after)
    assert (answer.paired, answer.images, answer.only_first, answer.only_second) == (False, 0, 0, 0)
    assert answer.difference == pytest.approx(70 / 90 - 0.9)
    assert answer.low < answer.difference < answer.high < 0
    assert answer.p_value < 0.05
    assert answer.cautions[0].code == "caution-leak-worth"
    assert "12.2 points" in answer.cautions[0].message
    back = compare(after, before)
    assert back.difference == pytest.approx(0.9 - 70 / 90)
    assert back.cautions[0].code == "caution-leak-worth"


def test_other_changes_are_no_repair(tmp_path: Path) -> None:
    before = _leaking(tmp_path / "before", 90, Leak(), 100)
    other = _leaking(tmp_path / "other", 90, Leak(), 100, copies=True, seed=5)
    with pytest.raises(TLStudioError, match="different images"):
        compare(before, other)
    first, second = (training_of(run) for run in (before, other))
    assert not only_repair(first, second)
    assert not only_repair(first, first)
    assert not only_repair(first, None)
