"""Where caches, settings, weights, workspaces and resources live."""

import os
import sys
from pathlib import Path

import platformdirs

_APP = "TL Studio"


def _home(kind: str, default: Path) -> Path:
    """``$TLSTUDIO_HOME/kind`` where that is set (tests, a lab's shared disk), else the system's place."""
    home = os.environ.get("TLSTUDIO_HOME")
    return Path(home) / kind if home else default


def cache_folder() -> Path:
    """For what can be made again: indexes of folders, prepared images."""
    return _home("cache", platformdirs.user_cache_path(_APP, appauthor=False))


def log_folder() -> Path:
    """What went wrong in the window, and what an engine said that had no run."""
    return cache_folder() / "log"


def settings_folder() -> Path:
    """For what the user has chosen in the window."""
    return _home("settings", platformdirs.user_config_path(_APP, appauthor=False))


def weights_folder() -> Path:
    """Downloaded pretrained weights, shared by all workspaces."""
    return _home("weights", platformdirs.user_data_path(_APP, appauthor=False) / "weights")


def keeper_folder() -> Path:
    """Jobs and images that were sent here from other computers."""
    return _home("keeper", platformdirs.user_data_path(_APP, appauthor=False) / "keeper")


def detached_folder() -> Path:
    """Trainings of this computer that go on without a window, each until a window has followed its end."""
    return _home("detached", platformdirs.user_data_path(_APP, appauthor=False) / "detached")


def engines_folder() -> Path:
    """Engines for GPUs, beside the one that came with the program."""
    return _home("engines", platformdirs.user_data_path(_APP, appauthor=False) / "engines")


def default_workspace() -> Path:
    """Where runs are kept unless the user chooses another place."""
    return _home("workspace", platformdirs.user_documents_path() / _APP)


def resources_folder() -> Path:
    """Icons, style sheets, translations and fonts: in the wheel, in a frozen app, or in the source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
