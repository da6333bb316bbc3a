"""Tiny folders of images, drawn: every class has a colour and a pattern of its own, so that it can be learned."""

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

CLASSES = ("blue", "green", "red")
#: the three files of :func:`spoil` that no decoder can read
BAD_FILES = ("blue/empty.png", "green/cut off.jpg", "red/really text.png")


def draw(number: int, rng: np.random.Generator, size: tuple[int, int] = (40, 32)) -> npt.NDArray[np.uint8]:
    """A noisy picture of class ``number``, uint8 (height, width, 3): stripes of a width that names the class."""
    width, height = size
    stripes = (np.arange(width) // (2 + 3 * number)) % 2
    image = rng.normal(90, 25, (height, width, 3))
    image[..., number % 3] += 110 * stripes
    return image.clip(0, 255).astype(np.uint8)


def make_folder(
    root: Path,
    classes: Sequence[str] = CLASSES,
    *,
    count: int = 5,
    size: tuple[int, int] = (40, 32),
    seed: int = 0,
    suffix: str = ".png",
) -> Path:
    """``root/<class>/<number>.png``, ``count`` images of each class. Returns ``root``."""
    for number, name in enumerate(classes):
        folder = root / name
        folder.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng([seed, number])
        for index in range(count):
            Image.fromarray(draw(number, rng, size)).save(folder / f"{index:03}{suffix}")
    return root


def spoil(root: Path) -> Path:
    """Add :data:`BAD_FILES` and one readable 16-bit PNG, ``red/deep.png``, to a folder of :func:`make_folder`."""
    stream = io.BytesIO()
    Image.fromarray(draw(1, np.random.default_rng(9), (64, 64))).save(stream, "JPEG")
    (root / "green" / "cut off.jpg").write_bytes(stream.getvalue()[: len(stream.getvalue()) // 2])
    (root / "red" / "really text.png").write_text("this is no picture")
    (root / "blue" / "empty.png").write_bytes(b"")
    deep = np.random.default_rng(8).integers(0, 65536, (32, 40), dtype=np.uint16)
    Image.fromarray(deep).save(root / "red" / "deep.png")
    return root
