"""The gradients of a step in float64: ``torchrun … rank_gradients.py MODEL STRATEGY FILE``, or alone with plain Python.

Rank 0 writes them into FILE.
"""

import sys

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812

from tests.helpers.rank_main import keep_first
from tlstudio.core import catalog
from tlstudio.core.spec import StrategySpec
from tlstudio.learn import ranks
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.seed import seed_torch
from tlstudio.learn.strategy import freeze, frozen_names, train_mode

_SIDE, _SIZE, _CLASSES = 64, 13, 3


def gradients(model: str, strategy: int, group: ranks.Alone) -> dict[str, torch.Tensor]:
    """Of the parameters that learn, of a batch of 13 images in parts of 8 and 5 or, with BatchNorm, as a whole."""
    row = catalog.MODELS[model]
    seed_torch(0, 0)
    stage = row.stage_names[len(row.stage_names) // 2] if strategy == 2 else ""
    network = build(architecture(row, classes=_CLASSES, input_size=_SIDE)).double()
    frozen = frozen_names(row, StrategySpec(number=strategy, first_stage=stage))  # type: ignore[arg-type]
    freeze(network, frozen)
    images = torch.rand(_SIZE, 3, _SIDE, _SIDE, dtype=torch.float64)
    labels = torch.arange(_SIZE) % _CLASSES
    seed_torch(1, 1)
    train_mode(network, frozen)
    own, body = group.own(_SIZE), group.body(network)
    for start, end in [(0, 8), (8, _SIZE)] if model == "baseline" else [(0, _SIZE)]:
        first, last = np.searchsorted(own, (start, end))
        rows = own[first:last]
        with group.gradients(body, end == _SIZE):
            with group.part(rows - start, end - start):
                logits = body(images[rows])
            loss = F.cross_entropy(logits, labels[rows], reduction="sum") / _SIZE
            (loss * group.count).backward()  # type: ignore[no-untyped-call]
    return {name: value.grad for name, value in network.named_parameters() if value.grad is not None}


def main() -> None:
    model, strategy, file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    keep_first(lambda group: gradients(model, strategy, group), file)


if __name__ == "__main__":
    main()
