"""Copies are found however they were made, and nothing else is called one."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter

from tlstudio.audit import copies
from tlstudio.audit.copies import find_copies
from tlstudio.audit.quality import find_odd
from tlstudio.audit.thumbnails import thumbnails
from tlstudio.core.audit import Copy
from tlstudio.core.errors import Stopped
from tlstudio.data.scan import scan


def picture(seed: int, side: int = 160) -> Image.Image:
    """Blots of all sizes, unlike any of another seed."""
    draw = np.random.default_rng(seed)
    layers = [
        draw.normal(size=(side // step, side // step, 3)).repeat(step, 0).repeat(step, 1)
        for step in (4, 8, 16, 32)
    ]
    pixels = 128 + 30 * np.sum(layers, axis=0)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        place = tmp_path / "data" / ("red" if number % 2 else "blue")
        place.mkdir(parents=True, exist_ok=True)
        picture(number).save(place / f"{number:03}.png")
    return tmp_path / "data"


def found(folder: Path) -> tuple[Copy, ...]:
    return find_copies(folder, thumbnails(scan(folder)), lambda _done, _total: None, lambda: False)


def test_different_pictures_are_no_copies(folder):
    assert found(folder) == ()


@pytest.mark.parametrize(
    ("change", "turn"),
    [
        (lambda image: image.resize((80, 80)), 0),
        (lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), 4),
        (lambda image: image.transpose(Image.Transpose.ROTATE_90), 1),
        (lambda image: image.transpose(Image.Transpose.ROTATE_180), 2),
        (lambda image: ImageEnhance.Brightness(image).enhance(1.1), 0),
        (lambda image: image.convert("L"), 0),
        (lambda image: image.crop((8, 8, 152, 152)), 0),
        (lambda image: image.crop((0, 4, 150, 158)), 0),
    ],
    ids=["half", "mirrored", "turned", "upside down", "brighter", "grey", "cropped", "cropped off-centre"],
)
def test_a_changed_copy_is_found_with_the_way_it_lies(folder, change, turn):
    change(picture(6)).save(folder / "red" / "other.jpg", quality=80)
    (copy,) = found(folder)
    assert {copy.first, copy.second} == {"blue/006.png", "red/other.jpg"}
    assert (copy.kind, copy.turn) == ("near", turn)
    assert 0.7 < copy.similarity <= 1


def test_of_many_images_only_the_likeliest_pairs_are_looked_at_each_in_one_way(folder, monkeypatch):
    picture(6).resize((80, 80)).save(folder / "red" / "other.jpg", quality=80)
    candidates, pairs = [], []
    seen = copies.candidates
    monkeypatch.setattr(copies, "candidates", lambda *asked: candidates.append(seen(*asked)) or candidates[-1])
    looked_at = copies._worth_a_look
    monkeypatch.setattr(copies, "_worth_a_look", lambda known: pairs.append(looked_at(known)) or pairs[-1])
    few = found(folder)
    monkeypatch.setattr(copies, "_BUDGET", 0)
    assert [(copy.first, copy.second, copy.turn) for copy in found(folder)] == [
        (copy.first, copy.second, copy.turn) for copy in few
    ]
    whole, part = (list(zip(*pair, strict=True)) for pair in pairs)
    assert len(whole) == np.count_nonzero(candidates[0].scores > -1)  # all candidates, both ways
    assert len({frozenset(pair) for pair in part}) == len(part) <= 3 * 41


def test_the_same_file_and_the_same_pixels_are_told_apart(folder):
    (folder / "red" / "same.png").write_bytes((folder / "blue" / "006.png").read_bytes())
    picture(8).save(folder / "red" / "pixels.bmp")
    kinds = {copy.kind: {copy.first, copy.second} for copy in found(folder)}
    assert kinds == {"bytes": {"blue/006.png", "red/same.png"}, "pixels": {"blue/008.png", "red/pixels.bmp"}}


def test_pictures_of_one_colour_are_not_all_copies(folder):
    for number, colour in enumerate(("white", "black", "#7f7f7f", "#808080")):
        Image.new("RGB", (60, 60), colour).save(folder / "red" / f"plain {number}.png")
    assert found(folder) == ()
    assert {odd.kind for odd in find_odd(thumbnails(scan(folder)))} == {"one-colour"}


@pytest.mark.parametrize("count", [1, 2])
def test_so_few_pictures_have_no_copies(tmp_path, count):
    for number in range(count):
        (tmp_path / "a").mkdir(exist_ok=True)
        picture(number).save(tmp_path / "a" / f"{number}.png")
    assert found(tmp_path) == ()


def test_it_can_be_stopped(folder):
    small = thumbnails(scan(folder))
    with pytest.raises(Stopped):
        find_copies(folder, small, lambda _done, _total: None, lambda: True)


def test_odd_images_are_named_by_kind(folder):
    ImageEnhance.Brightness(picture(1)).enhance(0.12).save(folder / "red" / "night.png")
    picture(2).filter(ImageFilter.GaussianBlur(3)).save(folder / "red" / "blurred.png")
    picture(3, 160).resize((12, 12)).save(folder / "red" / "tiny.png")
    picture(4, 160).resize((320, 40)).save(folder / "red" / "long.png")
    picture(5).save(folder / "red" / "really.jpg", format="PNG")
    odd = {(one.file, one.kind) for one in find_odd(thumbnails(scan(folder)))}
    wanted = {("night", "dark"), ("blurred", "blurred"), ("tiny", "tiny"), ("long", "shape")}
    assert {(f"red/{name}.png", kind) for name, kind in wanted} | {("red/really.jpg", "extension")} <= odd
    assert not {file for file, _ in odd if file.startswith("blue/")}
