"""The text for whoever is to help: complete, also where much is broken, and without the user's name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.curve_files import Curve
from tlstudio import __version__
from tlstudio.core import events as ev
from tlstudio.core import paths, storage
from tlstudio.core.errors import Text
from tlstudio.core.run_folder import RunFolder
from tlstudio.link.diagnosis import as_text, diagnose


class Engine:
    """Answers as one would."""

    def __init__(self, *events: ev.AnyEvent) -> None:
        self._events = events

    def run(self, _job: object) -> Iterator[ev.AnyEvent]:
        yield from self._events


def sections(workspace: Path, *events: ev.AnyEvent) -> dict[str, str]:
    found = diagnose(workspace, lambda: Engine(*events))  # type: ignore[arg-type, return-value]
    return {section.title: "\n".join(section.lines) for section in found}


READY = ev.JobStarted(kind="predict", device=Text(code="device-cpu", values={"threads": 2}))


def test_it_says_what_there_is(tmp_path: Path) -> None:
    said = sections(tmp_path / "nowhere", READY, ev.Finished(outcome="done"))
    assert __version__ in said["Program"]
    assert "memory" in said["Machine"]
    assert "torch 2" in said["Packages"]
    assert "device: CPU, threads: 2" in said["Engine"]
    assert "not made yet" in said["Folders"]
    assert said["Runs"] == "none"
    assert said["Last failure"] == "none"
    assert "there is none" in said["Log of the window"]
    text = as_text(diagnose(tmp_path, lambda: Engine(READY)))  # type: ignore[arg-type, return-value]
    assert text.startswith("== Program\n")


def test_an_engine_that_fails_is_told_with_its_log(tmp_path: Path) -> None:
    failed = ev.Failed(kind="engine-died", message="The engine ended.", detail="ImportError: libcuda.so.1")
    said = sections(tmp_path, failed)["Engine"]
    assert "The engine ended." in said
    assert "libcuda.so.1" in said


def test_the_last_failure_with_what_its_engine_printed(tmp_path: Path) -> None:
    run = Curve.read("diverged").store(tmp_path)
    run.log.write_text("a line\nRuntimeError: the end\n")
    Curve.read("short").store(tmp_path)
    damaged = tmp_path / "runs" / "2020-01-01T0000_x" / "spec.json"
    damaged.parent.mkdir()
    damaged.write_text("{")
    said = sections(tmp_path)
    assert said["Runs"] == "1 damaged, 1 done, 1 failed"
    assert "diverged:" in said["Last failure"]
    assert "RuntimeError: the end" in said["Last failure"]


def test_what_cannot_be_read_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise PermissionError("no")

    monkeypatch.setattr(storage, "used", refuse)
    assert "cannot be read: PermissionError: no" in sections(tmp_path)["Folders"]


def test_the_home_is_not_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    said = "".join(sections(tmp_path / "work").values())
    assert str(tmp_path) not in said
    assert "workspace: ~/work" in said


def test_only_the_end_of_a_long_log_is_read(tmp_path: Path) -> None:
    log = paths.log_folder() / "window.log"
    log.parent.mkdir(parents=True)
    log.write_bytes("\n".join(f"line {n} 잎" for n in range(100_000)).encode())
    said = sections(tmp_path)["Log of the window"]
    assert said.endswith("line 99999 잎")
    assert len(said.splitlines()) == 30
    assert RunFolder(tmp_path).log.name == "engine.log"
