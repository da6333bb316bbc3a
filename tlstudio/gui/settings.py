"""What the window remembers of its user; nothing in here decides a result."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QByteArray, QSettings

from tlstudio.core import paths
from tlstudio.core.export import Format, Precision
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.look.theme import CHOICES, ThemeChoice
from tlstudio.gui.text.language import CHOICES as LANGUAGES

_RECENT = 8
_HIDDEN = 400  # pieces of advice that stay hidden: the runs of months
_OPACITY = 0.55  # of a heat map over its image
_T = TypeVar("_T")


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What a training was to be made of, the last time."""

    model: ModelSpec
    strategy: StrategySpec
    recipe: Recipe
    own_strategy: bool = True  #: whether the user has chosen the strategy, which else follows the advice
    folds: int = 0  #: as in a series
    seeds: int = 1


class ReportChoices(msgspec.Struct, frozen=True, kw_only=True):
    """How a report was to be, the last time."""

    language: str = "en"
    html: bool = True
    pdf: bool = True
    maps: bool = True
    folder: str = ""
    author: str = ""


class ExportChoices(msgspec.Struct, frozen=True, kw_only=True):
    """How a model was exported the last time."""

    format: Format = "onnx"
    precision: Precision = "float32"
    preprocessing: bool = True


class _Kept(Generic[_T]):
    """A value of :class:`Settings`: the key it is stored under, and how it is read from what is stored there.

    Args:
        write: what is stored for a value.
    """

    def __init__(
        self, key: str, read: Callable[[Any], _T], write: Callable[[_T], object] = lambda value: value
    ) -> None:
        self._key, self._read, self._write = key, read, write

    def __get__(self, settings: "Settings", _owner: type) -> _T:
        return self._read(settings.store.value(self._key))

    def __set__(self, settings: "Settings", value: _T) -> None:
        settings.store.setValue(self._key, self._write(value))


def _is_on(stored: object) -> bool:
    return stored in (True, "true")


def _is_not_off(stored: object) -> bool:
    return stored not in (False, "false")


def _one_of(choices: Sequence[_T]) -> Callable[[object], _T]:
    """The stored one of these; where none of them is stored, the first."""
    return lambda stored: next((choice for choice in choices if choice == stored), choices[0])


def _struct(kind: type[_T]) -> Callable[[object], _T | None]:
    def read(stored: object) -> _T | None:
        try:
            return msgspec.json.decode(str(stored), type=kind)
        except msgspec.DecodeError:  # also of ValidationError
            return None

    return read


def _as_json(value: msgspec.Struct | None) -> str:
    return msgspec.json.encode(value).decode() if value else ""


def _text(stored: object) -> str:
    return stored if isinstance(stored, str) else ""


def _workspace(stored: object) -> Path:
    return Path(stored) if isinstance(stored, str) and stored else paths.default_workspace()


def _opacity(stored: object) -> float:
    try:
        return min(1.0, max(0.0, float(str(stored))))
    except ValueError:
        return _OPACITY


class Settings:
    """``settings.ini`` in the settings folder. Damaged or missing values become the default."""

    theme = _Kept[ThemeChoice]("theme", _one_of(CHOICES))
    language = _Kept("language", _one_of(LANGUAGES))
    help_open = _Kept("help_open", _is_on)
    choices = _Kept("choices", _struct(Choices), _as_json)
    export = _Kept("export", _struct(ExportChoices), _as_json)
    data = _Kept("data", _struct(DataSpec), _as_json)  #: the images that were used last, and how they were divided
    machine = _Kept(
        "machine", lambda stored: stored if isinstance(stored, str) else ""
    )  #: trained on; empty: here
    queue_active = _Kept("queue_active", _is_on)  #: whether the queue was under way when the window was closed
    report = _Kept("report", _struct(ReportChoices), _as_json)
    workspace = _Kept("workspace", _workspace, str)
    heat_shown = _Kept("heat/shown", _is_on)  #: whether the prediction page shows where the network looked
    calibrated = _Kept("calibrated", _is_not_off)  #: whether probabilities are shown calibrated
    heat_opacity = _Kept("heat/opacity", _opacity)  #: how strongly it covers the image, 0..1

    def __init__(self) -> None:
        folder = paths.settings_folder()
        folder.mkdir(parents=True, exist_ok=True)
        self.store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def dialog_folder(self, purpose: str) -> str:
        """Where a file dialog was left the last time; empty where that is unknown or gone."""
        stored = str(self.store.value(f"dialogs/{purpose}", ""))
        return stored if stored and Path(stored).is_dir() else ""

    def set_dialog_folder(self, purpose: str, folder: Path) -> None:
        """Remember where a file dialog was left."""
        self.store.setValue(f"dialogs/{purpose}", str(folder))

    @property
    def recent_folders(self) -> list[str]:
        """Folders of images that were opened lately, the last one first."""
        return self._strings("recent_folders")

    def add_recent_folder(self, folder: str) -> None:
        """Put a folder first; the oldest goes where there are too many."""
        others = [other for other in self.recent_folders if other != folder]
        self.store.setValue("recent_folders", [folder, *others][:_RECENT])

    def forget_recent_folders(self) -> None:
        """Empty that list."""
        self.store.setValue("recent_folders", [])

    def is_hidden(self, run: str, code: str) -> bool:
        """Whether the user has hidden this advice on a run, which is given by its folder."""
        return f"{run}|{code}" in self._strings("coach/hidden")

    def hide(self, run: str, code: str) -> None:
        """Never show this advice on that run again."""
        self.store.setValue("coach/hidden", [f"{run}|{code}", *self._strings("coach/hidden")][:_HIDDEN])

    def _strings(self, key: str) -> list[str]:
        """A stored list; a file of settings does not tell one of a single text from that text."""
        stored = self.store.value(key, [])
        values = [stored] if isinstance(stored, str) else stored
        return [str(value) for value in values] if isinstance(values, list) else []

    def layout(self, name: str) -> QByteArray:
        """A remembered geometry or splitter state; empty where there is none."""
        stored = self.store.value(f"layout/{name}", QByteArray())
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a geometry or splitter state."""
        self.store.setValue(f"layout/{name}", state)

    def sync(self) -> None:
        """Write to disk what has changed."""
        self.store.sync()
