"""The slides' three strategies: which stages learn, how fast, and in which mode the frozen ones stay."""

from collections.abc import Sequence
from typing import Any

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm

from tlstudio.core.catalog import Model
from tlstudio.core.spec import StrategySpec
from tlstudio.core.train_spec import Norm, TrainSpec


def frozen_names(row: Model, strategy: StrategySpec) -> tuple[str, ...]:
    """Names of the modules (and free parameters) that do not learn."""
    stages = row.frozen_stages(strategy.number, strategy.first_stage)
    return tuple(name for stage in stages for name in stage.modules)


def is_inside(parameter: str, modules: Sequence[str]) -> bool:
    """Whether a parameter or buffer belongs to one of ``modules``."""
    return any(parameter == name or parameter.startswith(f"{name}.") for name in modules)


def freeze(network: nn.Module, frozen: Sequence[str]) -> None:
    """Let the parameters of ``frozen`` learn no more, and all others learn."""
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(not is_inside(name, frozen))


def train_mode(network: nn.Module, frozen: Sequence[str], batchnorm: Norm = "train") -> None:
    """Training mode, but evaluation mode inside ``frozen``, so that its BatchNorm statistics stay as they are.

    Args:
        batchnorm: ``frozen``: those of the stages that learn stay, too.
    """
    network.train()
    for name, module in network.named_modules():
        if is_inside(name, frozen) or (batchnorm == "frozen" and isinstance(module, _BatchNorm)):
            module.eval()


def parameter_groups(network: nn.Module, row: Model, train: TrainSpec) -> list[dict[str, Any]]:
    """Optimizer groups ``head`` and ``base`` of the parameters that learn, each with its learning rate.

    ``initial_lr`` is the full rate, which the schedule scales. Weight decay is kept off biases and the scales of
    normalisation layers, which stand in groups of their own of the same name: shrinking these keeps a network
    from nothing but its scale (He et al. 2019, section 3.1).
    """
    rates = {"head": train.learning_rate, "base": train.learning_rate * train.base_ratio}
    decays = train.weight_decay > 0 and train.optimizer != "lbfgs"  # which has its own, and takes one group
    members: dict[tuple[str, bool], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            group = "head" if is_inside(name, (row.head,)) else "base"
            members.setdefault((group, decays and parameter.dim() <= 1), []).append(parameter)
    return [
        {"name": group, "params": members[group, spared], "lr": rate, "initial_lr": rate}
        | ({"weight_decay": 0.0} if spared else {})
        for group, rate in rates.items()
        for spared in (False, True)
        if (group, spared) in members
    ]


def count_parameters(network: nn.Module) -> tuple[int, int]:
    """(parameters that learn, parameters in all)."""
    sizes = [(p.numel(), p.requires_grad) for p in network.parameters()]
    return sum(size for size, learns in sizes if learns), sum(size for size, _ in sizes)
