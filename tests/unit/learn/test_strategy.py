"""What is frozen stays as it is, to the bit; everything else learns."""

import numpy as np
import pytest
import torch

from tlstudio.core import catalog
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.spec import StrategySpec
from tlstudio.core.train_spec import TrainSpec
from tlstudio.learn.augment import Transform
from tlstudio.learn.images import Batch
from tlstudio.learn.learner import Learner
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.strategy import count_parameters, freeze, frozen_names, is_inside, parameter_groups

SIDE = 64
QUICK = ("baseline", "resnet18", "densenet121", "googlenet", "efficientnet_lite0", "squeezenet1_1")


def _learner(row: catalog.Model, strategy: StrategySpec, train: TrainSpec) -> Learner:
    torch.manual_seed(0)
    network = build(architecture(row, classes=3, input_size=SIDE))
    frozen = frozen_names(row, strategy)
    freeze(network, frozen)
    transform = Transform(ImageSpec(resize=SIDE, crop=SIDE), AugmentSpec(), row.mean, row.std)
    return Learner(network, row, frozen, train, transform, torch.device("cpu"))


def _cases() -> list[object]:
    cases = []
    for row in catalog.MODELS.values():
        marks = [] if row.name in QUICK else [pytest.mark.slow]
        middle = row.stage_names[len(row.stages) // 2]
        for number, stage in ((1, ""), (2, middle), (3, "")):
            strategy = StrategySpec(number=number, first_stage=stage)
            cases.append(pytest.param(row, strategy, marks=marks, id=f"{row.name}-{number}"))
    return cases


@pytest.mark.parametrize(("row", "strategy"), _cases())
def test_frozen_stages_stay_to_the_bit_and_the_others_learn(row: catalog.Model, strategy: StrategySpec) -> None:
    learner = _learner(row, strategy, TrainSpec(learning_rate=1e-2, schedule="constant"))
    before = {name: value.clone() for name, value in learner.network.state_dict().items()}
    images = torch.from_numpy(np.random.default_rng(0).integers(0, 256, (4, 3, SIDE, SIDE), dtype=np.uint8))
    batch = Batch(images, torch.tensor([0, 1, 2, 0]), np.arange(4))
    for epoch in (1, 2):
        learner.begin_epoch(epoch)
        learner.step(batch, epoch, 0.5)
    changed = {
        name for name, value in learner.network.state_dict().items() if not torch.equal(value, before[name])
    }

    frozen = row.frozen_stages(strategy.number, strategy.first_stage)
    frozen_modules = tuple(module for stage in frozen for module in stage.modules)
    assert {name for name in changed if is_inside(name, frozen_modules)} == set()
    trained = {stage.name: stage.modules for stage in row.stages if stage not in frozen} | {"head": (row.head,)}
    for part, modules in trained.items():
        assert any(is_inside(name, modules) for name in changed), part
    statistics = {name for name in before if name.endswith("running_mean") and not is_inside(name, frozen_modules)}
    assert statistics <= changed, "BatchNorm of the trained stages follows the images"


@pytest.mark.parametrize(
    ("number", "stage", "count"), [(1, "", 0), (2, "layer2", 2), (2, "layer4", 4), (3, "", 5)]
)
def test_what_is_frozen(number: int, stage: str, count: int) -> None:
    """The slides freeze conv1, bn1 and layer1 of ResNet50: strategy 2 from layer2."""
    row = catalog.MODELS["resnet50"]
    strategy = StrategySpec(number=number, first_stage=stage)  # type: ignore[arg-type]
    assert row.frozen_stages(number, stage) == row.stages[:count]
    with torch.device("meta"):
        network = build(architecture(row, classes=3, input_size=224))
    freeze(network, frozen_names(row, strategy))
    learns = {name.split(".")[0] for name, value in network.named_parameters() if value.requires_grad}
    assert learns == {"conv1", "bn1", "layer1", "layer2", "layer3", "layer4", "fc"} - {
        module for stage in row.stages[:count] for module in stage.modules
    }
    trainable, parameters = count_parameters(network)
    assert (trainable == parameters) == (count == 0)


def test_base_and_head_have_their_own_rates() -> None:
    row = catalog.MODELS["resnet18"]
    with torch.device("meta"):
        network = build(architecture(row, classes=3, input_size=224))
    train = TrainSpec(learning_rate=1e-2, base_ratio=0.1)
    groups = {group["name"]: group for group in parameter_groups(network, row, train)}
    assert {name: group["lr"] for name, group in groups.items()} == {"head": 1e-2, "base": pytest.approx(1e-3)}
    assert [p.shape[0] for p in groups["head"]["params"]] == [3, 3]
    assert sum(len(group["params"]) for group in groups.values()) == len(list(network.parameters()))
    freeze(network, frozen_names(row, StrategySpec(number=3)))
    assert [group["name"] for group in parameter_groups(network, row, train)] == ["head"]


def test_unfreezing_is_possible() -> None:
    """A network that was frozen before learns as a whole again."""
    row = catalog.MODELS["baseline"]
    network = build(architecture(row, classes=3, input_size=16))
    freeze(network, frozen_names(row, StrategySpec(number=3)))
    freeze(network, ())
    assert all(parameter.requires_grad for parameter in network.parameters())


def test_weight_decay_is_kept_off_biases_and_normalisation() -> None:
    row = catalog.MODELS["resnet18"]
    learner = _learner(row, StrategySpec(number=1), TrainSpec(optimizer="adamw", weight_decay=0.1))
    decays = {
        id(parameter): group["weight_decay"]
        for group in learner.optimizer.param_groups
        for parameter in group["params"]
    }
    by_name = {name: decays[id(parameter)] for name, parameter in learner.network.named_parameters()}
    assert {by_name[name] for name in ("conv1.weight", "layer4.1.conv2.weight", "fc.weight")} == {0.1}
    assert {by_name[name] for name in ("bn1.weight", "bn1.bias", "layer4.1.bn2.weight", "fc.bias")} == {0.0}
