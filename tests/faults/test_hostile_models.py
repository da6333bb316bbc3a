"""Model files of strangers: none runs code, none takes more than its share, each is refused in a sentence of ours."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.faults.hostile_models import HOSTILE, archive, older, state, tensor
from tests.helpers.models import saved_model
from tlstudio.core import catalog
from tlstudio.core.errors import TLStudioError
from tlstudio.learn import safe_load
from tlstudio.learn.models import model_file
from tlstudio.learn.models.model_file import Description, read_model
from tlstudio.learn.models.state_file import read_start
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors
from tlstudio.learn.tensor_file import guard

_ROOT = Path(__file__).parents[2]
_ROW = catalog.MODELS["squeezenet1_1"]
_BYTES = 300_000_000  # besides twice the file


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a file that ran code would leave a folder."""
    (tmp_path / "files").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _ran(here: Path) -> bool:
    return [entry.name for entry in here.iterdir()] != ["files"]


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 400


def _refusals(path: Path) -> list[TLStudioError]:
    refusals = []
    for read in (read_model, lambda path: read_start(_ROW, path)):
        with pytest.raises(TLStudioError) as refusal:
            read(path)
        refusals.append(refusal.value)
    return refusals


@pytest.mark.parametrize("each", [pytest.param(1, marks=pytest.mark.slow), 4])
def test_each_is_refused_in_our_words(each: int, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them, or every fourth, by the checks themselves; the process around them is what the next tests test."""
    monkeypatch.setattr(safe_load, "look_first", lambda _path: None)
    slowest = 0.0
    for name, (ending, make) in list(HOSTILE.items())[::each]:
        path = here / "files" / f"m{ending}"
        make(path)
        began = time.process_time()
        for refusal in _refusals(path):
            said = refusal.message + refusal.hint
            assert said.isprintable(), name
            assert len(said) < 1000, name
            assert "weights_only" not in said, name
            assert "bug" not in refusal.code, name
        slowest = max(slowest, time.process_time() - began)
        assert slowest < 20, name  # some would take minutes or for ever; docs/reliability.md has the figure
        assert not _ran(here), name
        path.rmdir() if path.is_dir() else path.unlink()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from /proc")
def test_looking_takes_little_memory_and_no_time(here: Path) -> None:
    places = {}
    for place, (name, (ending, make)) in enumerate(HOSTILE.items()):
        if "packed" not in name or "packed by" in name:
            make(here / "files" / f"{place}{ending}")
            places[f"{place}{ending}"] = name
    command = [sys.executable, "-I", "-S", "-c", _MEASURE, str(_ROOT), str(here / "files")]
    found = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    assert found["answers"].keys() == places.keys()
    assert max(seconds for _, seconds in found["answers"].values()) < 2
    assert found["peak_kb"] * 1000 < _BYTES
    assert not _ran(here)


_MEASURE = "import sys, runpy; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module('tests.faults.measure_models', run_name='__main__')"


#: of each sort one: what is read by another process takes a tenth of a second each
_SOME = ("call of os system, in an archive", "BYTEARRAY8 of 3 GB, in the older format", "other: a loop", "archive: packed",
         "safetensors: a header that nests", "other: a device without end", "other: a pipe", "other: sparse, 40 GB")  # fmt: skip


@pytest.mark.parametrize("name", [pytest.param(n, marks=() if n in _SOME else pytest.mark.slow) for n in HOSTILE])
def test_the_whole_way(name: str, here: Path) -> None:
    ending, make = HOSTILE[name]
    path = here / "files" / f"m{ending}"
    make(path)
    assert _refusals(path)
    assert not _ran(here)


# ---- the process that looks first ----------------------------------------------------------------------------


def _looks(judged: str) -> tuple[str, ...]:
    """Options of Python for a look that judges as it is said here."""
    said = "import sys; sys.path.insert(0, sys.argv[1]); from tlstudio.learn.tensor_file import look; "
    return ("-I", "-S", "-c", f"{said}look.judged = lambda path: {judged}; look.main(sys.argv[2:])")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the process is watched, not limited")
@pytest.mark.parametrize(
    ("does", "spare"),
    [
        ("bytearray(2**31)", 100_000_000),
        ("exec('while True: pass')", 300_000_000),
        ("__import__('os').abort()", 300_000_000),
    ],
    ids=("memory", "time", "a crash"),
)
def test_a_hole_in_the_checks_ends_only_the_process(
    does: str, spare: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "_FROM_SOURCE", _looks(does))
    monkeypatch.setattr(guard, "SECONDS", 1)
    monkeypatch.setattr(guard, "_SPARE", spare)
    (tmp_path / "m.pt").write_bytes(b"x")
    began = time.monotonic()
    with pytest.raises(UnsafeFileError) as refusal:
        load_tensors(tmp_path / "m.pt")
    assert refusal.value.text.code == "unsafe-costly"
    assert time.monotonic() - began < 60


def test_a_busy_machine_is_no_reason_to_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look that has to wait for a processor has not taken more time than such a file may."""
    monkeypatch.setattr(guard, "_FROM_SOURCE", _looks("__import__('time').sleep(2) or {'fine': True}"))
    monkeypatch.setattr(guard, "SECONDS", 1)
    archive(state(w=tensor(shape=(2, 2), stride=(2, 1))), tmp_path / "m.pt")
    assert load_tensors(tmp_path / "m.pt")["w"].shape == (2, 2)


def test_a_look_that_never_answers_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_FROM_SOURCE", _looks("__import__('time').sleep(600)"))
    monkeypatch.setattr(guard, "_PATIENCE", 1.0)
    (tmp_path / "m.pt").write_bytes(b"x")
    with pytest.raises(UnsafeFileError) as refusal:
        load_tensors(tmp_path / "m.pt")
    assert refusal.value.text.code == "unsafe-costly"


def test_where_nothing_limits_a_process_its_memory_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    greedy = "import time; kept = bytearray(300_000_000); time.sleep(60)"
    monkeypatch.setattr(guard, "_FROM_SOURCE", ("-I", "-S", "-c", greedy))
    monkeypatch.setattr(guard, "_SPARE", 100_000_000)
    (tmp_path / "m.pt").write_bytes(b"x")
    with pytest.raises(UnsafeFileError) as refusal:
        load_tensors(tmp_path / "m.pt")
    assert refusal.value.text.code == "unsafe-costly"


# ---- files that are not hostile ------------------------------------------------------------------------------


@pytest.mark.parametrize("write", [archive, older])
def test_an_ordinary_file_is_read(write: Any, tmp_path: Path) -> None:
    write(state(w=tensor(shape=(2, 2), stride=(2, 1))), tmp_path / "m.pt")
    assert torch.equal(load_tensors(tmp_path / "m.pt")["w"], torch.zeros(2, 2))


@pytest.mark.parametrize("new", [True, False], ids=("archive", "older format"))
def test_what_torch_saves_comes_back(new: bool, tmp_path: Path) -> None:
    shared = torch.arange(12.0)
    saved = {
        "kinds": [torch.ones(3, dtype=kind) for kind in sorted(safe_load._DTYPES, key=str)],
        "empty": torch.zeros(0, 3),
        "scalar": torch.tensor(2.5),
        "turned": torch.arange(6.0).view(2, 3).t(),
        "channels last": torch.rand(2, 3, 4, 5).to(memory_format=torch.channels_last),
        "parts": (shared[:4], shared[6:]),
        "learned": torch.nn.Parameter(torch.ones(2)),
        "state": torch.nn.BatchNorm2d(3).state_dict(),
        "plain": [1, -1, 2**40, -(2**40), 2.5, "한글", None, True, (), [], {}],
        3: "a number as a key",
    }
    torch.save(saved, tmp_path / "m.pt", _use_new_zipfile_serialization=new)
    loaded, expected = load_tensors(tmp_path / "m.pt"), torch.load(tmp_path / "m.pt", weights_only=True)
    assert loaded.keys() == expected.keys()
    assert [loaded.pop(name) for name in ("plain", 3)] == [expected.pop(name) for name in ("plain", 3)]
    torch.testing.assert_close(loaded, expected)
    parts = loaded["parts"]
    assert parts[0].untyped_storage().data_ptr() == parts[1].untyped_storage().data_ptr()


# ---- models that load and could not answer -------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), -float("inf")])
def test_weights_that_are_not_finite(wrong: float, tmp_path: Path) -> None:
    def spoil(saved: dict[str, Any]) -> None:
        next(iter(saved["state_dict"].values())).view(-1)[0] = wrong

    assert _code(_spoiled(tmp_path, spoil)) == "model-not-finite"


def test_a_spread_below_zero(tmp_path: Path) -> None:
    network = torch.nn.BatchNorm2d(2).state_dict()
    network["running_var"][0] = -1
    with pytest.raises(TLStudioError) as refusal:
        model_file._refuse_not_finite(tmp_path, network)
    assert refusal.value.values["name"] == "running_var"


@pytest.mark.parametrize(
    "changes",
    [{"mean": (float("nan"), 0, 0)}, {"std": (0.0, 1, 1)}, {"std": (-1.0, 1, 1)}, {"std": (float("inf"), 1, 1)}, {"mean": (1e30, 0, 0)}],
    ids=str,
)  # fmt: skip
def test_a_mean_or_deviation_that_nothing_can_be_normalised_by(changes: dict[str, Any], tmp_path: Path) -> None:
    assert _code(_spoiled(tmp_path, lambda saved: saved["preprocessing"].update(changes))) == "model-foreign"


def _spoiled(folder: Path, spoil: Callable[[dict[str, Any]], object]) -> Path:
    """A model file that was changed by somebody who knows how to sign it."""
    path = folder / "m.pt"
    saved_model(path)
    saved = torch.load(path, weights_only=True)
    spoil(saved)
    described = {name: saved[name] for name in Description.__struct_fields__ if name in saved}
    torch.save(saved | {"sha256": model_file._digest(described, saved["state_dict"])}, path)
    return path


def _code(path: Path) -> str:
    with pytest.raises(TLStudioError) as refusal:
        read_model(path)
    return refusal.value.code
