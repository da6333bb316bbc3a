"""Two processes that train together, as one conversation with the engine; on the CPU, where two share one machine."""

import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core import storage
from tlstudio.core.history import read_events, replay
from tlstudio.core.results import read_report
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.data.split import read_csv
from tlstudio.learn.seed import epoch_order
from tlstudio.link.client import EngineClient

#: each starts torch five times, which takes minutes where others compute
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("잎"), count=20)


def job(data: Path, workspace: Path, devices: int, model: str = "baseline", **changes: Any) -> TrainJob:
    """36 training images in batches of 13, 13 and 10, of which one rank has a row less."""
    values = {"train__epochs": 3, "train__batch_size": 13, "train__features": "compute", **changes}
    return tiny_job(data, workspace, model, train__devices=devices, **values)


def losses(events: list[ev.AnyEvent]) -> list[float]:
    return [loss for e in of_type(events, ev.EpochEnded) for loss in (e.train_loss, e.val_loss)]


def run(job: TrainJob, meanwhile: Callable[[EngineClient, ev.AnyEvent], None] = lambda *_: None) -> Iterator[Any]:
    client = EngineClient()
    for event in client.run(job):
        meanwhile(client, event)
        yield event


@pytest.mark.parametrize(
    ("model", "strategy", "changes", "near"),
    [
        ("baseline", 1, {"augment__rotation": 10.0, "augment__horizontal_flip": True}, 1e-6),
        ("efficientnet_lite0", 3, {"weights": "default"}, 1e-6),
        # roundings grow in 20 BatchNorms
        ("resnet18", 1, {"train__epochs": 1, "train__learning_rate": 1e-5}, 1e-3),
    ],
)
def test_two_train_as_one(
    model: str, strategy: int, changes: dict[str, Any], near: float, data: Path, tmp_path: Path
) -> None:
    one, two = (
        list(run(job(data, tmp_path / str(devices), devices, model, strategy=strategy, **changes)))
        for devices in (1, 2)
    )
    assert two[-1] == ev.Finished(outcome="done")
    assert losses(two) == pytest.approx(losses(one), rel=near)
    assert len(of_type(two, ev.CheckpointSaved)) == len(of_type(one, ev.CheckpointSaved))
    stored = replay(read_events(run_of(two).events))
    assert stored.status == "done"
    assert (run_of(two).report).is_file()


@pytest.mark.parametrize(("rank", "after"), [(1, 0), (1, 2), (0, 2)])
def test_a_rank_that_dies_is_started_again(rank: int, after: int, data: Path, tmp_path: Path) -> None:
    """All go on from the last checkpoint, to the bit; before there is one, from the start."""
    whole = list(run(job(data, tmp_path / "whole", 2)))
    killed: list[int] = []

    def kill(client: EngineClient, event: ev.AnyEvent) -> None:
        there = isinstance(event, ev.EpochEnded) and event.epoch == after
        if killed or not (there or (not after and isinstance(event, ev.PhaseStarted) and event.name == "train")):
            return
        for process in psutil.Process(client._process.pid).children(recursive=True):  # type: ignore[union-attr]
            if process.environ().get("RANK") == str(rank):
                process.send_signal(signal.SIGKILL)
                killed.append(process.pid)

    events = list(run(job(data, tmp_path / "again", 2), kill))
    assert killed
    assert events[-1] == ev.Finished(outcome="done")
    assert len(of_type(events, ev.JobStarted)) == 2
    last = of_type(events, ev.JobStarted)[-1].run
    kept = replay(read_events(Path(last) / "events.jsonl"))
    assert [e.train_loss for e in kept.epochs] == [e.train_loss for e in of_type(whole, ev.EpochEnded)]


def test_an_image_lost_while_two_train_is_left_out(tmp_path: Path) -> None:
    """Whichever process reads it: here one of each. The table names them, and the result is of the others."""
    storage.set_limit(0)  # images are decoded in every epoch
    images, lost = make_folder(tmp_path / "images", count=20), list[str]()

    def lose(_client: EngineClient, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded) and event.epoch == 1:
            split = read_csv(next((tmp_path / "work" / "runs").iterdir()) / "split.csv", "")
            rows = split.subset("train")
            lost.extend(rows[place].file for place in epoch_order(0, 3, len(rows))[-2:])  # one of each
            for file in lost:
                (images / file).unlink()

    events = list(run(job(images, tmp_path / "work", 2), lose))
    assert events[-1] == ev.Finished(outcome="done")
    assert len(of_type(events, ev.JobStarted)) == 1, "no process had to be started again"
    told = [note.values["file"] for note in of_type(events, ev.Note) if note.code == "note-left-out"]
    assert sorted(told) == sorted(lost)
    assert read_report(run_of(events).report).provenance.left_out == 2
    assert all(file in run_of(events).left_out.read_text("utf-8") for file in lost)


def test_two_nodes_imitated_train_as_one(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two agents on one computer: the one with the first rank tells the run, the other one that it is over."""
    one = list(run(job(data, tmp_path / "one", 1)))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("TLSTUDIO_MEET", f"127.0.0.1:{free.getsockname()[1]}")
    monkeypatch.setenv("TLSTUDIO_NODES", "2")
    shared = job(data, tmp_path / "two", 1)
    with ThreadPoolExecutor(2) as nodes:
        told = list(nodes.map(lambda _node: list(run(shared)), range(2)))
    assert [events[-1] for events in told] == [ev.Finished(outcome="done")] * 2
    first, other = sorted(told, key=len, reverse=True)
    assert losses(first) == pytest.approx(losses(one), rel=1e-6)
    assert other == [ev.Finished(outcome="done")]


def test_stopped_within_an_epoch_all_go_on_at_the_same_batch(data: Path, tmp_path: Path) -> None:
    whole = list(run(job(data, tmp_path / "whole", 2, train__batch_size=3)))

    def stop(client: EngineClient, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Progress) and event.phase == "train" and event.epoch == 2:
            client.stop()

    events = list(run(job(data, tmp_path / "cut", 2, train__batch_size=3), stop))
    assert events[-1] == ev.Finished(outcome="stopped")
    cut = run_of(events)
    stands = replay(read_events(cut.events)).stands_at
    assert stands is not None
    assert stands[0] == 2
    assert list(EngineClient().run(ResumeJob(run=str(cut.path))))[-1] == ev.Finished(outcome="done")
    kept = replay(read_events(cut.events))
    assert [e.train_loss for e in kept.epochs] == [e.train_loss for e in of_type(whole, ev.EpochEnded)]


def test_stop_ends_all_of_them(data: Path, tmp_path: Path) -> None:
    children: list[psutil.Process] = []

    def stop(client: EngineClient, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded) and not children:
            children.extend(psutil.Process(client._process.pid).children(recursive=True))  # type: ignore[union-attr]
            client.stop()

    events = list(run(job(data, tmp_path / "work", 2, train__epochs=500), stop))
    assert events[-1] == ev.Finished(outcome="stopped")
    assert len(children) >= 2
    assert psutil.wait_procs(children, timeout=10)[1] == []
