"""The real engine process, spoken to as the window and the command line speak to it."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.helpers.engine_here import EngineHere
from tests.helpers.images import BAD_FILES, make_folder, spoil
from tests.helpers.jobs import of_type, plain, run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.core.check_file import read_check
from tlstudio.core.history import read_events, replay
from tlstudio.link.client import EngineClient
from tlstudio.link.commands import engine_command, engine_environment

KOREAN = "잎 사진 [1], (건강)"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / KOREAN, count=6)


def talk(*lines: bytes) -> list[ev.AnyEvent]:
    """The events of a whole conversation whose lines are all said at once; then stdin ends, which means stop."""
    done = subprocess.run(
        engine_command(),
        input=b"".join(line + b"\n" for line in lines),
        env=engine_environment(),
        capture_output=True,
        timeout=120,
        check=True,
    )
    return [ev.decode(line) for line in done.stdout.splitlines(keepends=True) if line != ev.ALIVE]


@pytest.mark.slow
def test_bad_images_are_named_and_training_goes_to_the_end(tmp_path: Path, data: Path) -> None:
    events = list(EngineClient().run(tiny_job(spoil(data), tmp_path / "work")))
    assert isinstance(events[-1], ev.Finished)
    assert events[-1].outcome == "done"
    skipped = {
        note.values["file"]: note.message for note in of_type(events, ev.Note) if note.code == "note-skipped"
    }
    assert sorted(skipped) == sorted(BAD_FILES)
    assert "empty" in skipped["blue/empty.png"]
    run = run_of(events)
    assert sum(run_images := events_images(events)) == 19, run_images  # 18 drawn ones and the 16-bit PNG
    assert {path.name for path in run.path.iterdir()} >= {
        "spec.json", "environment.json", "split.csv", "events.jsonl", "metrics.csv", "baseline.pt", "last.ckpt",
        "predictions.npz", "report.json",
    }  # fmt: skip
    stored = read_events(run.events)
    assert plain(stored) == plain(events)
    assert replay(stored).status == "done"


def events_images(events: list[ev.AnyEvent]) -> list[int]:
    return list(of_type(events, ev.JobStarted)[0].images.values())


def test_an_engine_that_is_done_ends_well_though_its_stdin_stays_open(data: Path) -> None:
    """Python aborts where it ends while a thread waits in ``sys.stdin``."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        engine_command(), stdin=pipe, stdout=pipe, stderr=pipe, env=engine_environment()
    ) as engine:
        assert engine.stdin is not None
        engine.stdin.write(spec.encode(spec.CheckJob(data=spec.DataSpec(folder=str(data)))) + b"\n")
        engine.stdin.flush()
        assert engine.wait(timeout=60) == 0


def test_a_check_needs_no_torch(data: Path) -> None:
    code = (
        "import sys, runpy; sys.modules['torch'] = None; runpy.run_module('tlstudio.engine', run_name='__main__')"
    )
    client = EngineClient([sys.executable, "-c", code])
    events = list(client.run(spec.CheckJob(data=spec.DataSpec(folder=str(data)))))
    assert events[-1] == ev.Finished(outcome="done")
    report = read_check(Path(of_type(events, ev.ReportReady)[0].file))
    assert report.split.classes == ("blue", "green", "red")


def test_a_check_ends_the_process_in_an_ordinary_way(data: Path) -> None:
    """Although a thread still waits for commands, as it does where the window keeps the line open."""
    job = spec.encode(spec.CheckJob(data=spec.DataSpec(folder=str(data))))
    process = subprocess.Popen(
        engine_command(), env=engine_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        process.stdin.write(job + b"\n")
        process.stdin.flush()
        assert ev.decode(process.stdout.readlines()[-1]) == ev.Finished(outcome="done")
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"this is no job", "engine-protocol"),
        (b'{"kind":"train"}', "engine-protocol"),
        (b'{"kind":"check","data":{"folder":"/no/such/folder"}}', "folder-missing"),
        (b'{"kind":"evaluate","model":"/no/model.pt","data":{"folder":"/"}}', "model-unreadable"),
        (b'{"kind":"resume","run":"/no/run"}', "run-unreadable"),
    ],
)
def test_what_cannot_be_done_ends_in_one_sentence(line: bytes, expected: str) -> None:
    events = talk(line)
    assert isinstance(events[-1], ev.Failed)
    assert events[-1].kind == expected
    assert events[-1].message
    assert sum(isinstance(event, ev.TERMINAL) for event in events) == 1


@pytest.mark.parametrize("lines", [(b'{"cmd":"stop"}',), ()])
def test_called_off_before_the_job_came(lines: tuple[bytes, ...]) -> None:
    assert talk(*lines) == [ev.Finished(outcome="stopped")]


@pytest.mark.slow
def test_stop_keeps_the_best_and_the_run_can_go_on(tmp_path: Path, data: Path) -> None:
    client, events = EngineClient(), []
    for event in client.run(tiny_job(data, tmp_path / "work", train__epochs=500)):
        events.append(event)
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            client.stop()
    assert events[-1] == ev.Finished(outcome="stopped")
    run = run_of(events)
    assert run.model is not None
    assert replay(read_events(run.events)).status == "stopped"
    finished = list(EngineHere().run(spec.ResumeJob(run=str(run.path), finish=True)))
    assert finished[-1] == ev.Finished(outcome="done")
    assert run.report.is_file()


@pytest.mark.parametrize("when", ["reading", "training"])
def test_the_end_of_stdin_means_stop(when: str, tmp_path: Path, data: Path) -> None:
    """The window is gone: the engine ends by itself, and what it has is kept."""
    job = spec.encode(tiny_job(data, tmp_path / "work", train__epochs=10_000))
    process = subprocess.Popen(
        engine_command(), env=engine_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin, process.stdout:
        process.stdin.write(job + b"\n")
        process.stdin.flush()
        events: list[ev.AnyEvent] = []
        for line in process.stdout:
            if line == ev.ALIVE:
                continue
            events.append(ev.decode(line))
            if when == "reading" or isinstance(events[-1], ev.EpochEnded):
                process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert events[-1] == ev.Finished(outcome="stopped")
    if when == "training":
        assert replay(read_events(run_of(events).events)).status == "stopped"
        assert run_of(events).model is not None


@pytest.mark.slow
def test_pause_waits_and_resume_goes_on(tmp_path: Path, data: Path) -> None:
    client, told = EngineClient(), queue.SimpleQueue[ev.AnyEvent]()

    def listen() -> None:
        for event in client.run(tiny_job(data, tmp_path / "work", train__epochs=10_000, train__batch_size=2)):
            told.put(event)

    listener = threading.Thread(target=listen)
    listener.start()
    while not isinstance(told.get(timeout=60), ev.EpochEnded):
        pass
    client.send(ev.Pause())
    while not isinstance(told.get(timeout=60), ev.Paused):
        pass
    with pytest.raises(queue.Empty):
        told.get(timeout=1)
    client.send(ev.Resume())
    assert told.get(timeout=60) == ev.Resumed()
    while not isinstance(told.get(timeout=60), ev.EpochEnded):
        pass
    client.send(ev.Pause())
    client.stop()  # also a paused engine stops
    listener.join(timeout=60)
    while not told.empty():
        event = told.get()
    assert event == ev.Finished(outcome="stopped")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_killed_engine_is_a_failure_and_its_run_goes_on_to_the_same_numbers(tmp_path: Path, data: Path) -> None:
    job = tiny_job(data, tmp_path / "whole", train__epochs=4)
    whole = list(EngineHere().run(job))
    client, events = EngineClient(), []
    for event in client.run(spec.with_value(job, "workspace", str(tmp_path / "killed"))):
        events.append(event)
        if isinstance(event, ev.CheckpointSaved) and event.epoch == 2 and not event.best and client.pid:
            os.kill(client.pid, signal.SIGKILL)
    assert isinstance(events[-1], ev.Failed)
    assert events[-1].kind == "engine-killed"
    run = run_of(events)
    assert list(EngineHere().run(spec.ResumeJob(run=str(run.path))))[-1] == ev.Finished(outcome="done")
    after, before = (
        [(e.train_loss, e.val_loss) for e in replay(read_events(r.events)).epochs] for r in (run, run_of(whole))
    )
    assert after == before


@pytest.mark.slow
def test_a_warm_engine_answers_for_several_models(tmp_path: Path, data: Path) -> None:
    models = [str(saved_model(tmp_path / f"{name}.pt").file) for name in ("a", "b")]
    image, broken = data / "red" / "000.png", tmp_path / "broken.png"
    broken.write_text("no image")
    client, answers = EngineClient(), []
    client.send(ev.Predict(1, str(image)))  # said before the job: it waits for it
    for event in client.run(spec.PredictJob(models=tuple(models), top=2)):
        if isinstance(event, ev.Predicted):
            answers.append(event)
            if len(answers) == 2:
                client.send(ev.Predict(2, str(broken)))
            if len(answers) == 4:
                client.stop()
    assert [(answer.id, answer.model) for answer in answers] == [(n, m) for n in (1, 2) for m in models]
    assert all(len(answer.top) == 2 and answer.problem is None for answer in answers[:2])
    assert all(
        not answer.top and answer.problem.code == "image-format" for answer in answers[2:] if answer.problem
    )
    assert event == ev.Finished(outcome="done")


def test_stray_prints_do_not_reach_the_conversation(data: Path) -> None:
    code = (
        "import os, tlstudio.learn.inspection as c; old = c.scan\n"
        "def scan(*a, **k): os.system('echo from a child'); print('from python', flush=True); return old(*a, **k)\n"
        "c.scan = scan\nimport runpy; runpy.run_module('tlstudio.engine', run_name='__main__')"
    )
    job = spec.encode(spec.CheckJob(data=spec.DataSpec(folder=str(data))))
    done = subprocess.run([sys.executable, "-c", code], input=job + b"\n", capture_output=True, timeout=60)
    assert all(json.loads(line)["type"] for line in done.stdout.splitlines())
    assert b"from a child" in done.stderr
    assert b"from python" in done.stderr


@pytest.mark.slow
def test_built_in_weights_need_no_download() -> None:
    assert list(EngineClient().run(spec.FetchJob(model="efficientnet_lite2"))) == [ev.Finished(outcome="done")]


@pytest.mark.slow
def test_a_warm_engine_answers_for_a_folder_and_explains(tmp_path: Path, data: Path) -> None:
    model = str(saved_model(tmp_path / "m.pt").file)
    image = str(data / "red" / "000.png")
    client, events = EngineClient(), []
    client.send(ev.PredictAll(1, (str(spoil(data)),)))
    for event in client.run(spec.PredictJob(models=(model,), top=2)):
        events.append(event)
        if isinstance(event, ev.AnswersEnded):
            client.send(ev.Explain(2, image, model))
        elif isinstance(event, ev.Explained):
            client.stop()
    rows = [row for ready in of_type(events, ev.AnswersReady) for row in ready.rows]
    assert len(rows) == 22
    assert sorted(Path(row.file).relative_to(data).as_posix() for row in rows if row.problem) == sorted(BAD_FILES)
    (explained,) = of_type(events, ev.Explained)
    assert (explained.file, explained.model) == (image, model)
    assert Path(explained.map).is_file()
    assert event == ev.Finished(outcome="done")
