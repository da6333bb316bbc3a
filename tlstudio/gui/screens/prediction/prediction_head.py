"""What the models say of the image in a sentence, and the ways to bring another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tlstudio.core.events import Score
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import MutedLabel, title_label


class PredictionHead(QWidget):
    """The buttons are its owner's to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.subtitle = title_label(), MutedLabel()
        self.train, self.paste, self.folder, self.open = (QPushButton() for _ in range(4))
        self.open.setProperty("primary", True)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.title)
        titles.addWidget(self.subtitle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(titles, 1)
        for button in (self.train, self.paste, self.folder, self.open):
            layout.addWidget(button)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.train.setText(self.tr("Choose a model to train"))
        self.train.setAccessibleName(self.train.text())
        self.open.setText(self.tr("Open image…"))
        self.open.setToolTip(self.tr("Open an image, or several for a table (Ctrl+O)"))
        self.folder.setText(self.tr("Open folder…"))
        self.folder.setToolTip(self.tr("Answer for all images of a folder, in a table that can be saved"))
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste an image or a file (Ctrl+V)"))
        self.paste.setAccessibleName(self.tr("Paste an image from the clipboard"))

    def show_answers(self, image: str, best: Sequence[Score]) -> None:
        """What the models agree on, or that they do not.

        Args:
            image: name of the image.
            best: the first answer of each model that has one.
        """
        self.subtitle.setText(image)
        if not best:
            self.title.setText(self.tr("Prediction"))
        elif len({score.name for score in best}) > 1:
            self.title.setText(self.tr("The models disagree"))
        elif len(best) > 1:
            text = self.tr("{name}: {count} models agree")
            self.title.setText(text.format(name=best[0].name, count=len(best)))
        else:
            text = self.tr("{name}, {probability}")
            self.title.setText(text.format(name=best[0].name, probability=phrases.percent(best[0].probability)))

    def invite(self, models: int, chosen: int) -> None:
        """No image yet: what to do, by how many models there are and how many of them answer."""
        self.title.setText(self.tr("Prediction"))
        if not models:
            self.subtitle.setText(self.tr("There is no trained model yet. Train one, or add a model file."))
        elif not chosen:
            self.subtitle.setText(self.tr("Choose a model that answers."))
        else:
            self.subtitle.setText(self.tr("Drop an image or a folder anywhere on this page."))
