"""Every public name says what it is for, and what arrays it takes or gives."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def _load() -> Any:
    """By path: a top-level package named packaging would shadow the library of that name."""
    spec = importlib.util.spec_from_file_location("docstrings", ROOT / "packaging" / "docstrings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


docstrings: Any = _load()


@pytest.mark.parametrize("package", docstrings.PACKAGES)
def test_every_public_name_is_documented_with_the_shapes_of_its_arrays(package: str) -> None:
    public = [name for name in docstrings.Reader().names(package) if name.public]
    assert public
    assert [name.where for name in public if not name.documented] == []
    assert [name.where for name in public if name.arrays and not name.shapes] == []


def test_what_counts(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "m.py").write_text(
        "import numpy.typing as npt\n"
        "Known = npt.NDArray[float]  #: (N, 3)\n"
        "Vague = npt.NDArray[float]\n"
        'def told(a: Vague) -> None:\n    """Takes (N,)."""\n'
        'def silent(a: "list[Vague]") -> int:\n    """Takes something."""\n'
        "def known(a: Known) -> None: pass\n"
        "def _private() -> None: pass\n"
        "class A:\n"
        '    """Of (N, 2)."""\n'
        "    def __init__(self, a: Vague) -> None: pass\n"
        "    @property\n    def value(self) -> int: return 1\n"
        "    @value.setter\n    def value(self, v: int) -> None: pass\n"
        "    def keyPressEvent(self) -> None: pass\n"
        "class _B:\n    def method(self) -> None: pass\n"
        "class _Dialog(QDialog, Generic[T]): pass\n"
        'class Chooser(_Dialog):\n    """To choose."""\n'
        "    def accept(self) -> None: pass\n"
        "    def choose(self) -> None: pass\n"
    )
    found = {name.where.split()[1]: name[1:] for name in docstrings.Reader(tmp_path).names("p")}
    assert found == {
        "told": (True, True, True, True),
        "silent": (True, True, True, False),
        "known": (True, False, True, True),
        "_private": (False, False, False, True),
        "A": (True, True, True, True),
        "A.value": (True, False, False, True),
        "_B": (False, False, False, True),
        "_B.method": (False, False, False, True),
        "_Dialog": (False, False, False, True),
        "Chooser": (True, True, False, True),
        "Chooser.choose": (True, False, False, True),
    }
