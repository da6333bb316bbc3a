"""Matrix products in the place of convolutions: the same function, the same gradients, only where maps are small."""

import copy

import pytest
import torch
from torch import nn
from torch.autograd import gradcheck
from torchvision.models import resnet18

from tlstudio.learn.fold import fold_batchnorm
from tlstudio.learn.small_maps import MatrixConv2d, use_matrix_products
from tlstudio.learn.split_network import split_network

_CASES = (
    # kernel, stride, padding, side of the input
    (3, 1, 1, 4),
    (3, 2, 1, 7),
    (3, 1, 0, 5),
    (3, 1, 1, 1),
    (1, 1, 0, 4),
    (1, 2, 0, 7),
    (1, 3, 0, 8),
    ((3, 1), (1, 2), (1, 0), 5),
    (5, 2, 2, 8),
)


@pytest.mark.parametrize(("kernel", "stride", "padding", "side"), _CASES)
@pytest.mark.parametrize("bias", [True, False])
def test_same_output_and_gradients(kernel: int, stride: int, padding: int, side: int, bias: bool) -> None:
    torch.manual_seed(0)
    plain = nn.Conv2d(3, 5, kernel, stride, padding, bias=bias).double()
    matrix = copy.deepcopy(plain)
    matrix.__class__ = MatrixConv2d
    images = torch.rand(2, 3, side, side, dtype=torch.float64)
    sides = []
    for layer in (plain, matrix):
        given = images.clone().requires_grad_()
        output = layer(given)
        output.square().sum().backward()
        sides.append([output, given.grad, *(parameter.grad for parameter in layer.parameters())])
    for expected, found in zip(*sides, strict=True):
        assert expected.shape == found.shape
        assert torch.allclose(expected, found)


def test_gradient_is_the_derivative() -> None:
    layer = nn.Conv2d(2, 3, 3, stride=2, padding=1).double()
    layer.__class__ = MatrixConv2d
    assert gradcheck(layer, torch.rand(2, 2, 5, 5, dtype=torch.float64, requires_grad=True))


def _chosen(network: nn.Module, side: int) -> list[str]:
    use_matrix_products(network, torch.zeros(2, 3, side, side))
    return [name for name, module in network.named_modules() if isinstance(module, MatrixConv2d)]


def test_only_small_maps_and_skipping_products() -> None:
    assert _chosen(resnet18(), 224) == ["layer2.0.downsample.0", "layer3.0.downsample.0", "layer4.0.downsample.0"]
    small = _chosen(resnet18(), 52)
    assert "layer3.1.conv2" in small
    assert "layer4.1.conv2" in small
    assert "layer2.1.conv2" not in small


def test_other_convolutions_are_left_alone() -> None:
    layers = (
        nn.Conv2d(3, 3, 3, padding=1, groups=3),
        nn.Conv2d(3, 3, 3, padding=2, dilation=2),
        nn.Conv2d(3, 3, 3, padding="same"),
        nn.Conv2d(3, 3, 3, padding=1, padding_mode="reflect"),
        nn.Conv2d(3, 3, 1, padding=1),
    )
    assert not _chosen(nn.Sequential(*layers), 2)


def test_network_stays_what_it_was() -> None:
    network = resnet18()
    network.layer1.eval()
    names = list(network.state_dict())
    running = network.bn1.running_mean.clone()
    use_matrix_products(network, torch.rand(2, 3, 52, 52))
    assert list(network.state_dict()) == names
    assert network.training
    assert not network.layer1.training
    assert torch.equal(network.bn1.running_mean, running)
    assert copy.deepcopy(network).state_dict().keys() == network.state_dict().keys()


def test_folds_and_splits_like_any_convolution() -> None:
    torch.manual_seed(0)
    network = resnet18(num_classes=4).requires_grad_(False)
    network.fc.requires_grad_(True)
    images = torch.rand(3, 3, 52, 52)
    with torch.no_grad():
        expected = network.eval()(images)
    use_matrix_products(network, images)
    halves = split_network(network, images)
    assert halves is not None
    with torch.no_grad():
        assert torch.allclose(halves.tail(halves.frozen(images)), expected, rtol=1e-3, atol=1e-4)
        assert torch.allclose(fold_batchnorm(network)(images), expected, rtol=1e-3, atol=1e-4)


def test_channels_last_stays() -> None:
    layer = nn.Conv2d(4, 8, 3, padding=1)
    layer.__class__ = MatrixConv2d
    output = layer(torch.rand(2, 4, 4, 4).contiguous(memory_format=torch.channels_last))
    assert output.is_contiguous(memory_format=torch.channels_last)
