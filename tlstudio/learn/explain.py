"""Where a network looked: the places of its last feature map that spoke for a class."""

import os
import time
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812  (the name everybody uses)
from PIL import Image
from torch import nn

from tlstudio.core import catalog, paths
from tlstudio.core.errors import ImageError, Problem, Value
from tlstudio.core.events import Explain, Explained
from tlstudio.core.image_spec import ImageSpec
from tlstudio.data.decode import open_rgb, to_square
from tlstudio.learn.models.model_file import TrainedModel

Region = tuple[float, float, float, float]


def explain(model: TrainedModel, request: Explain, device: torch.device) -> Explained:
    """The map of one class on one image, as a file in the cache; what keeps it from being made is told in it."""
    start = time.perf_counter()
    about, image = model.about, model.about.preprocessing.image
    answer = Explained(id=request.id, file=request.path, model=request.model, name=request.name)
    try:
        picture = open_rgb(Path(request.path))
    except ImageError as error:
        return msgspec.structs.replace(answer, problem=Problem(code=error.code, values=error.values))
    number = about.classes.index(request.name) if request.name else -1
    heat, number = heat_of(model, picture, device, number)
    path = paths.cache_folder() / "explanations" / f"{os.getpid()}-{request.id}.png"
    try:
        _write(heat, image.crop, path)
    except OSError as error:
        values: dict[str, Value] = {"file": str(path), "detail": error.strerror or str(error)}
        return msgspec.structs.replace(answer, problem=Problem(code="cannot-write", values=values))
    return msgspec.structs.replace(
        answer,
        name=about.classes[number],
        map=str(path),
        region=seen_region(picture.size, image),
        grid=heat.shape,
        milliseconds=1000 * (time.perf_counter() - start),
    )


def heat_of(
    model: TrainedModel, picture: Image.Image, device: torch.device, number: int = -1
) -> tuple[npt.NDArray[np.float32], int]:
    """The map of a class on an upright RGB image, see :func:`grad_cam`.

    Args:
        model: whose map.
        picture: of any size.
        device: where the model is.
        number: of the class; -1: the most probable one.

    Returns:
        Float32 (h, w), 0..1, and the class.
    """
    about, image = model.about, model.about.preprocessing.image
    pixels = torch.from_numpy(to_square(picture, image.resize, image.fit)).permute(2, 0, 1)[None].to(device)
    inputs = about.preprocessing.transform().evaluate(pixels, np.zeros(1, np.int64))
    return grad_cam(model.network, catalog.MODELS[about.provenance.model], inputs, number)


def grad_cam(
    network: nn.Module, row: catalog.Model, inputs: torch.Tensor, number: int = -1
) -> tuple[npt.NDArray[np.float32], int]:
    """Grad-CAM (Selvaraju et al. 2017, "Grad-CAM: Visual Explanations from Deep Networks", equations 1 and 2).

    The weight of each channel of the last feature map is the gradient of the class's logit, averaged over all
    places; the map is the weighted sum of the channels, of which the positive part is kept.
    Only what comes after the feature map is differentiated, and no gradient is left in the network.

    Args:
        network: in evaluation mode.
        row: says which module's output is the feature map and how it is laid out.
        inputs: float32 (1, 3, S, S), as the network takes them.
        number: of the class; -1: the most probable one.

    Returns:
        Float32 (h, w), 0..1, the strongest place 1 (all 0 where no place speaks for the class), and the class.
    """
    kept: list[torch.Tensor] = []

    def keep(_module: nn.Module, _inputs: object, output: torch.Tensor) -> torch.Tensor:
        torch.set_grad_enabled(True)  # from here on; the block below ends it
        kept.append(output.detach().requires_grad_())
        return kept[0].clone()  # the next layer may change it in place

    hook = network.get_submodule(row.feature_map).register_forward_hook(keep)
    try:
        with torch.no_grad():
            logits = network(inputs.contiguous(memory_format=torch.channels_last))
            number = int(logits[0].argmax()) if number < 0 else number
            (gradient,) = torch.autograd.grad(logits[0, number], kept[0])
    finally:
        hook.remove()
    features, gradient = (_places(tensor[0].detach().float(), row.map_layout) for tensor in (kept[0], gradient))
    heat = (gradient.mean(dim=(1, 2), keepdim=True) * features).sum(dim=0).relu()
    strongest = float(heat.max())
    return (heat / strongest if strongest > 0 else heat).cpu().numpy(), number


def seen_region(size: tuple[int, int], image: ImageSpec) -> Region:
    """The part of an upright image of ``size`` (width, height) that reaches the network, as shares of its sides.

    As :func:`tlstudio.data.decode.to_square` makes the square, and ``Transform.evaluate`` cuts its middle.
    """
    start = round((image.resize - image.crop) / 2) / image.resize
    end = start + image.crop / image.resize
    square = [1.0 if image.fit == "squash" else min(size) / side for side in size]
    (left, right), (top, bottom) = (
        ((1 - share) / 2 + start * share, (1 - share) / 2 + end * share) for share in square
    )
    return left, top, right, bottom


def _places(tensor: torch.Tensor, layout: catalog.MapLayout) -> torch.Tensor:
    """(K, h, w) of one image's feature map."""
    if layout == "channels-last":
        return tensor.permute(2, 0, 1)
    if layout == "tokens":
        side = round((len(tensor) - 1) ** 0.5)
        return tensor[1:].T.reshape(-1, side, side)
    return tensor


def _write(heat: npt.NDArray[np.float32], side: int, path: Path) -> None:
    """The map (h, w), 0..1, as large as the network's input, bilinear as in the paper."""
    large = F.interpolate(torch.from_numpy(heat)[None, None], (side, side), mode="bilinear", align_corners=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray((large[0, 0] * 255).round().to(torch.uint8).numpy()).save(path, "PNG")
