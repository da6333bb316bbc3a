"""Whether the window always answers: ``python -m benchmarks.window.lateness FOLDER``.

A timer of 10 ms runs in the window while it works, and says how late each tick is: while the images in FOLDER are
read, as if for the first time; while they are checked for copies, companions and wrong labels, with the Check page
on show; while the bundled networks measure them for the advice, with the Setup page on show; while the pictures of
the largest class are scrolled; and while a baseline trains on FOLDER. Nothing is written into FOLDER. With
``--images N`` it has so many images, those of FOLDER again and again, each copy another file.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import psutil
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from benchmarks.report import machine, table, write_section
from benchmarks.scale import repeat
from benchmarks.window.painted import resident_megabytes
from benchmarks.window.screen import screen
from tlstudio.core.spec import ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.gui import app as program
from tlstudio.gui.screens.data.class_table import ClassTable
from tlstudio.gui.screens.data.thumbnails import ThumbnailGrid
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow

TICK_MS = 10
P99_MS, WORST_MS = 50, 200
_POLL_MS, _SCROLL_MS, _SCROLL_PX = 100, 16, 60
_HAND_MS = 500  # between two things that a user does


class Phase(NamedTuple):
    """A piece of work: how it is begun, and whether it is over."""

    name: str
    begin: Callable[[], None]
    over: Callable[[], bool]


class Measured(NamedTuple):
    """What one phase was like."""

    late: list[float]  #: ms of each tick
    seconds: float
    megabytes: float  #: that the window held at its end
    engine_megabytes: float  #: that its engines held at most, together


class Ticks(QObject):
    """Lateness of each tick in ms, and what this thread has computed since the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.worked: list[float] = []  #: ms of CPU, which other programs do not change
        self._due = self._cpu = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def begin(self) -> None:
        self.late, self.worked = [], []
        self._due, self._cpu = time.perf_counter() + TICK_MS / 1000, time.thread_time()
        self._timer.start()

    def end(self) -> list[float]:
        self._timer.stop()
        return self.late

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, 1000 * (now - self._due)))
        cpu = time.thread_time()
        self.worked.append(1000 * (cpu - self._cpu))
        self._due, self._cpu = now + TICK_MS / 1000, cpu


class Session(QObject):
    """One phase after the other in a window with its real engines; closes it at the end."""

    def __init__(self, window: MainWindow, folder: str, seconds: float) -> None:
        super().__init__(window)
        self.measured: dict[str, Measured] = {}
        self._window, self._folder, self._seconds = window, folder, seconds
        self._ticks = Ticks()
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self._reports = 0  # of the check
        window.engines.audit.result.connect(self._on_report)
        self._began = self._until = 0.0
        self._engine = 0.0  # MB at most
        self._phases = [
            Phase("reading the images", lambda: window.open_path(folder), self._checked),
            Phase("the check for copies", lambda: window.go_to(Page.CHECK), lambda: self._reports > 0),
            Phase("the check by the network", lambda: None, self._audited),
            Phase("the measurement for the advice", lambda: window.go_to(Page.SETUP), self._advised),
            Phase("scrolling the pictures of a class", self._begin_scrolling, self._time_is_up),
            Phase("training", self._begin_training, self._time_is_up),
        ]
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self._poll.start()
        self._now: Phase | None = None

    def _on_poll(self) -> None:
        if self._now is None:
            if self._window.is_complete:
                self._next()
            return
        self._engine = max(self._engine, _engine_megabytes())
        if self._now.over():
            seconds = time.perf_counter() - self._began
            self.measured[self._now.name] = Measured(
                self._ticks.end(), seconds, resident_megabytes(), self._engine
            )
            self._next()

    def _next(self) -> None:
        if not self._phases:
            self._poll.stop()
            self._window.closing.begin()
            return
        self._now = self._phases.pop(0)
        print(self._now.name, "…", flush=True)
        self._began, self._engine = time.perf_counter(), 0.0
        self._until = self._began + self._seconds
        self._ticks.begin()
        self._now.begin()

    def _checked(self) -> bool:
        runner = self._window.engines.check
        if runner.state.failure is not None:
            raise SystemExit(f"{self._folder}: {runner.state.failure.message}")
        return self._window.has_data() and not runner.busy

    def _on_report(self, _report: object) -> None:
        self._reports += 1

    def _audited(self) -> bool:
        engines = self._window.engines
        if engines.audit.state.failure is not None:
            raise SystemExit(f"{self._folder}: {engines.audit.state.failure.message}")
        return engines.audit.state.status == "done" and not engines.audit.busy and not engines.check.busy

    def _advised(self) -> bool:
        advise = self._window.engines.advise
        if advise.state.failure is not None:
            raise SystemExit(f"{self._folder}: {advise.state.failure.message}")
        return advise.state.status == "done" and not advise.busy

    def _time_is_up(self) -> bool:
        up = time.perf_counter() > self._until
        if up:
            self._scroll.stop()
        return up

    def _begin_scrolling(self) -> None:
        self._window.go_to(Page.DATA)
        found = self._window.data.findChild(ClassTable)
        views = found.findChildren(QAbstractItemView) if found else []
        table_view = found if isinstance(found, QAbstractItemView) else views[0]
        report = self._window.data_flow.report
        assert report is not None  # noqa: S101  (the phase before has waited for it)
        counts = {name: sum(row.values()) for name, row in report.split.counts().items()}
        largest = max(counts, key=lambda name: counts[name])
        model = table_view.model()
        rows = [row for row in range(model.rowCount()) if str(model.index(row, 0).data()) == largest]
        table_view.setCurrentIndex(model.index(rows[0] if rows else 0, 0))
        self._scroll.start()

    def _scroll_on(self) -> None:
        bar = self._window.data.findChild(ThumbnailGrid).verticalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + _SCROLL_PX)

    def _begin_training(self) -> None:
        job: TrainJob = self._window.setup.job
        job = msgspec.structs.replace(job, model=ModelSpec(name="baseline"), strategy=StrategySpec(number=1))
        job = with_value(job, "train.epochs", 500)
        self._window.setup.set_job(job)
        self._window.go_to(Page.SETUP)
        QTimer.singleShot(_HAND_MS, self, self._window.request_training)
        self._until = time.perf_counter() + 3 * self._seconds


def _engine_megabytes() -> float:
    """Of the child processes now, in MB: what is resident."""
    resident = 0
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            resident += child.memory_info().rss
    return resident / 1e6


def measure(folder: str, seconds: float) -> dict[str, Measured]:
    """By phase."""
    app = QApplication(sys.argv[:1])
    settings = Settings()
    program.dress(app, settings)
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.closed.connect(app.quit)
    session = Session(window, folder, seconds)
    window.show()
    app.exec()
    return session.measured


def _row(name: str, measured: Measured) -> tuple[object, ...]:
    late = measured.late
    half, nearly, most = np.percentile(late, 50), np.percentile(late, 99), max(late)
    kept = "yes" if nearly <= P99_MS and most <= WORST_MS else "no"
    figures = f"{half:.1f}", f"{nearly:.1f}", f"{most:.0f}"
    memory = f"{measured.megabytes:.0f} MB", f"{measured.engine_megabytes:.0f} MB"
    return name, f"{measured.seconds:.0f}", *figures, len(late), kept, *memory


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="images in one sub-folder for each class")
    parser.add_argument(
        "--seconds", type=float, default=20, help="of scrolling; training takes three times as long"
    )
    parser.add_argument("--images", type=int, default=0, help="repeat those of the folder until there are so many")
    parser.add_argument("--print", action="store_true", help="write nothing into docs/performance.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, screen() as (where, env):
        os.environ.update(env, TLSTUDIO_HOME=home)
        folder = options.folder.resolve()
        if options.images:
            repeat(folder, Path(home) / "images", options.images)
            folder = Path(home) / "images"
        measured = measure(str(folder), options.seconds)
    rows = [_row(name, late) for name, late in measured.items()]
    head = "the window during", "s", "p50 ms late", "p99 ms", "worst ms", "ticks", "kept", "memory", "engines"
    text = table(head, rows)
    text += f"\n\nA timer of {TICK_MS} ms; kept: p99 ≤ {P99_MS} ms and none > {WORST_MS} ms. Engines: at "
    text += f"most, libraries that they share counted for each. {where}. "
    text += machine("PySide6-Essentials", "torch")
    print(text)
    if not options.print:
        many = f" with {options.images:,} images" if options.images else ""
        write_section(f"window lateness{many}", f"## The window: how late it answers{many}\n\n{text}")


if __name__ == "__main__":
    main()
