"""The frozen half computed once: cut where it should be, equal to the plain path, found again by later runs."""

from pathlib import Path

import pytest
import torch
from torch import nn

from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import catalog, storage
from tlstudio.core import events as ev
from tlstudio.core.progress import Course, advance
from tlstudio.core.spec import AugmentSpec, StrategySpec, TrainJob
from tlstudio.learn.augment import view_of_epoch
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.fold import fold_batchnorm
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
        train__epochs=3,
        **{"strategy": 3, **changes},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("strategy", "stage", "tolerance"),
    [(3, "", 1e-5), (2, "blocks4", 2e-2)],  # vectors are kept in float32, maps in float16
)
@pytest.mark.parametrize("views", [0, 2])
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


def test_without_room_the_network_is_run_every_epoch(small_data: Path, tmp_path: Path) -> None:
    storage.set_limit(100)
    events = list(train(_job(small_data, tmp_path), Control()))
    assert not [e for e in of_type(events, ev.Progress) if e.phase == "features"]
    assert run_of(events).job().train.features == "compute"
    assert of_type(events, ev.Finished)[-1].outcome == "done"


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
