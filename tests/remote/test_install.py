"""TL Studio is laid down on a machine that has nothing but a Python, behind a real sshd, and trained with.

Needs a folder that ``tlstudio engine bundle --backend cpu FOLDER`` made, in ``TLSTUDIO_TEST_BUNDLE``, and uv.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tests.remote.conftest import Sshd
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import put_machine
from tlstudio.link import lay_down, machine_install
from tlstudio.link.remote_client import RemoteClient, probe
from tlstudio.link.ssh import Remote

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_laid_down_without_a_network_tested_and_trained_with(sshd: Sshd, tmp_path: Path) -> None:
    folder = os.environ.get("TLSTUDIO_TEST_BUNDLE", "")
    if not folder:
        pytest.skip("TLSTUDIO_TEST_BUNDLE names no folder of engine packages")
    try:
        lay_down.find_uv()
    except TLStudioError:
        pytest.skip("uv is not installed")
    bare = sshd.machine(python="/nowhere/python", setup=(f"export HOME={sshd.folder}; cd /",))
    with pytest.raises(TLStudioError) as refusal:
        probe(bare)
    assert refusal.value.code == "machine-no-python"
    told: list[str] = []
    base = getattr(sys, "_base_executable", sys.executable)
    ready = machine_install.install(
        Remote(bare), source=Path(folder), python=base, tell=lambda step, _share, _line: told.append(step)
    )
    assert tuple(dict.fromkeys(told)) == machine_install.STEPS
    put_machine(ready)
    assert probe(ready)[0].free > 0
    job = tiny_job(make_folder(tmp_path / "data", count=4), tmp_path / "work", machine="lab")
    events = list(RemoteClient("lab").run(job))
    assert events[-1] == ev.Finished(outcome="done"), events[-1]
    assert Path(of_type(events, ev.JobStarted)[0].run).is_dir()
