"""How often the job is trained: once, or as a series of folds and seeds."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tlstudio.core.spec import SeriesJob, Training, TrainJob
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.retranslated import Retranslated

_FOLDS, _SEEDS = (0, *range(2, 11)), range(1, 11)


class RepeatButton(Retranslated, QPushButton):
    """Shows the choice; its menu changes it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folds, self.seeds = 0, 1
        menu = QMenu(self)
        self.once = menu.addAction("", lambda: self._choose(0, 1))
        menu.addSeparator()
        self.menus = QMenu(menu), QMenu(menu)
        for submenu in self.menus:
            menu.addMenu(submenu)
        self.same_split = menu.addAction("", self.changed.emit)
        self.same_split.setCheckable(True)
        self.fold_actions = self._actions(self.menus[0], _FOLDS)
        self.seed_actions = self._actions(self.menus[1], _SEEDS)
        for number, action in self.fold_actions.items():
            action.triggered.connect(lambda _on, folds=number: self._choose(folds, self.seeds))
        for number, action in self.seed_actions.items():
            action.triggered.connect(lambda _on, seeds=number: self._choose(self.folds, seeds))
        self.setMenu(menu)
        self._retranslate()

    def job(self, train: TrainJob) -> Training:
        """What is to be trained: the job itself, or its series."""
        if not self.folds and self.seeds == 1:
            return train
        same = self.seeds > 1 and self.same_split.isChecked()
        return SeriesJob(train=train, folds=self.folds, seeds=self.seeds, same_split=same)

    def set_shape(self, folds: int, seeds: int, *, same_split: bool = False) -> None:
        """Show another choice, also one that the menu does not offer."""
        self.folds, self.seeds = folds, seeds
        self.same_split.setChecked(same_split)
        self._show()

    def _choose(self, folds: int, seeds: int) -> None:
        self.set_shape(folds, seeds, same_split=self.same_split.isChecked())
        self.changed.emit()

    def _actions(self, menu: QMenu, numbers: "range | tuple[int, ...]") -> dict[int, QAction]:
        group, found = QActionGroup(menu), {}
        for number in numbers:
            found[number] = action = menu.addAction("")
            action.setCheckable(True)
            group.addAction(action)
        return found

    def _retranslate(self) -> None:
        self.once.setText(self.tr("Once"))
        self.same_split.setText(self.tr("Same split for every seed"))
        self.menus[0].setTitle(self.tr("Folds"))
        self.menus[1].setTitle(self.tr("Seeds"))
        for folds, action in self.fold_actions.items():
            text = self.tr("{count} folds").format(count=messages.number(folds))
            action.setText(text if folds else self.tr("No folds"))
        for seeds, action in self.seed_actions.items():
            text = self.tr("{count} seeds").format(count=messages.number(seeds))
            action.setText(text if seeds > 1 else self.tr("One seed"))
        self.setToolTip(
            self.tr(
                "Trains the job several times and reports mean and standard deviation. With folds, every image is "
                "tested once; each further seed repeats everything with another split and other random numbers."
            )
        )
        self._show()

    def _show(self) -> None:
        shape = phrases.repeats(self.folds, self.seeds) or self.tr("Once")
        self.setText(shape)
        self.same_split.setEnabled(self.seeds > 1)
        self.setAccessibleName(self.tr("Repeat: {shape}").format(shape=shape))
        for actions, number in ((self.fold_actions, self.folds), (self.seed_actions, self.seeds)):
            for offered, action in actions.items():
                action.setChecked(offered == number)
