"""Takes the pictures in this folder from real runs: ``python docs/screenshots/take.py WORKSPACE DATA IMAGE``.

WORKSPACE holds finished runs on the folder DATA, a baseline and a pretrained model; IMAGE is one to predict. Each
look is taken by a process of its own, since the scale of a screen is fixed when a program starts.
"""

import os
import subprocess
import sys
from pathlib import Path

from camera import Camera, Look, pause, wait

from tlstudio.gui.screens.evaluation.result_review import MATRIX, VIEWS
from tlstudio.gui.screens.evaluation.result_tabs import RUNS
from tlstudio.gui.shell import Page

_CHECK_MS = 900_000  # until a folder has been checked and measured that was never seen
_REST_MS = 6_000  # until the settings have rested so long that their time and memory are measured
_ANSWER_MS = 6_000  # until a map of where the model looks is there
_LOOKS = {
    "en-light": Look("en", "light", 1280, 800),
    "en-dark": Look("en", "dark", 1280, 800),
    "ko-light": Look("ko", "light", 1280, 800),
    "en-light-1080-x2": Look("en", "light", 1920, 1080, scale=2),
}


def main() -> int:
    if "--look" not in sys.argv:
        return max(_spawn(name, look) for name, look in _LOOKS.items())
    name = sys.argv[-1]
    workspace, data, image = (Path(argument).resolve() for argument in sys.argv[1:4])
    camera = Camera(workspace)
    camera.open(_LOOKS[name])
    camera.window.open_path(str(data))
    wait(camera.window.has_data)
    wait(lambda: not camera.window.engines.audit.busy, _CHECK_MS)
    camera.window.go_to(Page.SETUP)
    wait(lambda: camera.window.setup.strategy.advice.report is not None, _CHECK_MS)
    wait(lambda: not camera.window.engines.advise.busy, _CHECK_MS)
    pause(_REST_MS)
    wait(lambda: not camera.window.engines.estimate.busy, _CHECK_MS)
    _take_all(camera, image, name)
    return camera.close()


def _spawn(name: str, look: Look) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": str(look.scale)}
    command = [sys.executable, __file__, *sys.argv[1:4], "--look", name]
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  (this file)


def _take_all(camera: Camera, image: Path, look: str) -> None:
    window = camera.window
    trained = [run for run in window.store.runs if run.status == "done"]
    window.runs.open_requested.emit(trained[0].folder)
    pages = {
        "data": Page.DATA,
        "check": Page.CHECK,
        "setup": Page.SETUP,
        "training": Page.TRAINING,
    }
    for name, page in pages.items():
        window.go_to(page)
        camera.take(f"{name}-{look}")
    window.go_to(Page.SETUP)
    window.setup.strategy.verticalScrollBar().setValue(10**6)
    camera.take(f"advice-{look}")
    window.go_to(Page.EVALUATION)
    window.evaluation.tabs.show_page(RUNS)
    camera.take(f"evaluation-{look}")
    window.evaluation.tabs.show_page(MATRIX)
    camera.take(f"confusion-{look}")
    for view in VIEWS[1:] if _LOOKS[look].scale == 1 else ():
        window.evaluation.tabs.show_page(view.name)
        pause(_REST_MS)
        camera.take(f"{view.name}-{look}")
    window.go_to(Page.PREDICTION)
    window.open_path(str(image))
    window.prediction.view.heat_bar.switch.setChecked(True)
    wait(lambda: window.prediction.pending.is_answered(window.prediction.view.current))
    pause(_ANSWER_MS)
    camera.take(f"prediction-{look}")


if __name__ == "__main__":
    sys.exit(main())
