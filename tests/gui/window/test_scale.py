"""Nothing is cut off: at each scale of the screen, in each language, in a small and a large window, with the help."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.data_report import data_report, write_report

SCRIPT = Path(__file__).resolve().parents[2] / "helpers" / "scaled_window.py"


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_every_screen_has_room_for_its_words(tmp_path, home, scale):
    images = tmp_path / "leaves"
    report = write_report(tmp_path / "report.json", data_report(images, draw=True))
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "TLSTUDIO_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(report), str(images)],
        env=env, capture_output=True, text=True, encoding="utf-8", timeout=400, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["ratio"] == float(scale)
    assert {name: texts for name, texts in told["found"].items() if texts} == {}
