"""Networks as they are before the first step."""

import math

import pytest
import torch
import torch.nn.functional as F  # noqa: N812

from tlstudio.core import catalog
from tlstudio.core.spec import DataSpec, ModelSpec, TrainJob
from tlstudio.learn.models.build import architecture
from tlstudio.learn.session import make_network

CLASSES = 5
#: of families whose other members are slow to lay out
QUICK = ("vgg11", "vit_b_16", "swin_t", "resnet18", "densenet121", "convnext_tiny")


def _rows() -> list[object]:
    families = {catalog.MODELS[name].family for name in QUICK}
    return [
        pytest.param(
            row, id=row.name, marks=[pytest.mark.slow] if row.family in families and row.name not in QUICK else []
        )
        for row in catalog.MODELS.values()
    ]


@pytest.mark.parametrize("row", _rows())
def test_an_untrained_head_favours_no_class(row: catalog.Model) -> None:
    """Its loss is near ln(classes): it answers with about equal probabilities."""
    side = max(64, row.min_input)
    job = TrainJob(data=DataSpec(folder=""), model=ModelSpec(name=row.name, weights="none"))
    described = architecture(row, classes=CLASSES, input_size=side)
    network = make_network(job, row, described, None, tuple("abcde"))
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    network.train()  # a base of random weights needs the batch's own statistics, or its outputs die out
    images = torch.randn(20, 3, side, side, generator=torch.Generator().manual_seed(0))

    with torch.inference_mode():
        loss = F.cross_entropy(network(images), torch.arange(20) % CLASSES)

    assert float(loss) == pytest.approx(math.log(CLASSES), abs=0.45)
