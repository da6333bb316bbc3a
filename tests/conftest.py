"""What every test needs: a home of TL Studio that is not the user's, and no display."""

import os
from pathlib import Path

if os.name == "posix" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

os.environ.setdefault("WAKEPY_FAKE_SUCCESS", "1")  # no desktop is asked to keep this computer awake
os.environ.setdefault("OMP_NUM_THREADS", "1")  # each worker has a core; more threads only wait for one another

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Caches, settings, weights and runs go to a temporary folder; torch's own cache is not looked into."""
    home = tmp_path / "home"
    monkeypatch.setenv("TLSTUDIO_HOME", str(home))
    monkeypatch.setenv("TORCH_HOME", str(home / "torch"))
    return home
