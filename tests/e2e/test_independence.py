"""Who may import whom: the contracts, and two running proofs of them."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.images import make_folder

ROOT = Path(__file__).resolve().parents[2]

_NO_QT = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, Blocker())
from pathlib import Path
from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.learn.control import Control
from tlstudio.engine.jobs import run_job
import tlstudio.evaluate.compare, tlstudio.evaluate.metrics, tlstudio.link.client, tlstudio.cli.app
import queue
data, work = map(Path, sys.argv[1:])
events = list(run_job(tiny_job(data, work), Control(), queue.SimpleQueue()))
assert events[-1] == ev.Finished(outcome="done"), events[-1]
"""

_NO_TORCH = """
import pkgutil, importlib, sys, tlstudio.gui
for module in pkgutil.walk_packages(tlstudio.gui.__path__, "tlstudio.gui."):
    importlib.import_module(module.name)
loaded = {name.split(".")[0] for name in sys.modules}
assert "PySide6" in loaded
assert not loaded & {"torch", "torchvision", "timm", "sklearn"}, loaded
"""


def run(*command: object) -> str:
    done = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_import_contracts() -> None:
    assert "0 broken" in run(Path(sys.executable).with_name("lint-imports"), "--no-cache")


def test_training_and_evaluating_need_no_qt(tmp_path: Path) -> None:
    run(sys.executable, "-c", _NO_QT, make_folder(tmp_path / "data"), tmp_path / "work")


def test_the_window_never_loads_torch() -> None:
    run(sys.executable, "-c", _NO_TORCH)
