"""Batches, one epoch, and what a whole run makes of its epochs."""

import csv
import gc
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from PIL import Image

from tests.helpers.images import CLASSES, draw, make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.core.results import read_report
from tlstudio.core.spec import TrainJob
from tlstudio.core.train_spec import TrainSpec
from tlstudio.data.checks import inspect
from tlstudio.data.decode import decode
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn import learner, trials
from tlstudio.learn.control import Control
from tlstudio.learn.fit import _is_better, train
from tlstudio.learn.images import Batch, ImageSet, split_batches
from tlstudio.learn.loop import Measured, measure
from tlstudio.learn.models.model_file import load_model
from tlstudio.learn.optim import make_optimizer
from tlstudio.learn.session import assemble

# ---- batches ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "size", "sizes"),
    [
        (8, 4, [4, 4]),
        (7, 4, [4, 3]),
        (9, 4, [4, 5]),
        (1, 4, [1]),
        (3, 4, [3]),
        (5, 5, [5]),
        (3, 2, [3]),
        (0, 4, []),
    ],
)
def test_no_image_trains_alone(count: int, size: int, sizes: list[int]) -> None:
    pieces = split_batches(np.arange(count), size)
    assert [len(piece) for piece in pieces] == sizes
    assert [number for piece in pieces for number in piece] == list(range(count))


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_batches_are_the_files_in_their_order(workers: int, small_data: Path) -> None:
    rows = [
        SplitRow(file=f"{name}/{number:03}.png", class_name=name, subset="train")
        for name in CLASSES
        for number in range(5)
    ]
    images = ImageSet(small_data, rows, CLASSES, ImageSpec(resize=20, crop=16), workers)
    order = np.random.default_rng(0).permutation(len(rows))
    batches = list(images.batches(order, 4))
    assert np.array_equal(np.concatenate([batch.indices for batch in batches]), order)
    for batch in batches:
        assert batch.images.shape == (len(batch), 3, 20, 20)
        for image, label, index in zip(batch.images, batch.labels, batch.indices, strict=True):
            assert rows[index].class_name == CLASSES[label]
            expected = decode(small_data / rows[index].file, 20, "squash")
            assert np.array_equal(image.permute(1, 2, 0).numpy(), expected)


@pytest.mark.parametrize("workers", [0, 2])
def test_an_image_that_vanished_is_named(workers: int, tmp_path: Path) -> None:
    data = make_folder(tmp_path / "images", count=4)
    rows = [SplitRow(file=f"red/{number:03}.png", class_name="red", subset="train") for number in range(4)]
    images = ImageSet(data, rows, CLASSES, ImageSpec(), workers)
    (data / "red" / "002.png").unlink()
    with pytest.raises(TLStudioError, match=r"red/002\.png"):
        list(images.batches(np.arange(4), 2))


# ---- measures -----------------------------------------------------------------------------------------------


def test_measured_over_images_not_batches() -> None:
    logits = torch.tensor([[2.0, 0.0], [0.0, 1.0], [3.0, 0.0]])
    labels = torch.tensor([0, 1, 1])
    expected = np.mean([np.log1p(np.exp(-2)), np.log1p(np.exp(-1)), np.log1p(np.exp(3))])
    assert measure(logits, labels) == Measured(pytest.approx(expected, rel=1e-6), pytest.approx(2 / 3))


@pytest.mark.parametrize(
    ("name", "kind"), [("adam", torch.optim.Adam), ("adamw", torch.optim.AdamW), ("sgd", torch.optim.SGD)]
)
def test_optimizers(name: Any, kind: type) -> None:
    group = {"name": "head", "params": [torch.nn.Parameter(torch.ones(1))], "lr": 0.1}
    optimizer = make_optimizer(TrainSpec(optimizer=name, weight_decay=0.01), [group])
    assert type(optimizer) is kind
    assert optimizer.param_groups[0]["weight_decay"] == 0.01
    assert optimizer.param_groups[0]["lr"] == 0.1


def _stepped(optimizer: str, gradients: list[float], **train: float) -> list[float]:
    """A weight of 1 after steps of 0.1 along these gradients."""
    weight = torch.nn.Parameter(torch.ones(1))
    spec = TrainSpec(optimizer=optimizer, **train)  # type: ignore[arg-type]
    stepper = make_optimizer(spec, [{"name": "head", "params": [weight], "lr": 0.1}])
    values = []
    for gradient in gradients:
        weight.grad = torch.full((1,), gradient)
        stepper.step()
        values.append(weight.item())
    return values


def test_sgd_has_nesterovs_momentum() -> None:
    """By hand: v ← 0.9 v + g, w ← w − 0.1 (g + 0.9 v), as Sutskever et al. (2013) write it."""
    weight, velocity, expected = 1.0, 0.0, []
    for gradient in (1.0, 1.0, -2.0):
        velocity = 0.9 * velocity + gradient
        weight -= 0.1 * (gradient + 0.9 * velocity)
        expected.append(weight)
    assert _stepped("sgd", [1.0, 1.0, -2.0]) == pytest.approx(expected)


def test_weight_decay_is_decoupled_in_adamw_alone() -> None:
    """Without a gradient AdamW still shrinks the weight by lr × decay; Adam sees the decay as a gradient of size 1."""
    assert _stepped("adamw", [0.0], weight_decay=0.5) == pytest.approx([0.95])
    assert _stepped("adam", [0.0], weight_decay=0.5) == pytest.approx([0.9])
    assert _stepped("sgd", [0.0], weight_decay=0.5) == pytest.approx([1 - 0.1 * 0.5 * 1.9])


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
def test_parts_of_a_batch_give_the_gradient_of_the_whole(
    smoothing: float, small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above 64 images a CPU takes a batch in parts, the last of which is smaller."""
    job = _job(small_data, tmp_path, train__label_smoothing=smoothing, train__optimizer="sgd")
    split = inspect(job.data).split
    rng = torch.Generator().manual_seed(1)
    images = torch.randint(0, 256, (150, 3, 16, 16), dtype=torch.uint8, generator=rng)
    batch = Batch(images, torch.arange(150) % 3, np.arange(150))
    gradients, told = [], []
    for size in (64, 1000):
        monkeypatch.setattr("tlstudio.learn.learner._MICRO_BATCH", size)
        learner = assemble(job, split).learner
        learner.network.eval()  # dropout would draw otherwise for parts
        told.append([float(value) for value in learner.step(batch, 1, 0.5)])
        gradients.append([parameter.grad for parameter in learner.network.parameters()])
    for parts, whole in zip(*gradients, strict=True):
        torch.testing.assert_close(parts, whole, rtol=1e-4, atol=1e-7)
    assert told[0] == pytest.approx(told[1], rel=1e-5)


def test_a_batchnorm_that_learns_sees_the_whole_batch() -> None:
    norm = torch.nn.BatchNorm2d(3)
    assert learner._learns_norms(torch.nn.Sequential(norm))
    norm.requires_grad_(False)
    assert not learner._learns_norms(torch.nn.Sequential(norm))


@pytest.mark.parametrize(
    ("accuracy", "loss", "better"),
    [(0.6, 9.0, True), (0.5, 0.9, True), (0.5, 1.0, False), (0.5, 1.1, False), (0.4, 0.1, False)],
)
def test_better_is_more_right_answers_then_a_lower_loss(accuracy: float, loss: float, better: bool) -> None:
    best = ev.EpochEnded(epoch=1, train_loss=1, train_accuracy=0, val_loss=1.0, val_accuracy=0.5, best=True)
    assert _is_better(Measured(loss, accuracy), best, "accuracy") is better
    assert _is_better(Measured(loss, accuracy), None, "accuracy")


@pytest.mark.parametrize(("loss", "better"), [(0.9, True), (1.0, False), (1.1, False)])
def test_where_the_loss_decides_the_accuracy_does_not(loss: float, better: bool) -> None:
    best = ev.EpochEnded(epoch=1, train_loss=1, train_accuracy=0, val_loss=1.0, val_accuracy=0.5, best=True)
    for accuracy in (0.1, 0.5, 0.9):
        assert _is_better(Measured(loss, accuracy), best, "loss") is better
        assert _is_better(Measured(loss, accuracy), best, "last")


# ---- whole runs ---------------------------------------------------------------------------------------------


def _job(data: Path, workspace: Path, model: str = "baseline", **changes: Any) -> TrainJob:
    return tiny_job(data, workspace, model, **{"image__resize": 16, "image__crop": 16, **changes})


def test_it_learns(tmp_path: Path) -> None:
    """Stripes of three widths: a baseline that cannot tell them apart has a bug."""
    data = make_folder(tmp_path / "images", count=20)
    events = list(train(_job(data, tmp_path, train__epochs=12, train__learning_rate=2e-3), Control()))
    report = read_report(run_of(events).report)
    assert report.results[-1].accuracy >= 0.9
    losses = [epoch.train_loss for epoch in of_type(events, ev.EpochEnded)]
    assert losses[-1] < losses[0] / 2


def test_the_best_epoch_is_kept_and_reported(small_data: Path, tmp_path: Path) -> None:
    events = list(train(_job(small_data, tmp_path, train__epochs=6, train__learning_rate=0.02), Control()))
    epochs = of_type(events, ev.EpochEnded)
    best = max(epochs, key=lambda e: (e.val_accuracy, -e.val_loss))
    assert [e.epoch for e in epochs if e.best][-1] == best.epoch
    run = run_of(events)
    report = read_report(run.report)
    validated = report.result("val")
    assert validated is not None
    assert validated.accuracy == pytest.approx(best.val_accuracy)
    assert validated.loss == pytest.approx(best.val_loss, rel=1e-4)
    assert (report.provenance.best_epoch, report.provenance.epochs) == (best.epoch, 6)
    assert run.model is not None
    assert load_model(run.model).about.provenance.best_epoch == best.epoch
    rows = list(csv.DictReader(io.StringIO(run.metrics.read_text(encoding="utf-8-sig"))))
    assert [float(row["val_loss"]) for row in rows] == [e.val_loss for e in epochs]
    assert [row["best"] == "1" for row in rows] == [e.best for e in epochs]
    predictions = read_predictions(run.predictions)
    assert predictions.logits.shape == (3, 3)
    assert predictions.files.tolist() == sorted(predictions.files.tolist())


def test_progress_ends_at_the_last_image(small_data: Path, tmp_path: Path) -> None:
    events = list(train(_job(small_data, tmp_path, train__epochs=2), Control()))
    for phase, total in (("train", 9), ("validate", 3)):
        told = [e for e in of_type(events, ev.Progress) if e.phase == phase]
        assert [e.epoch for e in told if e.done == total] == [1, 2]
        assert all(e.total == total and e.eta_seconds is not None and e.eta_seconds >= 0 for e in told)
    for event in events:
        ev.encode(event)


def test_divergence_is_told_and_the_best_is_kept(small_data: Path, tmp_path: Path) -> None:
    """A weight decay of ten times the weights a step: they grow ninefold until float32 ends."""
    job = _job(small_data, tmp_path, train__epochs=100, train__optimizer="sgd", train__learning_rate=10.0,
               train__weight_decay=1.0)  # fmt: skip
    events: list[ev.AnyEvent] = []
    with pytest.raises(TLStudioError) as failure:
        for event in train(job, Control()):
            events.append(event)  # noqa: PERF402  (what came before the failure)
    assert failure.value.code == "diverged"
    assert failure.value.values["epoch"] == len(of_type(events, ev.EpochEnded)) + 1
    for event in events:
        ev.encode(event)  # no number that JSON cannot say
    kept = run_of(events).model
    assert kept is not None
    assert all(bool(value.isfinite().all()) for value in load_model(kept).network.state_dict().values())


def test_early_stopping(small_data: Path, tmp_path: Path) -> None:
    job = _job(small_data, tmp_path, train__epochs=50, train__patience=2, train__learning_rate=1e-8)
    events = list(train(job, Control()))
    epochs = of_type(events, ev.EpochEnded)
    best = [epoch.epoch for epoch in epochs if epoch.best][-1]
    assert epochs[-1].epoch == best + 2 < 50
    assert "note-stopped-early" in [note.code for note in of_type(events, ev.Note)]
    assert events[-1] == ev.Finished(outcome="done")


def test_label_smoothing_is_in_the_training_loss_only(small_data: Path, tmp_path: Path) -> None:
    """At the first step the network knows nothing: the smoothed loss follows from the plain logits."""
    job = _job(small_data, tmp_path, train__label_smoothing=0.3)
    learner = assemble(job, inspect(job.data).split).learner
    inputs, labels = torch.rand(4, 3, 16, 16), torch.tensor([0, 1, 2, 0])
    learner.network.eval()
    with torch.inference_mode():
        loss, logits = learner.loss(inputs, labels)
    target = F.one_hot(labels, 3) * 0.7 + 0.1
    expected = -(target * logits.log_softmax(1)).sum(1).mean()
    assert float(loss) == pytest.approx(float(expected), rel=1e-5)


def test_slides_learning_rates_reach_the_log(small_data: Path, tmp_path: Path) -> None:
    job = _job(
        small_data, tmp_path, "squeezenet1_1", image__resize=32, image__crop=32, train__epochs=3,
        train__schedule="step", train__step_epochs=1, train__step_gamma=0.1, train__base_ratio=0.5,
    )  # fmt: skip
    rates = [epoch.learning_rates for epoch in of_type(train(job, Control()), ev.EpochEnded)]
    assert [rate["head"] for rate in rates] == pytest.approx([1e-3, 1e-4, 1e-5])
    assert [rate["base"] for rate in rates] == pytest.approx([5e-4, 5e-5, 5e-6])


# ---- small and odd data sets ---------------------------------------------------------------------------------


def _finished(data: Path, workspace: Path, **changes: Any) -> list[ev.AnyEvent]:
    events = list(train(_job(data, workspace, **changes), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    return events


def test_two_images_in_all(tmp_path: Path) -> None:
    """No validation, no test: the last epoch is kept, and nothing is reported that was not measured."""
    events = _finished(make_folder(tmp_path / "d", ("a", "b"), count=1), tmp_path, train__epochs=2)
    assert "note-no-val" in [note.code for note in of_type(events, ev.Note)]
    assert [epoch.best for epoch in of_type(events, ev.EpochEnded)] == [True, True]
    assert of_type(events, ev.EpochEnded)[0].val_loss is None
    assert read_report(run_of(events).report).results == ()


def test_a_class_with_one_image(tmp_path: Path) -> None:
    data = make_folder(tmp_path / "d", ("a", "b"), count=8)
    (data / "c").mkdir()
    Image.fromarray(draw(2, np.random.default_rng(0))).save(data / "c" / "only.png")
    report = read_report(run_of(_finished(data, tmp_path)).report)
    (test,) = [result for result in report.results if result.subset == "test"]
    assert [score.images > 0 for score in test.classes] == [True, True, False]


def test_a_batch_larger_than_the_data(small_data: Path, tmp_path: Path) -> None:
    _finished(small_data, tmp_path, train__batch_size=4096)


def test_no_validation_and_no_test_by_choice(small_data: Path, tmp_path: Path) -> None:
    job = _job(small_data, tmp_path, data__train=1.0, data__val=0.0, data__test=0.0)
    assert list(train(job, Control()))[-1] == ev.Finished(outcome="done")


@pytest.mark.parametrize("name", ["한글 폴더", "with [brackets] & 'quotes'", "a%20b;c,d"])
def test_paths_and_classes_in_any_spelling(name: str, tmp_path: Path) -> None:
    data = make_folder(tmp_path / name, (f"{name} 1", f"{name} 2"), count=5)
    events = _finished(data, tmp_path / f"{name} w")
    assert of_type(events, ev.JobStarted)[0].classes == (f"{name} 1", f"{name} 2")
    assert read_predictions(run_of(events).predictions).files[0].startswith(name)


@pytest.mark.parametrize(
    ("classes", "code"), [(("only",), "one-class"), ((), "no-images")], ids=["one class", "nothing"]
)
def test_data_that_cannot_be_trained_on(classes: tuple[str, ...], code: str, tmp_path: Path) -> None:
    data = make_folder(tmp_path / "d", classes)
    data.mkdir(exist_ok=True)
    with pytest.raises(TLStudioError) as refusal:
        list(train(_job(data, tmp_path), Control()))
    assert refusal.value.code == code
    assert not (tmp_path / "runs").exists()


def test_a_workspace_that_cannot_be_written(small_data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TLStudioError) as refusal:
        list(train(_job(small_data, tmp_path / "file"), Control()))
    assert refusal.value.code == "cannot-write"


def test_a_job_with_a_problem_never_starts(small_data: Path, tmp_path: Path) -> None:
    with pytest.raises(TLStudioError) as refusal:
        list(train(_job(small_data, tmp_path, train__epochs=0), Control()))
    assert refusal.value.code == "out-of-range"


def test_threads_are_those_of_the_cores_and_written_down(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = torch.get_num_threads()
    monkeypatch.setattr(trials, "_USUAL", 2)
    try:
        torch.set_num_threads(1)  # as work before it in the same engine has left it
        events = _finished(small_data, tmp_path, train__threads=0)
        run = run_of(events)
        assert (run.job().train.threads, torch.get_num_threads()) == (2, 2)
        told = [note.values for note in of_type(events, ev.Note) if note.code == "note-threads"]
        assert told == [{"threads": 2}]
        again = list(train(run.job(), Control()))
        assert "note-threads" not in [note.code for note in of_type(again, ev.Note)], "nothing was left open"
    finally:
        torch.set_num_threads(before)


def test_parts_of_a_batch_are_no_want_of_memory(small_data: Path, tmp_path: Path) -> None:
    """They are usual on a CPU; only half of the usual is told."""
    events = _finished(small_data, tmp_path, recipe="recommended")
    assert "note-memory-halved" not in [note.code for note in of_type(events, ev.Note)]


def test_a_run_that_had_too_little_memory_takes_half_of_what_fits(small_data: Path, tmp_path: Path) -> None:
    job = _job(small_data, tmp_path, train__batch_size=8)
    sizes = []
    for halves in (False, True):
        session = assemble(job, inspect(job.data).split)
        if halves:  # as a continued run is told before its first step
            session.learner.halve(100)
        session.learner.begin_epoch(1)
        session.learner.step(next(session.images["train"].batches(np.arange(8), 8)), 1, 0.5)
        sizes.append(session.learner.micro_batch)
    assert sizes == [8, 4]


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA GPU")
@pytest.mark.parametrize("model", ["baseline", "mobilenet_v3_small"])
def test_a_gpu_trains_evaluates_and_is_read_anywhere(model: str, small_data: Path, tmp_path: Path) -> None:
    job = tiny_job(
        small_data, tmp_path, model, image__resize=36, image__crop=32, recipe="recommended",
        train__device="cuda", train__epochs=2, train__patience=0, augment__rotation=10.0, augment__erase=0.5,
    )  # fmt: skip
    events = list(train(job, Control()))
    assert events[-1] == ev.Finished(outcome="done")
    kept = run_of(events).model
    assert kept is not None
    assert all(value.device.type == "cpu" for value in load_model(kept).network.state_dict().values())


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA GPU")
@pytest.mark.parametrize(
    ("model", "norm"), [("baseline", "train"), ("efficientnet_lite0", "frozen"), ("resnet18", "train")]
)
def test_a_step_never_waits_for_the_gpu(model: str, norm: Any, small_data: Path, tmp_path: Path) -> None:
    job = tiny_job(
        small_data, tmp_path, model, image__resize=36, image__crop=32, recipe="recommended", weights="none",
        train__device="cuda", train__batchnorm=norm, train__batch_size=4, augment__rotation=10.0, augment__erase=0.5,
    )  # fmt: skip
    session = assemble(job, inspect(job.data).split)
    learner, images = session.learner, session.images["train"]
    learner.begin_epoch(1)
    batches = list(images.batches(np.arange(len(images)), 4))
    learner.step(batches[0], 1, 0.5)
    torch.cuda.set_sync_debug_mode("error")
    try:
        for batch in batches:
            learner.step(batch, 1, 0.5)
    finally:
        torch.cuda.set_sync_debug_mode("default")


@pytest.mark.parametrize(("recipe", "spread"), [("slides", (0.0, 1.0)), ("recommended", (-2.2, 2.7))])
def test_normalisation_goes_with_the_model(
    small_data: Path, tmp_path: Path, recipe: Any, spread: tuple[float, float]
) -> None:
    """What training sees of black and white, and the saved model after it."""
    job = _job(small_data, tmp_path, recipe=recipe)
    session = assemble(job, inspect(job.data).split)
    both = torch.stack([torch.full((3, 16, 16), value, dtype=torch.uint8) for value in (0, 255)])
    seen = session.learner.transform.evaluate(both, np.arange(2), "center", 0)
    assert (float(seen.min()), float(seen.max())) == pytest.approx(spread, abs=0.1)
    saved = session.preprocessing.transform().evaluate(both, np.arange(2), "center", 0)
    assert torch.equal(saved, seen)


def test_a_run_that_has_ended_leaves_no_network_behind(small_data: Path, tmp_path: Path) -> None:
    """In a series the next one begins in the same process."""

    def networks() -> set[int]:
        gc.collect()
        return {id(found) for found in gc.get_objects() if type(found) is torch.nn.Parameter}

    before = networks()
    list(train(tiny_job(small_data, tmp_path, image__resize=16, image__crop=16), Control()))
    assert networks() <= before
