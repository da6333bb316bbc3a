"""Copies of images, made in many ways, planted among the images of a folder."""

import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from tlstudio.core.index import DataIndex
from tlstudio.data.decode import open_rgb

Rng = np.random.Generator
Change = Callable[[Image.Image, Rng], Image.Image]
_Turn = Image.Transpose


@dataclass(frozen=True)
class Way:
    """How a copy is made."""

    name: str
    change: Change
    suffix: str = ".jpg"
    wanted: bool = False  #: one of those that must be found
    save: dict[str, Any] | None = None


def _scaled(share: float, tall: float = 1.0) -> Change:
    def change(image: Image.Image, rng: Rng) -> Image.Image:
        width, height = (max(1, round(side * share)) for side in image.size)
        return image.resize((width, max(1, round(height * tall))), Image.Resampling.BICUBIC)

    return change


def _turned(turn: _Turn) -> Change:
    return lambda image, rng: image.transpose(turn)


def _cut(left: float, top: float, right: float, bottom: float) -> Change:
    def change(image: Image.Image, rng: Rng) -> Image.Image:
        width, height = image.size
        box = (width * left, height * top, width * (1 - right), height * (1 - bottom))
        return image.crop(tuple(round(side) for side in box))

    return change


def _cut_anywhere(share: float) -> Change:
    """Twice ``share`` of each axis, divided at random between the two sides."""

    def change(image: Image.Image, rng: Rng) -> Image.Image:
        left, top = rng.uniform(0, 2 * share, 2)
        return _cut(left, top, 2 * share - left, 2 * share - top)(image, rng)

    return change


def _enhanced(kind: Callable[[Image.Image], Any], factor: float) -> Change:
    return lambda image, rng: kind(image).enhance(factor)


def _hue(image: Image.Image, rng: Rng) -> Image.Image:
    hue, saturation, value = image.convert("HSV").split()
    return Image.merge("HSV", (hue.point(lambda angle: (angle + 40) % 256), saturation, value)).convert("RGB")


def _noise(image: Image.Image, rng: Rng) -> Image.Image:
    pixels = np.asarray(image) + rng.normal(0, 12, (image.height, image.width, 3))
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _border(share: float, colour: str, across: bool = True) -> Change:
    def change(image: Image.Image, rng: Rng) -> Image.Image:
        width = max(1, round(min(image.size) * share))
        return ImageOps.expand(image, (width if across else 0, width), colour)

    return change


def _watermark(image: Image.Image, rng: Rng) -> Image.Image:
    marked = image.copy()
    place = (image.width * 0.1, image.height * rng.uniform(0.1, 0.8))
    size = max(8, image.width // 6)
    ImageDraw.Draw(marked, "RGBA").text(place, "SAMPLE", fill=(255, 255, 255, 140), font_size=size)
    return marked


def _hidden(image: Image.Image, rng: Rng) -> Image.Image:
    marked, side = image.copy(), 0.2
    left, top = rng.uniform(0, 1 - side, 2)
    box = (left * image.width, top * image.height, (left + side) * image.width, (top + side) * image.height)
    ImageDraw.Draw(marked).rectangle(box, fill=tuple(int(level) for level in rng.integers(0, 255, 3)))
    return marked


def _blurred(image: Image.Image, rng: Rng) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(min(image.size) / 128))


def _several(*changes: Change) -> Change:
    def change(image: Image.Image, rng: Rng) -> Image.Image:
        for one in changes:
            image = one(image, rng)
        return image

    return change


def _same(image: Image.Image, rng: Rng) -> Image.Image:
    return image


_Brightness, _Contrast, _Colour = ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color

#: "exact" is a copy of the file itself
WAYS: tuple[Way, ...] = (
    Way("exact", _same, wanted=True),
    Way("half size", _scaled(0.5), wanted=True),
    Way("JPEG 30", _same, wanted=True, save={"quality": 30}),
    Way("mirrored", _turned(_Turn.FLIP_LEFT_RIGHT), wanted=True),
    Way("turned 90°", _turned(_Turn.ROTATE_90), wanted=True),
    Way("10 % brighter", _enhanced(_Brightness, 1.1), wanted=True),
    Way("PNG of a JPEG", _same, ".png", wanted=True),
    Way("cropped 5 % a side", _cut(0.05, 0.05, 0.05, 0.05), wanted=True),
    Way("cropped 5 %, off-centre", _cut_anywhere(0.05), wanted=True),
    Way("cropped 10 % a side", _cut(0.1, 0.1, 0.1, 0.1)),
    Way("cropped 10 %, off-centre", _cut_anywhere(0.1)),
    Way("cropped 15 %, off-centre", _cut_anywhere(0.15)),
    Way("a fifth cut from one side", _cut(0.2, 0, 0, 0)),
    Way("turned 180°", _turned(_Turn.ROTATE_180)),
    Way("mirrored and turned", _turned(_Turn.TRANSVERSE)),
    Way("40 % darker", _enhanced(_Brightness, 0.6)),
    Way("contrast × 1.4", _enhanced(_Contrast, 1.4)),
    Way("contrast × 0.6", _enhanced(_Contrast, 0.6)),
    Way("gamma 2", lambda image, rng: image.point(lambda level: 255 * (level / 255) ** 2)),
    Way("histogram equalised", lambda image, rng: ImageOps.equalize(image)),
    Way("grey-scale", lambda image, rng: image.convert("L")),
    Way("saturation × 2", _enhanced(_Colour, 2)),
    Way("another hue", _hue),
    Way("noise", _noise),
    Way("blurred", _blurred),
    Way("quarter size", _scaled(0.25)),
    Way("double size", _scaled(2)),
    Way("squeezed to 3/4", _scaled(1, 0.75)),
    Way("GIF", _same, ".gif"),
    Way("WebP 20", _same, ".webp", save={"quality": 20}),
    Way("white border 5 %", _border(0.05, "white")),
    Way("black border 10 %", _border(0.1, "black")),
    Way("bars above and below", _border(0.15, "black", across=False)),
    Way("rotated 3°", lambda image, rng: image.rotate(3, Image.Resampling.BICUBIC)),
    Way("rotated 7°", lambda image, rng: image.rotate(-7, Image.Resampling.BICUBIC)),
    Way("watermark", _watermark),
    Way("a fifth square hidden", _hidden),
    Way(
        "cropped, turned, brighter, smaller, JPEG 60",
        _several(_cut_anywhere(0.05), _turned(_Turn.ROTATE_270), _enhanced(_Brightness, 1.15), _scaled(2 / 3)),
        save={"quality": 60},
    ),
)


def plant(index: DataIndex, target: Path, images: int, seed: int = 0) -> dict[str, tuple[str, str]]:
    """A folder of some images of another one and of copies of them; each image has at most one copy.

    Returns:
        Copy → (way, original), files relative to ``target``.
    """
    rng = np.random.default_rng(seed)
    records = index.readable
    chosen = [records[place] for place in sorted(rng.permutation(len(records))[:images])]
    for record in chosen:
        (target / record.file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(Path(index.folder) / record.file, target / record.file)
    planted = {}
    for number, place in enumerate(rng.permutation(len(chosen))[: len(chosen) // len(WAYS) * len(WAYS)]):
        original, way = Path(chosen[place].file), WAYS[number % len(WAYS)]
        name = f"planted {number:04}{original.suffix if way.name == 'exact' else way.suffix}"
        copy = original.with_name(name)
        made = _bytes(Path(index.folder) / original, way, np.random.default_rng([seed, number]))
        (target / copy).write_bytes(made)
        planted[copy.as_posix()] = (way.name, original.as_posix())
    return planted


def _bytes(path: Path, way: Way, rng: Rng) -> bytes:
    if way.name == "exact":
        return path.read_bytes()
    stream = io.BytesIO()
    formats = {".jpg": ("JPEG", {"quality": 92}), ".png": ("PNG", {}), ".gif": ("GIF", {}), ".webp": ("WEBP", {})}
    name, options = formats[way.suffix]
    way.change(open_rgb(path), rng).save(stream, name, **(way.save or options))
    return stream.getvalue()
