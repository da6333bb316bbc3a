"""Several processes train one network as one would."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.distributed as dist
import torch.nn.functional as F  # noqa: N812
from torch import nn

from tests.helpers.images import make_folder
from tests.helpers.rank_epochs import COUNT, epochs
from tests.helpers.rank_gradients import gradients
from tlstudio.core.errors import Value
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.learn import ranks
from tlstudio.learn.images import Batch, ImageSet
from tlstudio.learn.left_out import LeftOut
from tlstudio.learn.ranks import ALONE, Ranks, WholeBatch

ROOT = Path(__file__).parents[3]


def run_ranks(count: int, helper: str, *arguments: str) -> None:
    """A script of tests/helpers in several processes that train together."""
    command = [
        "-m",
        "torch.distributed.run",
        "--standalone",
        f"--nproc-per-node={count}",
        "-m",
        f"tests.helpers.{helper}",
    ]
    subprocess.run([sys.executable, *command, *arguments], cwd=ROOT, check=True)


@pytest.fixture
def group() -> Iterator[Ranks]:
    """A group of one, in this process."""
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    yield Ranks(0, 1)
    dist.destroy_process_group()


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_each_row_is_computed_once(count: int) -> None:
    for size in (1, 2, 7, 64):
        shares = [Ranks(number, count).own(size) for number in range(count)]
        assert sorted(np.concatenate(shares).tolist()) == list(range(size))
        assert max(map(len, shares)) - min(map(len, shares)) <= 1


@pytest.mark.parametrize("channels_last", [False, True])
def test_batchnorm_of_all_rows_is_that_of_torch(group: Ranks, channels_last: bool) -> None:
    torch.manual_seed(0)
    images = torch.randn(6, 4, 5, 5, dtype=torch.float64)
    images = images.contiguous(memory_format=torch.channels_last) if channels_last else images
    plain, ours = nn.BatchNorm2d(4).double(), nn.BatchNorm2d(4).double()
    answers = []
    for norm in (plain, ours):
        inputs = images.clone().requires_grad_()
        with WholeBatch(np.arange(6), 6) if norm is ours else ALONE.part(np.arange(6), 6):
            output = norm(inputs)
        output.square().sum().backward()
        answers.append((output, inputs.grad, norm.weight.grad, norm.running_mean, norm.running_var))
    for one, other in zip(*answers, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("shape", [(8, 16), (8, 4, 6, 6)])
def test_dropout_is_that_of_the_whole_batch(shape: tuple[int, ...]) -> None:
    whole = torch.rand(shape)
    whole = whole.contiguous(memory_format=torch.channels_last) if len(shape) == 4 else whole
    torch.manual_seed(3)
    expected = F.dropout(whole, 0.4)
    for rows in (np.arange(0, 8, 2), np.arange(1, 8, 2), np.arange(0)):
        torch.manual_seed(3)
        with WholeBatch(rows, 8):
            assert torch.equal(nn.Dropout(0.4)(whole[rows]), expected[rows])


@pytest.mark.parametrize("library", ["torchvision", "timm"])
def test_stochastic_depth_is_that_of_the_whole_batch(library: str) -> None:
    if library == "timm":
        from timm.layers import DropPath

        layer: nn.Module = DropPath(0.5)
    else:
        from torchvision.ops import StochasticDepth

        layer = StochasticDepth(0.5, "row")
    whole = torch.rand(8, 3, 4, 4)
    torch.manual_seed(5)
    expected = layer(whole)
    torch.manual_seed(5)
    with WholeBatch(np.arange(1, 8, 2), 8):
        assert torch.equal(layer(whole[1::2]), expected[1::2])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "strategy"),
    [
        ("baseline", 1),
        ("resnet18", 1),
        ("efficientnet_lite0", 2),
        ("efficientnet_lite0", 3),
        ("efficientnet_b0", 1),
    ],
)
def test_two_processes_have_the_gradients_of_one(model: str, strategy: int, tmp_path: Path) -> None:
    """In float64 to 1e-12; BatchNorm of each half for itself would be another training."""
    file = tmp_path / "gradients.pt"
    run_ranks(2, "rank_gradients", model, str(strategy), str(file))
    two, one = torch.load(file), gradients(model, strategy, ranks.ALONE)
    assert two.keys() == one.keys()
    largest = max(float(value.abs().max()) for value in one.values())
    for name, value in one.items():
        assert float((two[name] - value).abs().max()) <= 1e-12 * largest, name


@pytest.mark.slow
def test_a_thread_of_gloo_that_lives_on_does_not_crash_a_rank_that_ends() -> None:
    run_ranks(1, "rank_end")


def test_rows_of_a_batch_are_numbered_among_those_that_are_left(group: Ranks, tmp_path: Path) -> None:
    """The second of two ranks has rows 1, 3 and 5 of six; the other one has lost row 2, and it row 3."""

    class Second(Ranks):
        def all_of(self, found: dict[str, Value]) -> dict[str, Value]:
            return found | {"f12": "gone"}

    left_out = LeftOut()
    left_out.take({"f13": "gone too"})
    rows = [SplitRow(file=f"f{number}", class_name="a", subset="train") for number in range(20)]
    images = ImageSet(tmp_path, rows, ("a",), ImageSpec(), 0, left_out=left_out)
    piece = np.arange(10, 16)
    batch = Batch(torch.zeros(2, 3, 1, 1), torch.zeros(2), np.array([11, 15]))
    share, size = images.shared_rows(piece, batch, Second(1, 2))
    assert (share.tolist(), size) == ([1, 3], 4)
    assert sorted(left_out.reasons) == ["f12", "f13"]


@pytest.mark.slow
@pytest.mark.parametrize(("model", "near"), [("baseline", 1e-5), ("resnet18", 5e-3)])
def test_two_processes_leave_out_what_one_would(model: str, near: float, tmp_path: Path) -> None:
    """With its dropout, and its BatchNorm, of the images that are left; there roundings grow."""
    folder, file = make_folder(tmp_path / "images", count=COUNT), tmp_path / "epochs.pt"
    lost = ["blue/000.png", "blue/007.png", "green/003.png", "red/010.png", "red/011.png"]
    for name in lost:
        (folder / name).unlink()
    run_ranks(2, "rank_epochs", model, str(folder), str(file))
    two, one = torch.load(file), epochs(model, folder, ranks.ALONE)
    assert two["left out"] == one["left out"] == lost
    assert two["losses"] == pytest.approx(one["losses"], rel=near)
