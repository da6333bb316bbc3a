"""The fresh-machine script's own decisions; installing for real is what CI does with it."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def _load() -> ModuleType:
    """By path: a top-level package named packaging would shadow the library of that name."""
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "packaging" / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bootstrap: Any = _load()


def _raise(error: BaseException) -> Any:
    def call(*_arguments: object) -> None:
        raise error

    return call


# ---- the command itself ----------------------------------------------------------------------------------


def test_it_needs_nothing_installed() -> None:
    command = [sys.executable, "-S", "-I", str(ROOT / "packaging" / "bootstrap.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "demo" in done.stdout


def test_nothing_in_its_folder_shadows_the_library_packaging() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not list(ROOT.glob("packaging.*"))


def test_an_old_python_is_told_what_to_do(monkeypatch: Any, capsys: Any) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 18, "final", 0))
    monkeypatch.setattr(bootstrap, "set_up", _raise(AssertionError("nothing may happen")))
    assert bootstrap.main(["demo"]) == 1
    told = capsys.readouterr().out
    assert "3.9.18" in told
    assert "python3.11 packaging/bootstrap.py demo" in told


@pytest.mark.parametrize(
    ("error", "code", "word"),
    [(KeyboardInterrupt(), 130, "Stopped"), (bootstrap.SetupError("The disk is full."), 1, "disk")],
)
def test_how_it_ends(monkeypatch: Any, capsys: Any, error: BaseException, code: int, word: str) -> None:
    monkeypatch.setattr(bootstrap, "set_up", _raise(error))
    assert bootstrap.main(["demo"]) == code
    assert word in capsys.readouterr().out


def test_only_the_test_command_takes_other_arguments(monkeypatch: Any) -> None:
    given: list[object] = []
    monkeypatch.setattr(bootstrap, "set_up", lambda _needs: None)
    monkeypatch.setitem(bootstrap.COMMANDS, "test", lambda _options, rest: given.extend(rest) or 0)
    assert bootstrap.main(["test", "-k", "curves", "-x"]) == 0
    assert given == ["-k", "curves", "-x"]
    with pytest.raises(SystemExit) as refusal:
        bootstrap.main(["demo", "-x"])
    assert refusal.value.code == 2


@pytest.mark.parametrize("code", [0, 3])
def test_a_child_process_ends_with_its_own_code(code: int) -> None:
    assert (
        bootstrap.run_child([sys.executable, "-c", f"raise SystemExit({code})"], dict(bootstrap.os.environ))
        == code
    )


# ---- set-up ----------------------------------------------------------------------------------------------

STAMP = {"project": "a", "python": "3.11.7", "root": "/here"}


@pytest.mark.parametrize(
    ("stored", "extras", "expected"),
    [
        ({**STAMP, "extras": ""}, "", True),
        ({**STAMP, "extras": "dev"}, "dev", True),
        ({**STAMP, "extras": "dev"}, "", True),
        ({**STAMP, "extras": ""}, "dev", False),
        ({**STAMP, "extras": "dev", "project": "b"}, "dev", False),
        ({**STAMP, "extras": "dev", "python": "3.12.0"}, "dev", False),
        ({**STAMP, "extras": "dev", "root": "/there"}, "dev", False),
        ({}, "", False),
        (STAMP, "", False),
    ],
)
def test_when_nothing_needs_installing(stored: dict[str, str], extras: str, expected: bool) -> None:
    assert bootstrap.up_to_date(stored, STAMP, extras) is expected


def test_the_fingerprint_changes_with_the_project() -> None:
    first, second = (bootstrap.fingerprint(text, "3.11.7", ROOT) for text in (b"torch>=2.10", b"torch>=2.11"))
    assert first["project"] != second["project"]


@pytest.mark.parametrize("content", [None, "", "{", "[]", "\x00"])
def test_a_damaged_stamp_is_no_stamp(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "stamp.json"
    if content is not None:
        file.write_text(content)
    assert bootstrap.read_stamp(file) == {}


@pytest.mark.parametrize(("system", "expected"), [("nt", ("Scripts", "python.exe")), ("posix", ("bin", "python"))])
def test_where_the_environment_has_its_python(system: str, expected: tuple[str, str]) -> None:
    assert bootstrap.python_parts(system) == expected


def test_a_disk_that_is_too_full_is_told_before() -> None:
    assert bootstrap.disk_warning(free=80.0, needed=7.0) == ""
    assert "2.5 GB left" in bootstrap.disk_warning(free=2.5, needed=7.0)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Downloading torch-2.14.1-cp311-cp311-linux_x86_64.whl (812.4 MB)", "downloading torch (812 MB)"),
        ("Downloading https://some.where/a/pyside6_essentials-6.11.3-cp310-abi3.whl (80.1 MB)",
         "downloading pyside6-essentials (80 MB)"),
        ("  Using cached nvidia_cudnn_cu13-9.24.0.43-py3-none.whl (366.2 MB)",
         "taking from the cache: nvidia-cudnn-cu13 (366 MB)"),
        ("Downloading rich-14.0.0-py3-none-any.whl (0.2 MB)", ""),
        ("Downloading rich-14.0.0-py3-none-any.whl (243 kB)", ""),
        ("Installing collected packages: mpmath, torch, timm", "unpacking 3 packages"),
        ("Collecting torch<3,>=2.10", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_said_of_pips_output(line: str, expected: str) -> None:
    assert bootstrap.pip_words(line) == expected


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError('Failed to establish a new connection: [Errno -3]')", "network"),
        ("socket.gaierror: [Errno 11001] getaddrinfo failed", "network"),
        ("ReadTimeoutError: Read timed out.", "network"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "not trusted"),
        ("ERROR: No matching distribution found for torch>=2.10", "no build for this Python"),
        ("PermissionError: [Errno 13] Permission denied: 'x'", "may not be written"),
        ("ERROR: something nobody has thought of", "start again"),
    ],
)
def test_what_to_do_about_a_failed_installation(line: str, word: str) -> None:
    assert word in bootstrap.advice(f"Collecting torch\n{line}\nmore")


def test_no_network_is_not_mistaken_for_a_missing_build() -> None:
    log = "Retrying after NewConnectionError …\nERROR: No matching distribution found for hatchling"
    assert "network" in bootstrap.advice(log)


def test_a_failure_shows_the_end_of_the_log_and_where_it_is() -> None:
    log = "\n".join(f"line {number}" for number in range(1000))
    told = bootstrap.failure(log, Path("somewhere/setup.log"))
    assert "line 999" in told
    assert "line 900" not in told
    assert "setup.log" in told


# ---- the system's own packages ---------------------------------------------------------------------------


def test_installed_packages_and_what_they_stand_in_for() -> None:
    listing = (
        "installed\tlibgl1\t\n"
        "config-files\txvfb\t\n"
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), libglib2.0-bin-x\n"
        "not-installed\txdotool\t\n"
    )
    assert bootstrap.installed_packages(listing) == {
        *("libgl1", "libglib2.0-0t64", "libglib2.0-0", "libglib2.0-bin-x"),
    }


def test_a_system_without_dpkg_misses_nothing(monkeypatch: Any) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda _name: None)
    assert bootstrap.missing_packages(["libgl1"]) == []
    bootstrap.install_system_packages(["libgl1"])


def test_who_is_not_root_is_shown_the_line(monkeypatch: Any, capsys: Any) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(bootstrap, "logged", _raise(AssertionError("nothing may be installed")))
    bootstrap.install_system_packages(["libgl1", "libegl1"])
    assert "sudo apt-get install -y --no-install-recommends libgl1 libegl1" in capsys.readouterr().out


def test_root_goes_on_where_apt_fails(monkeypatch: Any, capsys: Any, tmp_path: Path) -> None:
    log = tmp_path / "setup.log"
    log.write_text("E: Unable to locate package libgl1\n")
    monkeypatch.setattr(bootstrap, "LOG", log)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(bootstrap, "logged", lambda command, words=None: 100)
    bootstrap.install_system_packages(["libgl1"])
    told = capsys.readouterr().out
    assert "Unable to locate" in told
    assert "apt-get install -y --no-install-recommends libgl1" in told


# ---- demo and test ---------------------------------------------------------------------------------------


def _make_run(runs: Path, name: str, *, model: str, images: str, finished: bool = True) -> Path:
    run = runs / name
    run.mkdir(parents=True)
    (run / "spec.json").write_text(json.dumps({"model": {"name": model}, "data": {"folder": images}}))
    if finished:
        (run / "report.json").write_text("{}")
    return run


def test_the_newest_finished_run_is_used_again(tmp_path: Path) -> None:
    make = lambda name, **facts: _make_run(tmp_path, name, **{"model": "baseline", "images": "/i", **facts})  # noqa: E731
    make("2026-01-01_a")
    newest = make("2026-01-02_b")
    make("2026-01-03_c", finished=False)
    make("2026-01-04_d", model="resnet18")
    make("2026-01-05_e", images="/others")
    (tmp_path / "2026-01-06_f").mkdir()
    (tmp_path / "2026-01-06_f" / "report.json").write_text("{}")
    assert bootstrap.finished_run(tmp_path, "baseline", Path("/i")) == newest
    assert bootstrap.finished_run(tmp_path, "vgg11", Path("/i")) is None
    assert bootstrap.finished_run(tmp_path / "nothing", "baseline", Path("/i")) is None


def test_the_demo_trains_models_of_the_catalogue() -> None:
    from tlstudio.core import catalog

    assert [chosen.model for chosen in bootstrap.DEMO_MODELS] == ["baseline", catalog.BUNDLED]


def test_the_predicted_image_is_one_of_the_test_images() -> None:
    rows = ('"a, b.jpg",a,train,,', "c.jpg,a,test,,", '"d, e.jpg",b,test,,', "f.jpg,b,test,,")
    split = "\n".join(["file,class,subset,group,digest", *rows, ""])
    assert bootstrap.test_image(split) == "d, e.jpg"


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("darwin", {"SSH_CONNECTION": "1.2.3.4"}, False),
        ("win32", {}, True),
    ],
)
def test_where_a_window_can_open(system: str, environment: dict[str, str], expected: bool) -> None:
    assert bootstrap.has_display(system, environment) is expected


@pytest.mark.parametrize(("code", "word"), [(0, "ok"), (1, "FAILED")])
def test_the_line_of_a_step(code: int, word: str) -> None:
    assert word in bootstrap.summary("mypy", code, 12.34)


def test_one_failed_step_fails_the_whole_and_stops_nothing(monkeypatch: Any, capsys: Any) -> None:
    codes = {"mypy": 1}
    ran: list[str] = []

    def run_child(command: list[str], _environment: object) -> int:
        step = bootstrap.STEPS[len(ran)]
        assert command[1 : 1 + len(step.arguments)] == list(step.arguments)
        ran.append(step.name)
        return codes.get(step.name, 0)

    monkeypatch.setattr(bootstrap, "run_child", run_child)
    assert bootstrap.test(None, ["-x"]) == 1
    assert ran == [step.name for step in bootstrap.STEPS]
    codes.clear()
    ran.clear()
    assert bootstrap.test(None, []) == 0
