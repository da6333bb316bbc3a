"""An sshd of the test on a free port of the loopback, with its own keys; the machine is a second home there."""

import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.helpers.machines import KEEPER
from tlstudio.core.machines import Machine, put_machine

ROOT = Path(__file__).parents[2]


class Sshd(msgspec.Struct, frozen=True):
    """A running server, and what a client needs to reach it as ``lab``."""

    folder: Path
    port: int

    @property
    def config(self) -> Path:
        """Of ssh."""
        return self.folder / "ssh_config"

    def write_config(self, **changes: str) -> None:
        """What ssh reads; options may be given that differ, to see it refused."""
        options = {
            "HostName": "127.0.0.1",
            "Port": str(self.port),
            "IdentityFile": str(self.folder / "key"),
            "IdentitiesOnly": "yes",
            "IdentityAgent": "none",
            "UserKnownHostsFile": str(self.folder / "known_hosts"),
            "GlobalKnownHostsFile": "/dev/null",
            **changes,
        }
        lines = ["Host lab", *(f"  {name} {value}" for name, value in options.items())]
        self.config.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def machine(self, **fields: object) -> Machine:
        """``lab`` with the real engine."""
        known = {
            "host": "lab",
            "python": sys.executable,
            "root": str(self.folder / "there"),
            "setup": (f"export HOME={shlex.quote(str(self.folder))} PYTHONPATH={shlex.quote(str(ROOT))}",),
            **fields,
        }
        machine = Machine(name="lab", **known)
        put_machine(machine)
        return machine

    def fake_machine(self, engine: str, **fields: object) -> Machine:
        """``lab`` with the engine that only talks."""
        python = self.folder / "python"
        line = f'exec {shlex.quote(sys.executable)} {shlex.quote(str(KEEPER))} "$@"'
        python.write_text(f"#!/bin/sh\nexport FAKE_ENGINE={shlex.quote(engine)}\n{line}\n", encoding="utf-8")
        python.chmod(0o755)
        return self.machine(python=str(python), **fields)


@pytest.fixture
def sshd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sshd]:
    """A server of its own for each test."""
    program = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if program is None or shutil.which("ssh") is None:
        pytest.skip("needs sshd and ssh (Debian: openssh-server, openssh-client)")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd insists on it when it is root
    server = Sshd(tmp_path / "server", _free_port())
    server.folder.mkdir(mode=0o700)
    for key in ("key", "host_key"):
        _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(server.folder / key))
    (server.folder / "authorized").write_bytes((server.folder / "key.pub").read_bytes())
    host = (server.folder / "host_key.pub").read_text()
    (server.folder / "known_hosts").write_text(f"[127.0.0.1]:{server.port} {host}")
    (server.folder / "sshd_config").write_text(
        f"ListenAddress 127.0.0.1\nPort {server.port}\nHostKey {server.folder}/host_key\n"
        f"AuthorizedKeysFile {server.folder}/authorized\nPidFile none\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
        "MaxStartups 100\n"
    )
    server.write_config()
    monkeypatch.setenv("TLSTUDIO_SSH", f"ssh -F {shlex.quote(str(server.config))}")
    with (server.folder / "log").open("wb") as log:
        process = subprocess.Popen([program, "-D", "-e", "-f", str(server.folder / "sshd_config")], stderr=log)
        try:
            _wait_for(server.port)
            yield server
        finally:
            process.terminate()
            process.wait()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(port: int) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(f"sshd does not listen on {port}")
