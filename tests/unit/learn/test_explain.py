"""Grad-CAM: on a network whose answer is known, on every family, and without a trace."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from tests.helpers.models import saved_model
from tlstudio.core import paths
from tlstudio.core.catalog import MODELS
from tlstudio.core.events import Explain
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.spec import PredictJob
from tlstudio.learn.explain import explain, grad_cam, seen_region
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.predict import Predictor

CPU = torch.device("cpu")
_QUICK = ("baseline", "efficientnet_lite0", "squeezenet1_1", "mobilenet_v3_small")


class _Halves(nn.Module):
    """Class 0 is the red in the picture, class 1 the green; the feature map is the picture, averaged."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.AvgPool2d(8)
        self.head = nn.Linear(3, 2, bias=False)
        with torch.no_grad():
            self.head.weight.copy_(torch.tensor([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        answer: torch.Tensor = self.head(self.features(images).relu_().mean(dim=(2, 3)))
        return answer


def _picture() -> torch.Tensor:
    """Red on the left, a weaker green on the right."""
    image = torch.zeros(1, 3, 32, 32)
    image[:, 0, :, :16] = 1.0
    image[:, 1, :, 16:] = 0.5
    return image


@pytest.mark.parametrize(("number", "asked", "left", "right"), [(0, -1, 1, 0), (0, 0, 1, 0), (1, 1, 0, 1)])
def test_the_heat_is_where_the_signal_is(number: int, asked: int, left: int, right: int) -> None:
    heat, answered = grad_cam(_Halves().eval(), MODELS["mobilenet_v2"], _picture(), asked)
    assert answered == number
    assert heat.shape == (4, 4)
    assert heat.dtype == np.float32
    assert (heat[:, :2] == left).all()
    assert (heat[:, 2:] == right).all()


def test_nothing_speaks_for_a_class_that_is_not_there() -> None:
    heat, _ = grad_cam(_Halves().eval(), MODELS["mobilenet_v2"], torch.zeros(1, 3, 32, 32), 1)
    assert (heat == 0).all()


def _families() -> list[object]:
    names = [name for name in MODELS if name in _QUICK]
    return [*names, *(pytest.param(name, marks=pytest.mark.slow) for name in MODELS if name not in _QUICK)]


@pytest.mark.parametrize("name", _families())
def test_every_family_has_a_map_of_its_places(name: str) -> None:
    row = MODELS[name]
    side = 64 if name != "vit_b_16" else 96
    torch.manual_seed(0)
    network = build(architecture(row, classes=4, input_size=side)).eval()
    nn.init.normal_(network.get_submodule(row.head).weight)  # ViT's begins with zeros
    inputs = torch.randn(1, 3, side, side)
    with torch.inference_mode():
        before = network(inputs)
    heat, number = grad_cam(network, row, inputs)
    assert number == int(before.argmax())
    assert heat.ndim == 2
    assert heat.shape[0] == heat.shape[1] > 1
    assert np.isfinite(heat).all()
    assert heat.min() >= 0
    assert heat.max() in (0, 1)
    others = [grad_cam(network, row, inputs, other)[0] for other in range(4)]
    assert any(other.max() == 1 for other in others), "some class has a map"
    assert not all(np.array_equal(others[0], other) for other in others), "each class has its own"
    with torch.inference_mode():
        assert torch.equal(network(inputs), before)


def test_no_trace_is_left_in_the_network() -> None:
    row = MODELS["baseline"]
    network = build(architecture(row, classes=3, input_size=16)).eval()
    for parameter in list(network.parameters())[:2]:
        parameter.requires_grad_(False)
    wanted = [parameter.requires_grad for parameter in network.parameters()]
    state = {name: value.clone() for name, value in network.state_dict().items()}
    grad_cam(network, row, torch.randn(1, 3, 16, 16))
    assert torch.is_grad_enabled()
    assert all(parameter.grad is None for parameter in network.parameters())
    assert [parameter.requires_grad for parameter in network.parameters()] == wanted
    assert all(torch.equal(value, state[name]) for name, value in network.state_dict().items())
    assert not any(module._forward_hooks for module in network.modules())


@pytest.mark.parametrize(
    ("size", "image", "region"),
    [
        ((90, 60), ImageSpec(resize=64, crop=64, fit="squash"), (0, 0, 1, 1)),
        ((90, 60), ImageSpec(resize=64, crop=32, fit="squash"), (0.25, 0.25, 0.75, 0.75)),
        ((200, 100), ImageSpec(resize=64, crop=64, fit="crop"), (0.25, 0, 0.75, 1)),
        ((100, 200), ImageSpec(resize=64, crop=32, fit="crop"), (0.25, 0.375, 0.75, 0.625)),
        ((9000, 100), ImageSpec(resize=64, crop=64, fit="crop"), (0.5 - 1 / 180, 0, 0.5 + 1 / 180, 1)),
    ],
)
def test_the_region_that_the_network_saw(
    size: tuple[int, int], image: ImageSpec, region: tuple[float, ...]
) -> None:
    assert seen_region(size, image) == pytest.approx(region)


def test_an_explanation_is_a_picture_in_the_cache(tmp_path: Path) -> None:
    model = saved_model(tmp_path / "m.pt", crop=16, resize=32, fit="crop")
    path = tmp_path / "잎 사진.png"
    Image.new("RGB", (80, 40), "green").save(path)
    request = Explain(id=7, path=str(path), model=str(model.file), name="green")
    answer = explain(model, request, CPU)
    assert (answer.id, answer.file, answer.model, answer.name) == (7, str(path), str(model.file), "green")
    assert answer.region == pytest.approx((0.375, 0.25, 0.625, 0.75))
    assert answer.grid == (2, 2)
    assert answer.milliseconds > 0
    with Image.open(answer.map) as picture:
        assert (picture.size, picture.mode) == ((16, 16), "L")
    best = explain(model, msgspec.structs.replace(request, name=""), CPU)
    (told,) = Predictor(PredictJob(models=(str(model.file),), device="cpu")).answer(1, path)
    assert best.name == told.top[0].name


def test_an_unreadable_image_is_told(tmp_path: Path) -> None:
    model = saved_model(tmp_path / "m.pt")
    answer = explain(model, Explain(id=1, path=str(tmp_path / "none.png"), model=str(model.file)), CPU)
    assert answer.problem is not None
    assert answer.problem.code == "image-access"
    assert answer.map == ""


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    model = saved_model(tmp_path / "m.pt")
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    cache = paths.cache_folder()
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("a file where the folder should be")
    answer = explain(model, Explain(id=1, path=str(tmp_path / "a.png"), model=str(model.file)), CPU)
    assert answer.problem is not None
    assert answer.problem.code == "cannot-write"
    assert "could not be written" in answer.problem.message


def test_only_a_model_that_is_loaded_and_knows_the_class_explains(tmp_path: Path) -> None:
    model = saved_model(tmp_path / "m.pt")
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    predictor = Predictor(PredictJob(models=(str(model.file),), device="cpu"))
    for file, name, count in (("other.pt", "red", 0), (str(model.file), "no class", 0), (str(model.file), "", 1)):
        request = Explain(id=1, path=str(tmp_path / "a.png"), model=file, name=name)
        assert len(list(predictor.explain(request))) == count
