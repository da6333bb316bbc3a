"""A run that was stopped anywhere ends with the bits of one that never was."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch

from tests.helpers.control import StopAfter
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.history import read_events, replay
from tlstudio.core.run_folder import RunFolder, before_last
from tlstudio.core.run_summary import summarise
from tlstudio.core.seal import seal
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.learn import fit
from tlstudio.learn.control import Control
from tlstudio.learn.device import release
from tlstudio.learn.fit import resume, train
from tlstudio.learn.safe_load import load_tensors

#: a network, strategy, first stage, side of the image and of the input
NETWORKS: dict[str, tuple[str, int, str, int, int]] = {
    "baseline, which has dropout": ("baseline", 1, "", 24, 16),
    "a frozen base": ("efficientnet_lite0", 3, "", 36, 32),
    "later stages": ("efficientnet_lite0", 2, "blocks5", 36, 32),
    "stochastic depth": ("efficientnet_b0", 1, "", 36, 32),
    "dropout": ("alexnet", 1, "", 72, 64),
}
#: 57 million weights: one run is stopped everywhere, as a run for each place would write 100 GB
LARGE = "dropout"


def job(data: Path, workspace: Path, network: str = "baseline, which has dropout", **changes: Any) -> TrainJob:
    """Nine images in batches of 2, 2, 2 and 3; everything is drawn at random that can be."""
    model, strategy, stage, resize, crop = NETWORKS[network]
    values = {
        "image__resize": resize, "image__crop": crop, "train__epochs": 3, "train__batch_size": 2,
        "train__learning_rate": 0.01, "train__patience": 0, "train__optimizer": "adam",
        "augment__rotation": 10.0, "augment__erase": 0.5, **changes,
    }  # fmt: skip
    if model == "efficientnet_lite0":
        values["weights"] = "default"
    return tiny_job(data, workspace, model, strategy=strategy, first_stage=stage, recipe="recommended", **values)


def digest(run: RunFolder) -> str:
    """SHA-256 of the last checkpoint's weights and optimizer, of the kept model, and of the history without times."""
    assert run.model is not None
    state, found = load_tensors(run.checkpoint, known=True), hashlib.sha256()
    waiting = [state["network"], state["optimizer"], load_tensors(run.model, known=True)["state_dict"]]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, torch.Tensor):
            found.update(value.contiguous().numpy().tobytes())
        elif isinstance(value, dict):
            waiting += [part for pair in value.items() for part in pair]
        elif isinstance(value, list | tuple):
            waiting += value
        else:
            found.update(repr(value).encode())
    for epoch in msgspec.json.decode(state["epochs"], type=list[ev.EpochEnded]):
        untimed = msgspec.structs.replace(epoch, seconds=0.0, images_per_second=0.0)
        found.update(msgspec.json.encode(untimed))
    return found.hexdigest()


def recorded(events: list[ev.AnyEvent]) -> RunFolder:
    """The run, with what the engine would have written down."""
    run = run_of(events)
    with run.events.open("ab") as stream:
        stream.writelines(seal(ev.encode(event)) for event in events if not isinstance(event, ev.Progress))
    return run


def stopped(job: TrainJob, question: int) -> RunFolder:
    """A run that was stopped when it asked for the ``question``-th time; it asks before each batch."""
    control, events = StopAfter(question), []
    for event in train(job, control):
        events.append(event)
        if isinstance(event, ev.PhaseStarted) and event.name == "train":
            control.arm()
    assert events[-1] == ev.Finished(outcome="stopped")
    return recorded(events)


def goes_on(run: RunFolder) -> list[ev.AnyEvent]:
    events = list(resume(ResumeJob(run=str(run.path)), Control()))
    recorded(events)
    assert events[-1] == ev.Finished(outcome="done")
    return events


@pytest.mark.parametrize(("workers", "question"), [(2, 1), (0, 4), (0, 6)])
def test_the_bits_are_those_of_a_run_that_was_never_stopped(
    workers: int, question: int, data: Path, tmp_path: Path, whole: str
) -> None:
    """In the first epoch, while validating, in the second epoch, in the last one."""
    run = stopped(job(data, tmp_path, train__workers=workers), question)
    goes_on(run)
    assert digest(run) == whole


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(recorded(list(train(job(data, tmp_path_factory.mktemp("whole")), Control()))))


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("workers", [0, 2])
@pytest.mark.parametrize("network", sorted(NETWORKS.keys() - {LARGE}))
def test_the_same_at_twenty_points(network: str, workers: int, data: Path, tmp_path: Path) -> None:
    """All of them, at least twenty: each batch of five epochs, and their validation."""
    changes = {"train__epochs": 5}
    reference = digest(recorded(list(train(job(data, tmp_path, network, **changes), Control()))))
    total = asked(job(data, tmp_path, network, **changes))
    done = 0
    for point in range(1, total):
        run = stopped(job(data, tmp_path, network, train__workers=workers, **changes), point)
        if not run.checkpoint.exists():
            continue  # while features are computed, before anything was learned
        goes_on(run)
        assert digest(run) == reference, (network, point, total)
        done += 1
    assert done >= 20


def asked(job: TrainJob) -> int:
    """How often a training asks whether it is to stop."""
    control = _Counting()
    for event in train(job, control):
        if isinstance(event, ev.PhaseStarted):
            control.counts = event.name == "train"
    return control.asked


class _Counting(Control):
    def __init__(self) -> None:
        super().__init__()
        self.asked, self.counts = 0, False

    def stopped(self) -> bool:
        self.asked += self.counts
        return super().stopped()


def test_a_run_can_be_stopped_again_and_again(data: Path, tmp_path: Path, whole: str) -> None:
    run = stopped(job(data, tmp_path), 1)
    for _ in range(4):
        stopped_again(run, 2)
    goes_on(run)
    assert digest(run) == whole


def stopped_again(run: RunFolder, question: int) -> bool:
    """Whether a run that goes on was stopped when it asked for the ``question``-th time, and did not end before."""
    control, events = StopAfter(question), []
    for event in resume(ResumeJob(run=str(run.path)), control):
        events.append(event)
        if isinstance(event, ev.PhaseStarted) and event.name == "train":
            control.arm()
    recorded(events)
    return events[-1] == ev.Finished(outcome="stopped")


def _place(run: RunFolder) -> tuple[int, object]:
    """Epochs that are complete, and where in the next one a run stands."""
    state = replay(read_events(run.events))
    return len(state.epochs), state.stands_at


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("workers", [0, 2])
def test_a_large_network_is_stopped_at_twenty_points(workers: int, data: Path, tmp_path: Path) -> None:
    """One run, after each batch of six epochs; a pass over the validation images begins anew, so it gets time."""
    changes: dict[str, Any] = {"train__epochs": 6, "train__optimizer": "sgd"}
    reference = digest(recorded(list(train(job(data, tmp_path, LARGE, **changes), Control()))))
    run = stopped(job(data, tmp_path, LARGE, train__workers=workers, **changes), 1)
    places = {_place(run)}
    question = 1
    while stopped_again(run, question):
        release()  # each has made a network in this process
        question = 3 if _place(run) in places else 1
        places.add(_place(run))
    print(f"{len(places)} places")
    assert digest(run) == reference
    assert len(places) >= 20


def test_it_is_saved_every_minute(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here with every batch; a run that is killed then is known to stand there."""
    monkeypatch.setattr(fit, "_SECONDS_BETWEEN_CHECKPOINTS", 0.0)
    events = []
    going = train(job(data, tmp_path), Control())
    for event in going:
        events.append(event)
        if isinstance(event, ev.CheckpointSaved) and (event.epoch, event.images) == (2, 4):
            break
    going.close()
    run = recorded(events)
    saved = [(e.epoch, e.images) for e in of_type(events, ev.CheckpointSaved) if not e.best]
    assert saved == [(1, 2), (1, 4), (1, 6), (1, 9), (1, 0), (2, 2), (2, 4)]
    state = replay(read_events(run.events))
    assert (state.status, state.stands_at) == ("interrupted", (2, 4))
    assert summarise(run).resumable
    monkeypatch.undo()
    told = of_type(goes_on(run), ev.Note)
    assert [note.values for note in told if note.code == "note-resumed-within"] == [{"epoch": 2, "images": 4}]
    assert replay(read_events(run.events)).stands_at is None


def test_of_a_damaged_one_within_an_epoch_the_epoch_before_is_used(data: Path, tmp_path: Path, whole: str) -> None:
    run = stopped(job(data, tmp_path), 7)
    assert load_tensors(run.checkpoint)["position"]["epoch"] == 2
    assert load_tensors(before_last(run.checkpoint))["position"] is None
    flip(run.checkpoint)
    told = [note.code for note in of_type(goes_on(run), ev.Note)]
    assert {"note-checkpoint-damaged", "note-resumed"} <= set(told)
    assert digest(run) == whole


def flip(path: Path) -> None:
    """One bit in the middle of a file, which may have another name."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.unlink()
    path.write_bytes(data)


def test_whoever_keeps_the_last_epoch_keeps_a_whole_one(data: Path, tmp_path: Path) -> None:
    """Though a newer state of the weights was saved within the epoch under way."""
    control, events = Control(), []
    for event in train(job(data, tmp_path, train__keep="accuracy"), control):
        events.append(event)
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            control.finish("last")
    run = recorded(events)
    assert load_tensors(run.checkpoint)["position"] is None or not before_last(run.checkpoint).exists()
    assert summarise(run).report is not None
    goes_on(run)
