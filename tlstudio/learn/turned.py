"""A network that sees its images turned by 180°, so that TensorFlow's padding becomes torch's.

Where a strided convolution of an even map has to pad an odd number of pixels, TensorFlow puts the odd one right
and bottom. torch pads both sides alike, so timm copies each such map into a larger one. With images and kernels
turned, the odd pixel is wanted left and top. Symmetric padding has it there, and no stride reaches the one that it
has on the other side. In odd maps the padding is symmetric by itself.
"""

import torch
from torch import fx, nn

from tlstudio.learn.folded_convolution import FoldedConvolution, ReLU6

#: layers that do not mind which way round a map is
_EITHER_WAY = ("Identity", "ReLU", "SiLU", "Hardswish", "DropPath", "Linear")
#: what ends the maps
_POOL = "SelectAdaptivePool2d"


def turn(network: fx.GraphModule) -> None:
    """Let a network that gives vectors do so by looking at turned maps, where that saves padding; else leave it.

    Args:
        network: float (B, C, H, W) → (B, classes), whose convolutions are folded.
    """
    layers = [network.get_submodule(str(node.target)) for node in network.graph.nodes if node.op == "call_module"]
    folded = [layer for layer in layers if isinstance(layer, FoldedConvolution)]
    inputs = [node for node in network.graph.nodes if node.op == "placeholder"]
    if len(inputs) != 1 or not any(layer.pads_itself for layer in folded) or not _can_turn(network, layers):
        return
    for layer in folded:
        layer.turned = True
    with network.graph.inserting_after(inputs[0]):
        turned = network.graph.call_function(torch.flip, (inputs[0], (2, 3)))
    inputs[0].replace_all_uses_with(turned, delete_user_cb=lambda user: user is not turned)
    network.recompile()


def _can_turn(network: fx.GraphModule, layers: list[nn.Module]) -> bool:
    functions = [node for node in network.graph.nodes if node.op in ("call_function", "call_method", "get_attr")]
    only_adds = all(getattr(node.target, "__name__", "") in ("add", "iadd") for node in functions)
    pooled = any(type(layer).__name__ == _POOL for layer in layers)
    return only_adds and pooled and all(_works_turned(layer) for layer in layers)


def _works_turned(layer: nn.Module) -> bool:
    if isinstance(layer, FoldedConvolution):
        return layer.can_turn
    return isinstance(layer, ReLU6) or type(layer).__name__ in (*_EITHER_WAY, _POOL)
