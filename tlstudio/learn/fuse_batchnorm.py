"""BatchNorm in evaluation mode is a multiplication and an addition: the convolution before it can do both."""

import copy
from collections.abc import Callable

import torch
from torch import fx, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from tlstudio.learn.folded_convolution import FoldedConvolution, ReLU6
from tlstudio.learn.split_network import LayerTracer, draws_at_random
from tlstudio.learn.turned import turn


def fold_batchnorm(network: nn.Module) -> nn.Module:
    """The same function as ``network`` in evaluation mode, with each BatchNorm inside its convolution.

    Convolutions that change are copies: ``network`` keeps its own. A network that cannot be traced is returned
    as it is.
    """
    modes = {module: module.training for module in network.modules()}
    network.eval()
    try:
        graph = LayerTracer().trace(network)
        return _rebuilt(network, graph, _pairs(graph, network), _fused).eval()
    except _UNTRACEABLE:
        return network
    finally:
        for module, mode in modes.items():
            module.training = mode


def fold_frozen_batchnorm(network: nn.Module) -> nn.Module:
    """The same function and gradients as ``network`` while it learns, with less work.

    Each BatchNorm that keeps its statistics is inside its convolution, so that nothing is read and written for it.
    The layers are those of ``network``: what learns, learns there, and their modes count as they are now. A
    network that cannot be traced, draws at random outside of a layer, or has no such BatchNorm is returned itself.
    """
    if not any(isinstance(module, nn.BatchNorm2d) and not module.training for module in network.modules()):
        return network
    try:
        graph = LayerTracer().trace(network)
    except _UNTRACEABLE:
        return network
    pairs = {node: pair for node, pair in _pairs(graph, network).items() if not pair[1].training}
    if not pairs or draws_at_random(graph):
        return network
    folded = _rebuilt(network, graph, pairs, FoldedConvolution)
    turn(folded)
    return folded


_UNTRACEABLE = (fx.proxy.TraceError, TypeError, RuntimeError, ValueError, AssertionError)
_Pair = tuple[nn.Conv2d, nn.BatchNorm2d]


def _pair(node: fx.Node, network: nn.Module) -> _Pair | None:
    """The layers of a BatchNorm ``node`` and of the convolution whose only reader it is."""
    if node.op != "call_module" or len(node.args) != 1:
        return None
    before = node.args[0]
    if not isinstance(before, fx.Node) or before.op != "call_module" or len(before.users) != 1:
        return None
    norm, convolution = network.get_submodule(str(node.target)), network.get_submodule(str(before.target))
    if not isinstance(norm, nn.BatchNorm2d) or not isinstance(convolution, nn.Conv2d):
        return None
    return (convolution, norm) if norm.track_running_stats and norm.affine else None


def _pairs(graph: fx.Graph, network: nn.Module) -> dict[fx.Node, _Pair]:
    found = {node: _pair(node, network) for node in graph.nodes}
    return {node: pair for node, pair in found.items() if pair}


def _rebuilt(
    network: nn.Module,
    graph: fx.Graph,
    pairs: dict[fx.Node, _Pair],
    fold: Callable[[nn.Conv2d, nn.BatchNorm2d], nn.Module],
) -> fx.GraphModule:
    folded = fx.GraphModule(network, graph)
    for number, (node, (convolution, norm)) in enumerate(pairs.items()):
        before = node.args[0]
        assert isinstance(before, fx.Node)  # noqa: S101  (so chosen)
        name = f"folded_{number}"
        folded.add_submodule(name, fold(convolution, norm))
        before.target = name
        rest = _after_norm(norm)
        if rest is None:
            node.replace_all_uses_with(before)
            folded.graph.erase_node(node)
        else:
            folded.add_submodule(f"{name}_activation", rest)
            node.target = f"{name}_activation"
    folded.recompile()
    folded.delete_all_unused_submodules()
    return folded


def _fused(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> nn.Conv2d:
    """A convolution that ends as ``norm`` would have it, of the class of ``convolution`` (which may pad)."""
    plain = nn.BatchNorm2d(norm.num_features, eps=norm.eps).to(norm.running_mean.device)  # type: ignore[union-attr]
    plain.load_state_dict({name: norm.state_dict()[name] for name in plain.state_dict()})
    with torch.no_grad():
        fused = fuse_conv_bn_eval(copy.deepcopy(convolution).eval(), plain.eval())
    return fused.requires_grad_(False).to(memory_format=torch.channels_last)


def _after_norm(norm: nn.BatchNorm2d) -> nn.Module | None:
    """What timm's BatchNormAct2d does besides normalising; None for a plain BatchNorm."""
    activation = getattr(norm, "act", None)
    return ReLU6() if isinstance(activation, nn.ReLU6) and activation.inplace else activation
