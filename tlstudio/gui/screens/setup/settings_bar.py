"""Which recipe the settings come from, how many of them are shown, and the way back to the recipe."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tlstudio.core.setting import LEVELS, Level
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.look import icons
from tlstudio.gui.screens.setup.segmented_control import Segments
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_RECIPES: tuple[Recipe, ...] = ("recommended", "slides")


class SettingsBar(Retranslated, QWidget):
    """A line above the settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences = 0
        self._name = QLabel()
        self.recipe, self.level_choice = Segments(), Segments()
        for recipe in _RECIPES:
            self.recipe.add(recipe, "")
        for level in LEVELS:
            self.level_choice.add(level, "")
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
