"""Two runs side by side on paper: the verdict in words and the table with the reasons."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from tlstudio.gui.look import theme
from tlstudio.gui.widgets.drawing import Drawing

_WIDTH = 720  # px


def comparison_drawing(
    headline: str, sentences: Sequence[str], names: tuple[str, str], lines: Sequence[tuple[str, str, str]]
) -> Drawing:
    """``lines``: what is compared, and its value for the first and the second."""
    document = QTextDocument()
    document.setDefaultFont(QApplication.font())
    document.setDocumentMargin(16)
    document.setTextWidth(_WIDTH)
    cells = ["".join(f"<td>{html.escape(text)}</td>" for text in line) for line in lines]
    head = "".join(f"<td><b>{html.escape(text)}</b></td>" for text in ("", *names))
    said = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in sentences if sentence)
    rows = "".join(f"<tr>{row}</tr>" for row in (head, *cells))
    document.setHtml(
        f"<p><b>{html.escape(headline)}</b></p>{said}<table width='100%' cellpadding='4' border='1' "
        f"style='border-collapse: collapse; border-color: {theme.LIGHT.border}'>{rows}</table>"
    )

    def paint(painter: QPainter, _scale: float) -> None:
        painter.setPen(QColor(theme.LIGHT.text))
        document.drawContents(painter)

    return Drawing(headline, QSize(_WIDTH, round(document.size().height())), paint)
