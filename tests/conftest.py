"""What every test needs: a home of TL Studio that is not the user's."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Caches, settings, weights and runs go to a temporary folder; torch's own cache is not looked into."""
    home = tmp_path / "home"
    monkeypatch.setenv("TLSTUDIO_HOME", str(home))
    monkeypatch.setenv("TORCH_HOME", str(home / "torch"))
    return home
