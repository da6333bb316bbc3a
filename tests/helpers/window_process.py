"""The whole program in a process of its own, without a user; says in JSON lines what happens.

``python window_process.py WHAT DATA WORKSPACE [SECONDS]``: it trains a few images for many epochs, and closes after
an epoch and so many seconds; ``WHAT`` is

- ``stop``: the training is stopped;
- ``leave``: the training continues without the window;
- ``stay``: the window never closes;
- ``follow``: nothing is begun; it closes when a training that continued without a window has ended.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.gui import app
from tlstudio.gui.settings import Settings
from tlstudio.gui.window.main_window import MainWindow

_BUTTONS = {"stop": "Stop and close", "leave": "Continue without the window"}
_WAIT_MS = 20
EPOCHS = int(os.environ.get("TLSTUDIO_TEST_EPOCHS", "40"))


def say(**facts: object) -> None:
    print(json.dumps({"at": time.monotonic(), "queued": queued(), **facts}), flush=True)


def queued() -> float:
    """Seconds for which this thread could have computed and other programs had the processor; 0 where not known."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    return 0.0


def when(condition: Callable[[], object], act: Callable[[], object]) -> None:
    """Do something once, as soon as it can be done."""
    if condition():
        act()
    else:
        QTimer.singleShot(_WAIT_MS, lambda: when(condition, act))


class Driver:
    """What a user would do."""

    def __init__(self, what: str, data: Path, workspace: Path, seconds: float) -> None:
        self._what, self._data, self._workspace, self._seconds = what, data, workspace, seconds

    def found(self) -> bool:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        self.window = next(iter(windows), None)
        return self.window is not None and self.window.is_complete

    def begin(self) -> None:
        self.train = self.window.engines.train
        self.train.received.connect(self._tell)
        if self._what == "follow":
            when(lambda: self.train.state.status in ("done", "stopped", "failed"), self._end)
            return
        job = tiny_job(self._data, self._workspace, train__epochs=EPOCHS, image__resize=32, image__crop=32)
        self.window.training_session.train(job)
        when(lambda: bool(self.train.state.epochs), self._wait)

    def _wait(self) -> None:
        say(engine=self.train._worker._client.pid)
        if self._what != "stay":
            QTimer.singleShot(int(1000 * self._seconds), self._close)

    def _close(self) -> None:
        self.window.close()
        when(lambda: self._button() is not None, self._choose)

    def _button(self):
        boxes = self.window.findChildren(QMessageBox)
        buttons = [button for box in boxes for button in box.buttons()]
        return next((button for button in buttons if button.text() == _BUTTONS[self._what]), None)

    def _choose(self) -> None:
        say(closing=True, epochs=len(self.train.state.epochs))
        self._button().click()

    def _end(self) -> None:
        session, state = self.window.training_session, self.train.state
        session.show_live()
        shown = [epoch.epoch for epoch in session.view.state.epochs]
        say(status=state.status, run=session.shown, shown=shown, notes=[note.code for note in state.notes])
        QTimer.singleShot(0, self.window.close)

    @staticmethod
    def _tell(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.EpochEnded):
            say(epoch=event.epoch)
        elif isinstance(event, ev.JobStarted):
            say(started=event.run)
        elif isinstance(event, ev.Failed):
            say(failure=event.kind, message=event.message, detail=event.detail[-500:])


def main() -> int:
    what, data, workspace, *seconds = sys.argv[1:]
    settings = Settings()
    settings.workspace = Path(workspace)
    settings.sync()
    qt = QApplication([])
    driver = Driver(what, Path(data), Path(workspace), float(seconds[0]) if seconds else 0.0)
    when(driver.found, driver.begin)
    code = app.main([])
    say(over=code)
    del qt
    return code


if __name__ == "__main__":
    sys.exit(main())
