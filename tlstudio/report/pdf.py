"""A report as PDF, A4, with its fonts embedded.

Made by ReportLab (BSD): it is Python and needs nothing of the system, where WeasyPrint needs Pango, which Windows
does not have, and Qt a display library in the engine's process; and it keeps blocks on one page where it is told
to.
"""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.report import document as blocks
from tlstudio.report.belonging import Belonging, decode, encode
from tlstudio.report.document import Document
from tlstudio.report.fonts import characters, other_font, truetype
from tlstudio.report.plots import Plot
from tlstudio.report.table import Table
from tlstudio.report.words import Words, visible, visible_lines

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

_ATTACHMENT = "tlstudio-report.json"
_MM = 72 / 25.4
_MARGIN, _FOOT = 17 * _MM, 20 * _MM
_WIDTH = 210 * _MM - 2 * _MARGIN - 12  # a frame keeps 6 points at each side
_PICTURES = 4  # in a row
_CELL_PADDING = 11.0  # of a cell, left and right, and a little more
_GREY, _LIGHT, _AMBER = "#555555", "#999999", "#b45309"


def to_pdf(document: Document, words: Words, about: Belonging) -> bytes:
    """The file. What it says of itself to a program is attached to it, as ``tlstudio-report.json``.

    The document's digest is that of the contents of its pages and pictures, see :func:`read_pdf`.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    writer = _Writer(document, words)
    stream = io.BytesIO()
    template = SimpleDocTemplate(
        stream, pagesize=A4, title=visible(document.title), subject=visible(document.subtitle),
        creator="TL Studio",
        lang=document.language, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN,
        bottomMargin=_FOOT,
    )  # fmt: skip
    template.build(list(writer.flowables()), canvasmaker=_numbered(writer))
    return _attached(stream.getvalue(), about)


def read_pdf(data: bytes, file: str) -> tuple[Belonging, bool]:
    """What a report says of itself, and whether its pages are as they were written.

    Raises:
        TLStudioError: ``report-foreign`` or ``report-newer``.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        said = reader.attachments[_ATTACHMENT][0]
        about = decode(said, file)
        return about, _digest(reader.pages) == about.document
    except (PyPdfError, KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
        raise TLStudioError("report-foreign", file=file) from error


def _attached(data: bytes, about: Belonging) -> bytes:
    from pypdf import PdfReader, PdfWriter

    reader = PdfReader(io.BytesIO(data))
    writer = PdfWriter(clone_from=reader)
    said = msgspec.structs.replace(about, document=_digest(writer.pages))
    writer.add_attachment(_ATTACHMENT, encode(said).encode())
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _digest(pages: Sequence[Any]) -> str:
    """SHA-256 of each page's size, drawing and pictures, uncompressed, so that saving it again changes nothing.

    Notes and signatures that are put on a page afterwards are annotations, which are not part of it.
    """
    total = hashlib.sha256()
    for page in pages:
        total.update(f"page {[float(side) for side in page.mediabox]}\n".encode())
        contents = page.get_contents()
        total.update(contents.get_data() if contents is not None else b"")
        found = page.get("/Resources", {}).get("/XObject", {})
        for name in sorted(found):
            total.update(name.encode())
            total.update(found[name].get_object().get_data())
    return total.hexdigest()


class _Writer:
    """Blocks as flowables, with one font for the document's characters and another for those it lacks."""

    def __init__(self, document: Document, words: Words) -> None:
        from reportlab.lib.colors import HexColor
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        self.document, self._words = document, words
        file = truetype(_texts(document, words))
        self.font, self.other = file.stem, "other"
        self._known = characters(file)
        pdfmetrics.registerFont(TTFont(self.font, str(file)))
        pdfmetrics.registerFont(TTFont(self.other, str(other_font())))

        def style(size: float, *, colour: str = "#1a1a1a", **more: Any) -> ParagraphStyle:
            return ParagraphStyle(
                f"{size}{colour}{more}", fontName=self.font, fontSize=size, leading=1.42 * size,
                textColor=HexColor(colour), **more,
            )  # fmt: skip

        self._styles = {
            "title": style(22, spaceAfter=3),
            "subtitle": style(12, colour=_GREY, spaceAfter=14),
            "h1": style(16, spaceAfter=8, keepWithNext=1),
            "h2": style(12, spaceBefore=10, spaceAfter=3, keepWithNext=1),
            "plain": style(10, spaceAfter=5),
            "lead": style(12, spaceAfter=6),
            "caution": style(10, spaceAfter=5, leftIndent=9, borderPadding=(1, 0, 1, 6), bulletIndent=0),
            "quote": style(10, spaceAfter=5, leftIndent=9),
            "caption": style(10, spaceBefore=8, spaceAfter=3, keepWithNext=1),
            "note": style(8, colour=_GREY, spaceAfter=8),
            "cell": style(8.5),
            "number": style(8.5, alignment=2),
            "small": style(6.5),
            "label": style(9, colour=_GREY),
            "value": style(9),
            "code": style(7, wordWrap="CJK", spaceAfter=6),
        }

    def flowables(self) -> Iterator["Flowable"]:
        from reportlab.platypus import PageBreak

        yield self._text(self.document.title, "title")
        yield self._text(self.document.subtitle, "subtitle")
        for block in self.document.blocks:
            match block:
                case blocks.Heading(text=text, level=level):
                    if level == 1:
                        yield PageBreak()
                    yield self._text(text, f"h{level}")
                case blocks.Paragraph(text=text, style="caution"):
                    yield self._marked(text)
                case blocks.Paragraph(text=text, style=style):
                    yield self._text(text, style)
                case blocks.Pairs(rows=rows):
                    yield self._pairs(rows)
                case blocks.Figure(plot=plot):
                    yield self._figure(plot)
                case blocks.Grid(table=table):
                    yield from self._grid(table)
                case blocks.Gallery(pictures=pictures):
                    yield self._gallery(pictures)
                case blocks.Code(text=text):
                    yield self._code(text)
                case blocks.Signature(fields=fields):
                    yield self._signature(fields)

    def marked_up(self, text: str) -> str:
        """A text in ReportLab's markup, in which it has none of its own."""
        parts: list[str] = []
        for character in visible(text):
            known = ord(character) in self._known or character == "\N{NO-BREAK SPACE}"
            said = escape(character)
            parts.append(said if known else f'<font name="{self.other}">{said}</font>')
        return "".join(parts).replace(f'</font><font name="{self.other}">', "")

    def _text(self, text: str, style: str) -> "Flowable":
        from reportlab.platypus import Paragraph

        return Paragraph(self.marked_up(text), self._styles[style])

    def _marked(self, text: str) -> "Flowable":
        """With a line at its left side."""
        line = ("LINEBEFORE", (0, 0), (0, -1), 2, _colour(_AMBER))
        return self._table([[self._text(text, "plain")]], [_WIDTH], [line], after=5)

    def _pairs(self, rows: Sequence[tuple[str, str]]) -> "Flowable":
        cells = [[self._text(name, "label"), self._text(value, "value")] for name, value in rows]
        return self._table(cells, [48 * _MM, _WIDTH - 48 * _MM], [("LEFTPADDING", (0, 0), (0, -1), 0)], after=6)

    def _figure(self, plot: Plot) -> "Flowable":
        from reportlab.platypus import Image, KeepTogether

        picture = Image(io.BytesIO(plot.write("png", 170.0)))
        scale = _WIDTH / picture.imageWidth
        picture.drawWidth, picture.drawHeight = _WIDTH, scale * picture.imageHeight
        return KeepTogether([picture, self._text(plot.caption, "note")])

    def _grid(self, table: Table) -> Iterator["Flowable"]:
        styles = ["cell" if column.kind == "text" else "number" for column in table.columns]
        titles = [self._text(column.title, style) for column, style in zip(table.columns, styles, strict=True)]
        rows = [
            [self._text(cell, style) for cell, style in zip(row, styles, strict=True)]
            for row in table.texts(self._words)
        ]
        black = _colour("#1a1a1a")
        lines = [
            ("LINEABOVE", (0, 0), (-1, 0), 1, black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.6, black),
            ("LINEBELOW", (0, -1), (-1, -1), 1, black),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
        ]
        yield self._text(table.title, "caption")
        yield self._table([titles, *rows], _widths(table, self._words, self._measure), lines, after=3, repeat=1)
        yield self._text(table.note, "note")

    def _measure(self, text: str) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(text, self.font, self._styles["cell"].fontSize))

    def _gallery(self, pictures: Sequence[blocks.Picture]) -> "Flowable":
        cells: list[list[Any]] = []
        for start in range(0, len(pictures), _PICTURES):
            row = [self._picture(picture) for picture in pictures[start : start + _PICTURES]]
            cells.append(row + [""] * (_PICTURES - len(row)))
        return self._table(
            cells, [_WIDTH / _PICTURES] * _PICTURES, [("LEFTPADDING", (0, 0), (-1, -1), 0)], after=8
        )

    def _picture(self, picture: blocks.Picture) -> list["Flowable"]:
        from reportlab.platypus import Image

        side = (_WIDTH / _PICTURES - 10) / 2
        images = []
        for data in filter(None, (picture.jpeg, picture.overlay)):
            image = Image(io.BytesIO(data), hAlign="LEFT")
            scale = side / max(image.imageWidth, image.imageHeight)
            image.drawWidth, image.drawHeight = scale * image.imageWidth, scale * image.imageHeight
            images.append(image)
        row = self._table([images], [side + 2] * len(images), [("LEFTPADDING", (0, 0), (-1, -1), 0)], after=1)
        row.hAlign = "LEFT"
        return [row, *(self._text(line, "small") for line in picture.lines)]

    def _code(self, text: str) -> "Flowable":
        from reportlab.platypus import Paragraph

        lines = [self.marked_up(line).replace("  ", "&nbsp;&nbsp;") for line in visible_lines(text).split("\n")]
        return Paragraph("<br/>".join(lines), self._styles["code"])

    def _signature(self, fields: Sequence[tuple[str, str]]) -> "Flowable":
        from reportlab.platypus import KeepTogether, Spacer

        gap = 6 * _MM
        width = (_WIDTH - gap * (len(fields) - 1)) / len(fields)
        widths, cells, lines = [], [[], []], []  # type: ignore[var-annotated]
        for number, field in enumerate(fields):
            for row, (text, style) in enumerate(zip(field, ("value", "label"), strict=True)):
                cells[row] += (
                    [self._text(text, style), ""] if number + 1 < len(fields) else [self._text(text, style)]
                )
            widths += [width, gap] if number + 1 < len(fields) else [width]
            lines.append(("LINEBELOW", (2 * number, 0), (2 * number, 0), 0.6, _colour("#1a1a1a")))
        return KeepTogether([Spacer(1, 14 * _MM), self._table(cells, widths, lines)])

    def _table(
        self,
        cells: Sequence[Sequence[Any]],
        widths: Sequence[float],
        lines: Sequence[tuple[Any, ...]],
        *,
        after: float = 0,
        repeat: int = 0,
    ) -> "Flowable":
        from reportlab.platypus import Table as Cells

        plain = [
            ("FONTNAME", (0, 0), (-1, -1), self.font),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ]
        padding = [("BOTTOMPADDING", (0, 0), (-1, -1), 1.5), ("RIGHTPADDING", (0, 0), (-1, -1), 4)]
        return Cells(
            [list(row) for row in cells], colWidths=list(widths), repeatRows=repeat, spaceAfter=after,
            style=[*plain, *padding, *lines],
        )  # fmt: skip


def _widths(table: Table, words: Words, measure: Callable[[str], float]) -> list[float]:
    """Columns of numbers as wide as their longest word; those of text share the rest by the length of theirs.

    Args:
        table: whose columns.
        words: that its cells are written in.
        measure: width of a text of a cell, in points.
    """
    rows = table.texts(words)
    numbers, texts = {}, {}
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in rows]
        if column.kind == "text":
            texts[place] = max(map(measure, (column.title, *cells)))
        else:
            numbers[place] = max(map(measure, (*column.title.split(), *cells))) + _CELL_PADDING
    used = sum(numbers.values())
    scale = min(1.0, 0.8 * _WIDTH / used) if used else 1.0
    rest = (_WIDTH - scale * used) / max(sum(texts.values()), 1)
    return [
        scale * numbers[place] if place in numbers else rest * texts[place] for place in range(len(table.columns))
    ]


def _texts(document: Document, words: Words) -> Iterator[str]:
    """Everything that is written, for the font."""
    yield from (document.title, document.subtitle, words.characters, "0123456789/")
    for block in document.blocks:
        match block:
            case blocks.Grid(table=table):
                yield from (table.title, table.note, *(column.title for column in table.columns))
                yield from (cell for row in table.texts(words) for cell in row)
            case blocks.Figure(plot=plot):
                yield plot.caption
            case blocks.Gallery(pictures=pictures):
                yield from (line for picture in pictures for line in picture.lines)
            case blocks.Pairs(rows=rows) | blocks.Signature(fields=rows):
                yield from (text for row in rows for text in row)
            case _:
                yield block.text


def _colour(name: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(name)


def _numbered(writer: _Writer) -> Callable[..., Any]:
    """A canvas that writes title and ``3 / 16`` below each page, which it knows when all are there."""
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph

    class Numbered(Canvas):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **{**named, "initialFontName": writer.font})
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  (ReportLab's name)
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._kept, start=1):
                self.__dict__.update(page)
                for text, style in ((writer.document.title, "label"), (f"{number} / {len(self._kept)}", "number")):
                    foot = Paragraph(writer.marked_up(text[:90]), writer._styles[style])
                    foot.wrapOn(self, _WIDTH, _FOOT)
                    foot.drawOn(self, _MARGIN + 6, 10 * _MM)
                super().showPage()
            super().save()

    return Numbered
