"""The only place that opens an image: one decoder for checking, thumbnails, training and prediction.

Whatever the file holds, the answer is an upright 8-bit RGB image or an :class:`ImageError` that says why not.
"""

import hashlib
import io
import os
import stat
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import ExifTags, Image, UnidentifiedImageError, features

from tlstudio.core.errors import ImageError, TLStudioError
from tlstudio.core.files import is_mostly_holes, read_regular
from tlstudio.core.image_spec import Fit
from tlstudio.data import shards
from tlstudio.data.inside import inside, is_archive

MAX_MEGAPIXELS = 300  #: checked in the header, before anything is decoded
MAX_MEMORY_MB = 560  #: that an image may take for a moment, with the bytes of its file
FULL_MEGAPIXELS = 50  #: a larger image is halved until it has no more than this
MAX_MEGABYTES = 500  #: of the file: a file is read as a whole

Pixels = npt.NDArray[np.uint8]

#: what an image file's name ends with → the format that it should then have
EXTENSIONS: dict[str, str] = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".png": "PNG",
    ".bmp": "BMP",
    ".gif": "GIF",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    **({".avif": "AVIF"} if features.check("avif") else {}),
}
_FORMATS = tuple(dict.fromkeys(EXTENSIONS.values()))
_WITH_SCANS = ("JPEG", "MPO")
_RUN_LENGTHS = (1, 2)  # as the header of a BMP says it
_VARIANTS = {"MPO": "JPEG"}  # several pictures in one JPEG, as some cameras write it

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
_AT_ONCE_MEGAPIXELS = 8  # for which there is room for several copies
_STRIP_PIXELS = 4_000_000  # of a large image, converted and scaled at a time
_one_large = threading.Lock()  # eight loader threads with a large image each would fill the memory
_SIDEWAYS = frozenset({5, 6, 7, 8})  # orientations that swap width and height
#: what a decoder has in memory of each pixel where that is more than the picture: whole frames, beside it
_DECODER_BYTES = {"WEBP": 16, "AVIF": 8}
_PACKED_TIFF_BYTES = 3  # of each pixel, more: a strip may be the whole picture
_PROGRESSIVE_BYTES = 6  # the coefficients of three channels
# bytes of a pixel; four in every other mode
_SMALL_MODES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2}
_MOST_SCANS = 1000
_SCAN_MEGAPIXELS = 400  # scans times megapixels; a camera's progressive JPEG has ten scans
_RUN_LENGTH_MEGAPIXELS = 8  # of a BMP in run lengths, which Pillow unpacks in Python: 0.4 s for each
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
        ImageError: ``image-empty``, ``image-not-a-file``, ``image-access``, ``image-heavy``, ``image-holes``,
            ``image-format``, ``image-large``, ``image-costly``, ``image-scans``, ``image-run-lengths``,
            ``image-damaged`` or ``image-memory``.
    """
    return rgb_from_bytes(read_file(path))


def read_file(path: Path) -> bytes:
    """The bytes of a regular file, also of one in an archive or beside a table; see :mod:`tlstudio.data.inside`.

    It never blocks on a pipe or a device.

    Raises:
        ImageError: ``image-empty``, ``image-not-a-file``, ``image-access``, ``image-heavy`` or ``image-holes``.
    """
    try:
        try:
            status = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            if (found := inside(path)) is None:
                raise
            if is_archive(found.source):
                return _refused_by_size(shards.read(found.source, found.name))
            path = found.source.parent / found.name
            status = path.stat()
        _refuse_by_status(status)
        return read_regular(path, MAX_MEGABYTES * 1_000_000)
    except OSError as error:
        raise ImageError("image-access", detail=error.strerror or str(error)) from error
    except TLStudioError as error:
        if isinstance(error, ImageError):
            raise
        raise ImageError("image-archive", detail=error.text) from error


def digest(data: bytes) -> str:
    """By which the content of an image file is known: BLAKE2b-128, hexadecimal."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def rgb_from_bytes(data: bytes) -> Image.Image:
    """The content of an image file, upright, 8-bit RGB, fully loaded; of several frames the first.

    An image of more than ``FULL_MEGAPIXELS`` comes at a half, a quarter, … of its width and height.

    Raises:
        ImageError: ``image-format``, ``image-large``, ``image-costly``, ``image-scans``, ``image-damaged`` or
            ``image-memory``.
    """
    return _decoded(data)[0]


def full_size(data: bytes) -> tuple[int, int]:
    """Width and height in px, upright, of an image that has been decoded to see that it can be.

    Raises:
        ImageError: see :func:`rgb_from_bytes`.
    """
    return _decoded(data)[1]


def small_rgb(data: bytes, least: int) -> tuple[Image.Image, str]:
    """An image that need not be seen whole, and its format, one of ``EXTENSIONS``.

    A JPEG is decoded at a half, a quarter or an eighth of its size where each side still has ``least`` px, which
    is up to eight times as fast; every other format is decoded whole.

    Raises:
        ImageError: see :func:`rgb_from_bytes`.
    """
    image, _, name = _decoded(data, least)
    return image, _VARIANTS.get(name, name)


def _decoded(data: bytes, least: int = 0) -> tuple[Image.Image, tuple[int, int], str]:
    """The image, the size that it has in the file, both upright, and its format.

    Where a size is enough (``least`` px, see :func:`small_rgb`), the image and its size may be smaller.
    """
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            _refuse_large(image)
            _refuse_costly(image, data)
            if _megapixels(image) > FULL_MEGAPIXELS:
                with _one_large:
                    return *_reduced(image), str(image.format)
            if least:
                image.draft(None, (least, least))
            image.load()
            orientation = _orientation(image)
            rgb = _in_strips(image, 1) if _needs_strips(image) else _to_rgb(image)
            image.close()  # of a large one there is no room for two copies
            upright = _turn_upright(rgb, orientation)
            return upright, upright.size, str(image.format)
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        raise ImageError("image-format") from error
    except MemoryError as error:
        raise ImageError("image-memory") from error
    except Exception as error:
        # Damaged files make Pillow raise almost anything: ValueError, IndexError, SyntaxError, struct.error, …
        raise ImageError("image-damaged", detail=_in_short(error)) from error


def _reduced(image: Image.Image) -> tuple[Image.Image, tuple[int, int]]:
    """A large image at a fraction of its size, and its whole size."""
    width, height = image.size
    factor = 2
    while width * height > FULL_MEGAPIXELS * 1e6 * factor**2:
        factor *= 2
    image.draft(None, (width // factor, height // factor))  # a JPEG is decoded at up to an eighth of its size
    drafted, side = image.size, round(width / image.width)
    image.load()
    orientation = _orientation(image)
    turned = (image.size != drafted) ^ (orientation in _SIDEWAYS)  # a TIFF has turned by itself
    small = _turn_upright(_in_strips(image, factor // side), orientation)
    return small, (height, width) if turned else (width, height)


def _needs_strips(image: Image.Image) -> bool:
    """Whether there are steps between a large image and RGB, each of which takes as much memory again."""
    return _megapixels(image) > _AT_ONCE_MEGAPIXELS and (image.has_transparency_data or _is_deep(image))


def _in_strips(image: Image.Image, factor: int) -> Image.Image:
    """A loaded image as 8-bit RGB and ``factor`` times smaller, without a second large one beside it."""
    width, height = image.size
    rows = max(1, _STRIP_PIXELS // (width * factor)) * factor
    strips = [(0, top, width, min(top + rows, height)) for top in range(0, height, rows)]
    white = max(_white(image, image.crop(strip)) for strip in strips)
    small = Image.new("RGB", (-(-width // factor), -(-height // factor)))
    for strip in strips:
        small.paste(_to_rgb(image.crop(strip), white).reduce(factor), (0, strip[1] // factor))
    return small


def captured(path: Path) -> tuple[str, float] | None:
    """The camera and the time of a photograph, of which only the header is read; None where it does not say.

    The time is in seconds, to be compared with others of the same camera: its time zone is not known.
    """
    try:
        if path.exists():
            _refuse_by_status(path.stat())
        with Image.open(path if path.exists() else io.BytesIO(read_file(path)), formats=_FORMATS) as image:
            if image.format == "PNG":  # which may have to be decoded to say that it has none
                return None
            exif = image.getexif()
            camera = " ".join(str(exif.get(tag, "")) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
            shot = exif.get_ifd(ExifTags.IFD.Exif)
            time = datetime.strptime(str(shot.get(ExifTags.Base.DateTimeOriginal)), "%Y:%m:%d %H:%M:%S")
            part = str(shot.get(ExifTags.Base.SubsecTimeOriginal, "")).strip()
            fraction = float(f"0.{part}") if part.isdecimal() else 0.0
            return camera, time.replace(tzinfo=UTC).timestamp() + fraction
    except Exception:
        return None  # a damaged note about a picture makes Pillow raise almost anything


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
    _refuse_size(status.st_size)
    if is_mostly_holes(status):
        raise ImageError("image-holes")


def _refused_by_size(data: bytes) -> bytes:
    _refuse_size(len(data))
    return data


def _refuse_size(size: int) -> None:
    if size == 0:
        raise ImageError("image-empty")
    if size > MAX_MEGABYTES * 1_000_000:
        raise ImageError("image-heavy", megabytes=size // 1_000_000, limit=MAX_MEGABYTES)


def _refuse_large(image: Image.Image) -> None:
    megapixels = _megapixels(image)
    if megapixels > MAX_MEGAPIXELS:
        raise ImageError("image-large", megapixels=round(megapixels, 1), limit=MAX_MEGAPIXELS)


def _refuse_costly(image: Image.Image, data: bytes) -> None:
    """By what the header says, before anything is decoded: memory, and the time that many scans would take."""
    megabytes = round(_memory(image, len(data)) / 1e6)
    if megabytes > MAX_MEMORY_MB:
        raise ImageError("image-costly", megabytes=megabytes, limit=MAX_MEMORY_MB)
    scans = data.count(b"\xff\xda") if image.format in _WITH_SCANS else 0  # which stand nowhere else in a picture
    if scans > _MOST_SCANS or scans * _megapixels(image) > _SCAN_MEGAPIXELS:
        raise ImageError("image-scans", scans=scans)
    if image.info.get("compression") in _RUN_LENGTHS and _megapixels(image) > _RUN_LENGTH_MEGAPIXELS:
        raise ImageError(
            "image-run-lengths", megapixels=round(_megapixels(image), 1), limit=_RUN_LENGTH_MEGAPIXELS
        )


def _memory(image: Image.Image, size: int) -> float:
    """Bytes that it takes at most to open an image from a file of so many bytes."""
    is_whole, kind = _megapixels(image) <= FULL_MEGAPIXELS, str(image.format)
    each = _DECODER_BYTES.get(kind, _SMALL_MODES.get(image.mode, 4))
    if kind in ("JPEG", "MPO"):
        each = 0 if not is_whole else each  # decoded at a half of its size at most
        each += _PROGRESSIVE_BYTES if image.info.get("progressive") else 0
    elif kind == "TIFF" and image.info.get("compression", "raw") != "raw":
        each += _PACKED_TIFF_BYTES
    return size + image.width * image.height * (each + (4 if is_whole else 1))


def _megapixels(image: Image.Image) -> float:
    return image.width * image.height / 1e6


def _turn_upright(image: Image.Image, orientation: int) -> Image.Image:
    """Apply an EXIF orientation, as it is after ``load``, which has already turned a TIFF."""
    turn = _UPRIGHT.get(orientation)
    return image if turn is None else image.transpose(turn)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:
        return 1  # the pixels are fine: a damaged note about them is no reason to refuse the image


def _to_rgb(image: Image.Image, white: float | None = None) -> Image.Image:
    """``white``: of deep grey, where the image is only a part of one."""
    if _is_deep(image):
        image = _deep_grey_to_8_bit(image, _white(image, image) if white is None else white)
    elif image.has_transparency_data:
        rgba = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)
    # convert() returns a plain copy; without it the result would still hold on to the file's bytes
    return image.convert("RGB")


def _is_deep(image: Image.Image) -> bool:
    return image.mode.startswith(("I", "F"))


def _deep_grey_to_8_bit(image: Image.Image, white: float) -> Image.Image:
    """Grey with more than 8 bits, scaled; Pillow's own conversion clips everything above 255 to white."""
    grey = np.clip(_values(image) * (255.0 / white), 0, 255)
    return Image.fromarray(np.rint(grey).astype(np.uint8))


def _values(image: Image.Image) -> npt.NDArray[np.float32]:
    """Of a deep grey image, float32 (height, width), without what is not finite."""
    return np.nan_to_num(np.asarray(image, dtype=np.float32), posinf=0.0, neginf=0.0)


def _white(image: Image.Image, part: Image.Image) -> float:
    """The value that means white as a part of a deep grey image tells it; the highest of all parts is right."""
    return _full_scale(image, float(_values(part).max())) if _is_deep(image) else 0.0


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
