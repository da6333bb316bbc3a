"""How an engine is started."""

import sys
from pathlib import Path

import pytest

from tests.helpers.engines import lay_down
from tlstudio.core import engines
from tlstudio.link.commands import engine_command, engine_environment, foreign_environment


def test_from_the_source_tree():
    assert engine_command() == [sys.executable, "-u", "-m", "tlstudio.engine"]
    assert engine_command(standby=True)[-1] == "--standby"


def test_in_a_frozen_app(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine_command() == [sys.executable, "--engine"]


def test_by_the_python_of_the_engine_that_was_chosen():
    name = lay_down("cu126")
    engines.choose(name)
    python = str(engines.python_of(engines.folder_of(name)))
    assert engine_command(standby=True) == [
        *(python, "-I", "-u", "-X", "utf8", "-m", "tlstudio.engine"),
        "--standby",
    ]


@pytest.mark.parametrize("version", ["0.0.1", ""])
def test_an_engine_of_another_version_does_not_compute(version):
    engines.choose(lay_down("cu126", version=version))
    assert engine_command()[0] == sys.executable


def test_an_engine_that_is_gone_does_not_compute():
    engines.choose(name := lay_down("cu126"))
    engines.python_of(engines.folder_of(name)).unlink()
    assert engine_command()[0] == sys.executable


def test_what_the_user_has_set_stays(monkeypatch):
    monkeypatch.setenv("MALLOC_MMAP_MAX_", "7")
    environment = engine_environment()
    assert environment["MALLOC_MMAP_MAX_"] == "7"
    assert environment["PYTHONUTF8"] == "1"


def test_another_python_is_not_told_where_ours_is(monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    engines.choose(lay_down("cu126"))
    assert "PYTHONHOME" not in engine_environment()


def test_a_frozen_program_gives_back_the_path_of_libraries(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/tlstudio/_internal")
    assert "LD_LIBRARY_PATH" not in foreign_environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/cuda/lib")
    assert foreign_environment()["LD_LIBRARY_PATH"] == "/opt/cuda/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in foreign_environment()


@pytest.mark.parametrize(
    ("arguments", "part", "rest"),
    [
        (["/opt/x/tlstudio"], "_command_line", []),
        (["/opt/x/tlstudio", "train", "--engine"], "_command_line", ["train", "--engine"]),
        (["/opt/x/tlstudio-gui", "leaves"], "_window", ["leaves"]),
        ([r"tlstudio-gui.exe"], "_window", []),
        (["/opt/x/tlstudio", "--engine", "--standby"], "_engine", ["--standby"]),
        (["/opt/x/tlstudio-gui", "--engine"], "_engine", []),
        (["/opt/x/tlstudio-gui", "--sample", "folder"], "_sample", ["folder"]),
        (["/opt/x/tlstudio", "--keeper", "serve", "1a"], "_keeper", ["serve", "1a"]),
    ],
)
def test_what_a_frozen_executable_is(arguments, part, rest):
    main = {}
    exec((Path(__file__).parents[3] / "main.py").read_text(encoding="utf-8"), main)  # noqa: S102  (our own file)
    assert main["part"](arguments).__name__ == part
    assert arguments[1:] == rest
