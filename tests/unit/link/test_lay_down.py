"""Laying an engine down, by a uv that only pretends: steps, failures, calling off, folders of wheels."""

import os
import stat
import sys
from pathlib import Path

import msgspec
import pytest

import tlstudio
from tests.helpers.engines import lay_down as lay_a_fake_down
from tlstudio.core import engines, paths
from tlstudio.core.engines import Hello
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.link import lay_down, smoke

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the pretended uv is a script of the shell")

_UV = """#!/bin/sh
for last; do true; done
echo "$@" >> {log}
env | grep -E '^(UV_|PYTHON)' >> {log}
case "$1" in
venv) mkdir -p "$last/bin" "$last/lib/python3.11/site-packages"; touch "$last/bin/python";;
pip) {pip};;
esac
"""


@pytest.fixture
def uv(tmp_path, monkeypatch):
    """Makes the pretended uv, whose ``pip install`` does as it is told; returns what it was asked."""
    log = tmp_path / "uv.log"

    def make(pip=":"):
        program = tmp_path / "uv"
        program.write_text(_UV.format(log=log, pip=pip))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(lay_down, "find_uv", lambda: str(program))
        monkeypatch.setattr(lay_down, "_POLL", 0.01)
        return log

    monkeypatch.setattr(smoke, "ask", lambda *_: Hello(version="0.1.0", protocol=1, python="3", torch="2"))
    monkeypatch.setattr(smoke, "try_out", lambda *_: "CPU")
    return make


def test_an_engine_is_laid_down_step_by_step_and_not_chosen(uv):
    log, told = uv(), []
    name = lay_down.install("cpu", tell=lambda step, share, _line: told.append((step, share)))
    assert list(dict(told)) == list(lay_down.STEPS)
    assert engines.laid_down()[name].backend == "cpu"
    assert engines.chosen() == ""
    program = next(engines.folder_of(name).glob("env/lib/*/site-packages/tlstudio"))
    assert (program / "engine" / "__main__.py").is_file()
    assert (program / "resources" / "engines" / "cpu.txt").is_file()
    assert "--torch-backend cpu" in log.read_text()


def test_only_the_mirrors_of_the_user_reach_uv(uv, monkeypatch):
    log = uv()
    given = {"UV_DEFAULT_INDEX": "https://mirror.lab", "UV_PYTHON": "3.9", "UV_TARGET": "/x", "PYTHONHOME": "/y"}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    lay_down.install("cpu")
    assert "UV_DEFAULT_INDEX=https://mirror.lab" in log.read_text()
    assert not any(f"{name}=" in log.read_text() for name in list(given)[1:])


def test_a_mirror_of_torch(uv, monkeypatch):
    log = uv()
    monkeypatch.setenv("TLSTUDIO_TORCH_INDEX", "https://mirror.lab/whl/")
    lay_down.install("cu126", needs_card=False)
    assert "--index https://mirror.lab/whl/cu126" in log.read_text()


def test_a_failure_names_the_step_and_what_was_said(uv):
    uv("echo 'error: no such host'; exit 2")
    with pytest.raises(TLStudioError) as caught:
        lay_down.install("cpu")
    assert caught.value.message == "Downloading and installing the packages failed: error: no such host."
    assert engines.laid_down() == {}


def test_without_a_card_an_engine_for_cards_does_not_count(uv):
    uv()
    with pytest.raises(TLStudioError, match="The test of the new engine failed: it finds no graphics card"):
        lay_down.install("cu126")
    assert engines.laid_down() == {}
    name = lay_down.install("cu126", needs_card=False)
    assert list(engines.laid_down()) == [name]


def test_one_that_does_not_work_does_not_count(uv, monkeypatch):
    uv()

    def broken(*_arguments):
        raise TLStudioError("detail-engine-no-answer", detail="No module named torch")

    monkeypatch.setattr(smoke, "ask", broken)
    with pytest.raises(TLStudioError, match="No module named torch"):
        lay_down.install("cpu")
    assert engines.laid_down() == {}


def test_it_can_be_called_off(uv):
    uv("sleep 60")
    with pytest.raises(Stopped):
        lay_down.install("cpu", stopped=lambda: True)
    assert engines.laid_down() == {}


def test_a_repair_begins_by_not_counting(uv):
    uv()
    name = lay_down.install("cpu")
    uv("exit 1")
    with pytest.raises(TLStudioError):
        lay_down.install("cpu")
    assert engines.read(name) is None


def test_the_disk_is_looked_at_first(uv, monkeypatch):
    uv()
    monkeypatch.setattr(lay_down.shutil, "disk_usage", lambda _path: type("Usage", (), {"free": 10**9})())
    with pytest.raises(TLStudioError) as caught:
        lay_down.install("cpu")
    assert caught.value.code == "engine-no-room"


def _bundle(folder: Path, **changes: object) -> Path:
    facts = {"backend": "cpu", "version": tlstudio.__version__, "system": sys.platform, "bytes": 1}
    (folder / "wheels").mkdir(parents=True)
    (folder / "lock.txt").write_text("torch==2.13.0\n")
    (folder / "bundle.json").write_bytes(msgspec.json.encode({**facts, **changes}))
    return folder


def test_from_a_folder_no_network_is_asked(uv, tmp_path):
    log = uv()
    source = _bundle(tmp_path / "usb stick")
    name = lay_down.install("cpu", source=source)
    assert f"--offline --no-index --find-links {source / 'wheels'}" in log.read_text()
    assert name == engines.name_of("cpu", "torch==2.13.0\n")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"version": "0.0.9"}, "it was made by TL Studio 0.0.9"),
        ({"system": "plan9"}, "it was made for plan9"),
        ({"backend": "cu130"}, "it is not complete"),
        ({"bytes": "many"}, "it is not complete"),
    ],
)
def test_a_folder_that_does_not_fit(uv, tmp_path, changes, said):
    uv()
    with pytest.raises(TLStudioError, match=said):
        lay_down.install("cpu", source=_bundle(tmp_path / "stick", **changes))


def test_one_that_is_removed_no_longer_computes(uv):
    uv()
    name = lay_down.install("cpu")
    engines.choose(name)
    lay_down.remove(name)
    assert engines.chosen() == ""
    assert not engines.folder_of(name).exists()


@pytest.mark.parametrize("name", ["", "..", "cpu-000000000000", "../settings"])
def test_nothing_else_is_removed(name):
    paths.engines_folder().mkdir(parents=True)
    paths.settings_folder().mkdir(parents=True)
    with pytest.raises(TLStudioError) as caught:
        lay_down.remove(name)
    assert caught.value.code == "engine-unknown"


def test_a_card_that_was_lost_is_told(monkeypatch):
    name = lay_a_fake_down(devices=("RTX 4070",))
    monkeypatch.setattr(smoke, "ask", lambda *_: Hello(version="0.1.0", protocol=1, python="3", torch="2"))
    assert "RTX 4070" in lay_down.lost_card(name).message
    hello = Hello(version="0.1.0", protocol=1, python="3", torch="2", devices=("RTX 4070",))
    monkeypatch.setattr(smoke, "ask", lambda *_: hello)
    assert lay_down.lost_card(name) is None
    assert lay_down.lost_card(lay_a_fake_down("cpu")) is None


def test_what_uv_is_not_there_for(monkeypatch):
    monkeypatch.setattr(lay_down.shutil, "which", lambda *_names, **_options: None)
    with pytest.raises(TLStudioError) as caught:
        lay_down.install("cpu")
    assert caught.value.code == "engine-no-uv"
