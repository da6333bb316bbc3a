"""What an export has become, beside its original."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from tlstudio.core.export import ExportReport
from tlstudio.core.figures import signed_points
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.file_actions import show_folder
from tlstudio.gui.widgets.labels import Card, ElidedLabel, MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_ROWS = 5


class ExportResult(Retranslated, Card):
    """Hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ExportReport | None = None
        self._heading, self._folder = heading_label(), ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.show_button = QPushButton()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(4)
        self._names = [MutedLabel(wrap=False) for _ in range(_ROWS)]
        self.values = [QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText) for _ in range(_ROWS)]
        for name, value in zip(self._names, self.values, strict=True):
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(name, value)
        below = row((self._folder, 1), self.show_button, spacing=10)
        column(self._heading, self._form, below, spacing=10, margins=(16, 12, 16, 12), inside=self)
        self.show_button.clicked.connect(self._on_show)
        self._retranslate()

    def set_report(self, report: ExportReport | None) -> None:
        """Show what was measured of an export; None hides it."""
        self._report = report
        self._retranslate()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Exported"))
        self.show_button.setText(self.tr("Show in folder"))
        names = (
            self.tr("Equal answers"),
            self.tr("Largest difference of a logit"),
            self.tr("Test accuracy"),
            self.tr("File size"),
            self.tr("Time per image"),
        )
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)
        self.setVisible(self._report is not None)
        if self._report is not None:
            self._fill(self._report)

    def _fill(self, report: ExportReport) -> None:
        self._folder.setText(report.folder)
        texts = (
            self._equal(report),
            self.tr("{difference} of {scale}").format(
                difference=f"{report.agreement.difference:.2g}", scale=f"{report.agreement.scale:.3g}"
            ),
            self._accuracy(report),
            self.tr("{size}, original {original}").format(
                size=messages.file_size(report.bytes), original=messages.file_size(report.bytes_original)
            ),
            self.tr("{time} ms, original {original} ms (CPU, threads: {threads})").format(
                time=f"{report.milliseconds:.1f}",
                original=f"{report.milliseconds_original:.1f}",
                threads=report.threads,
            ),
        )
        for label, text in zip(self.values, texts, strict=True):
            label.setText(text)
        self.setAccessibleName(
            ". ".join(
                (self._heading.text(), *(f"{n.text()}: {t}" for n, t in zip(self._names, texts, strict=True)))
            )
        )

    def _equal(self, report: ExportReport) -> str:
        texts = {
            "test": self.tr("{share} of {count} test images"),
            "val": self.tr("{share} of {count} validation images"),
            "train": self.tr("{share} of {count} training images"),
            "noise": self.tr("{share} of {count} drawn images, as the run's own were not found"),
        }
        same = report.agreement
        text = texts[same.subset]
        return text.format(share=messages.percent(same.equal), count=messages.number(same.images))

    def _accuracy(self, report: ExportReport) -> str:
        if report.accuracy is None or report.accuracy_original is None:
            return self.tr("not measured")
        text = self.tr("{accuracy}, original {original} ({points} points, {count} images)")
        return text.format(
            accuracy=messages.percent(report.accuracy, 2),
            original=messages.percent(report.accuracy_original, 2),
            points=signed_points(report.accuracy - report.accuracy_original),
            count=messages.number(report.measured),
        )

    def _on_show(self) -> None:
        if self._report is not None:
            show_folder(f"{self._report.folder}/{self._report.file}")
