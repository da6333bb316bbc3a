"""``tlstudio desktop``: what it writes for one user, and takes away again."""

import sys

import pytest
from typer.testing import CliRunner

from tlstudio.cli import desktop
from tlstudio.cli.app import app


@pytest.fixture
def share(tmp_path, monkeypatch):
    program = tmp_path / "a folder $HOME" / "tlstudio-gui"
    program.parent.mkdir()
    program.touch()
    monkeypatch.setattr(desktop, "_window", lambda: program)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def run(*arguments, code=0):
    done = CliRunner().invoke(app, ["desktop", *arguments])
    assert done.exit_code == code, done.output
    return done.output


def test_entry_icon_and_type_are_made_and_taken_away(share):
    assert run("install").count("made") == 3
    entry = (share / "applications" / "tlstudio.desktop").read_text(encoding="utf-8")
    command = next(line for line in entry.splitlines() if line.startswith("Exec="))
    # a dollar needs a backslash in a quoted word, which is itself written twice
    assert command.endswith('/a folder \\\\$HOME/tlstudio-gui" %f')
    assert "MimeType=application/x-tlstudio-model;" in entry
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "tlstudio.svg").read_text().startswith("<svg")
    assert run("remove").count("removed") == 3
    assert not list(share.rglob("tlstudio.*"))
    assert "nothing to remove" in run("remove")


def test_elsewhere_a_sentence(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert "for Linux" in run("install", code=2)
