"""A Slurm of one node, started for these tests and stopped behind them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.remote.conftest import sshd as sshd

SCRIPT = Path(__file__).with_name("one_node.sh")
_PROGRAMS = ("slurmctld", "slurmd", "munged", "sbatch", "squeue", "scontrol", "scancel")


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder with its ``slurm.conf``."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    absent = [name for name in _PROGRAMS if shutil.which(name, path=path) is None]
    if absent or os.geteuid() != 0:
        pytest.skip(f"needs root and {', '.join(absent) or 'nothing else'} (Debian: slurm-wlm, munge)")
    folder = tmp_path_factory.mktemp("slurm")
    started = subprocess.run(
        ["sh", str(SCRIPT), "start", str(folder)], capture_output=True, text=True, check=False
    )
    if started.returncode != 0:
        subprocess.run(["sh", str(SCRIPT), "stop", str(folder)], check=False)
        pytest.skip(f"no Slurm can be started here: {started.stderr[-500:]}")
    try:
        yield folder
    finally:
        subprocess.run(["sh", str(SCRIPT), "stop", str(folder)], check=False)


@pytest.fixture(autouse=True)
def _configured(cluster: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_CONF", str(cluster / "slurm.conf"))
