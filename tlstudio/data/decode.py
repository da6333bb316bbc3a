"""The only place that opens an image: one decoder for checking, thumbnails, training and prediction.

Whatever the file holds, the answer is an upright 8-bit RGB image or an :class:`ImageError` that says why not.
"""

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import ExifTags, Image, UnidentifiedImageError, features

from tlstudio.core.errors import ImageError
from tlstudio.core.spec import Fit

MAX_MEGAPIXELS = 50  #: checked in the header, before anything is decoded
MAX_MEGABYTES = 1000  #: of the file: a file is read as a whole

Pixels = npt.NDArray[np.uint8]

_AVIF = bool(features.check("avif"))
_FORMATS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF", *(("AVIF",) if _AVIF else ()))
EXTENSIONS: frozenset[str] = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff", *((".avif",) if _AVIF else ())}
)

# Pillow's own limit warns at one size and refuses at twice that size, before the size can be told to the user.
# Ours is lower and checked on the header of every image that this program opens.
Image.MAX_IMAGE_PIXELS = None

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LONGEST = 20  # longer side / shorter side, see _shorten
_BITS_PER_SAMPLE = 258  # TIFF tag
_FULL_SCALES = {"I": (255.0, 4095.0, 65535.0), "F": (1.0, 255.0, 4095.0, 65535.0)}


def is_image_name(name: str) -> bool:
    """Whether a file's name ends like that of an image, in any case."""
    return os.path.splitext(name)[1].lower() in EXTENSIONS  # noqa: PTH122  (three times faster, for every file)


def decode(path: Path, resize: int, fit: Fit) -> Pixels:
    """An image file as the square a network's input is cut from.

    Args:
        path: image file.
        resize: side of the square in px.
        fit: how a picture that is not square becomes one, see :func:`to_square`.

    Returns:
        uint8 (resize, resize, 3), RGB, upright.

    Raises:
        ImageError: the file cannot be read; ``code`` says why.
    """
    return to_square(open_rgb(path), resize, fit)


def open_rgb(path: Path) -> Image.Image:
    """An image file, upright, 8-bit RGB, fully loaded; what is transparent becomes white.

    Raises:
        ImageError: ``image-empty``, ``image-not-a-file``, ``image-access``, ``image-heavy``, ``image-format``,
            ``image-large`` or ``image-damaged``.
    """
    return rgb_from_bytes(read_file(path))


def read_file(path: Path) -> bytes:
    """The bytes of a regular file; never blocks on a pipe or a device.

    Raises:
        ImageError: ``image-empty``, ``image-not-a-file``, ``image-access`` or ``image-heavy``.
    """
    try:
        status = path.stat()
        _refuse_by_status(status)
        return path.read_bytes()
    except OSError as error:
        raise ImageError("image-access", detail=error.strerror or str(error)) from error


def rgb_from_bytes(data: bytes) -> Image.Image:
    """The content of an image file, upright, 8-bit RGB, fully loaded; of several frames the first.

    Raises:
        ImageError: ``image-format``, ``image-large``, ``image-damaged``; ``image-access`` where memory is short.
    """
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            _refuse_large(image)
            image.load()
            return _to_rgb(_turn_upright(image))
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        raise ImageError("image-format") from error
    except MemoryError as error:
        raise ImageError("image-access", detail="not enough memory") from error
    except Exception as error:
        # Damaged files make Pillow raise almost anything: ValueError, IndexError, SyntaxError, struct.error, …
        raise ImageError("image-damaged", detail=_in_short(error)) from error


def to_square(image: Image.Image, resize: int, fit: Fit) -> Pixels:
    """An RGB image as a square, antialiased bilinear.

    ``squash`` scales both sides to ``resize``. ``crop`` scales the shorter side to ``resize`` and cuts out the
    middle, with the roundings of torchvision's ``Resize`` and ``CenterCrop``.

    Returns:
        uint8 (resize, resize, 3), writable.
    """
    return np.array(_FITS[fit](image, resize))


def _squash(image: Image.Image, resize: int) -> Image.Image:
    return image.resize((resize, resize), Image.Resampling.BILINEAR)


def _crop(image: Image.Image, resize: int) -> Image.Image:
    image = _shorten(image)
    shorter = min(image.size)
    width, height = (resize * side // shorter for side in image.size)
    scaled = image.resize((width, height), Image.Resampling.BILINEAR)
    left, top = round((width - resize) / 2), round((height - resize) / 2)
    return scaled.crop((left, top, left + resize, top + resize))


def _shorten(image: Image.Image) -> Image.Image:
    """The middle of an extremely long image: scaled as a whole it would fill the memory."""
    longest = min(image.size) * _LONGEST
    left, top = (max(0, side - longest) // 2 for side in image.size)
    return image if left == top == 0 else image.crop((left, top, image.width - left, image.height - top))


_FITS: dict[Fit, Callable[[Image.Image, int], Image.Image]] = {"squash": _squash, "crop": _crop}


def _refuse_by_status(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ImageError("image-not-a-file")
    if status.st_size == 0:
        raise ImageError("image-empty")
    if status.st_size > MAX_MEGABYTES * 1_000_000:
        raise ImageError("image-heavy", megabytes=status.st_size // 1_000_000, limit=MAX_MEGABYTES)


def _refuse_large(image: Image.Image) -> None:
    megapixels = image.width * image.height / 1e6
    if megapixels > MAX_MEGAPIXELS:
        raise ImageError("image-large", megapixels=round(megapixels, 1), limit=MAX_MEGAPIXELS)


def _turn_upright(image: Image.Image) -> Image.Image:
    """Apply the EXIF orientation; call it after ``load``, which has already turned a TIFF."""
    turn = _UPRIGHT.get(_orientation(image))
    return image if turn is None else image.transpose(turn)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:
        return 1  # the pixels are fine: a damaged note about them is no reason to refuse the image


def _to_rgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):
        image = _deep_grey_to_8_bit(image)
    elif image.has_transparency_data:
        rgba = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)
    # convert() returns a plain copy; without it the result would still hold on to the file's bytes
    return image.convert("RGB")


def _deep_grey_to_8_bit(image: Image.Image) -> Image.Image:
    """Grey with more than 8 bits, scaled; Pillow's own conversion clips everything above 255 to white."""
    values = np.nan_to_num(np.asarray(image, dtype=np.float32), posinf=0.0, neginf=0.0)
    grey = np.clip(values * (255.0 / _full_scale(image, float(values.max()))), 0, 255)
    return Image.fromarray(np.rint(grey).astype(np.uint8))


def _full_scale(image: Image.Image, brightest: float) -> float:
    """The value that means white.

    A 16-bit image says so itself. Modes I (32-bit integer) and F (float) hold whatever a program wrote into
    them, so it is the smallest customary full scale that the brightest pixel does not exceed.
    """
    if image.mode not in _FULL_SCALES:
        return 4095.0 if _bits_per_sample(image) == 12 else 65535.0
    return next((scale for scale in _FULL_SCALES[image.mode] if brightest <= scale), brightest)


def _bits_per_sample(image: Image.Image) -> int:
    """As a TIFF states it; 16 for every other format."""
    tags = getattr(image, "tag_v2", None) or {}
    return int(tags.get(_BITS_PER_SAMPLE, (16,))[0])


def _in_short(error: Exception) -> str:
    return (str(error) or type(error).__name__)[:200]
