"""Image files as broken cameras, disks and people who mean harm make them; ``HOSTILE`` names what writes each.

What a reader must not do is hang, die, take a machine's memory, or write into the folder.
"""

import io
import os
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

Make = Callable[[Path], None]
_DEVICES = hasattr(os, "mkfifo")


def _picture(side: int = 48) -> Image.Image:
    return Image.fromarray(np.random.default_rng(side).integers(0, 256, (side, side, 3), dtype=np.uint8))


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _written(data: bytes) -> Make:
    return lambda path: path.write_bytes(data) and None


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *, bits: int = 8, colour: int = 2, rows: int = 1, more: bytes = b"") -> bytes:
    """A small PNG that claims any size; its pixels are zeros, of so many rows."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    row = 1 + width * bits * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour] // 8
    packer = zlib.compressobj(1)
    body = b"".join(packer.compress(bytes(row)) for _ in range(rows)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + more + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def scans(side: int, count: int) -> bytes:
    """A progressive JPEG whose last scan is said again and again."""
    data = _saved(Image.new("RGB", (side, side)), "JPEG", progressive=True)
    return data[:-2] + data[data.rindex(b"\xff\xda") : -2] * count + data[-2:]


def run_lengths(side: int) -> bytes:
    """A grey BMP of which each pixel is a run; ``side`` is even."""
    body = (bytes([1, 0, 1, 1]) * (side // 2) + b"\0\0") * side + b"\0\1"
    start = 14 + 40 + 1024
    size = struct.pack("<IiiHHIIiiII", 40, side, side, 1, 8, 1, len(body), 0, 0, 256, 0)
    return b"BM" + struct.pack("<IHHI", start + len(body), 0, 0, start) + size + bytes(1024) + body


def _tiff(entries: dict[int, tuple[int, int, int]], tail: bytes = b"") -> bytes:
    """A little-endian TIFF: tag → type, count, value."""
    said = b"".join(struct.pack("<HHII", tag, *entry) for tag, entry in sorted(entries.items()))
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + said + bytes(4) + tail


def _tiff_of(width: int, height: int, **changes: tuple[int, int, int]) -> bytes:
    entries = {256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, 8), 259: (3, 1, 1), 262: (3, 1, 1), 273: (4, 1, 8), 277: (3, 1, 1), 278: (4, 1, height), 279: (4, 1, width * height & 0xFFFFFFFF)}  # fmt: skip
    return _tiff(entries | {int(tag[1:]): value for tag, value in changes.items()})


def _bmp(width: int, height: int, bits: int = 24, offset: int = 54) -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHI", 54, 0, 0, offset)
        + struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, 0, 0, 0, 0, 0)
    )


def _closed(path: Path) -> None:
    path.write_bytes(_saved(_picture(), "JPEG"))
    path.chmod(0)


def _sparse(size: int, begin: bytes) -> Make:
    def make(path: Path) -> None:
        with path.open("wb") as stream:
            stream.write(begin)
            stream.truncate(size)

    return make


def _exif(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[274] = orientation
    return exif.tobytes()


_KINDS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {}), "jpeg": ("JPEG", {"progressive": True}), "png": ("PNG", {}), "bmp": ("BMP", {}), "gif": ("GIF", {}),
    "webp": ("WEBP", {}), "tif": ("TIFF", {}), "tiff": ("TIFF", {"compression": "tiff_lzw"}), "avif": ("AVIF", {}),
}  # fmt: skip


def _broken(data: bytes) -> Iterator[tuple[str, bytes]]:
    """One good file, broken as disks and hands break files."""
    for share in (0.02, 0.1, 0.5, 0.9, 0.99):
        yield f"cut at {share}", data[: int(len(data) * share)]
    rng = np.random.default_rng(len(data))
    for place in range(8):
        flipped = bytearray(data)
        for at in rng.integers(2, len(data), 3):
            flipped[at] ^= 1 << int(rng.integers(8))
        yield f"flipped bits {place}", bytes(flipped)
    for share in (0.1, 0.4, 0.7):
        at = int(len(data) * share)
        yield f"zeros at {share}", data[:at] + bytes(64) + data[at + 64 :]
        yield f"ones at {share}", data[:at] + b"\xff" * 64 + data[at + 64 :]
    yield "twice", data + data
    yield "with rubbish behind it", data + os.urandom(1000)
    yield "with rubbish before it", b"\0" * 100 + data
    yield "the header alone", data[:16]
    yield "backwards", data[::-1]


def _damaged() -> Iterator[tuple[str, str, Make]]:
    for ending, (kind, options) in _KINDS.items():
        for name, data in _broken(_saved(_picture(), kind, **options)):
            yield name, ending, _written(data)


_SPECIAL: dict[str, tuple[str, Make]] = {
    # bombs
    **{f"a PNG of {w} x {h}": ("png", _written(png(w, h))) for w, h in ((2_000_000, 2_000_000), (2**31 - 1, 1), (1, 2**31 - 1), (17_300, 17_300), (0, 0), (2**31, 5))},
    "a PNG of 90 megapixels, whole": ("png", _written(png(9000, 10_000, rows=10_000))), "a PNG of 49 megapixels, with alpha": ("png", _written(png(7000, 7000, colour=6, rows=7000))),
    "a PNG of 49 megapixels, 16 bits": ("png", _written(png(7000, 7000, bits=16, colour=0, rows=7000))), "a grey PNG of 190 megapixels": ("png", _written(png(14_000, 13_600, colour=0, rows=13_600))),
    "a PNG with more than it says": ("png", _written(png(10, 10, rows=2_000_000))), "a text in a PNG that unpacks to 1 GB": ("png", _written(png(10, 10, rows=10, more=_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(10**8)) * 10)))),
    "a profile in a PNG that unpacks to 100 MB": ("png", _written(png(10, 10, rows=10, more=_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(10**8)))))), "1,000 texts in a PNG": ("png", _written(png(10, 10, rows=10, more=_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(10**6))) * 1000))),
    "100,000 empty chunks": ("png", _written(png(10, 10, rows=10, more=_chunk(b"IDAT", b"") * 100_000))), "a palette without colours": ("png", _written(png(10, 10, colour=3, rows=10))),
    "a chunk of 2 GB": ("png", _written(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 2**31 - 1) + b"IHDR")), "a chunk of a negative length": ("png", _written(b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR")),
    "20,000 scans": ("jpg", _written(scans(1600, 20_000))), "900 scans of 4 megapixels": ("jpg", _written(scans(2000, 900))), "900 scans of little": ("jpg", _written(scans(500, 900))), "100,000 scans of nothing": ("jpg", _written(scans(16, 100_000))),
    "a progressive JPEG of 60 megapixels": ("jpg", _written(_saved(Image.new("RGB", (10_000, 6000)), "JPEG", progressive=True))), "a JPEG of 290 megapixels": ("jpg", _written(_saved(Image.new("L", (17_000, 17_000)), "JPEG"))),
    "a JPEG that claims 65535 squared": ("jpg", _written(_saved(_picture(), "JPEG").replace(struct.pack(">HH", 48, 48), b"\xff\xff\xff\xff", 1))), "a JPEG of one side": ("jpg", _written(_saved(_picture(), "JPEG").replace(struct.pack(">HH", 48, 48), b"\0\0\0\x30", 1))),
    "a JPEG that never ends": ("jpg", _written(_saved(_picture(), "JPEG")[:-2] + b"\xff\xd0" * 500_000)), "64 KB of comments, 200 times": ("jpg", _written(b"\xff\xd8" + (b"\xff\xfe\xff\xff" + bytes(65_533)) * 200 + _saved(_picture(), "JPEG")[2:])),
    "2 million fill bytes": ("jpg", _written(b"\xff\xd8" + b"\xff" * 2_000_000 + _saved(_picture(), "JPEG")[2:])), "a WebP of 100 megapixels": ("webp", _written(_saved(Image.new("RGB", (10_000, 10_000)), "WEBP", lossless=True, quality=0, method=0))),
    "a WebP of 30 megapixels": ("webp", _written(_saved(Image.new("RGBA", (6000, 5000)), "WEBP", lossless=True, quality=0, method=0))), "a BMP that claims all": ("bmp", _written(_bmp(2**31 - 1, 2**31 - 1))), "a BMP upside down and deep": ("bmp", _written(_bmp(-5, -(2**31)))),
    "a BMP whose pixels are elsewhere": ("bmp", _written(_bmp(10, 10, offset=2**32 - 1))), "a BMP of 0 bits": ("bmp", _written(_bmp(10, 10, bits=0))), "a GIF of 65535 squared": ("gif", _written(b"GIF89a\xff\xff\xff\xff\xf7\0\0" + bytes(768) + b",\0\0\0\0\xff\xff\xff\xff\0\x08\x01\0\0;")),
    "a GIF without a frame": ("gif", _written(b"GIF89a\x10\0\x10\0\0\0\0;")), "a GIF of extensions": ("gif", _written(b"GIF89a\x10\0\x10\0\0\0\0" + b"!\xfe\x01a\0" * 300_000)), "a TIFF that claims all": ("tif", _written(_tiff_of(2**32 - 1, 2**32 - 1))),
    "a TIFF of 16 megapixels in no bytes": ("tif", _written(_tiff_of(4000, 4000))), "a TIFF of a billion strips": ("tif", _written(_tiff_of(100, 100, _273=(4, 10**9, 8), _278=(4, 1, 1)))), "a TIFF of a billion bits": ("tif", _written(_tiff_of(100, 100, _258=(3, 10**9, 8)))),
    "a TIFF of unknown packing": ("tif", _written(_tiff_of(100, 100, _259=(3, 1, 65_000)))), "a TIFF that points to itself": ("tif", _written(b"II*\0\x08\0\0\0\0\0\x08\0\0\0")), "a TIFF of 65535 tags": ("tif", _written(b"II*\0\x08\0\0\0\xff\xff" + bytes(1000))),
    "a TIFF of 40 megapixels, packed": ("tif", _written(_saved(Image.new("RGBA", (8000, 5000)), "TIFF", compression="tiff_deflate"))), "a BigTIFF": ("tif", _written(b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 2**60))),
    # files that are none
    "a sparse file of 400 MB": ("jpg", _sparse(400_000_000, b"\xff\xd8\xff\xe0")), "a sparse file of 999 MB": ("png", _sparse(999_000_000, b"\x89PNG\r\n\x1a\n")), "a sparse file of a terabyte": ("tif", _sparse(10**12, b"II*\0")),
    "a folder with an image's name": ("jpg", lambda path: path.mkdir()), "nothing": ("jpg", _written(b"")), "one byte": ("png", _written(b"\x89")), "a text": ("gif", _written("글자\n".encode() * 1000)),
    # formats that are not on the list
    "an SVG that fetches": ("png", _written(b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>")), "PostScript": ("jpg", _written(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n(%pipe%touch pwned) (w) file\n")),
    "a PDF": ("jpg", _written(b"%PDF-1.7\n")), "an icon": ("png", _written(_saved(_picture(), "ICO"))), "a TGA": ("bmp", _written(_saved(_picture(), "TGA"))), "a PPM of all": ("jpg", _written(b"P6 99999 99999 255\n")), "JPEG 2000": ("jpg", _written(b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(100))), "FLI, of which old readers died": ("gif", _written(b"\x20\0\0\0\x12\xaf" + b"\xff" * 200)), "PSD": ("tif", _written(b"8BPS\0\x01" + bytes(100))), "a pickle": ("png", _written(b"\x80\x02cos\nsystem\nX\x0b\0\0\0mkdir pwned\x85R.")), "a zip": ("png", _written(b"PK\x03\x04" + bytes(100))),
    # ones that are unusual and right
    **{f"EXIF {n}": ("jpg", _written(_saved(_picture(), "JPEG", exif=_exif(n)))) for n in range(12)}, "EXIF that is rubbish": ("jpg", _written(_saved(_picture(), "JPEG", exif=b"Exif\0\0" + b"\xff" * 5000))),
    **{f"mode {mode}": ("png", _written(_saved(_picture().convert(mode), "PNG"))) for mode in ("1", "L", "LA", "P", "RGBA")}, "CMYK": ("jpg", _written(_saved(_picture().convert("CMYK"), "JPEG"))), "YCbCr": ("jpg", _written(_saved(_picture().convert("YCbCr"), "JPEG"))),
    "16 bits": ("png", _written(_saved(Image.fromarray(np.arange(2304, dtype=np.uint16).reshape(48, 48)), "PNG"))), "floats that are no numbers": ("tif", _written(_saved(Image.fromarray(np.full((48, 48), np.nan, np.float32)), "TIFF"))), "1 x 20000": ("png", _written(png(1, 20_000, rows=20_000))), "20000 x 1": ("png", _written(png(20_000, 1))),
    "animated": ("gif", _written(_saved(_picture(), "GIF", save_all=True, append_images=[_picture()] * 50))), "animated WebP": ("webp", _written(_saved(_picture(), "WEBP", save_all=True, append_images=[_picture()] * 20))), "many pages": ("tif", _written(_saved(_picture(), "TIFF", save_all=True, append_images=[_picture()] * 50))), "another ending": ("png", _written(_saved(_picture(), "JPEG"))),
}  # fmt: skip
if _DEVICES:
    _SPECIAL |= {
        "a pipe": ("jpg", lambda path: os.mkfifo(path)), "a device without end": ("png", lambda path: path.symlink_to("/dev/zero")), "a terminal": ("jpg", lambda path: path.symlink_to("/dev/tty")),
        "a loop": ("jpg", lambda path: path.symlink_to(path)), "a link to nowhere": ("jpg", lambda path: path.symlink_to(path.with_name("nowhere"))), "the memory of a process": ("jpg", lambda path: path.symlink_to("/proc/self/mem")), "a kernel's file": ("png", lambda path: path.symlink_to("/proc/kmsg")), "without permission": ("jpg", lambda path: _closed(path)),
    }  # fmt: skip

#: (name without ending as bytes, so that it need not be UTF-8)
_NAMES = (
    unicodedata.normalize("NFC", "한글 잎").encode(), unicodedata.normalize("NFD", "한글 잎").encode(), b"n" * 250, b"\xff\xfe\x80", b"two\nlines", b"tab\tand\rreturn", b"\x1b[2J\x1b]0;owned\x07", b"=cmd|' calc'!A0", b"@SUM(1)", b"-1+1", b"<img src='x'>", b"%s%n%x", b"{0.__class__}", b"$(mkdir pwned)", b"; mkdir pwned;", b"'; DROP TABLE images; --", b" ", b"a..", b"-rf", b"\xe2\x80\xae gpj", b"\xf0\x9f\x8d\x83", b"a\\b", b'"quoted"', b"CON", b"x.", b"\xed\xa0\x80",
)  # fmt: skip


def write_all(folder: Path) -> dict[bytes, str]:
    """Write every hostile image into ``folder``; returns the name of each file and what it is."""
    folder.mkdir(parents=True)
    written = {}
    made = [*_damaged(), *((name, ending, make) for name, (ending, make) in _SPECIAL.items())]
    for place, (name, ending, make) in enumerate(made):
        path = folder / f"{place:03}.{ending}"
        make(path)
        written[os.fsencode(path.name)] = f"{name} ({ending})"
    if _DEVICES:
        for name in _NAMES:
            path = os.fsencode(folder) + b"/" + name + b".jpg"
            with open(path, "wb") as stream:  # noqa: PTH123  (a name in bytes)
                stream.write(_saved(_picture(), "JPEG"))
            written[name + b".jpg"] = f"name {name!r}"
    return written
