"""A network in two: what is the same every epoch, and what learns.

A frozen part in evaluation mode gives the same output for the same input, so it has to be run only once for each
view of an image. Where to cut follows from the traced graph and not from the names of the stages: whatever comes
before everything that learns or draws at random belongs to the first part.
"""

from typing import Any

import torch
from torch import fx, nn
from torch.fx.operator_schemas import normalize_function

#: where layers come from that are taken whole, so that their mode is not fixed by the tracing
_LEAVES = ("torch.nn", "timm.layers", "torchvision.ops.stochastic_depth", "tlstudio.learn.stage_pooling")


class Halves:
    """``tail(frozen(inputs))`` is ``network(inputs)``; both share the network's parameters."""

    def __init__(self, frozen: nn.Module, tail: nn.Module) -> None:
        self.frozen = frozen
        self.tail = tail


class LayerTracer(fx.Tracer):
    """Traces a network down to the layers of the libraries."""

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:  # noqa: ARG002
        """Whether a module is taken whole."""
        return type(m).__module__.startswith(_LEAVES) and not isinstance(m, nn.Sequential)


def split_network(network: nn.Module, sample: torch.Tensor) -> Halves | None:
    """Cut a network that stands as it does in training: frozen parameters marked, frozen modules in eval mode.

    Args:
        network: its modes are as they were afterwards.
        sample: some inputs, float32 (B, 3, S, S), to see that both halves together give what the network gives.

    Returns:
        None where nothing is frozen, where the graph cannot be traced, where evaluation would draw at random, or
        where more than one tensor would have to be kept between the halves.
    """
    try:
        graph = LayerTracer().trace(network)
    except (fx.proxy.TraceError, TypeError, RuntimeError, ValueError, AssertionError):
        return None
    if draws_at_random(graph):
        return None
    live = _live_nodes(graph, network)
    kept = {source for node in live for source in node.all_input_nodes if source not in live}
    boundary = [node for node in kept if node.op not in ("get_attr", "placeholder")]
    if len(boundary) != 1 or any(node.op == "placeholder" for node in kept):
        return None
    halves = Halves(_before(graph, network, boundary[0]), _after(graph, network, boundary[0], live))
    return halves if _agree(network, halves, sample) else None


def draws_at_random(graph: fx.Graph) -> bool:
    """Whether anything but a layer draws at random, which does so in whatever mode the network is later."""
    return any(_draws(node) for node in graph.nodes)


def _draws(node: fx.Node) -> bool:
    """Whether a function or method draws at random, or learns statistics, in whatever mode its module is later."""
    if node.op not in ("call_function", "call_method"):
        return False
    arguments = _arguments(node)
    draws = arguments.get("training", arguments.get("train", _is_seeded(node)))
    chances = [value for name, value in arguments.items() if name == "p" or "dropout" in name]
    return bool(draws) and (any(chances) or not chances)


def _arguments(node: fx.Node) -> dict[str, Any]:
    """By name, with those left to their defaults; only what was given by name where the signature is not known."""
    if callable(node.target):
        try:
            found = normalize_function(node.target, node.args, node.kwargs, normalize_to_only_use_kwargs=True)
        except RuntimeError:  # two signatures fit
            found = None
        if found is not None:
            return found.kwargs
    return node.kwargs


def _is_seeded(node: fx.Node) -> bool:
    """Whether torch says that an operator of this name gives something else each time."""
    name = node.target if isinstance(node.target, str) else getattr(node.target, "__name__", "")
    operator = getattr(torch.ops.aten, name, None)
    overloads = [] if operator is None else [getattr(operator, each) for each in operator.overloads()]
    return any(torch.Tag.nondeterministic_seeded in overload.tags for overload in overloads)


def _live_nodes(graph: fx.Graph, network: nn.Module) -> set[fx.Node]:
    """Nodes whose output changes while the network learns; the output itself always is one."""
    live: set[fx.Node] = set()
    for node in graph.nodes:
        if (
            node.op == "output"
            or _changes(node, network)
            or any(source in live for source in node.all_input_nodes)
        ):
            live.add(node)
    return live


def _changes(node: fx.Node, network: nn.Module) -> bool:
    if node.op == "get_attr":
        found: object = network
        for part in str(node.target).split("."):
            found = getattr(found, part)
        return isinstance(found, nn.Parameter) and found.requires_grad
    if node.op != "call_module":
        return False
    module = network.get_submodule(str(node.target))
    learns = any(parameter.requires_grad for parameter in module.parameters())
    return learns or any(_is_random(inner) or _counts(inner) for inner in module.modules())


def _is_random(module: nn.Module) -> bool:
    """Whether a module drops something at random: Dropout, stochastic depth and their like."""
    return module.training and bool(getattr(module, "p", 0) or getattr(module, "drop_prob", 0))


def _counts(module: nn.Module) -> bool:
    """Whether a module keeps running statistics of what it sees."""
    return module.training and isinstance(module, nn.modules.batchnorm._BatchNorm)


def _before(graph: fx.Graph, network: nn.Module, boundary: fx.Node) -> fx.GraphModule:
    needed = {boundary}
    for node in reversed(graph.nodes):
        if node in needed:
            needed.update(node.all_input_nodes)
    nodes = [node for node in graph.nodes if node in needed or node.op == "placeholder"]
    return _copy(network, nodes, {}, boundary)


def _after(graph: fx.Graph, network: nn.Module, boundary: fx.Node, live: set[fx.Node]) -> fx.GraphModule:
    used = {source for node in live for source in node.all_input_nodes}
    nodes = [node for node in graph.nodes if node in live or (node.op == "get_attr" and node in used)]
    return _copy(network, nodes, {boundary: "features"}, None)


def _copy(
    network: nn.Module, nodes: list[fx.Node], inputs: dict[fx.Node, str], output: fx.Node | None
) -> fx.GraphModule:
    """A module of some of a graph's nodes, with ``inputs`` given by name, that ends at ``output``."""
    graph = fx.Graph()
    copies = {node: graph.placeholder(name) for node, name in inputs.items()}
    for node in nodes:
        copies[node] = graph.node_copy(node, copies.__getitem__)
    if output is not None:
        graph.output(copies[output])
    return fx.GraphModule(network, graph)


def _agree(network: nn.Module, halves: Halves, sample: torch.Tensor) -> bool:
    """Compared in evaluation mode, where nothing is drawn, and by the size of the answers to (B, 3, S, S)."""
    modes = {module: module.training for module in network.modules()}
    network.eval()
    try:
        with torch.inference_mode():
            whole, parts = network(sample), halves.tail(halves.frozen(sample))
        return bool(torch.allclose(whole, parts, rtol=1e-3, atol=1e-4 * float(whole.abs().max())))
    finally:
        for module, mode in modes.items():
            module.training = mode
