"""Takes the pictures of *Settings > Computing*: ``python docs/screenshots/computing.py``.

On the computer it runs on, with the engines that are installed there (``TLSTUDIO_HOME``).
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from camera import HERE, Camera, Look, pause, wait

from tlstudio.gui.look.theme import ThemeChoice
from tlstudio.gui.window.computing_dialog import ComputingDialog

_SETTLE_MS = 800
_LOOKS: tuple[tuple[str, ThemeChoice], ...] = (("en", "light"), ("en", "dark"), ("ko", "light"))


def main() -> int:
    with TemporaryDirectory() as workspace:
        camera = Camera(Path(workspace))
        camera.open(Look("en", "light", 1280, 800))
        for language, theme in _LOOKS:
            camera.dress(Look(language, theme, 1280, 800))
            dialog = ComputingDialog(camera.window)
            dialog.open()
            wait(lambda shown=dialog: not shown.busy)
            pause(_SETTLE_MS)
            dialog.grab().save(str(HERE / f"computing-{language}-{theme}.png"))
            dialog.reject()
            pause(_SETTLE_MS)
        return camera.close()


if __name__ == "__main__":
    sys.exit(main())
