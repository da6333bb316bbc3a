"""The way of a data set that leaks, in pictures: ``python docs/screenshots/journey.py DATA [--side 96]``.

DATA is dropped on an empty window, checked, repaired and trained on; the evaluation says what leaked; two labels
are marked as wrong, and the run is trained again. Every picture, ``journey-1-check-en.png`` and so on, is taken in
English on light and in Korean on dark. The folder is read only; runs and settings live in a temporary place.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from camera import Camera, Look, pause, wait
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QInputDialog, QPushButton

from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, with_value
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.screens.evaluation.result_tabs import RUNS
from tlstudio.gui.shell import Page

_LOOKS = {"en": Look("en", "light", 1280, 800), "ko": Look("ko", "dark", 1280, 800)}
_LONG_MS = 1_800_000  # a check or a training


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--side", type=int, default=96, help="input of the network, px")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        camera = Camera(Path(place) / "workspace")
        camera.open(_LOOKS["en"])
        _Journey(camera, options.data.resolve(), options.side).go()
        return camera.close()


class _Journey:
    def __init__(self, camera: Camera, data: Path, side: int) -> None:
        self._camera, self._window, self._data, self._side = camera, camera.window, data, side
        self._count = 0

    def go(self) -> None:
        """From the empty window to the second run."""
        self._drop()
        self._repair()
        self._train()
        self._mark()
        self._train_again()

    def _shoot(self, name: str) -> None:
        self._count += 1
        for language, look in _LOOKS.items():
            self._camera.dress(look)
            self._camera.take(f"journey-{self._count}-{name}-{language}")
        self._camera.dress(_LOOKS["en"])

    def _drop(self) -> None:
        self._shoot("empty")
        self._window.open_path(str(self._data))
        wait(self._window.has_data)
        self._shoot("data")
        self._window.go_to(Page.CHECK)
        engines = self._window.engines
        wait(lambda: not engines.audit.busy and not engines.check.busy, _LONG_MS)
        self._shoot("check")

    def _repair(self) -> None:
        check, engines = self._window.panel(), self._window.engines
        check.list.choose("again")
        wait(lambda: not engines.trial.busy)
        self._shoot("groups")
        check.repair.click()
        pause(500)
        wait(lambda: not engines.check.busy)
        self._shoot("repaired")

    def _train(self) -> None:
        job = make_job(
            data=DataSpec(folder=str(self._data)),
            model=ModelSpec(name="efficientnet_lite0"),
            strategy=StrategySpec(number=3),
            recipe="recommended",
            images=1,
        )
        for field in ("image.resize", "image.crop"):
            job = with_value(job, field, self._side)
        self._window.setup.set_job(job)
        self._window.go_to(Page.SETUP)
        self._shoot("setup")
        self._window.request_training()
        self._wait_for_runs(1)
        self._shoot("training")
        self._window.training_session.show_live()
        self._window.go_to(Page.EVALUATION)
        self._window.evaluation.tabs.show_page(RUNS)
        self._shoot("evaluation")

    def _mark(self) -> None:
        panel = self._window.evaluation
        panel.tabs.show_page(MATRIX)
        grid = panel.review.gallery.grid
        wait(lambda: len(grid.numbers) > 0)
        for row in range(2):
            grid.choose(row)
            number = grid.chosen_numbers()[0]
            shown = grid.predictions
            right = shown.classes[shown.predicted[number]]
            next(action for action in grid.actions() if action.shortcut() == QKeySequence("L")).trigger()
            dialog = grid.findChild(QInputDialog)
            dialog.setTextValue(right)
            dialog.accept()
            wait(lambda marked=row + 1: len(self._window.marks.state.marks) == marked)
        self._shoot("marked")

    def _train_again(self) -> None:
        gallery = self._window.evaluation.review.gallery
        button: QPushButton = gallery.again
        button.click()
        self._wait_for_runs(2)
        self._window.go_to(Page.EVALUATION)
        self._window.evaluation.tabs.show_page(RUNS)
        table = self._window.evaluation.table
        for run in self._window.store.runs:
            if run.folder not in self._window.selection.compared:
                table.toggled.emit(run.folder)
        pause(2_000)
        self._shoot("again")

    def _wait_for_runs(self, count: int) -> None:
        window = self._window
        wait(lambda: sum(run.status == "done" for run in window.store.runs) == count, _LONG_MS)


if __name__ == "__main__":
    sys.exit(main())
