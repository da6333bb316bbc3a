"""A window that is opened, trains, predicts and is closed again and again takes no more memory in the end.

``TLSTUDIO_CYCLES=50 python -m pytest -n 0 -s -m slow tests/gui/window/test_memory.py``; the engines are fake ones.
"""

import gc
import os

import psutil
import pytest

from tests.gui.conftest import close
from tests.helpers.fake_client import fake_client
from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow

CYCLES = int(os.environ.get("TLSTUDIO_CYCLES", "20"))
WARM = 10  # cycles after which everything has been imported, drawn and cached
MOST = 1.05


def client():
    return fake_client("any", run=paths.default_workspace() / "runs" / "live", epochs=5)


def cycle(qtbot, data, model, image):
    opened, answers = MainWindow(Settings(), Engines(make_client=client, make_standby=client)), []
    opened.resize(1240, 780)
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    opened.training_session.train(tiny_job(data, paths.default_workspace()))
    qtbot.waitUntil(lambda: opened.engines.train.state.status == "done")
    opened.engines.predict.received.connect(
        lambda event: answers.append(event) if isinstance(event, ev.Predicted) else None
    )
    opened.go_to(Page.PREDICTION)
    opened.open_path(model)
    opened.open_path(image)
    qtbot.waitUntil(lambda: bool(answers))
    close(opened, qtbot)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_memory_does_not_grow(qtbot, tmp_path):
    model = tmp_path / "some.pt"
    model.touch()
    image = make_folder(tmp_path / "images") / "red" / "000.png"
    taken = []
    for _ in range(CYCLES):
        cycle(qtbot, tmp_path, str(model), str(image))
        gc.collect()
        taken.append(psutil.Process().memory_info().rss)
    first, last = taken[WARM - 1], taken[-1]
    print(
        f"{CYCLES} cycles: {first / 1e6:.0f} MB after {WARM}, {last / 1e6:.0f} MB at the end ({last / first - 1:+.1%})"
    )
    assert last < MOST * first, [round(size / 1e6) for size in taken]
