"""The images with the highest loss as small pictures, with where the network looked."""

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from tlstudio.core.errors import ImageError
from tlstudio.data.decode import open_rgb
from tlstudio.report.document import Picture
from tlstudio.report.facts import RunFacts
from tlstudio.report.words import Words, visible

SIDE = 132  # px of the longer side, twice what it is shown at
_QUALITY = 80
_WARM = np.array([214.0, 39.0, 40.0])  # where the network looked

Heat = npt.NDArray[np.float32]
Region = tuple[float, float, float, float]
#: file → map (h, w), 0..1, and the part of the image that it covers, as shares of its sides
Maps = Mapping[str, tuple[Heat, Region]]


def worst_pictures(run: RunFacts, maps: Maps, words: Words) -> tuple[Picture, ...]:
    """Those that are there and can be read, the highest loss first.

    Args:
        run: whose predictions.
        maps: of :data:`~tlstudio.report.facts.WORST` images at most; of none where no network was asked.
        words: for what is said below each.
    """
    found = []
    for number in run.worst:
        try:
            picture = _small(open_rgb(run.predictions.path(number)))
        except (ImageError, ValueError):  # gone, moved or damaged since: the report says how many are shown
            continue
        file = run.predictions.files[number]
        overlay = _jpeg(_blended(picture, *maps[file])) if file in maps else b""
        found.append(Picture(jpeg=_jpeg(picture), overlay=overlay, lines=_caption(run, number, words)))
    return tuple(found)


def _caption(run: RunFacts, number: int, words: Words) -> tuple[str, ...]:
    predictions = run.predictions
    true, answer = (predictions.classes[int(of[number])] for of in (predictions.labels, predictions.predicted))
    sure = words.percent(predictions.probability(number))
    return (
        words.say("True: {name}", name=_short(true)),
        words.say("Predicted: {name} ({probability})", name=_short(answer), probability=sure),
        _short(Path(predictions.files[number]).name),
    )


def _short(name: str) -> str:
    name = visible(name)
    return name if len(name) <= 40 else f"{name[:24]}…{name[-14:]}"


def _small(image: Image.Image) -> Image.Image:
    image = image.copy()
    image.thumbnail((SIDE, SIDE))
    return image


def _jpeg(image: Image.Image) -> bytes:
    """Without what the file knew about camera and place."""
    stream = io.BytesIO()
    Image.fromarray(np.asarray(image)).save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _blended(image: Image.Image, heat: Heat, region: Region) -> Image.Image:
    """The image in grey, and red where the map (h, w) is high; what the network did not see stays grey."""
    width, height = image.size
    left, top, right, bottom = (
        round(share * side) for share, side in zip(region, (width, height, width, height), strict=True)
    )
    size = max(right - left, 1), max(bottom - top, 1)
    seen = Image.fromarray(np.uint8(255 * np.clip(heat, 0, 1))).resize(size, Image.Resampling.BILINEAR)
    mask = Image.new("L", image.size)
    mask.paste(seen, (left, top))
    share = 0.75 * np.asarray(mask, np.float32)[..., None] / 255
    grey = np.asarray(image.convert("L").convert("RGB"), np.float32)
    return Image.fromarray(np.uint8((1 - share) * grey + share * _WARM))
