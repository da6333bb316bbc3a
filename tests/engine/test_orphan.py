"""An engine whose parent is gone ends also where its work does not stop."""

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

#: a parent that ends as soon as its child listens, as an engine does, and is in one long call
_PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.read(1)
print(child.pid, flush=True)
"""
_CHILD = """
import threading, time
from tlstudio.engine import __main__ as engine
engine._ORPHAN_GRACE = 0.5
stdin = engine._Stdin()
threading.Thread(target=stdin.listen, daemon=True).start()
stdin._answer(lambda _line: None, lambda: None)
print(".", flush=True)
time.sleep(300)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process whose parent is gone gets another one")
def test_it_does_not_outlive_its_parent() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _PARENT, _CHILD],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    child = psutil.Process(int(said.stdout))
    try:
        child.wait(60)
    except psutil.TimeoutExpired:
        child.kill()
        pytest.fail("it goes on")
