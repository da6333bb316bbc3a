"""What a terminal is told of a job, how Ctrl-C ends it, and what comes out. The engine is imitated."""

import os
import re
import signal
from collections.abc import Callable

import pytest

from tests.helpers.fake_client import fake_client
from tlstudio.cli import follow
from tlstudio.core import events as ev
from tlstudio.core.history import RunState
from tlstudio.core.spec import DataSpec, PredictJob, TrainJob

JOB = TrainJob(data=DataSpec(folder="/data"))


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Says how the engine of the next job behaves."""

    def behave(mode: str, **options: object) -> None:
        monkeypatch.setattr(follow, "EngineClient", lambda: fake_client(mode, **options))

    return behave


def test_a_training_is_followed_to_its_end(
    engine: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    engine("finish", epochs=2, run="/잎/[bold]run")
    told: list[ev.AnyEvent] = []
    state = follow.follow(JOB, told.append)
    assert (state.status, len(state.epochs)) == ("done", 2)
    assert told[-1] == ev.Finished(outcome="done")
    out, said = capsys.readouterr()
    assert out == "", "stdout is for the answer alone"
    assert "run /잎/[bold]run on fake" in said
    assert re.findall(r"----- epoch (\d) -----", said) == ["1", "2"]
    assert "best val Acc: 0.7 (epoch 2)" in said


def test_a_failure_is_said_with_its_cure_and_its_details(
    engine: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    engine("raise")
    state = follow.follow(JOB)
    said = capsys.readouterr().err
    assert follow.exit_code(state) == follow.FAILED
    assert [line for line in ("No CUDA GPU can be used.", "Choose cpu.", "traceback") if line not in said] == []


@pytest.mark.parametrize(("status", "code"), [("done", 0), ("failed", 1), ("interrupted", 1), ("stopped", 130)])
def test_the_end_is_the_exit_code(status: str, code: int) -> None:
    assert follow.exit_code(RunState(status=status)) == code  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_job_and_is_the_programs_again_afterwards(
    engine: Callable[..., None], capsys: pytest.CaptureFixture[str], number: int
) -> None:
    before = signal.getsignal(number)
    engine("finish", epochs=1000, delay=60)
    asked: list[int] = []

    def interrupt(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Progress) and not asked:
            asked.append(event.epoch)
            os.kill(os.getpid(), number)

    state = follow.follow(JOB, interrupt)
    assert (state.status, len(state.epochs)) == ("stopped", 1)
    assert "Ctrl-C again ends at once" in capsys.readouterr().err
    assert signal.getsignal(number) is before


def test_a_second_one_ends_at_once(engine: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tlstudio.link.client.KILL_GRACE", 0.1)
    engine("ignore-stop")

    def interrupt(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.JobStarted):
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        follow.follow(JOB, interrupt)


def test_all_answers_about_some_images_are_gathered(engine: Callable[..., None]) -> None:
    engine("predict")
    answers = follow.ask_about(PredictJob(models=("/m/one.pt", "/m/two.pt")), ["/잎/a.png", "/잎/b.png"])
    assert (answers.titles, answers.complete, answers.failure) == (["one", "two"], True, None)
    assert [row.file for row in answers.rows] == ["/잎/a.png", "/잎/b.png"]
    assert [score.name for score in answers.rows[0].tops[1]] == ["a", "b"]


def test_a_model_that_is_refused_is_a_failure(engine: Callable[..., None]) -> None:
    engine("predict", foreign="bad.pt")
    answers = follow.ask_about(PredictJob(models=("/m/bad.pt", "/m/one.pt")), ["/a.png"])
    assert answers.failure is not None
    assert (answers.failure.kind, answers.failure.values) == ("model-foreign", {"file": "/m/bad.pt"})
    assert "/m/bad.pt" in answers.failure.message


def test_a_download_has_bytes_a_second_and_all_else_images() -> None:
    said = [
        follow._rate(ev.Progress(phase=phase, done=1, total=2, images_per_second=2_500_000.0))
        for phase in ("download", "weights", "train")
    ]
    assert said == ["2.5 MB/s", "2.5 MB/s", "2500000 images/s"]
