"""Whether this computer is kept from going to sleep by itself while something is trained: the user's choice."""

from pathlib import Path

from tlstudio.core import paths
from tlstudio.core.run_folder import atomic_write

_SETTING = "may-sleep"


def is_wanted() -> bool:
    """Whether it is to be kept awake; so unless the user has switched it off."""
    return not _setting().is_file()


def want(wanted: bool) -> None:
    """Remember the choice. Raises ``cannot-write`` or ``disk-full``."""
    file = _setting()
    if wanted:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(file, b"")


def _setting() -> Path:
    return paths.settings_folder() / _SETTING
