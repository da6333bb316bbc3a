"""The frozen half computed once: cut where it should be, equal to the plain path, found again by later runs."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn
from torchvision.ops import stochastic_depth

from tests.helpers.damage import DAMAGES
from tests.helpers.jobs import of_type, plain, run_of, tiny_job
from tlstudio.core import catalog, storage
from tlstudio.core import events as ev
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.progress import Course, advance
from tlstudio.core.spec import ResumeJob, StrategySpec, TrainJob
from tlstudio.data.checks import inspect
from tlstudio.learn import features as features_module
from tlstudio.learn import session
from tlstudio.learn.array_cache import ArrayWriter
from tlstudio.learn.augment import view_of_epoch
from tlstudio.learn.control import Control
from tlstudio.learn.features import estimate
from tlstudio.learn.fit import resume, train
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.split_network import split_network
from tlstudio.learn.strategy import freeze, frozen_names, train_mode


def network_of(name: str, strategy: StrategySpec, side: int) -> tuple[nn.Module, torch.Tensor]:
    """A network as it stands in training, and inputs for it."""
    row = catalog.MODELS[name]
    torch.manual_seed(0)
    network = build(architecture(row, classes=4, input_size=side))
    with torch.no_grad():
        network.train()(torch.rand(4, 3, side, side))  # statistics that are not those of the start
    frozen = frozen_names(row, strategy)
    freeze(network, frozen)
    train_mode(network, frozen)
    return network, torch.rand(3, 3, side, side)


_HEAD = StrategySpec(number=3)


@pytest.mark.parametrize(
    ("name", "strategy", "shape"),
    [
        ("efficientnet_lite0", _HEAD, (3, 1280)),
        ("efficientnet_lite0", StrategySpec(number=2, first_stage="blocks4"), (3, 80, 6, 6)),
        ("resnet18", _HEAD, (3, 512)),
        ("resnet18", StrategySpec(number=2, first_stage="layer4"), (3, 256, 6, 6)),
        ("squeezenet1_1", _HEAD, (3, 512, 5, 5)),  # its head is a convolution, and dropout comes before it
    ],
)
def test_both_halves_are_the_whole(name: str, strategy: StrategySpec, shape: tuple[int, ...]) -> None:
    network, inputs = network_of(name, strategy, 96)
    halves = split_network(network, inputs)
    assert halves is not None
    features = halves.frozen(inputs)
    assert tuple(features.shape) == shape
    assert not any(parameter.requires_grad for parameter in halves.frozen.parameters())
    learning = {id(parameter) for parameter in network.parameters() if parameter.requires_grad}
    assert learning <= {id(parameter) for parameter in halves.tail.parameters()}
    network.eval()
    torch.testing.assert_close(halves.tail(features), network(inputs), rtol=1e-4, atol=1e-5)


def test_modes_are_left_as_they_were() -> None:
    network, inputs = network_of("resnet18", StrategySpec(number=2, first_stage="layer4"), 64)
    before = {name: module.training for name, module in network.named_modules()}
    split_network(network, inputs)
    fold_batchnorm(network)
    assert {name: module.training for name, module in network.named_modules()} == before
    assert before["layer4"]
    assert not before["layer1"]


@pytest.mark.parametrize(
    ("name", "stage"), [("efficientnet_b0", "block5"), ("convnext_tiny", "block5"), ("swin_t", "block5")]
)
def test_stochastic_depth_in_the_half_that_learns_follows_its_mode(name: str, stage: str) -> None:
    """As a function it would be drawn in validation too: tracing fixes the arguments of functions."""
    network, inputs = network_of(name, StrategySpec(number=2, first_stage=stage), 64)
    halves = split_network(network, inputs)
    assert halves is not None
    features = halves.frozen(inputs)
    drawn = [halves.tail(features) for _ in range(2)]
    assert not torch.equal(*drawn)
    network.eval()
    torch.testing.assert_close(halves.tail(features), network(inputs), rtol=1e-4, atol=1e-5)


_DRAWING: dict[str, Callable[[nn.Module, torch.Tensor], torch.Tensor]] = {
    "dropout": lambda module, x: F.dropout(x, 0.5, module.training),
    "dropout by default": lambda _module, x: F.dropout(x),
    "dropout of torch": lambda module, x: torch.dropout(x, 0.5, train=module.training),
    "stochastic depth": lambda module, x: stochastic_depth(x, 0.5, "row", module.training),
    "method": lambda _module, x: x * torch.empty_like(x).bernoulli_(0.5),
    "noise": lambda _module, x: x + torch.randn_like(x),
    "statistics": lambda module, x: F.batch_norm(x, None, None, training=module.training),
}


@pytest.mark.parametrize("drawing", _DRAWING)
def test_a_function_that_draws_leaves_the_network_whole(drawing: str) -> None:
    """Answers so small that a comparison by eye would take any two for equal."""
    assert split_network(_Small(_DRAWING[drawing]), torch.rand(8, 4)) is None


def test_a_function_that_draws_nothing_does_not() -> None:
    assert (
        split_network(_Small(lambda module, x: F.dropout(x, 0.0, module.training)), torch.rand(8, 4)) is not None
    )
    frozen = _Small(lambda _module, x: x, lambda module, x: F.dropout(x, 0.5, module.training))
    assert split_network(frozen, torch.rand(8, 4)) is not None


class _Small(nn.Module):
    """A frozen layer and one that learns, each with a function behind it."""

    def __init__(
        self,
        behind: Callable[[nn.Module, torch.Tensor], torch.Tensor],
        behind_frozen: Callable[[nn.Module, torch.Tensor], torch.Tensor] = lambda _module, x: x,
    ) -> None:
        super().__init__()
        self.frozen, self.learns = nn.Linear(4, 4), nn.Linear(4, 4)
        self.frozen.requires_grad_(requires_grad=False)
        self.frozen.eval()
        self.behind, self.behind_frozen = behind, behind_frozen
        with torch.no_grad():
            self.learns.weight.mul_(1e-6)
            self.learns.bias.mul_(1e-6)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.behind(self, self.learns(self.behind_frozen(self.frozen, self.frozen(x))))


class OtherInTraining(nn.Module):
    """Its code depends on its mode, which tracing fixes to the one it is traced in."""

    def __init__(self) -> None:
        super().__init__()
        self.base, self.head = nn.Conv2d(3, 4, 3), nn.Linear(4, 2)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        maps = self.base(images).mean((2, 3))
        return self.head(2 * maps if self.training else maps)


def test_halves_that_answer_otherwise_than_the_whole_are_not_used() -> None:
    network = OtherInTraining()
    network.base.requires_grad_(False)
    assert split_network(network.train(), torch.rand(2, 3, 8, 8)) is None
    assert split_network(network.eval(), torch.rand(2, 3, 8, 8)) is not None


def test_what_cannot_be_traced_is_left_whole() -> None:
    class Moody(nn.Module):
        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            return inputs if inputs.sum() > 0 else -inputs

    network = Moody()
    assert split_network(network, torch.rand(2, 3)) is None
    assert fold_batchnorm(network) is network


@pytest.mark.parametrize("name", ["efficientnet_lite0", "resnet18", "densenet121"])
def test_folded_batchnorm_is_the_same_function(name: str) -> None:
    network, inputs = network_of(name, StrategySpec(number=1), 96)
    state = {key: value.clone() for key, value in network.state_dict().items()}
    folded = fold_batchnorm(network)
    network.eval()
    with torch.inference_mode():
        torch.testing.assert_close(folded(inputs), network(inputs), rtol=1e-4, atol=1e-5)
    norms = sum(isinstance(module, nn.BatchNorm2d) for module in network.modules())
    left = sum(isinstance(module, nn.BatchNorm2d) for module in folded.modules())
    assert left < norms
    assert all(torch.equal(value, state[key]) for key, value in network.state_dict().items())


# ---- views --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("augment", "views"),
    [
        (AugmentSpec(), [1, 1, 1, 1, 1]),
        (AugmentSpec(views=2), [1, 1, 1, 1, 1]),  # nothing is random
        (AugmentSpec(horizontal_flip=True), [1, 2, 3, 4, 5]),
        (AugmentSpec(horizontal_flip=True, views=2), [1, 2, 1, 2, 1]),
    ],
)
def test_the_view_of_an_epoch(augment: AugmentSpec, views: list[int]) -> None:
    assert [view_of_epoch(augment, epoch) for epoch in range(1, 6)] == views


# ---- a run --------------------------------------------------------------------------------------------------


def _job(data: Path, workspace: Path, **changes: object) -> TrainJob:
    return tiny_job(
        data,
        workspace,
        "efficientnet_lite0",
        weights="default",
        image__resize=72,
        image__crop=64,
        augment__crop="random",
        augment__horizontal_flip=True,
        **{"strategy": 3, "train__epochs": 3, **changes},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("strategy", "stage", "tolerance"),
    [(3, "", 1e-5), (2, "blocks4", 2e-2)],  # vectors are kept in float32, maps in float16
)
@pytest.mark.parametrize("views", [2, pytest.param(0, marks=pytest.mark.slow)])
def test_kept_features_train_as_the_whole_network_does(
    small_data: Path, tmp_path: Path, strategy: int, stage: str, tolerance: float, views: int
) -> None:
    epochs = {}
    for features in ("keep", "compute"):
        changes = {"strategy": strategy, "first_stage": stage, "augment__views": views}
        changes |= {"train__learning_rate": 1e-5, "train__batch_size": 16}  # nothing to amplify the rounding
        events = list(train(_job(small_data, tmp_path, train__features=features, **changes), Control()))
        assert run_of(events).job().train.features == features
        assert bool([e for e in of_type(events, ev.Progress) if e.phase == "features"]) is (features == "keep")
        epochs[features] = of_type(events, ev.EpochEnded)
    for kept, computed in zip(epochs["keep"], epochs["compute"], strict=True):
        assert kept.train_loss == pytest.approx(computed.train_loss, rel=tolerance)
        assert kept.val_loss == pytest.approx(computed.val_loss, rel=tolerance)


@pytest.mark.parametrize(("features", "kept"), [("keep", True), ("auto", False)])
@pytest.mark.slow
def test_features_that_do_not_pay_are_kept_where_that_is_asked_for(
    small_data: Path, tmp_path: Path, features: str, kept: bool
) -> None:
    changes = {"train__features": features, "train__epochs": 1, "augment__views": 0}
    events = list(train(_job(small_data, tmp_path, **changes), Control()))
    assert bool([e for e in of_type(events, ev.Progress) if e.phase == "features"]) is kept


def test_a_later_run_finds_the_features(small_data: Path, tmp_path: Path) -> None:
    first = list(train(_job(small_data, tmp_path, augment__views=2), Control()))
    again = list(train(_job(small_data, tmp_path, augment__views=2, train__learning_rate=0.01), Control()))
    other = list(train(_job(small_data, tmp_path, augment__views=2, train__seed=1), Control()))
    rounds = [
        len({e.epoch for e in of_type(events, ev.Progress) if e.phase == "features"})
        for events in (first, again, other)
    ]
    assert rounds == [3, 0, 2]  # two views and the validation images; nothing; two other views
    assert run_of(first).job().train.features == "keep"


@pytest.mark.slow
def test_without_room_the_network_is_run_every_epoch(small_data: Path, tmp_path: Path) -> None:
    storage.set_limit(100)
    events = list(train(_job(small_data, tmp_path), Control()))
    assert not [e for e in of_type(events, ev.Progress) if e.phase == "features"]
    assert run_of(events).job().train.features == "compute"
    assert of_type(events, ev.Finished)[-1].outcome == "done"


def test_the_spec_says_what_was_really_done(small_data: Path, tmp_path: Path) -> None:
    storage.set_limit(100)
    events = list(train(_job(small_data, tmp_path, train__features="keep"), Control()))
    assert run_of(events).job().train.features == "compute"
    assert [note.code for note in of_type(events, ev.Note)].count("note-not-kept") == 1


@pytest.mark.slow
def test_a_continued_run_validates_as_one_that_was_never_interrupted(small_data: Path, tmp_path: Path) -> None:
    """With kept features and stochastic depth behind them."""

    def job(folder: str) -> TrainJob:
        changes = {"strategy": 2, "first_stage": "block5", "train__features": "keep", "train__epochs": 2}
        return tiny_job(
            small_data, tmp_path / folder, "efficientnet_b0", image__resize=40, image__crop=32, **changes
        )

    whole = list(train(job("whole"), Control()))
    assert run_of(whole).job().train.features == "keep"
    control, begun = Control(), []
    for event in train(job("continued"), control):
        begun.append(event)
        if isinstance(event, ev.EpochEnded):
            control.stop()
    run = run_of(begun)
    run.events.write_bytes(b"".join(ev.encode(e) for e in begun if not isinstance(e, ev.Progress)))
    continued = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert plain(of_type([*begun, *continued], ev.EpochEnded)) == plain(of_type(whole, ev.EpochEnded))


def test_a_stop_while_features_are_computed_leaves_no_half_file(small_data: Path, tmp_path: Path) -> None:
    control = Control()
    kinds = []
    for event in train(_job(small_data, tmp_path, augment__views=3), control):
        kinds.append(type(event))
        if isinstance(event, ev.Progress) and event.phase == "features":
            control.stop()
    assert kinds[-1] is ev.Finished
    assert not list(storage.folder().glob("*.part"))


def test_the_time_left_counts_the_views_that_are_still_to_be_computed(small_data: Path, tmp_path: Path) -> None:
    events = list(train(_job(small_data, tmp_path), Control()))  # each of the three epochs has a view of its own
    assert [e.views for e in of_type(events, ev.PhaseStarted) if e.name == "train"] == [3]
    course, took = Course(), {}
    for event in events:
        course = advance(course, event)
        if isinstance(event, ev.Progress) and event.phase == "features" and event.epoch:
            took[event.epoch] = event.done / event.images_per_second
        elif isinstance(event, ev.Progress) and event.phase == "train":
            assert course.seconds_left is not None
            assert course.seconds_left >= (3 - event.epoch) * took[event.epoch]


# ---- what is kept, and what becomes of it -------------------------------------------------------------------


def _losses(events: list[ev.AnyEvent]) -> list[tuple[float, float]]:
    return [(epoch.train_loss, epoch.val_loss) for epoch in of_type(events, ev.EpochEnded)]


def _stored() -> list[Path]:
    return sorted(storage.folder().glob("features-*"))


@pytest.mark.parametrize(
    ("strategy", "views", "kept"),
    [
        (3, 0, 4),  # a vector is small, and a later run with the same seed has all three views
        pytest.param(3, 2, 3, marks=pytest.mark.slow),
        pytest.param(2, 2, 3, marks=pytest.mark.slow),
        (2, 0, 1),  # a map is large and would be read once: only the validation images
    ],
)
def test_a_view_is_kept_where_it_is_read_again(
    strategy: int, views: int, kept: int, small_data: Path, tmp_path: Path
) -> None:
    stage = "blocks4" if strategy == 2 else ""
    changes = {"strategy": strategy, "first_stage": stage, "augment__views": views, "train__features": "keep"}
    events = list(train(_job(small_data, tmp_path, **changes), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    assert len(_stored()) == kept


@pytest.mark.slow
def test_a_continued_run_computes_the_same_maps(small_data: Path, tmp_path: Path) -> None:
    job = _job(small_data, tmp_path, strategy=2, first_stage="blocks4", train__features="keep", train__epochs=2)
    whole = _losses(list(train(job, Control())))
    control, events = Control(), []
    for event in train(job, control):
        events.append(event)
        if isinstance(event, ev.EpochEnded):
            control.stop()
    run = run_of(events)
    run.events.write_bytes(b"".join(map(ev.encode, events)))
    rest = list(resume(ResumeJob(run=str(run.path)), Control()))
    assert _losses(events) + _losses(rest) == whole


@pytest.mark.parametrize(("stage", "arrays"), [("blocks4", 10), ("", 10 + 7 * 100)])
def test_the_estimate_counts_what_is_kept(stage: str, arrays: int, small_data: Path, tmp_path: Path) -> None:
    strategy = StrategySpec(number=2 if stage else 3, first_stage=stage)
    network, inputs = network_of("efficientnet_lite0", strategy, 64)
    halves = split_network(network, inputs)
    assert halves is not None
    job = _job(small_data, tmp_path, strategy=strategy.number, first_stage=stage)
    cost = estimate(halves, job, torch.device("cpu"), training=100, others=10, views=7)
    one = halves.frozen(inputs[:1]).numel() * (2 if stage else 4)
    assert cost.size == arrays * one


@pytest.mark.parametrize(
    "damage",
    [
        "a flipped bit",
        pytest.param("empty", marks=pytest.mark.slow),
        pytest.param("another type in the header", marks=pytest.mark.slow),
    ],
)
def test_damaged_features_are_made_again(small_data: Path, tmp_path: Path, damage: str) -> None:
    job = _job(small_data, tmp_path, augment__views=2)
    whole = _losses(list(train(job, Control())))
    for path in _stored():
        DAMAGES[damage](path)
    for again in (3, 0):  # views and validation images; all of them found
        events = list(train(job, Control()))
        assert _losses(events) == whole
        assert len({e.epoch for e in of_type(events, ev.Progress) if e.phase == "features"}) == again


@pytest.mark.parametrize(("strategy", "stage"), [(3, ""), pytest.param(2, "blocks4", marks=pytest.mark.slow)])
def test_a_disk_imitated_that_gets_full_is_told_and_the_run_goes_on(
    strategy: int, stage: str, small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {"strategy": strategy, "first_stage": stage, "augment__views": 2, "train__features": "keep"}
    changes |= {"train__learning_rate": 1e-5}  # nothing to amplify the rounding of another batch
    append = ArrayWriter.append

    def full(self: ArrayWriter, rows: np.ndarray) -> None:
        if rows.dtype != np.uint8:  # images still found room
            raise OSError(errno.ENOSPC, "No space left on device")
        append(self, rows)

    with monkeypatch.context() as patch:
        patch.setattr(ArrayWriter, "append", full)
        events = list(train(_job(small_data, tmp_path, **changes), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    (told,) = [note for note in of_type(events, ev.Note) if note.code == "note-features-not-kept"]
    assert "No space left" in told.message
    assert _stored() == []
    kept = list(train(_job(small_data, tmp_path, **changes), Control()))
    assert _stored()
    for computed, stored in zip(_losses(events), _losses(kept), strict=True):
        assert computed == pytest.approx(stored, rel=1e-5)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_no_more_files_stay_open_than_are_read(small_data: Path, tmp_path: Path) -> None:
    """With a view an epoch one stayed open for each: too many where a system allows 256 (macOS)."""
    opened = []
    for event in train(_job(small_data, tmp_path, train__features="keep"), Control()):
        if isinstance(event, ev.EpochEnded):
            links = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
            opened.append(sum("features-" in link for link in links))
    assert len(_stored()) == 4
    assert max(opened) <= 2


def test_images_are_not_brought_to_the_device_for_features(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought: list[str] = []

    def bring(images: dict[str, object], _device: torch.device) -> dict[str, object]:
        brought.append("all")
        return images

    monkeypatch.setattr(session, "on_device", bring)
    for kept, expected in (("keep", []), ("compute", ["all"])):
        job = _job(small_data, tmp_path, train__features=kept)
        session.assemble(job, inspect(job.data).split)
        assert brought == expected


def test_the_clock_starts_when_the_warm_up_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A GPU, imitated: it works on after a call has returned, until somebody asks for a number."""
    log: list[str] = []

    class Pending:
        def sum(self) -> "Pending":
            return self

        def item(self) -> None:
            log.append("ended")

    def start(_sample: torch.Tensor) -> Pending:
        log.append("started")
        return Pending()

    def clock() -> float:
        log.append("clock")
        return 0.0

    monkeypatch.setattr(features_module.time, "perf_counter", clock)
    features_module._seconds_an_image(start, 8, torch.device("cpu"), features_module.measuring())  # type: ignore[arg-type]
    assert log == ["started", "ended", "clock", "started", "ended", "clock"]
