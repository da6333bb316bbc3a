"""A sweep, in pictures: ``python docs/screenshots/sweep.py WORKSPACE DATA``.

WORKSPACE holds a sweep with at least one complete training; DATA is an archive of its images. The Data page is
taken with the archive, the dialog with a new sweep, once its time is measured, and with the stored one.
"""

import sys
from pathlib import Path

from camera import HERE, Camera, Look, pause, wait
from PySide6.QtCore import Qt

from tlstudio.core.sweep import list_sweeps
from tlstudio.gui.screens.sweep.dialog import SweepDialog

_LOOKS = (Look("en", "light", 1280, 800), Look("en", "dark", 1280, 800), Look("ko", "light", 1280, 800))
_LONG_MS = 900_000


def main() -> int:
    workspace, data = (Path(argument).resolve() for argument in sys.argv[1:3])
    camera = Camera(workspace)
    camera.open(_LOOKS[0])
    window = camera.window
    window.open_path(str(data))
    wait(window.has_data, _LONG_MS)
    camera.take("data-archive-en-light")
    wait(lambda: not window.engines.audit.busy, _LONG_MS)
    wait(lambda: bool(window.store.runs))
    window.sweeps.open()
    dialog = window.sweeps.dialog
    wait(lambda: dialog.axes.sweep is not None)
    dialog.axes.sizes.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.axes.sizes.item(2).setCheckState(Qt.CheckState.Checked)
    wait(lambda: "about" in dialog.cost.text(), _LONG_MS)
    _take(camera, dialog, "sweep-new")
    dialog.sweep_chosen.emit(str(list_sweeps(workspace)[0]))
    wait(lambda: dialog.choice.currentText() == dialog.axes.name.text())
    wait(lambda: "±" in "".join(item.text() for item in dialog.grid.findItems("±", Qt.MatchFlag.MatchContains)))
    _take(camera, dialog, "sweep")
    dialog.reject()
    return camera.close()


def _take(camera: Camera, dialog: SweepDialog, name: str) -> None:
    for look in _LOOKS:
        camera.dress(look)
        pause(500)
        dialog.grab().save(str(HERE / f"{name}-{look.language}-{look.theme}.png"))


if __name__ == "__main__":
    sys.exit(main())
