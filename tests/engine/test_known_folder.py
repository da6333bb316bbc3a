"""A folder that was checked before is answered from what is kept, and at once."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from tests.helpers.images import make_folder
from tlstudio.core.audit import AuditReport
from tlstudio.core.check_file import read_check
from tlstudio.core.spec import AuditJob, DataSpec, encode

#: an engine that says at its end which modules it has imported
_ENGINE = """
import queue, sys
from tlstudio.core import events as ev
from tlstudio.engine.__main__ import conversation
from tlstudio.learn.control import Control
told = list(conversation(sys.argv[1].encode(), Control(), queue.SimpleQueue()))
assert told[-1] == ev.Finished(outcome="done"), told[-1]
print(*(event.file for event in told if isinstance(event, ev.ReportReady)), sep="\\n")
print(*{name.partition(".")[0] for name in sys.modules})
"""


def answered(job: AuditJob) -> tuple[list[str], set[str]]:
    """Files of the reports, and the packages that the engine has imported."""
    command = [sys.executable, "-c", _ENGINE, encode(job).decode()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=os.environ)
    assert done.returncode == 0, done.stderr
    *files, modules = done.stdout.splitlines()
    return files, set(modules.split())


def test_a_known_folder_needs_neither_torch_nor_scipy(tmp_path: Path) -> None:
    job = AuditJob(data=DataSpec(folder=str(make_folder(tmp_path / "data"))), features=False, check=True)
    first, imported = answered(job)
    assert "scipy" in imported
    again, imported = answered(job)
    assert again == first
    assert not imported & {"torch", "torchvision", "timm", "scipy", "matplotlib", "onnx"}
    assert msgspec.json.decode(Path(again[0]).read_bytes(), type=AuditReport).images == 15
    assert len(read_check(Path(again[1])).split.rows) == 15
