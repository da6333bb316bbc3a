"""Networks from rows of the catalogue."""

from typing import Any

import torch
from torch import nn

from tlstudio.core.catalog import Model
from tlstudio.learn.models.baseline import baseline

#: constructor arguments that a network needs besides the number of classes
_ARGUMENTS: dict[str, dict[str, Any]] = {
    # As torchvision builds it for its own weights: input re-normalised, no auxiliary heads.
    "googlenet": {"aux_logits": False, "transform_input": True, "init_weights": True},
}
_TIMM_NAMES = {f"efficientnet_lite{number}": f"tf_efficientnet_lite{number}" for number in range(3)}


def architecture(row: Model, *, classes: int, input_size: int) -> dict[str, Any]:
    """What a ``.pt`` stores of a network: ``library``, ``name`` there, and ``arguments`` of its constructor."""
    arguments = {"num_classes": classes, **_ARGUMENTS.get(row.name, {})}
    if row.size_argument:
        arguments[row.size_argument] = input_size
    name = _TIMM_NAMES.get(row.name, row.name)
    return {"library": row.library, "name": name, "arguments": arguments}


def build(described: dict[str, Any]) -> nn.Module:
    """The network of an :func:`architecture`, with random weights.

    Its library is imported here: the two take as long to load as torch itself, and the baseline needs neither.
    """
    name, arguments = described["name"], described["arguments"]
    network: nn.Module
    if described["library"] == "torchvision":
        import torchvision

        network = torchvision.models.get_model(name, weights=None, **arguments)
    elif described["library"] == "timm":
        import timm

        network = timm.create_model(name, pretrained=False, **arguments)
    else:
        network = baseline(**arguments)
    return network


def lay_out(described: dict[str, Any]) -> nn.Module:
    """The network of an :func:`architecture` without memory of its own, until weights are assigned to it.

    A library that computes with tensors while it builds (RegNet's widths) gets the memory.
    """
    try:
        with torch.device("meta"):
            return build(described)
    except NotImplementedError:
        return build(described)


def start_head(network: nn.Module, row: Model) -> None:
    """Draw the head's weights anew, as ``nn.Linear`` and ``nn.Conv2d`` begin: uniform within ±1/√inputs.

    A library begins a whole network as suits training it from nothing: EfficientNet's (Tan & Le 2019) draws the
    last layer within ±1/√classes, for a thousand of them. With few classes and a base that has learned, that is up
    to 25 times as much as the slides' ``nn.Linear(inputs, classes)``, and training mostly undoes it.
    """
    head = network.get_submodule(row.head)
    if not isinstance(head, nn.Linear | nn.Conv2d):
        raise TypeError(f"the head of {row.name} is a {type(head).__name__}")
    head.reset_parameters()
