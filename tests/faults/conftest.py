"""Faults are made on small networks and few images, on one thread."""

from pathlib import Path

import pytest
import torch

from tests.helpers.images import make_folder


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three classes of five images: nine to train on, three to validate, three to test."""
    return make_folder(tmp_path_factory.mktemp("faults") / "사진")
