"""What each chosen model predicts for the image on show, a card each."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from tlstudio.core.events import Novelty, Predicted
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.screens.prediction import novelty_texts
from tlstudio.gui.screens.prediction.nearest_strip import SIDE, NearestStrip
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import Card, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.score_bars import ScoreBars


class PredictionCard(Retranslated, Card):
    """Says what it is waiting for until there is a prediction."""

    def __init__(self, pictures: ThumbnailCache) -> None:
        super().__init__()
        self.title = ""
        self._novelty: Novelty | None = None
        self._name, self._time = ScaledLabel(bold=True), MutedLabel(wrap=False, scale=0.92)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never a wider card
        self.status, self.bars = MutedLabel(), ScoreBars()
        self.unknown, self.nearest = MessageCard("warning"), NearestStrip(pictures)
        self.status.setContentsMargins(6, 0, 6, 0)
        head = row((self._name, 1), (self._time, Qt.AlignmentFlag.AlignTop), spacing=6, margins=(6, 0, 6, 0))
        items = head, self.unknown, self.status, self.bars, self.nearest
        column(*items, spacing=6, margins=(10, 12, 10, 10), inside=self)
        self.show_status("")

    def set_title(self, title: str) -> None:
        """What its model is called."""
        self.title = title
        self._name.setText(_breakable(title))
        self._name.setToolTip(phrases.as_tip(title))
        self._retranslate()

    def show_status(self, text: str) -> None:
        """Words instead of a prediction."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self._time.clear()
        self.bars.set_scores(())
        self._show_novelty(None)

    def show_prediction(self, found: Predicted) -> None:
        """The most probable classes, or why the image cannot be read."""
        if found.problem is not None:
            text = self.tr("The image cannot be read: {reason}.")
            self.show_status(text.format(reason=messages.problem_text(found.problem)))
            return
        self.show_status(self.tr("The model was trained on this image.") if found.learned else "")
        self.bars.set_scores(found.top)
        time = self.tr("{time} ms").format(time=max(1, round(found.milliseconds)))
        self._time.setText(time if found.milliseconds else "")
        self._show_novelty(found.novelty)

    def _show_novelty(self, novelty: Novelty | None) -> None:
        """Whether the image is unlike anything in training, and what it is most like there."""
        self._novelty = novelty
        self.nearest.show_neighbours(novelty.nearest if novelty else ())
        self.nearest.setToolTip(phrases.as_tip(novelty_texts.in_full(novelty)) if novelty else "")
        if novelty is not None and novelty.unknown:
            hint = novelty_texts.ground(novelty)
            self.unknown.show_message(self.tr("Unlike anything in training"), hint=hint, closable=False)
        else:
            self.unknown.clear()

    def _retranslate(self) -> None:
        self._show_novelty(self._novelty)
        self.bars.setAccessibleName(self.tr("Prediction of {model}").format(model=self.title))


class PredictionCards(QScrollArea):
    """A card for each model, in the order given."""

    class_chosen = Signal(str, str)  #: model file, class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, PredictionCard] = {}
        self._pictures = ThumbnailCache(2 * SIDE, self)
        inside = QWidget()
        self._box = column(None, spacing=12, inside=inside)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_predictions(
        self, titles: dict[str, str], found: Callable[[str], Predicted | None], waiting: Callable[[str], str]
    ) -> None:
        """Show what the models predict.

        Args:
            titles: model file → what to call it.
            found: prediction of a model file; None where there is none yet.
            waiting: what a model file is waiting for, in words.
        """
        self._keep(tuple(titles))
        for file, title in titles.items():
            card, known = self.cards[file], found(file)
            card.set_title(title)
            if known is None:
                card.show_status(waiting(file))
            else:
                card.show_prediction(known)

    def set_choosable(self, choosable: bool, model: str = "", name: str = "") -> None:
        """Whether a class can be chosen; the one of ``model`` and ``name`` is."""
        for file, card in self.cards.items():
            card.bars.set_choosable(choosable, name if file == model else "")

    def _keep(self, files: Sequence[str]) -> None:
        """Cards for these models and no others."""
        for file in [file for file in self.cards if file not in files]:
            card = self.cards.pop(file)
            self._box.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, file in enumerate(files):
            if file not in self.cards:
                self.cards[file] = PredictionCard(self._pictures)
                self.cards[file].bars.chosen.connect(
                    lambda name, chosen=file: self.class_chosen.emit(chosen, name)
                )
            self._box.insertWidget(place, self.cards[file])


def _breakable(title: str) -> str:
    """With a place to wrap after each sign that joins words: names of files and folders have no blanks."""
    return re.sub(r"(?<=[-_./\\])", "\u200b", title)
