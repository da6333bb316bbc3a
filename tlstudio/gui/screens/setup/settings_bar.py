"""Which recipe the settings come from, how many of them are shown, and the way back to the recipe."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tlstudio.core.setting import LEVELS, Level
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.look import icons
from tlstudio.gui.screens.setup.segmented_control import Segments
from tlstudio.gui.widgets.folding_row import FoldingRow

_RECIPES: tuple[Recipe, ...] = ("recommended", "slides")


class SettingsBar(QWidget):
    """A line above the settings."""

    recipe_chosen = Signal(str)
    level_chosen = Signal(str)
    reset_requested = Signal()

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
        for part, widgets in ((left, (self._name, self.recipe, self.reset)), (right, (self.level_choice,))):
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            if part is left:
                row.addStretch(1)
        line = FoldingRow(8)
        line.add(left, 1)
        line.add(right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line)
        self.recipe.chosen.connect(self.recipe_chosen)
        self.level_choice.chosen.connect(self.level_chosen)
        self.reset.clicked.connect(self.reset_requested)
        self._retranslate()

    @property
    def level(self) -> Level:
        return next(level for level in LEVELS if level == self.level_choice.value)

    def set_recipe(self, recipe: Recipe, differences: int) -> None:
        """The recipe of the job, and how many settings have another value."""
        self.recipe.set_value(recipe)
        self._differences = differences
        self.reset.setVisible(differences > 0)
        self._say_reset()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Recipe"))
        self.recipe.set_texts(self.tr("Recipe"), (self.tr("Recommended"), self.tr("Slides")))
        levels = (self.tr("Basic"), self.tr("More"), self.tr("All"))
        self.level_choice.set_texts(self.tr("Settings shown"), levels)
        self.reset.setText(self.tr("Reset all"))
        self._say_reset()

    def _say_reset(self) -> None:
        one = self.tr("1 setting has another value than the recipe. Give it the recipe's again.")
        several = self.tr(
            "{count} settings have other values than the recipe. Give all of them the recipe's again."
        )
        self.reset.setToolTip((one if self._differences == 1 else several).format(count=self._differences))
        self.reset.setAccessibleName(self.tr("Reset all settings to the recipe's values"))
