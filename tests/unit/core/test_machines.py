"""The list of machines: kept, changed, and nothing in it that ssh or a shell could take for a command."""

import pytest

from tlstudio.core import machines
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine, Slurm, find_machine, put_machine, read_machines, remove_machine


def test_machines_are_kept_in_their_order_and_changed_in_their_place() -> None:
    assert read_machines() == ()
    put_machine(Machine(name="gpu", host="lab"))
    put_machine(Machine(name="cluster", kind="slurm", slurm=Slurm(gpus=1, time="8:00:00", extra=("--account=a",))))
    put_machine(Machine(name="gpu", host="user@lab.example.org", setup=("module load cuda",)))
    assert [machine.name for machine in read_machines()] == ["gpu", "cluster"]
    assert find_machine("gpu").host == "user@lab.example.org"
    remove_machine("gpu")
    with pytest.raises(TLStudioError, match="no machine “gpu”"):
        find_machine("gpu")


@pytest.mark.parametrize("name", ["", "-x", "a b", "a/b", "x" * 41])
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(TLStudioError) as refusal:
        put_machine(Machine(name=name, host="lab"))
    assert refusal.value.code == "machine-name"


@pytest.mark.parametrize("host", ["-oProxyCommand=evil", "a b", "user@-x", "a;b", "$(x)", "u@h:~"])
def test_hosts_that_are_none(host: str) -> None:
    with pytest.raises(TLStudioError) as refusal:
        put_machine(Machine(name="lab", host=host))
    assert refusal.value.code == "machine-host"


def test_a_damaged_list_is_told() -> None:
    machines.machines_file().parent.mkdir(parents=True)
    machines.machines_file().write_text("{")
    with pytest.raises(TLStudioError) as refusal:
        read_machines()
    assert refusal.value.code == "machines-unreadable"
