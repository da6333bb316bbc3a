"""Fonts that a report embeds: one with Latin and Hangul, which comes along, and one for other scripts."""

import hashlib
import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pylopdf_fonts_ko

from tlstudio.core import paths, storage
from tlstudio.core.run_folder import atomic_write

#: what stands for a character that no font has
_MISSING = "□"
_KEPT = 20  # fonts in the cache, each of some texts


def hangul_font() -> Path:
    """Noto Sans KR (OFL): Latin, Greek, Cyrillic, Hangul and the Hanja in use."""
    return Path(pylopdf_fonts_ko.sans_path())


@cache
def other_font() -> Path:
    """DejaVu Sans, which matplotlib brings along: symbols, Arabic, Hebrew and more."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"


def printable(text: str) -> str:
    """The text with a box for each character that neither font has."""
    main, other = characters(hangul_font()), characters(other_font())
    return "".join(c if ord(c) in main or ord(c) in other else _MISSING for c in text)


@cache
def characters(file: Path) -> frozenset[int]:
    """The code points that a font file has a glyph for."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def truetype(texts: Iterable[str]) -> Path:
    """:func:`hangul_font` with only the characters of some texts, as TrueType, in the cache.

    Its outlines are cubic (CFF), which ReportLab cannot embed and matplotlib embeds as what it is not.

    Raises:
        TLStudioError: ``cannot-write`` or ``disk-full``.
    """
    wanted = {ord(c) for text in texts for c in text} | set(range(32, 127))
    known = sorted(wanted & characters(hangul_font()))
    name = hashlib.blake2b(repr(known).encode(), digest_size=8).hexdigest()
    path = paths.cache_folder() / "fonts" / f"{name}.ttf"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, _as_truetype(hangul_font(), known, f"TLStudioSansKR{name}"))
        storage.keep_newest(path.parent.glob("*.ttf"), _KEPT)
    return path


def _as_truetype(file: Path, characters: list[int], title: str) -> bytes:
    """Outlines are approximated to a thousandth of the size of the type."""
    from fontTools import subset
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont

    font = TTFont(file)
    options = subset.Options(layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=[1, 2, 4, 6])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    glyphs, outlines = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        outlines[name] = pen.glyph()
    built = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    built.setupGlyphOrder(font.getGlyphOrder())
    built.setupCharacterMap(font.getBestCmap())
    built.setupGlyf(outlines)
    built.setupHorizontalMetrics({name: font["hmtx"][name] for name in font.getGlyphOrder()})
    line = font["hhea"]
    built.setupHorizontalHeader(ascent=line.ascent, descent=line.descent)
    built.setupNameTable({"familyName": title, "styleName": "Regular", "psName": title})
    built.setupOS2(sTypoAscender=line.ascent, sTypoDescender=line.descent)
    built.setupPost()
    stream = io.BytesIO()
    built.save(stream)
    return stream.getvalue()
