"""Exporting a model, in pictures: ``python docs/screenshots/export.py WORKSPACE``.

The run of the workspace that is selected is exported to int8, the format with the most to say: the dialog before,
and what it measured. The export goes to a temporary folder.
"""

import sys
import tempfile
from pathlib import Path

from camera import HERE, Camera, Look, pause, wait

from tlstudio.gui.shell import Page

_LOOKS = (Look("en", "light", 1280, 800), Look("en", "dark", 1280, 800), Look("ko", "light", 1280, 800))
_LONG_MS = 600_000


def main() -> int:
    camera = Camera(Path(sys.argv[1]).resolve())
    camera.open(_LOOKS[0])
    wait(lambda: bool(camera.window.selection.runs))
    camera.window.go_to(Page.EVALUATION)
    for look in _LOOKS:
        with tempfile.TemporaryDirectory() as folder:
            camera.dress(look)
            pause(500)
            _export(camera, f"{look.language}-{look.theme}", Path(folder) / "export")
    return camera.close()


def _export(camera: Camera, name: str, folder: Path) -> None:
    run = camera.window.selection.runs[0]
    camera.window.export_flow.ask(run.model_file, run.title)
    dialog = camera.window.export_flow.dialog
    dialog.precision.setCurrentIndex(dialog.precision.count() - 1)
    dialog.folder.set_path(folder)
    pause(500)
    dialog.grab().save(str(HERE / f"export-{name}.png"))
    dialog.start.click()
    wait(lambda: dialog.outcome.isVisible() or dialog.failure.isVisible(), _LONG_MS)
    pause(500)
    dialog.grab().save(str(HERE / f"export-ready-{name}.png"))
    dialog.reject()
    pause(200)


if __name__ == "__main__":
    sys.exit(main())
