"""Has the sample data drawn by a process of its own: drawing keeps a processor busy for some seconds."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed, Progress


def sample_folder() -> Path:
    """Where the sample data is drawn."""
    return paths.cache_folder() / "sample"


def sample_command(folder: Path) -> list[str]:
    """The program that draws the sample data, in a source tree or a frozen app."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--sample", str(folder)]
    return [sys.executable, "-m", "tlstudio.data.sample", str(folder)]


class SampleDrawer(QObject):
    """Draws once; what is there already is used again."""

    ready = Signal(str)  #: folder
    drawn = Signal(object)  #: Progress
    failed = Signal(object)  #: Failed
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._cancelled = False

    def start(self) -> None:
        """Draw, unless that is under way; one of the signals follows."""
        if self._process is not None:
            return
        self._cancelled = False
        folder = sample_folder()
        folder.parent.mkdir(parents=True, exist_ok=True)
        program, *arguments = sample_command(folder)
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(program, arguments)

    def cancel(self) -> None:
        """End the process; ``cancelled`` follows."""
        if self._process is not None:
            self._cancelled = True
            self._process.kill()

    def shut_down(self) -> None:
        """End the process and wait for it."""
        if self._process is not None:
            self._cancelled = True
            self._process.kill()
            self._process.waitForFinished(2000)

    def _on_told(self) -> None:
        """Lines of :func:`tlstudio.data.sample.main`; only the last one is of interest."""
        process, told = self._process, b""
        while process is not None and process.canReadLine():
            told = bytes(process.readLine().data())
        numbers = told.split()
        if len(numbers) == 2 and all(number.isdigit() for number in numbers):
            done, total = map(int, numbers)
            self.drawn.emit(Progress(phase="draw", done=done, total=total))

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        output = bytes(process.readAllStandardError().data()).decode(errors="replace")
        process.deleteLater()
        if self._cancelled:
            self.cancelled.emit()
        elif code == 0:
            self.ready.emit(str(sample_folder()))
        else:
            self._tell_failure(f"exit code {code}", output)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.FailedToStart or self._process is None:
            return  # what else goes wrong ends in `finished`
        process, self._process = self._process, None
        process.deleteLater()
        self._tell_failure(process.errorString(), "")

    def _tell_failure(self, detail: str, output: str) -> None:
        self.failed.emit(Failed.of(TLStudioError("engine-start", detail=detail), output))
