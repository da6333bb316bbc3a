"""Networks that learn with BatchNorms whose statistics stay: folded, they are the same function and learn the same."""

import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from tlstudio.core import catalog
from tlstudio.core.spec import StrategySpec
from tlstudio.learn.folded_convolution import FoldedConvolution, ReLU6
from tlstudio.learn.fuse_batchnorm import fold_frozen_batchnorm
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.strategy import freeze, frozen_names, train_mode


def _network(name: str, side: int, strategy: StrategySpec | None = None) -> nn.Module:
    """In float64, with statistics of its own, as it stands in training, but for what draws at random."""
    torch.manual_seed(1)
    row = catalog.MODELS[name]
    network = build(architecture(row, classes=4, input_size=side)).double()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            assert module.running_mean is not None
            assert module.running_var is not None
            module.running_mean.normal_(0, 0.2)
            module.running_var.uniform_(0.5, 2.0)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, 0, 0.2)
        if type(module).__name__ in ("Dropout", "StochasticDepth"):
            module.p = 0.0
    frozen = frozen_names(row, strategy or StrategySpec(number=1))
    freeze(network, frozen)
    train_mode(network, frozen, "frozen")
    return network


def _gradients(
    body: nn.Module, network: nn.Module, inputs: torch.Tensor
) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """Logits (B, 4), and the gradient of each parameter that learns."""
    network.zero_grad()
    logits = body(inputs)
    F.cross_entropy(logits, torch.arange(len(inputs)) % 4).backward()
    gradients = [p.grad.clone() for p in network.parameters() if p.requires_grad and p.grad is not None]
    return logits.detach(), gradients


@pytest.mark.parametrize(
    ("name", "side", "turned"),
    [
        ("efficientnet_lite0", 64, True),  # even maps: one pixel more right and bottom
        ("efficientnet_lite0", 75, True),  # odd ones, and 38, 19, 10 and 5 after them
        ("efficientnet_lite1", 60, True),
        ("mobilenet_v2", 64, False),
        ("resnet18", 64, False),
        ("efficientnet_b0", 64, False),
        ("densenet121", 64, False),
        ("googlenet", 64, False),
    ],
)
def test_function_and_gradients_are_those_of_the_network(name: str, side: int, turned: bool) -> None:
    network, inputs = _network(name, side), torch.randn(3, 3, side, side, dtype=torch.float64)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    body = fold_frozen_batchnorm(network)
    folded = [module for module in body.modules() if isinstance(module, FoldedConvolution)]
    assert folded
    assert all(layer.turned == turned for layer in folded)
    logits, gradients = _gradients(body, network, inputs)
    wanted_logits, wanted = _gradients(network, network, inputs)
    torch.testing.assert_close(logits, wanted_logits, rtol=1e-9, atol=1e-9)
    assert len(gradients) == len(wanted)
    for gradient, expected in zip(gradients, wanted, strict=True):
        torch.testing.assert_close(gradient, expected, rtol=1e-7, atol=1e-9)
    assert all(torch.equal(value, before[key]) for key, value in network.state_dict().items())


def test_what_learns_there_learns_here() -> None:
    network = _network("efficientnet_lite0", 64, StrategySpec(number=2, first_stage="blocks4"))
    body = fold_frozen_batchnorm(network)
    learning = {id(p) for p in network.parameters() if p.requires_grad}
    assert {id(p) for p in body.parameters() if p.requires_grad} == learning
    assert {id(p) for p in body.parameters()} == {id(p) for p in network.parameters()}


def test_statistics_of_the_batch_are_not_folded() -> None:
    network = _network("resnet18", 64)
    network.train()
    assert fold_frozen_batchnorm(network) is network
    network.get_submodule("layer1").eval()
    body = fold_frozen_batchnorm(network)
    folded = sum(isinstance(module, FoldedConvolution) for module in body.modules())
    assert folded == sum(isinstance(m, nn.BatchNorm2d) for m in network.get_submodule("layer1").modules())


def test_a_network_that_draws_at_random_outside_of_a_layer_is_left() -> None:
    class Noisy(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.convolution, self.norm = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)

        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            return F.dropout(self.norm(self.convolution(inputs)), 0.5, self.training)

    network = Noisy().train()
    network.norm.eval()
    assert fold_frozen_batchnorm(network) is network


def test_maps_that_would_not_turn_are_padded_as_they_were() -> None:
    """A strided convolution with symmetric padding looks at other pixels of a turned map."""
    network = _network("efficientnet_lite0", 64)
    first = network.get_submodule("blocks.0.0.conv_dw")
    assert isinstance(first, nn.Conv2d)
    first.stride = (2, 2)
    body, inputs = fold_frozen_batchnorm(network), torch.randn(2, 3, 64, 64, dtype=torch.float64)
    assert not any(module.turned for module in body.modules() if isinstance(module, FoldedConvolution))
    torch.testing.assert_close(body(inputs), network(inputs))


def test_relu6_by_its_outputs() -> None:
    inputs = torch.tensor([-1.0, 0.0, 1e-9, 3.0, 6.0, 6.1], dtype=torch.float64)
    both = [inputs.clone().requires_grad_() for _ in range(2)]
    for values, layer in zip(both, (ReLU6(), nn.ReLU6()), strict=True):
        (layer(values * 1.0) * torch.arange(6)).sum().backward()
    torch.testing.assert_close(both[0].grad, both[1].grad)
