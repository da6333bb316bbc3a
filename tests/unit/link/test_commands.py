"""How an engine is started."""

import sys

from tlstudio.link.commands import engine_command, engine_environment


def test_from_the_source_tree():
    assert engine_command() == [sys.executable, "-u", "-m", "tlstudio.engine"]
    assert engine_command(standby=True)[-1] == "--standby"


def test_in_a_frozen_app(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert engine_command() == [sys.executable, "--engine"]


def test_what_the_user_has_set_stays(monkeypatch):
    monkeypatch.setenv("MALLOC_MMAP_MAX_", "7")
    environment = engine_environment()
    assert environment["MALLOC_MMAP_MAX_"] == "7"
    assert environment["PYTHONUTF8"] == "1"
