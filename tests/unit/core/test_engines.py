"""Which engines there are, which one is chosen, and why one cannot compute."""

import pytest

from tests.helpers.engines import lay_down
from tlstudio.core import engines
from tlstudio.core.engines import BACKENDS


def test_nothing_is_chosen_at_first():
    assert engines.chosen() == ""
    assert engines.chosen_python() is None
    assert engines.laid_down() == {}


def test_the_name_follows_from_all_that_an_engine_is_made_of():
    name = engines.name_of("cu126", "torch==2.14.1")
    assert name.startswith("cu126-")
    others = {
        engines.name_of("cu130", "torch==2.14.1"),
        engines.name_of("cu126", "torch==2.14.2"),
        engines.name_of("cu126", "torch==2.14.1", "0.0.9"),
    }
    assert name not in others
    assert len(others) == 3


def test_several_are_kept_and_one_is_chosen():
    first, second = lay_down("cu126"), lay_down("cpu")
    engines.choose(first)
    assert set(engines.laid_down()) == {first, second}
    assert engines.chosen_python() == engines.python_of(engines.folder_of(first))
    engines.choose("")
    assert engines.chosen_python() is None


def test_one_without_a_whole_record_does_not_count():
    name = lay_down()
    (engines.folder_of(name) / "engine.json").write_bytes(b'{"backend": "cu1')
    engines.choose(name)
    assert engines.laid_down() == {}
    assert engines.why_unused(name).code == "engine-gone"
    assert engines.chosen_python() is None


def test_one_of_another_version_says_so():
    why = engines.why_unused(lay_down(version="0.0.9"))
    assert why.code == "engine-other-version"
    assert "0.0.9" in why.message


@pytest.mark.parametrize("backend", BACKENDS)
def test_each_has_a_lock_that_names_torch_once(backend):
    lines = engines.lock_file(backend).read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("torch==") for line in lines) == 1
    assert not any(line.lower().startswith(("pyside6", "pyqtgraph")) for line in lines)
