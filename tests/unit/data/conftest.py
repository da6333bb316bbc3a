"""Small folders of images, and a home of TL Studio that is not the user's."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

MakeImage = Callable[..., Path]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Caches go to a temporary folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("TLSTUDIO_HOME", str(home))
    return home


@pytest.fixture
def make_image() -> MakeImage:
    """A function that saves an image of random pixels, different for every path."""

    def make(path: Path, size: tuple[int, int] = (12, 8)) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(list(path.name.encode(errors="surrogateescape")))
        pixels = rng.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
        Image.fromarray(pixels).save(path, format="PNG")
        return path

    return make
