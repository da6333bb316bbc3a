"""A window that is opened and closed again and again, or is open all day, takes no more memory in the end.

``TLSTUDIO_CYCLES=50 TLSTUDIO_DRAWN=144000 python -m pytest -n 0 -s -m slow tests/gui/window/test_memory.py``; the engines
are fake ones. What a training tells is drawn at most five times a second: 144,000 times in eight hours.
"""

import gc
import os
import weakref
from shutil import copy

import psutil
import pytest

from tests.gui.conftest import close
from tests.helpers.fake_client import PacedClient, fake_client
from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.gui.engine_link import live_run
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.collector import Collector
from tlstudio.gui.window.main_window import MainWindow

CYCLES = int(os.environ.get("TLSTUDIO_CYCLES", "20"))
DRAWN = int(os.environ.get("TLSTUDIO_DRAWN", "10000"))
WARM = 10  # cycles after which everything has been imported, drawn and cached
MOST = 1.05


def client():
    return fake_client("any", run=paths.default_workspace() / "runs" / "live", epochs=5)


def live_once(qtbot, data, model, image):
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


def open_and_close(qtbot):
    opened = MainWindow(Settings(), Engines(make_client=client, make_standby=client))
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    close(opened, qtbot)
    return opened


def test_nothing_of_a_window_that_was_closed_stays(qtbot):
    known = weakref.ref(open_and_close(qtbot))
    gc.collect()
    assert known() is None


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_memory_does_not_grow(qtbot, tmp_path):
    model = tmp_path / "some.pt"
    model.touch()
    image = make_folder(tmp_path / "images") / "red" / "000.png"
    taken = []
    for _ in range(CYCLES):
        live_once(qtbot, tmp_path, str(model), str(image))
        gc.collect()
        taken.append(psutil.Process().memory_info().rss)
    first, last = taken[WARM - 1], taken[-1]
    print(
        f"{CYCLES} cycles: {first / 1e6:.0f} MB after {WARM}, {last / 1e6:.0f} MB at the end ({last / first - 1:+.1%})"
    )
    assert last < MOST * first, [round(size / 1e6) for size in taken]


@pytest.fixture
def collector(qapp):
    """Collects garbage as it does in the program."""
    made = Collector(qapp)
    yield made
    made.remove()


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_memory_does_not_grow_while_a_window_stays_open(qtbot, collector, monkeypatch, tmp_path):
    """Trainings of 100 epochs, all of whose events are drawn; after each an image is answered."""
    monkeypatch.setattr(live_run, "_INTERVAL_MS", 0)
    clients, drawn, answers, taken = [], [], [], []

    def paced():
        clients.append(PacedClient("any", run=paths.default_workspace() / "runs" / "live", epochs=100, told=20))
        return clients[-1]

    def take(state):
        drawn.append(state.status)
        clients[-1].taken.set()

    opened = MainWindow(Settings(), Engines(make_client=client, make_standby=client))
    opened.engines.train.make_client = paced
    opened.resize(1240, 780)
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    opened.engines.train.changed.connect(take)
    opened.engines.predict.received.connect(
        lambda event: answers.append(event.file) if isinstance(event, ev.Predicted) else None
    )
    model = tmp_path / "some.pt"
    model.touch()
    opened.go_to(Page.PREDICTION)
    opened.open_path(str(model))
    some = make_folder(tmp_path / "images") / "red" / "000.png"
    while len(drawn) < DRAWN:
        image = copy(some, tmp_path / f"{len(taken)}.png")  # one that is known is not asked about again
        opened.training_session.train(tiny_job(tmp_path, paths.default_workspace()))
        qtbot.waitUntil(lambda: not opened.engines.train.busy, timeout=1_000_000)
        assert opened.page() == Page.TRAINING
        opened.go_to(Page.PREDICTION)
        opened.open_path(str(image))
        qtbot.waitUntil(lambda image=image: answers[-1:] == [str(image)])
        taken.append((len(drawn), psutil.Process().memory_info().rss))
    close(opened, qtbot)
    first = next(size for count, size in taken if count >= len(drawn) / 10)
    last = taken[-1][1]
    said = f"{len(drawn)} drawn, {len(taken)} trainings and answers: {first / 1e6:.0f} MB after a tenth"
    print(f"{said}, {last / 1e6:.0f} MB at the end ({last / first - 1:+.1%})")
    assert last < MOST * first, [round(size / 1e6) for _, size in taken]
