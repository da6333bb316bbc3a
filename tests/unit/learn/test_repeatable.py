"""The same spec and seed give the same numbers: twice, with any number of workers, and through an interruption."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.helpers.control import StopAfter
from tests.helpers.images import draw, make_folder
from tests.helpers.jobs import of_type, plain, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import replay
from tlstudio.core.run_folder import RunFolder, before_last
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.data.split import read_csv
from tlstudio.evaluate.predictions import Predictions, read_predictions
from tlstudio.evaluate.review import read_image_predictions
from tlstudio.learn.checkpoint import Checkpoint, is_intact, load_checkpoint, save_checkpoint
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train
from tlstudio.learn.models.baseline import baseline
from tlstudio.learn.safe_load import load_tensors
from tlstudio.learn.session import assemble

#: everything that is drawn at random: shuffling, augmentation, dropout, and in MobileNet BatchNorm over batches
MODELS = {"baseline": (24, 16), "mobilenet_v3_small": (36, 32)}


def _job(data: Path, workspace: Path, model: str = "baseline", **changes: Any) -> TrainJob:
    resize, crop = MODELS[model]
    values = {
        "image__resize": resize, "image__crop": crop, "train__epochs": 3, "train__learning_rate": 0.01,
        "augment__rotation": 10.0, "augment__erase": 0.5, "train__patience": 0,
    }  # fmt: skip
    return tiny_job(data, workspace, model, recipe="recommended", **{**values, **changes})


def _facts(events: list[ev.AnyEvent], run: RunFolder) -> tuple[list[Any], dict[str, torch.Tensor], Predictions]:
    model = run.model
    assert model is not None
    return (
        plain(of_type(events, ev.EpochEnded)),
        load_tensors(model)["state_dict"],
        read_predictions(run.predictions),
    )


def _train(job: TrainJob) -> tuple[list[Any], dict[str, torch.Tensor], Predictions]:
    events = list(train(job, Control()))
    assert events[-1] == ev.Finished(outcome="done")
    return _facts(events, run_of(events))


def _same(first: tuple[Any, ...], second: tuple[Any, ...]) -> bool:
    weights = all(torch.equal(value, second[1][name]) for name, value in first[1].items())
    files, labels, logits = (
        np.array_equal(getattr(first[2], part), getattr(second[2], part)) for part in ("files", "labels", "logits")
    )
    return first[0] == second[0] and weights and files and labels and logits


@pytest.mark.parametrize("model", ["baseline", pytest.param("mobilenet_v3_small", marks=pytest.mark.slow)])
def test_the_same_twice_and_with_any_number_of_workers(model: str, small_data: Path, tmp_path: Path) -> None:
    first = _train(_job(small_data, tmp_path, model))
    assert _same(first, _train(_job(small_data, tmp_path, model)))
    assert _same(first, _train(_job(small_data, tmp_path, model, train__workers=2)))
    other = _train(_job(small_data, tmp_path, model, train__seed=1))
    assert other[0] != first[0]
    assert not _same(first, other)


def _interrupted(job: TrainJob, batches: int) -> RunFolder:
    """A run that was stopped after ``batches`` batches of its second epoch."""
    control, events = StopAfter(batches), []
    for event in train(job, control):
        events.append(event)
        if isinstance(event, ev.CheckpointSaved) and not event.best and event.epoch == 1:
            control.arm()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert [epoch.epoch for epoch in of_type(events, ev.EpochEnded)] == [1]
    return run_of(events)


@pytest.mark.parametrize("model", ["baseline", pytest.param("mobilenet_v3_small", marks=pytest.mark.slow)])
@pytest.mark.parametrize("batches", [0, 1, 2], ids=["before", "while training", "while validating"])
def test_resumed_is_as_if_never_interrupted(model: str, batches: int, small_data: Path, tmp_path: Path) -> None:
    whole = _train(_job(small_data, tmp_path, model))
    run = _interrupted(_job(small_data, tmp_path, model), batches)
    run.events.write_bytes(
        b"".join(map(ev.encode, [ev.JobStarted(kind="train", classes=("blue", "green", "red"))]))
    )
    resumed = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert resumed[-1] == ev.Finished(outcome="done")
    assert _same(whole, _facts(resumed, run)), "also the epoch that the lost events told of is told again"
    assert replay(resumed).status == "done"


def test_resume_needs_neither_weights_nor_an_open_end(small_data: Path, tmp_path: Path) -> None:
    """The local weights file may be gone; a complete run is not continued; ``finish`` evaluates what there is."""
    weights = tmp_path / "local.pth"
    torch.save(baseline(num_classes=9, input_size=16).state_dict(), weights)
    run = _interrupted(_job(small_data, tmp_path, model__weights=str(weights)), 1)
    _record(run)
    weights.unlink()
    finished = list(resume(ResumeJob(run=str(run.path), finish=True), Control()))
    assert finished[-1] == ev.Finished(outcome="done")
    assert run.report.is_file()
    assert of_type(finished, ev.EpochEnded) == []
    continued = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert [epoch.epoch for epoch in of_type(continued, ev.EpochEnded)] == [2, 3]
    assert _code(run) == "run-finished"


def _record(run: RunFolder) -> None:
    """What the engine does: the events on disk."""
    told = [ev.JobStarted(kind="train", classes=("blue", "green", "red"))]
    told += [ev.EpochEnded(epoch=1, train_loss=1.0, train_accuracy=0.5, best=True)]
    run.events.write_bytes(b"".join(map(ev.encode, told)))


def _code(run: RunFolder) -> str:
    with pytest.raises(TLStudioError) as refusal:
        list(resume(ResumeJob(run=str(run.path)), Control()))
    return refusal.value.code


@pytest.mark.parametrize("change", ["changed", "removed", "added"])
def test_resume_with_other_images(change: str, tmp_path: Path) -> None:
    from PIL import Image

    data = make_folder(tmp_path / "images")
    run = _interrupted(_job(data, tmp_path), 1)
    _record(run)
    picture = Image.fromarray(draw(0, np.random.default_rng(99)))
    if change == "removed":
        (data / "red" / "000.png").unlink()
    else:
        picture.save(data / "red" / ("000.png" if change == "changed" else "new.png"))
    if change != "added":
        (data / "blue" / "001.png").unlink()
        (data / "green" / "002.png").unlink()
        (data / "green" / "003.png").unlink()
        assert _code(run) == "resume-data-changed", "more than a fifth of the images"
    else:
        assert list(resume(ResumeJob(run=str(run.path)), Control()))[-1] == ev.Finished(outcome="done")


@pytest.mark.parametrize("rearranged", [pytest.param(False, marks=pytest.mark.slow), True])
def test_images_that_were_moved_are_known_by_their_content(rearranged: bool, tmp_path: Path) -> None:
    data, moved = make_folder(tmp_path / "images"), tmp_path / "새 곳 [1]"
    whole = _train(_job(data, tmp_path))
    run = _interrupted(_job(data, tmp_path), 1)
    _record(run)
    asked = run.spec.read_bytes()
    data.rename(moved)
    if rearranged:
        (moved / "red" / "000.png").rename(moved / "red" / "another name.png")
    assert _code(run) == "folder-missing"
    resumed = list(resume(ResumeJob(run=str(run.path), data=str(moved)), Control()))
    assert resumed[-1] == ev.Finished(outcome="done")
    _, weights, _ = _facts(resumed, run)
    assert all(torch.equal(value, whole[1][name]) for name, value in weights.items())
    assert run.spec.read_bytes() == asked, "it goes on to say what was trained on"
    again = list(resume(ResumeJob(run=str(run.path), finish=True), Control()))
    assert again[-1] == ev.Finished(outcome="done"), "the folder is remembered"
    answers = read_image_predictions(run)
    assert all(answers.path(number).is_file() for number in range(len(answers)))


def test_an_image_that_has_another_label_now_is_not_the_same(tmp_path: Path) -> None:
    data = make_folder(tmp_path / "images")
    run = _interrupted(_job(data, tmp_path), 1)
    _record(run)
    (data / "red" / "000.png").rename(data / "blue" / "from red.png")
    assert _code(run) == "resume-data-changed"


def test_nothing_to_resume(small_data: Path, tmp_path: Path) -> None:
    control = StopAfter(0)
    events = []
    for event in train(_job(small_data, tmp_path), control):
        events.append(event)
        if isinstance(event, ev.JobStarted):
            control.arm()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert [note.code for note in of_type(events, ev.Note)][-1] == "note-stopped-first-epoch"
    run = run_of(events)
    assert run.model is None
    _record(run)
    assert _code(run) == "nothing-to-resume"
    assert _code(RunFolder(tmp_path / "nowhere")) == "run-unreadable"


def test_a_damaged_checkpoint_is_told(small_data: Path, tmp_path: Path) -> None:
    run = _interrupted(_job(small_data, tmp_path), 1)
    _record(run)
    for path in (run.checkpoint, before_last(run.checkpoint)):
        path.write_bytes(path.read_bytes()[:5000])
    assert _code(run) == "checkpoint-damaged"
    torch.save([1, 2], run.checkpoint)
    assert _code(run) == "run-unreadable"


def test_the_checkpoint_before_a_damaged_one_is_used(small_data: Path, tmp_path: Path) -> None:
    whole = _train(_job(small_data, tmp_path))
    control, events = StopAfter(1), []
    for event in train(_job(small_data, tmp_path), control):
        events.append(event)
        if isinstance(event, ev.CheckpointSaved) and not event.best and event.epoch == 2:
            control.arm()
    run = run_of(events)
    run.events.write_bytes(b"".join(map(ev.encode, events)))
    data = bytearray(run.checkpoint.read_bytes())
    data[len(data) // 2] ^= 1
    run.checkpoint.unlink()  # the one before may be the same file under another name
    run.checkpoint.write_bytes(data)
    resumed = list(resume(ResumeJob(run=str(run.path)), Control()))
    told = [(note.code, note.values["epoch"]) for note in of_type(resumed, ev.Note) if "epoch" in note.values]
    assert told[:2] == [("note-checkpoint-damaged", 2), ("note-resumed", 2)]
    assert [epoch.epoch for epoch in of_type(resumed, ev.EpochEnded)] == [3]
    again, expected = _facts(resumed, run), (whole[0][2:], *whole[1:])
    assert _same(expected, again), "the bits are those of a run that nothing happened to"
    assert not before_last(run.checkpoint).exists(), "nothing is left of it when the run is complete"


def test_no_fault_in_a_checkpoint_goes_unnoticed(small_data: Path, tmp_path: Path) -> None:
    """A flipped bit anywhere is noticed, or lies where it changes no number."""
    run = _interrupted(_job(small_data, tmp_path), 1)
    whole, place, draw = run.checkpoint.read_bytes(), tmp_path / "last.ckpt", np.random.default_rng(0)
    expected = _numbers(run.checkpoint)
    noticed = 0
    for flipped in draw.choice(8 * len(whole), 60, replace=False):
        data = bytearray(whole)
        data[flipped // 8] ^= 1 << (flipped % 8)
        place.write_bytes(data)
        if is_intact(place):
            assert _numbers(place) == expected
        else:
            noticed += 1
    assert noticed > 50, "most bits are of numbers"
    for begin in draw.integers(0, len(whole) - 4096, 10):
        place.write_bytes(whole[:begin] + bytes(4096) + whole[begin + 4096 :])
        assert not is_intact(place) or _numbers(place) == expected


def _numbers(checkpoint: Path) -> list[bytes]:
    """All numbers and texts of a checkpoint, in their order."""
    found, waiting = [], [load_tensors(checkpoint)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, torch.Tensor):
            found.append(value.numpy().tobytes())
        elif isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list | tuple):
            waiting += value
        else:
            found.append(repr(value).encode())
    return found


def test_the_scale_of_float16_gradients_is_kept(small_data: Path, tmp_path: Path) -> None:
    run = _interrupted(_job(small_data, tmp_path), 1)
    split = read_csv(run.split, str(small_data), ("blue", "green", "red"))
    learner, other = (assemble(run.job(), split).learner for _ in range(2))
    learner.scaler = torch.amp.GradScaler("cpu", init_scale=1024.0, growth_interval=1)
    other.scaler = torch.amp.GradScaler("cpu", init_scale=2.0)
    images, labels = torch.rand(4, 3, 16, 16), torch.arange(4) % 3
    learner.scaler.scale(learner.loss(images, labels)[0]).backward()
    learner.scaler.step(learner.optimizer)
    learner.scaler.update()
    save_checkpoint(run.checkpoint, learner, Checkpoint([]))
    load_checkpoint(run.checkpoint, other)
    assert other.scaler.state_dict() == learner.scaler.state_dict()
    assert other.scaler.state_dict()["scale"] == 2048
