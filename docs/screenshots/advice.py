"""What is advised for different data sets, in pictures: ``python docs/screenshots/advice.py DATA [DATA …]``.

Each folder is opened in a new workspace, checked, measured, and the time and memory of the three strategies are
measured; then the Setup page, above and below, is taken in English and in Korean: ``advised-leaves-en.png`` and so
on, named by the folder. The folders are read only.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from camera import Camera, Look, pause, wait

from tlstudio.gui.shell import Page

_LOOKS = {"en": Look("en", "light", 1920, 1080), "ko": Look("ko", "dark", 1280, 800)}
_LONG_MS = 1_800_000  # a check, and what several networks make of the images
_REST_MS = 6_000  # until the settings have rested so long that their time and memory are measured


def main() -> int:
    if "--one" not in sys.argv:
        return max(_spawn(Path(folder).resolve()) for folder in sys.argv[1:])
    return _take(Path(sys.argv[-1]))


def _spawn(folder: Path) -> int:
    """A window of its own for each data set: one application is one session."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "TLSTUDIO_HOME": home}
        command = [sys.executable, __file__, "--one", str(folder)]
        return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  (this file)


def _take(folder: Path) -> int:
    camera = Camera(Path(os.environ["TLSTUDIO_HOME"]) / "workspace")
    camera.open(_LOOKS["en"])
    window = camera.window
    window.open_path(str(folder))
    wait(window.has_data)
    wait(lambda: not window.engines.audit.busy, _LONG_MS)
    window.go_to(Page.SETUP)
    wait(lambda: window.setup.strategy.advice.report is not None, _LONG_MS)
    wait(lambda: not window.engines.advise.busy, _LONG_MS)
    pause(_REST_MS)
    wait(lambda: not window.engines.estimate.busy, _LONG_MS)
    for language, look in _LOOKS.items():
        camera.dress(look)
        bar = window.setup.strategy.verticalScrollBar()
        for part, place in (("", 0), ("-below", bar.maximum())):
            bar.setValue(place)
            camera.take(f"advised-{folder.name}-{language}{part}")
    return camera.close()


if __name__ == "__main__":
    sys.exit(main())
