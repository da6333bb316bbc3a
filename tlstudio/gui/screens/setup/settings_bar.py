"""Which recipe the settings come from, how many of them are shown, and the way back to the recipe."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from tlstudio.core.setting import LEVELS, Level
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.look import icons
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_RECIPES: tuple[Recipe, ...] = ("recommended", "slides")


class Segments(QWidget):
    """Like radio buttons, in one line; ``chosen`` tells only what the user does."""

    chosen = Signal(str)

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._group = QButtonGroup(self)
        for number in range(len(values)):
            button = QPushButton()
            button.setCheckable(True)
            self._group.addButton(button, number)
        row(*self._group.buttons(), spacing=4, inside=self)
        self._group.idClicked.connect(lambda number: self.chosen.emit(values[number]))

    @property
    def value(self) -> str:
        """The chosen one, empty before there is any."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else ""

    def set_texts(self, name: str, shown: Sequence[str]) -> None:
        """What they choose, and the word for each value."""
        self.setAccessibleName(name)
        for button, text in zip(self._group.buttons(), shown, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")

    def set_value(self, value: str) -> None:
        """Choose one without telling it."""
        self._group.button(self._values.index(value)).setChecked(True)


class SettingsBar(Retranslated, QWidget):
    """A line above the settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences = 0
        self._name = QLabel()
        self.recipe, self.level_choice = Segments(_RECIPES), Segments(LEVELS)
        self.level_choice.set_value(LEVELS[0])
        self.reset = QPushButton(icons.icon("reset"), "")
        self.reset.setProperty("flat", True)
        left, right = QWidget(), QWidget()
        row(self._name, self.recipe, self.reset, None, inside=left)
        row(self.level_choice, inside=right)
        column(FoldingRow(8, (left, 1), right), inside=self)
        self.recipe_chosen, self.level_chosen = self.recipe.chosen, self.level_choice.chosen
        self.reset_requested = self.reset.clicked
        self._retranslate()

    @property
    def level(self) -> Level:
        """How many settings are to be shown."""
        return next(level for level in LEVELS if level == self.level_choice.value)

    def set_recipe(self, recipe: Recipe, differences: int) -> None:
        """The recipe of the job, and how many settings have another value."""
        self.recipe.set_value(recipe)
        self._differences = differences
        self.reset.setVisible(differences > 0)
        self._say_reset()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Recipe"))
        self.recipe.set_texts(self.tr("Recipe"), (self.tr("Recommended"), self.tr("Slides")))
        levels = (self.tr("Basic"), self.tr("More"), self.tr("All"))
        self.level_choice.set_texts(self.tr("Settings shown"), levels)
        self.reset.setText(self.tr("Reset all"))
        self._say_reset()

    def _say_reset(self) -> None:
        one = self.tr("1 setting differs from the recipe. Reset it.")
        several = self.tr("{count} settings differ from the recipe. Reset them all.")
        self.reset.setToolTip((one if self._differences == 1 else several).format(count=self._differences))
        self.reset.setAccessibleName(self.tr("Reset all settings to the recipe's values"))
