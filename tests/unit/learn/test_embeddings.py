"""What a network makes of images at several depths."""

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from tests.helpers.images import make_folder
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.data.scan import scan
from tlstudio.learn import embeddings
from tlstudio.learn.control import Control
from tlstudio.learn.embeddings import Embedding, Embeddings, embed
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.stage_pooling import pooled_stages


def embedded(folder: Path, *, control: Control | None = None) -> tuple[Embeddings, list[ev.AnyEvent]]:
    work = embed(folder, scan(folder).readable, Embedding(side=32), control or Control())
    events = []
    while True:
        try:
            events.append(next(work))
        except StopIteration as end:
            return end.value, events


@pytest.mark.parametrize(
    ("name", "side"), [("resnet18", 32), ("efficientnet_lite0", 32), ("swin_t", 64), ("vit_b_16", 32)]
)
def test_stages_are_averaged_over_their_places(name: str, side: int) -> None:
    torch.manual_seed(0)
    row = catalog.MODELS[name]
    network = build(architecture(row, classes=2, input_size=side)).eval()
    sample = torch.rand(1, 3, side, side)
    stages = row.stage_names[-2:]
    outputs: list[torch.Tensor] = []
    ends = [network.get_submodule(stage.modules[-1]) for stage in row.stages if stage.name in stages]
    hooks = [end.register_forward_hook(lambda _m, _i, output: outputs.append(output)) for end in ends]
    with torch.inference_mode():
        network(sample)
        for hook in hooks:
            hook.remove()
        pooled = pooled_stages(network, row, stages)(sample)
        folded = fold_batchnorm(pooled_stages(network, row, stages))(sample)
    torch.testing.assert_close(folded, pooled, rtol=1e-3, atol=1e-4)
    expected = [_mean(output, row.map_layout) for output in outputs]
    torch.testing.assert_close(pooled, torch.cat(expected, dim=1), rtol=1e-4, atol=1e-5)


def _mean(output: torch.Tensor, layout: str) -> torch.Tensor:
    if output.dim() == 4:
        return output.mean((1, 2) if layout == "channels-last" else (2, 3))
    return output.mean(1)


def test_each_content_is_computed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_folder(tmp_path / "data", count=3)
    (folder / "red" / "copy.png").write_bytes((folder / "red" / "000.png").read_bytes())
    found, events = embedded(folder)
    files = [image.file for image in scan(folder).readable]
    assert found.vectors.shape == (len(files), sum(found.widths))
    assert found.deepest.shape == (len(files), 1280)
    row = dict(zip(files, found.vectors, strict=True))
    np.testing.assert_array_equal(row["red/copy.png"], row["red/000.png"])
    assert not np.array_equal(row["red/001.png"], row["blue/001.png"])
    told = [event for event in events if isinstance(event, ev.Progress) and event.phase == "embeddings"]
    assert told[-1].done == told[-1].total == len(files) - 1
    monkeypatch.setattr(embeddings, "_Look", nn.Module)  # which takes no arguments
    again, events = embedded(folder)
    assert events == []
    np.testing.assert_array_equal(again.vectors, found.vectors)
    assert again.widths == found.widths


def test_an_image_that_is_gone_is_named(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "data", count=2)
    index = scan(folder)
    (folder / index.readable[1].file).unlink()
    with pytest.raises(TLStudioError, match="can no longer be read"):
        list(embed(folder, index.readable, Embedding(side=32), Control()))
