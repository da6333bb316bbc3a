"""The answers of all chosen models for one image, side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tlstudio.core.events import Predicted
from tlstudio.gui.screens.prediction.answer_card import AnswerCard


class AnswerList(QScrollArea):
    """A card for each model, in the order given."""

    class_chosen = Signal(str, str)  #: model file, class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, AnswerCard] = {}
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._box.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._box)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_answers(
        self, titles: dict[str, str], answer: Callable[[str], Predicted | None], waiting: Callable[[str], str]
    ) -> None:
        """Show what the models say.

        Args:
            titles: model file → what to call it.
            answer: of a model file; None where there is none yet.
            waiting: what a model file is waiting for, in words.
        """
        self._keep(tuple(titles))
        for file, title in titles.items():
            card, known = self.cards[file], answer(file)
            card.set_title(title)
            if known is None:
                card.show_status(waiting(file))
            else:
                card.show_answer(known)

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
                card = AnswerCard("")
                card.class_chosen.connect(lambda name, chosen=file: self.class_chosen.emit(chosen, name))
                self.cards[file] = card
            self._box.insertWidget(place, self.cards[file])
