"""What a network makes of an image at several depths, each averaged over all places."""

from collections.abc import Sequence

import torch
from torch import fx, nn

from tlstudio.core.catalog import MapLayout, Model, Stage
from tlstudio.learn.split_network import LayerTracer


def pooled_stages(network: nn.Module, row: Model, stages: Sequence[str]) -> nn.Module:
    """The part of ``network`` up to the last of some stages, as a module of its own.

    It shares the network's parameters and gives float32 (B, D): the channels of each stage's output, averaged over
    its places, one stage after the other.

    Args:
        stages: names of ``row``; at least one. The name of its head stands for the network's answers.
    """
    graph = LayerTracer().trace(network)
    (output,) = (node for node in graph.nodes if node.op == "output")
    by_name = {stage.name: stage for stage in row.stages}
    ends = [output.args[0] if name == row.head else _end(graph, by_name[name]) for name in stages]
    pooled = fx.GraphModule(network, graph)
    pooled.add_submodule("pool", _Pool(row.map_layout))
    with graph.inserting_before(output):
        output.args = (graph.call_module("pool", (tuple(ends),)),)
    for node in reversed(graph.nodes):
        if not node.users and node.op not in ("placeholder", "output"):
            graph.erase_node(node)
    pooled.recompile()
    pooled.delete_all_unused_submodules()
    return pooled.eval()


def _end(graph: fx.Graph, stage: Stage) -> fx.Node:
    """The last node that belongs to one of the stage's modules."""
    found = [node for node in graph.nodes if any(_within(owner, stage) for owner in _owners(node))]
    return found[-1]


def _owners(node: fx.Node) -> list[str]:
    """The modules that a node was traced in."""
    around = list(node.meta.get("nn_module_stack", {}))
    return [*around, str(node.target)] if node.op == "call_module" else around


def _within(module: str, stage: Stage) -> bool:
    return any(module == part or module.startswith(f"{part}.") for part in stage.modules)


class _Pool(nn.Module):
    """Maps (B, C, h, w) or (B, h, w, C), tokens (B, T, C) and vectors (B, C) become one float32 (B, D)."""

    def __init__(self, layout: MapLayout) -> None:
        super().__init__()
        self._places = {4: (1, 2) if layout == "channels-last" else (2, 3), 3: (1,)}

    def forward(self, outputs: Sequence[torch.Tensor]) -> torch.Tensor:
        return torch.cat([self._mean(output.float()) for output in outputs], dim=1)

    def _mean(self, output: torch.Tensor) -> torch.Tensor:
        places = self._places.get(output.dim())
        return output if places is None else output.mean(places)
