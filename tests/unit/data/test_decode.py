import io
import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, features

from tlstudio.core.errors import ImageError
from tlstudio.data import decode

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def quadrants() -> Image.Image:
    """24 x 16 px, upright: red and green above, blue and white below."""
    pixels = np.zeros((16, 24, 3), np.uint8)
    pixels[:8, :12], pixels[:8, 12:], pixels[8:, :12], pixels[8:, 12:] = RED, GREEN, BLUE, WHITE
    return Image.fromarray(pixels)


def assert_quadrants(image: Image.Image, tolerance: int = 40) -> None:
    assert (image.mode, image.size) == ("RGB", (24, 16))
    for place, colour in {(4, 4): RED, (20, 4): GREEN, (4, 12): BLUE, (20, 12): WHITE}.items():
        difference = np.abs(np.subtract(image.getpixel(place), colour))
        assert difference.max() <= tolerance, (place, image.getpixel(place))


FORMATS = [
    (".jpg", "JPEG", {"quality": 95, "subsampling": 0}),
    (".JPEG", "JPEG", {"quality": 95, "subsampling": 0, "progressive": True}),
    (".jpe", "JPEG", {"quality": 95, "subsampling": 0}),
    (".PNG", "PNG", {}),
    (".bmp", "BMP", {}),
    (".gif", "GIF", {}),
    (".webp", "WEBP", {"lossless": True}),
    (".tif", "TIFF", {}),
    (".tiff", "TIFF", {"compression": "tiff_lzw"}),
]


@pytest.mark.parametrize(("extension", "kind", "options"), FORMATS)
def test_every_format_opens(tmp_path: Path, extension: str, kind: str, options: dict[str, object]) -> None:
    path = tmp_path / f"picture{extension}"
    quadrants().save(path, format=kind, **options)
    assert decode.is_image_name(path.name)
    assert_quadrants(decode.open_rgb(path))


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow has no AVIF")
def test_avif_opens(tmp_path: Path) -> None:
    path = tmp_path / "picture.avif"
    quadrants().save(path, quality=95)
    assert ".avif" in decode.EXTENSIONS
    assert_quadrants(decode.open_rgb(path))


@pytest.mark.parametrize("name", ["notes.txt", "jpg", ".jpg", "a.jpg.part", "a.eps", "a.svg"])
def test_other_names_are_no_images(name: str) -> None:
    assert not decode.is_image_name(name)


def test_the_content_decides_and_not_the_extension(tmp_path: Path) -> None:
    path = tmp_path / "really-a-png.jpg"
    quadrants().save(path, format="PNG")
    assert_quadrants(decode.open_rgb(path))


# ---- orientation -----------------------------------------------------------------------------------------

AS_STORED = {  # EXIF orientation → how an upright picture lies in the file
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", AS_STORED)
def test_every_orientation_becomes_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    turn = AS_STORED[orientation]
    stored = quadrants() if turn is None else quadrants().transpose(turn)
    exif = Image.Exif()
    exif[274] = orientation
    options = {"quality": 95, "subsampling": 0} if kind == "JPEG" else {}
    path = tmp_path / "turned"
    stored.save(path, format=kind, exif=exif, **options)
    assert_quadrants(decode.open_rgb(path))


@pytest.mark.parametrize("orientation", [0, 9, 77])
def test_an_unknown_orientation_is_taken_as_upright(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    quadrants().save(tmp_path / "a.png", exif=exif)
    assert_quadrants(decode.open_rgb(tmp_path / "a.png"))


def test_damaged_exif_does_not_cost_the_picture(tmp_path: Path) -> None:
    quadrants().save(tmp_path / "a.png", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert_quadrants(decode.open_rgb(tmp_path / "a.png"))


# ---- modes -----------------------------------------------------------------------------------------------

RAMP = np.tile(np.linspace(0, 1, 64), (64, 1))


def mean(path: Path) -> float:
    image = decode.open_rgb(path)
    assert image.mode == "RGB"
    return float(np.asarray(image).mean())


@pytest.mark.parametrize(
    ("name", "pixels"),
    [
        ("grey16.png", (RAMP * 65535).astype(np.uint16)),
        ("grey16.tif", (RAMP * 65535).astype(np.uint16)),
        ("big-endian.tif", (RAMP * 65535).astype(">u2")),
        ("int32-of-16.tif", (RAMP * 65535).astype(np.int32)),
        ("int32-of-12.tif", (RAMP * 4095).astype(np.int32)),
        ("int32-of-8.tif", (RAMP * 255).astype(np.int32)),
        ("int32-of-31.tif", (RAMP * (2**31 - 1)).astype(np.int32)),
        ("float-of-1.tif", RAMP.astype(np.float32)),
        ("float-of-255.tif", (RAMP * 255).astype(np.float32)),
        ("float-of-65535.tif", (RAMP * 65535).astype(np.float32)),
        ("float-of-anything.tif", (RAMP * 1e6).astype(np.float32)),
    ],
)
def test_deep_grey_keeps_its_brightness(tmp_path: Path, name: str, pixels: np.ndarray) -> None:
    path = tmp_path / name
    Image.fromarray(pixels).save(path)
    assert mean(path) == pytest.approx(127.5, abs=1)
    row = np.asarray(decode.open_rgb(path))[0, :, 0].astype(int)
    assert row[0] == 0
    assert row[-1] == 255
    assert (np.diff(row) >= 0).all()


def test_a_dark_16_bit_picture_stays_dark(tmp_path: Path) -> None:
    Image.fromarray((RAMP * 4000).astype(np.uint16)).save(tmp_path / "dark.png")
    assert mean(tmp_path / "dark.png") == pytest.approx(7.8, abs=1)


def test_floats_that_are_no_numbers_become_black(tmp_path: Path) -> None:
    pixels = RAMP.astype(np.float32)
    pixels[:, 0], pixels[:, 1], pixels[:, 2] = np.nan, np.inf, -np.inf
    Image.fromarray(pixels).save(tmp_path / "a.tif")
    assert np.asarray(decode.open_rgb(tmp_path / "a.tif"))[:, :3].max() == 0
    assert mean(tmp_path / "a.tif") == pytest.approx(127, abs=2)


def test_a_black_16_bit_picture_is_black(tmp_path: Path) -> None:
    Image.new("I", (4, 4), 0).save(tmp_path / "a.tif")
    assert mean(tmp_path / "a.tif") == 0


def palette_with_alpha() -> Image.Image:
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putdata([0, 1])
    return image


@pytest.mark.parametrize(
    ("image", "options"),
    [
        (Image.merge("RGBA", [Image.new("L", (2, 1), value) for value in (0, 0, 255, 0)]), {}),
        (Image.new("LA", (2, 1), (0, 0)), {}),
        (palette_with_alpha(), {"transparency": bytes([0, 0])}),
        (Image.new("RGB", (2, 1), (1, 2, 3)), {"transparency": (1, 2, 3)}),
        (Image.new("L", (2, 1), 7), {"transparency": 7}),
    ],
    ids=["RGBA", "LA", "palette", "RGB-key", "L-key"],
)
def test_what_is_transparent_becomes_white(tmp_path: Path, image: Image.Image, options: dict) -> None:
    image.save(tmp_path / "a.png", **options)
    assert np.asarray(decode.open_rgb(tmp_path / "a.png")).min() == 255


def test_half_transparent_is_blended_with_white(tmp_path: Path) -> None:
    Image.new("RGBA", (2, 2), (0, 0, 0, 128)).save(tmp_path / "a.png")
    assert mean(tmp_path / "a.png") == pytest.approx(127, abs=1)


def test_a_palette_with_one_transparent_colour(tmp_path: Path) -> None:
    palette_with_alpha().save(tmp_path / "a.png", transparency=0)
    assert np.asarray(decode.open_rgb(tmp_path / "a.png")).tolist() == [[list(WHITE), list(BLUE)]]


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_has_the_right_colours(tmp_path: Path, kind: str) -> None:
    options = {"quality": 95, "subsampling": 0} if kind == "JPEG" else {}
    quadrants().convert("CMYK").save(tmp_path / "a", format=kind, **options)
    assert_quadrants(decode.open_rgb(tmp_path / "a"))


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_simple_grey_and_palette(tmp_path: Path, mode: str) -> None:
    Image.new("L", (4, 4), 255).convert(mode).save(tmp_path / "a.png")
    assert mean(tmp_path / "a.png") == 255


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG"])
def test_of_several_frames_the_first_counts(tmp_path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, GREEN, BLUE)]
    options = {"lossless": True} if kind == "WEBP" else {}
    frames[0].save(tmp_path / "a", format=kind, save_all=True, append_images=frames[1:], **options)
    assert decode.open_rgb(tmp_path / "a").getpixel((4, 4)) == RED


def test_the_result_does_not_hold_on_to_the_file(tmp_path: Path) -> None:
    quadrants().save(tmp_path / "a.png")
    image = decode.open_rgb(tmp_path / "a.png")
    assert type(image) is Image.Image
    (tmp_path / "a.png").unlink()
    assert_quadrants(image)


# ---- refusals --------------------------------------------------------------------------------------------


def png_header(width: int, height: int) -> bytes:
    """A tiny PNG that claims to be as large as it is told."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg() -> bytes:
    stream = io.BytesIO()
    rng = np.random.default_rng(0)
    Image.fromarray(rng.integers(0, 256, (64, 64, 3), dtype=np.uint8)).save(stream, format="JPEG")
    return stream.getvalue()


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n"

REFUSED = {
    "empty.jpg": (b"", "image-empty"),
    "text.png": (b"this is a text and not a picture", "image-format"),
    "eps.jpg": (EPS, "image-format"),
    "svg.png": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image-format"),
    "truncated.jpg": (jpeg()[:-500], "image-damaged"),
    "garbled.png": (png_header(64, 64), "image-damaged"),
    "wide.png": (png_header(301_000, 1000), "image-large"),
    "bomb.png": (png_header(2_000_000, 2_000_000), "image-large"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_the_reason(tmp_path: Path, name: str) -> None:
    data, code = REFUSED[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path / name)
    assert refusal.value.code == code
    assert refusal.value.message


def test_the_pixel_limit_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_header(40_000, 8000))
    with pytest.raises(ImageError, match=r"320\.0 megapixels; the limit is 300"):
        decode.open_rgb(tmp_path / "a.png")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
@pytest.mark.timeout(10)
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path / "pipe.jpg")
    assert refusal.value.code == "image-not-a-file"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path)
    assert refusal.value.code == "image-not-a-file"


def test_a_missing_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path / "gone.jpg")
    assert refusal.value.code == "image-access"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_closed_file_cannot_be_opened(tmp_path: Path) -> None:
    quadrants().save(tmp_path / "a.png")
    (tmp_path / "a.png").chmod(0)
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path / "a.png")
    assert refusal.value.code == "image-access"


def test_a_heavy_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_MEGABYTES", 1)
    (tmp_path / "a.tif").write_bytes(b"\0" * 1_000_001)
    with pytest.raises(ImageError) as refusal:
        decode.open_rgb(tmp_path / "a.tif")
    assert refusal.value.code == "image-heavy"


@pytest.mark.parametrize("error", [ValueError, IndexError, TypeError, SyntaxError, NotImplementedError, KeyError])
def test_whatever_pillow_raises_is_a_damaged_image(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def load(*_: object) -> None:
        raise error("boom")

    quadrants().save(tmp_path / "a.png")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", load)
    with pytest.raises(ImageError, match="boom") as refusal:
        decode.open_rgb(tmp_path / "a.png")
    assert refusal.value.code == "image-damaged"


# ---- large images ------------------------------------------------------------------------------------------


@pytest.fixture
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is more than 10,000 pixels is decoded at a fraction, in strips of a few lines."""
    monkeypatch.setattr(decode, "FULL_MEGAPIXELS", 0.01)
    monkeypatch.setattr(decode, "_STRIP_PIXELS", 2_000)


def _scene(width: int = 480, height: int = 320) -> Image.Image:
    return quadrants().resize((width, height), Image.Resampling.NEAREST)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"quality": 95, "subsampling": 0}),
        ("JPEG", {"quality": 95, "progressive": True}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("BMP", {}),
        ("GIF", {}),
    ],
)
@pytest.mark.parametrize("orientation", [1, 3, 6])
@pytest.mark.usefixtures("small_is_large")
def test_a_large_image_comes_smaller_and_upright(
    tmp_path: Path, kind: str, options: dict[str, object], orientation: int
) -> None:
    turn = AS_STORED[orientation]
    if kind in ("BMP", "GIF"):
        turn = None
    else:
        exif = Image.Exif()
        exif[274] = orientation
        options = options | {"exif": exif}
    stored = _scene() if turn is None else _scene().transpose(turn)
    stored.save(tmp_path / "a", format=kind, **options)
    image = decode.open_rgb(tmp_path / "a")
    assert image.size == (120, 80), "a quarter: 480 x 320 are fifteen times too many"
    assert_quadrants(image.resize((24, 16), Image.Resampling.BOX))
    assert decode.full_size((tmp_path / "a").read_bytes()) == (480, 320)


@pytest.mark.parametrize("size", [(481, 323), (101, 1001), (20_011, 7)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.usefixtures("small_is_large")
def test_odd_sizes_lose_no_edge(tmp_path: Path, kind: str, size: tuple[int, int]) -> None:
    Image.new("RGB", size, (200, 100, 50)).save(tmp_path / "a", format=kind, quality=95)
    image = decode.open_rgb(tmp_path / "a")
    assert image.width * image.height <= 10_000 * 1.3
    assert np.abs(np.asarray(image).astype(int) - (200, 100, 50)).max() <= 4
    assert decode.full_size((tmp_path / "a").read_bytes()) == size


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L"])
@pytest.mark.usefixtures("small_is_large")
def test_large_images_of_every_mode(tmp_path: Path, mode: str) -> None:
    """Half of it is transparent where the mode knows that, else white; the other half is black."""
    pixels = np.zeros((200, 200, 4), np.uint8)
    pixels[:, :100] = (0, 0, 0, 255)
    image = Image.fromarray(pixels, "RGBA") if mode in ("RGBA", "LA") else Image.fromarray(255 - pixels[..., 3])
    image.convert(mode).save(tmp_path / "a.png")
    small = np.asarray(decode.open_rgb(tmp_path / "a.png"))
    assert small.shape == (100, 100, 3)
    assert (small[:, :50] == 0).all()
    assert (small[:, 50:] == 255).all()


@pytest.mark.parametrize("scale", [255, 4095, 65535])
@pytest.mark.usefixtures("small_is_large")
def test_the_strips_of_deep_grey_have_one_white(tmp_path: Path, scale: int) -> None:
    """The upper half is dark: by itself it would be taken for a picture of fewer bits."""
    pixels = np.zeros((256, 256), np.int32)
    pixels[:128], pixels[128:] = scale // 20, scale
    Image.fromarray(pixels).save(tmp_path / "a.tif")
    small = np.asarray(decode.open_rgb(tmp_path / "a.tif"))
    assert np.abs(small[:31].astype(int) - 255 / 20).max() <= 1
    assert (small[-31:] == 255).all()


def test_a_photograph_of_a_large_camera(tmp_path: Path) -> None:
    """63 megapixels, as of a Sony A7R; decoded and looked at as a whole it is the same picture."""
    Image.new("RGB", (9728, 6484), (200, 100, 50)).save(tmp_path / "a.jpg")
    square = decode.decode(tmp_path / "a.jpg", 224, "crop")
    assert np.abs(square.astype(int) - (200, 100, 50)).max() <= 4


# ---- squares ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fit", ["squash", "crop"])
@pytest.mark.parametrize("size", [(24, 16), (16, 24), (5, 5), (1, 1), (1, 4000), (301, 200)])
@pytest.mark.parametrize("resize", [1, 7, 64])
def test_the_square_has_the_side_asked_for(fit: decode.Fit, size: tuple[int, int], resize: int) -> None:
    square = decode.to_square(Image.new("RGB", size, (10, 20, 30)), resize, fit)
    assert square.shape == (resize, resize, 3)
    assert square.dtype == np.uint8
    assert square.flags.writeable
    assert (square == (10, 20, 30)).all()


def test_squash_keeps_all_and_crop_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    bars = np.zeros((10, 40, 3), np.uint8)
    bars[:, :10], bars[:, 10:30], bars[:, 30:] = RED, GREEN, BLUE
    Image.fromarray(bars).save(path)
    assert (decode.decode(path, 10, "crop") == GREEN).all()
    squashed = decode.decode(path, 8, "squash")
    assert (squashed[:, 0] == RED).all()
    assert (squashed[:, -1] == BLUE).all()


@pytest.mark.parametrize("size", [(100, 37), (37, 100), (99, 64), (640, 33)])
@pytest.mark.parametrize("resize", [16, 33, 64])
def test_crop_is_torchvisions_resize_and_center_crop(size: tuple[int, int], resize: int) -> None:
    rng = np.random.default_rng(1)
    image = Image.fromarray(rng.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8))
    longer = int(resize * max(size) / min(size))
    width, height = (longer, resize) if size[0] > size[1] else (resize, longer)
    left, top = round((width - resize) / 2.0), round((height - resize) / 2.0)
    scaled = image.resize((width, height), Image.Resampling.BILINEAR)
    expected = np.asarray(scaled.crop((left, top, left + resize, top + resize)))
    assert (decode.to_square(image, resize, "crop") == expected).all()


def test_scaling_down_is_antialiased() -> None:
    chessboard = np.indices((128, 128)).sum(0) % 2 * 255
    image = Image.fromarray(np.repeat(chessboard[:, :, None].astype(np.uint8), 3, 2))
    assert decode.to_square(image, 16, "squash") == pytest.approx(127.5, abs=2)


def test_an_extremely_long_image_needs_no_extreme_memory() -> None:
    assert decode.to_square(Image.new("RGB", (1, 5_000_000)), 224, "crop").shape == (224, 224, 3)
