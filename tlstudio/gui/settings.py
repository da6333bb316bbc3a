"""What the window remembers of its user; nothing in here decides a result."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QByteArray, QSettings

from tlstudio.core import paths
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.look.theme import CHOICES, ThemeChoice
from tlstudio.gui.text.language import CHOICES as LANGUAGES

_RECENT = 8
_OPACITY = 0.55  # of a heat map over its image


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What a training was to be made of, the last time."""

    model: ModelSpec
    strategy: StrategySpec
    recipe: Recipe
    own_strategy: bool = True  #: whether the user has chosen the strategy, which else follows the advice
    folds: int = 0  #: as in a series
    seeds: int = 1


class Settings:
    """``settings.ini`` in the settings folder. Damaged or missing values become the default."""

    def __init__(self) -> None:
        folder = paths.settings_folder()
        folder.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        stored = self._store.value("theme", "system")
        return next((choice for choice in CHOICES if choice == stored), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def language(self) -> str:
        stored = self._store.value("language", "system")
        return next((choice for choice in LANGUAGES if choice == stored), "system")

    @language.setter
    def language(self, choice: str) -> None:
        self._store.setValue("language", choice)

    @property
    def help_open(self) -> bool:
        return self._store.value("help_open", "false") in (True, "true")

    @help_open.setter
    def help_open(self, is_open: bool) -> None:
        self._store.setValue("help_open", is_open)

    @property
    def choices(self) -> Choices | None:
        try:
            return msgspec.json.decode(str(self._store.value("choices", "")), type=Choices)
        except msgspec.DecodeError:  # also of ValidationError
            return None

    @choices.setter
    def choices(self, choices: Choices) -> None:
        self._store.setValue("choices", msgspec.json.encode(choices).decode())

    @property
    def data(self) -> DataSpec | None:
        """The images that were used last, and how they were divided."""
        try:
            return msgspec.json.decode(str(self._store.value("data", "")), type=DataSpec)
        except msgspec.DecodeError:  # also of ValidationError
            return None

    @data.setter
    def data(self, spec: DataSpec | None) -> None:
        self._store.setValue("data", msgspec.json.encode(spec).decode() if spec else "")

    @property
    def queue_active(self) -> bool:
        """Whether the queue was under way when the window was closed."""
        return self._store.value("queue_active", "false") in (True, "true")

    @queue_active.setter
    def queue_active(self, active: bool) -> None:
        self._store.setValue("queue_active", active)

    def dialog_folder(self, purpose: str) -> str:
        """Where a file dialog was left the last time; empty where that is unknown or gone."""
        stored = str(self._store.value(f"dialogs/{purpose}", ""))
        return stored if stored and Path(stored).is_dir() else ""

    def set_dialog_folder(self, purpose: str, folder: Path) -> None:
        self._store.setValue(f"dialogs/{purpose}", str(folder))

    @property
    def workspace(self) -> Path:
        stored = self._store.value("workspace", "")
        return Path(stored) if isinstance(stored, str) and stored else paths.default_workspace()

    @workspace.setter
    def workspace(self, folder: Path) -> None:
        self._store.setValue("workspace", str(folder))

    @property
    def recent_folders(self) -> list[str]:
        stored = self._store.value("recent_folders", [])
        folders = [stored] if isinstance(stored, str) else stored
        return [str(folder) for folder in folders] if isinstance(folders, list) else []

    def add_recent_folder(self, folder: str) -> None:
        others = [other for other in self.recent_folders if other != folder]
        self._store.setValue("recent_folders", [folder, *others][:_RECENT])

    def forget_recent_folders(self) -> None:
        self._store.setValue("recent_folders", [])

    @property
    def heat_shown(self) -> bool:
        """Whether the prediction page shows where the network looked."""
        return self._store.value("heat/shown", "false") in (True, "true")

    @heat_shown.setter
    def heat_shown(self, shown: bool) -> None:
        self._store.setValue("heat/shown", shown)

    @property
    def heat_opacity(self) -> float:
        """How strongly it covers the image, 0..1."""
        try:
            return min(1.0, max(0.0, float(str(self._store.value("heat/opacity", _OPACITY)))))
        except ValueError:
            return _OPACITY

    @heat_opacity.setter
    def heat_opacity(self, share: float) -> None:
        self._store.setValue("heat/opacity", share)

    def layout(self, name: str) -> QByteArray:
        """A remembered geometry or splitter state; empty where there is none."""
        stored = self._store.value(f"layout/{name}", QByteArray())
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{name}", state)

    def sync(self) -> None:
        self._store.sync()
