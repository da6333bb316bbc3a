"""The list of commands: quick, and true of the commands themselves."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from tlstudio.cli.app import ROWS, app
from tlstudio.cli.group import Row

#: each of which takes as long as all that `tlstudio --help` needs, or longer
HEAVY = {
    "msgspec",
    "numpy",
    "PIL",
    "PySide6",
    "rich",
    "scipy",
    "timm",
    "torch",
    "xml",
    "ctypes",
    "ssl",
    "multiprocessing",
}


def test_the_list_of_commands_imports_nothing_that_only_a_command_needs() -> None:
    script = (
        "import sys\nfrom tlstudio.cli.app import main\nsys.argv[1:] = ['--help']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "print('LOADED', *{name.partition('.')[0] for name in sys.modules},"
        " *(name for name in sys.modules if name.startswith('tlstudio.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    text, _, loaded = done.stdout.partition("LOADED")
    assert "find-rate" in text
    names = set(loaded.split())
    assert not names & HEAVY
    ours = {name for name in names if name.startswith("tlstudio.")}
    assert ours == {"tlstudio.cli", "tlstudio.cli.app", "tlstudio.cli.group", "tlstudio.cli.said"}


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_the_list_says_of_each_command_what_its_own_help_begins_with(row: Row) -> None:
    command = row.load()
    assert command.name == row.name
    assert row.help == " ".join(command.help.split("\n\n")[0].split())
    shown = CliRunner().invoke(app, [row.name, "--help"])
    assert shown.exit_code == 0, shown.output
    assert "--install-completion" not in shown.output


def test_wrong_use_is_said_plainly() -> None:
    done = CliRunner().invoke(app, ["trian"])
    assert done.exit_code == 2
    assert "No such command 'trian'" in done.output
