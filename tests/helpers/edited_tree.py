"""A copy of the source tree, to follow a recipe of CONTRIBUTING in: text is put in, then a program of it is run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class EditedTree:
    """What a contributor's tree would be after a few edits.

    Args:
        folder: that the copy is made in.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        leave = shutil.ignore_patterns("__pycache__")
        for name in ("tlstudio", "packaging", "resources", "tests"):
            shutil.copytree(ROOT / name, folder / name, ignore=leave)
        shutil.copy(ROOT / "pyproject.toml", folder)

    def read(self, file: str) -> str:
        """The text of a file."""
        return (self.folder / file).read_text(encoding="utf-8")

    def insert(self, file: str, after: str, text: str) -> None:
        """Put ``text`` behind the line that begins with ``after``, the only one that does."""
        path = self.folder / file
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        (place,) = [number for number, line in enumerate(lines) if line.startswith(after)]
        lines.insert(place + 1, text)
        path.write_text("".join(lines), encoding="utf-8")

    def replace(self, file: str, before: str, after: str) -> None:
        """Put ``after`` in the place of ``before``, which must be there."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text, before
        path.write_text(text.replace(before, after), encoding="utf-8")

    def run(self, *arguments: str, stdin: str = "") -> str:
        """What Python prints, run with these arguments on the edited tree. Fails where it fails."""
        inherited = {**os.environ, "PYTHONPATH": str(self.folder), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=inherited,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
