"""Making a report, in pictures: ``python docs/screenshots/report.py WORKSPACE``.

The runs of the workspace that are compared are reported on, as the window does it: the Evaluation page, the dialog
while the report is made, and when it is ready. The report goes to a temporary folder.
"""

import sys
import tempfile
from pathlib import Path

from camera import HERE, Camera, Look, pause, wait

from tlstudio.gui.screens.evaluation.report_flow import ReportFlow
from tlstudio.gui.shell import Page

_LOOKS = (Look("en", "light", 1280, 800), Look("en", "dark", 1280, 800), Look("ko", "light", 1280, 800))
_LONG_MS = 600_000


def main() -> int:
    camera = Camera(Path(sys.argv[1]).resolve())
    camera.open(_LOOKS[0])
    window = camera.window
    wait(lambda: bool(window.selection.runs))
    window.go_to(Page.EVALUATION)
    for look in _LOOKS:
        with tempfile.TemporaryDirectory() as folder:
            camera.dress(look)
            camera.take(f"report-page-{look.language}-{look.theme}")
            _report(camera, f"{look.language}-{look.theme}", Path(folder))
    return camera.close()


def _report(camera: Camera, name: str, folder: Path) -> None:
    panel = camera.window.evaluation
    panel.head.report.click()
    dialog = panel.findChild(ReportFlow).dialog
    dialog.language.setCurrentIndex(dialog.language.findData(name.split("-")[0]))
    dialog.folder.set_path(folder)
    pause(500)
    dialog.grab().save(str(HERE / f"report-{name}.png"))
    dialog.start.click()
    wait(lambda: dialog.done_text.isVisible() or dialog.failure.isVisible(), _LONG_MS)
    dialog.grab().save(str(HERE / f"report-ready-{name}.png"))
    dialog.reject()
    pause(200)


if __name__ == "__main__":
    sys.exit(main())
