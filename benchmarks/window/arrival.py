"""How late the window answers when the report of a check arrives: ``python -m benchmarks.window.arrival``.

A window with all its pages gets the reports of a drawn data set (``--images``, 42,494) as its engines would write
them: of the images, of the check without and with the network, of a trial of a rule, and of a repair. A timer of
10 ms says how late its ticks are meanwhile, and the most that the window's thread computes between two. The
engines are not started. ``--profile`` tells where the time goes.
"""

import argparse
import cProfile
import os
import pstats
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.report import machine, table
from benchmarks.window.lateness import Ticks
from benchmarks.window.painted import resident_megabytes
from benchmarks.window.screen import screen
from tlstudio.core import events as ev
from tlstudio.core.audit import AuditReport, Copy, Leak, Odd, Proposal, Suspect
from tlstudio.core.check_file import write_check
from tlstudio.core.index import SUBSETS, DataIndex, DataReport, ImageRecord, Split, SplitRow
from tlstudio.core.spec import AuditJob, CheckJob, GroupRule, Job
from tlstudio.gui import app as program
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.link.client import EngineClient

_CLASSES, _GROUP = 38, 5  # images of a group
_REST_MS = 700  # after each report
_REPORTS = ("data", "checked", "repaired", "small", "whole")


def drawn(folder: Path, images: int) -> dict[str, DataReport | AuditReport]:
    """The reports of a data set that is nowhere: its images as they are, checked, repaired; two of a check."""
    draw = random.Random(0)  # noqa: S311  (not for secrets)
    names = tuple(f"Plant___Condition_{number:02}" for number in range(_CLASSES))
    files = sorted(f"{draw.choice(names)}/{draw.getrandbits(128):032x}___FREC_Scab.jpg" for _ in range(images))
    digests = [f"{draw.getrandbits(128):032x}" for _ in files]
    groups = tuple(tuple(files[start : start + _GROUP]) for start in range(0, images, 2 * _GROUP))
    group_of = {file: group[0] for group in groups for file in group}
    records = tuple(
        ImageRecord(file=file, class_name=file.partition("/")[0], width=80, height=80, size=2500, digest=digest)
        for file, digest in zip(files, digests, strict=True)
    )
    rows = tuple(
        SplitRow(
            file=image.file,
            class_name=image.class_name,
            subset=draw.choices(SUBSETS, (60, 20, 20))[0],
            digest=image.digest,
        )
        for image in records
    )
    tied = tuple(msgspec.structs.replace(row, group=group_of.get(row.file, "")) for row in rows)
    index = DataIndex(folder=str(folder), layout="classes", classes=names, images=records)
    split = Split(folder=str(folder), classes=names, rows=rows)
    data = DataReport(index=index, split=split, problems=())
    leak = Leak(checked=True, test=images // 5, leaked=images // 8, by_copy=300, by_companion=images // 8)
    odd = tuple(Odd(file=file, kind="dark", value=1.0) for file in draw.choices(files, k=images // 20))
    copies = tuple(
        Copy(first=one, second=other, kind="near", similarity=0.9)
        for one, other in pairwise(draw.choices(files, k=images // 37))
    )
    proposals = tuple(
        Proposal(rule=rule, groups=len(groups), images=images // 2, largest=_GROUP, members=groups, agreement=0.5)
        for rule in (GroupRule(by="names", gap=3, looks=True), GroupRule(by="time", seconds=5))
    )
    suspects = tuple(
        Suspect(
            file=file,
            given=names[0],
            likely=names[1],
            p_given=0.1,
            p_likely=0.8,
            neighbours=tuple(draw.choices(files, k=6)),
            neighbour_labels=tuple(draw.choices(names, k=6)),
        )
        for file in draw.sample(files, images // 14)
    )
    small = AuditReport(folder=str(folder), images=images, copies=copies, odd=odd, proposals=proposals, leak=leak)
    return {
        "data": data,
        "checked": msgspec.structs.replace(data, leak=leak),
        "repaired": msgspec.structs.replace(
            data,
            split=msgspec.structs.replace(split, rows=tied),
            leak=msgspec.structs.replace(leak, leaked=0, by_copy=0, by_companion=0),
        ),
        "small": small,
        "whole": msgspec.structs.replace(small, suspects=suspects, features=True),
    }


class Drawer(EngineClient):
    """In the place of an engine: tells the drawn reports, those of the check when it may."""

    written: ClassVar[dict[str, str]] = {}  #: name → file
    may: ClassVar[dict[str, threading.Event]] = {}

    def run(self, job: Job) -> Iterator[ev.AnyEvent]:
        for name in self._names(job):
            if name in self.may:
                self.may[name].wait()
            yield ev.ReportReady(file=self.written[name])
        yield ev.Finished(outcome="done")

    def _names(self, job: Job) -> tuple[str, ...]:
        match job:
            case CheckJob():
                return ("repaired" if job.data.copies else "checked" if self.may["small"].is_set() else "data",)
            case AuditJob():
                return "small", "whole"
        return ()

    def stop(self) -> None:
        """There is nothing that runs."""

    def close(self) -> None:
        for may in self.may.values():
            may.set()


class Session(QObject):
    """One report after the other; closes the window at the end."""

    def __init__(self, window: MainWindow, folder: Path, profile: cProfile.Profile | None) -> None:
        super().__init__(window)
        self.measured: dict[str, tuple[Ticks, float]] = {}  #: with the MB of the window at its end
        self._window, self._folder, self._profile = window, folder, profile
        self._ticks, self._reports = Ticks(), 0
        for runner in (window.engines.check, window.engines.audit, window.engines.trial):
            runner.result.connect(self._on_report)
        self._phases: list[tuple[str, Callable[[], object], int]] = [
            ("the images", lambda: window.open_path(str(folder)), 1),
            ("what the check finds without the network", Drawer.may["small"].set, 2),
            ("what it finds with the network", Drawer.may["whole"].set, 2),
            ("the groups of a rule", self._try, 1),
            ("a repaired split", lambda: window.make(Page.CHECK).repair.click(), 1),
        ]  # name, what begins it, reports until it is over
        self._name, self._wanted = "", 0
        self._poll = QTimer(self, interval=_REST_MS)
        self._poll.timeout.connect(self._on_poll)
        self._poll.start()

    def _on_report(self, _report: object) -> None:
        self._reports += 1

    def _on_poll(self) -> None:
        if not self._window.is_complete or self._reports < self._wanted:
            return
        if self._name:
            self._ticks.end()
            self.measured[self._name] = self._ticks, resident_megabytes()
        elif self._profile:
            self._profile.enable()
        if not self._phases:
            self._poll.stop()
            if self._profile:
                self._profile.disable()
            self._window.closing.begin()
            return
        self._name, begin, self._wanted = self._phases.pop(0)
        self._reports = 0
        self._window.go_to(Page.DATA if self._name == "the images" else Page.CHECK)
        self._ticks = Ticks()
        self._ticks.begin()
        begin()

    def _try(self) -> None:
        panel = self._window.make(Page.CHECK)
        panel.list.choose("again")
        panel.groups.gap.setValue(panel.groups.gap.value() + 1)


def write_drawn(home: Path, images: int) -> None:
    """The reports as files; by a process of its own, so that they are not in the memory of the window."""
    for name, report in drawn(home / "images", images).items():
        if isinstance(report, DataReport):
            write_check(report, _file(home, name))
        else:
            _file(home, name).write_bytes(msgspec.json.encode(report))


def _file(home: Path, name: str) -> Path:
    return home / f"{name}.json"


def measure(images: int, home: Path, profile: cProfile.Profile | None) -> dict[str, tuple[Ticks, float]]:
    """By what arrived."""
    folder = home / "images"
    folder.mkdir()
    command = [sys.executable, "-m", "benchmarks.window.arrival", "--draw", str(home), "--images", str(images)]
    subprocess.run(command, check=True)
    Drawer.written = {name: str(_file(home, name)) for name in _REPORTS}
    Drawer.may = {name: threading.Event() for name in ("small", "whole")}
    app = QApplication(sys.argv[:1])
    settings = Settings()
    program.dress(app, settings)
    window = MainWindow(settings, Engines(make_client=Drawer, make_standby=Drawer))
    window.resize(1280, 800)
    window.closed.connect(app.quit)
    session = Session(window, folder, profile)
    window.show()
    app.exec()
    return session.measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=42_494)
    parser.add_argument("--profile", action="store_true", help="where the time of the window goes")
    parser.add_argument("--draw", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.draw:
        write_drawn(options.draw, options.images)
        return
    profile = cProfile.Profile(time.thread_time) if options.profile else None
    with tempfile.TemporaryDirectory() as home, screen() as (where, env):
        os.environ.update(env, TLSTUDIO_HOME=home)
        measured = measure(options.images, Path(home), profile)
    rows = [
        (name, f"{max(ticks.late):.0f}", f"{max(ticks.worked):.0f}", f"{megabytes:.0f} MB")
        for name, (ticks, megabytes) in measured.items()
    ]
    print(table(("there arrives", "worst ms late", "CPU ms between two ticks", "memory of the window"), rows))
    print(f"\n{options.images:,} images, drawn. {where}. {machine('PySide6-Essentials')}")
    if profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(60)


if __name__ == "__main__":
    main()
