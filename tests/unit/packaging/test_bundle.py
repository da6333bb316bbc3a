"""What the package says of itself; building it takes minutes and is tried by hand and on the systems' own machines."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "packaging" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_package_depends_on_what_a_window_needs(bundle: ModuleType) -> None:
    facts = dict(line.split(": ", 1) for line in bundle.control(5_000_000).splitlines() if ": " in line)
    assert facts["Installed-Size"] == "4882"
    depends = facts["Depends"].split(", ")
    assert "libxcb-cursor0" in depends
    assert "libglib2.0-0 | libglib2.0-0t64" in depends
    assert not any("python" in name for name in depends)


def test_nothing_of_this_machine_reaches_the_smoke_test(
    bundle: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    environment = bundle.bare(tmp_path)
    assert environment["PATH"] == ""
    assert "PYTHONPATH" not in environment


def test_the_system_s_own_libraries_are_not_carried(bundle: ModuleType) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("by ldd, which Linux has")
    found = {file.name for file in bundle.libraries([Path(sys.executable).resolve()])}
    assert not any(name.startswith(("libc.so", "ld-linux")) for name in found)


def test_the_source_has_no_pictures() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "docs/screenshots/*.png" in project["tool"]["hatch"]["build"]["targets"]["sdist"]["exclude"]
