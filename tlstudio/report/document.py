"""A report as a list of blocks, without a form: HTML and PDF are made of the same ones, so both say the same."""

import msgspec

from tlstudio.report.plots import Plot
from tlstudio.report.table import Table


class Heading(msgspec.Struct, frozen=True, tag=True):
    """The title of a section; level 1 begins a page in print, 2 does not."""

    text: str
    level: int = 1


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """One paragraph; ``style`` is ``plain``, ``lead`` (the answer) or ``caution``."""

    text: str
    style: str = "plain"


class Pairs(msgspec.Struct, frozen=True, tag=True):
    """Facts: what, and what it is."""

    rows: tuple[tuple[str, str], ...]


class Figure(msgspec.Struct, frozen=True, tag=True):
    """A plot with its caption."""

    plot: Plot


class Grid(msgspec.Struct, frozen=True, tag=True):
    """A table with its title above and its note below; ``wide`` where its columns are too many for a line."""

    table: Table


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A thumbnail, and where the network looked on it."""

    jpeg: bytes
    overlay: bytes = b""  #: the same with the map laid over it, JPEG; empty where there is none
    lines: tuple[str, ...]  #: below it


class Gallery(msgspec.Struct, frozen=True, tag=True):
    """Thumbnails, from left to right and from top to bottom."""

    pictures: tuple[Picture, ...]


class Code(msgspec.Struct, frozen=True, tag=True):
    """What is to be copied as it stands."""

    text: str


class Signature(msgspec.Struct, frozen=True, tag=True):
    """Lines to be signed on: what stands below each, and what above."""

    fields: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Pairs | Figure | Grid | Gallery | Code | Signature


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """All of a report."""

    title: str
    subtitle: str
    language: str
    blocks: tuple[Block, ...]
