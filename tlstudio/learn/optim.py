"""Optimizers by name."""

from typing import Any

import torch

from tlstudio.core.train_spec import TrainSpec


def make_optimizer(train: TrainSpec, groups: list[dict[str, Any]]) -> torch.optim.Optimizer:
    """The optimizer of a spec over parameter groups that carry their own learning rates."""
    if train.optimizer == "lbfgs":
        return torch.optim.LBFGS(
            groups, lr=1.0, max_iter=10, max_eval=100, history_size=20, line_search_fn="strong_wolfe"
        )
    if train.optimizer == "sgd":
        return torch.optim.SGD(groups, momentum=0.9, nesterov=True, weight_decay=train.weight_decay)
    kind = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}[train.optimizer]
    return kind(groups, weight_decay=train.weight_decay, fused=True)
