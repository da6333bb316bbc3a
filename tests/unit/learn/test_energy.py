"""Joules by the counters of the machine, which turn over, may be closed, and may not be there."""

from pathlib import Path

import pytest

from tlstudio.learn import energy as module
from tlstudio.learn.energy import Counter, Energy, of_gpu, of_processors


def domain(folder: Path, number: str, name: str, microjoules: int, turn: int = 1_000_000_000) -> Path:
    """As Linux has it."""
    made = folder / f"intel-rapl:{number}"
    made.mkdir(parents=True, exist_ok=True)
    (made / "name").write_text(f"{name}\n")
    (made / "max_energy_range_uj").write_text(f"{turn}\n")
    (made / "energy_uj").write_text(f"{microjoules}\n")
    return made


def test_the_packages_are_added_up_and_no_part_of_one(tmp_path: Path) -> None:
    first, second = domain(tmp_path, "0", "package-0", 5_000_000), domain(tmp_path, "1", "package-1", 1_000_000)
    core = domain(tmp_path, "0:0", "core", 0)
    energy = Energy()
    energy.add(of_processors(tmp_path))
    (first / "energy_uj").write_text("8000000")
    (second / "energy_uj").write_text("1500000")
    (core / "energy_uj").write_text("900000000")
    assert energy.joules() == {"cpu": pytest.approx(3.5)}


def test_a_counter_that_begins_again_loses_nothing(tmp_path: Path) -> None:
    made = domain(tmp_path, "0", "package-0", 900_000_000)
    energy = Energy()
    energy.add(of_processors(tmp_path))
    (made / "energy_uj").write_text("950000000")
    energy.look()
    (made / "energy_uj").write_text("20000000")
    assert energy.joules() == {"cpu": pytest.approx(120.0)}, "50 J up to the look, 70 J across the turn"


def test_what_cannot_be_read_is_no_figure(tmp_path: Path) -> None:
    assert of_processors(tmp_path / "nowhere") == []
    made = domain(tmp_path, "0", "package-0", 0)
    (made / "energy_uj").unlink()
    energy = Energy()
    energy.add(of_processors(tmp_path))
    assert energy.joules() == {}


def test_a_counter_that_is_closed_meanwhile_is_left_out(tmp_path: Path) -> None:
    made, other = domain(tmp_path, "0", "package-0", 0), [7.0]
    energy = Energy()
    energy.add([*of_processors(tmp_path), Counter("gpu", lambda: other[0], 0.0)])
    (made / "energy_uj").write_text("no number")
    other[0] = 9.0
    assert energy.joules() == {"gpu": 2.0}


def test_the_gpu_is_asked_by_nvidias_library(monkeypatch: pytest.MonkeyPatch) -> None:
    class Library:
        NVMLError = type("NVMLError", (Exception,), {})
        millijoules = 1000

        def nvmlInit(self) -> None:
            pass

        def nvmlDeviceGetHandleByUUID(self, uuid: str) -> str:
            return uuid

        def nvmlDeviceGetTotalEnergyConsumption(self, handle: str) -> int:
            assert handle == "GPU-abc"
            if self.millijoules < 0:
                raise self.NVMLError
            return self.millijoules

    library = Library()
    monkeypatch.setattr(module.importlib, "import_module", lambda _name: library)
    monkeypatch.setattr(module.torch.cuda, "current_device", lambda: 0)
    monkeypatch.setattr(
        module.torch.cuda, "get_device_properties", lambda _card: type("Card", (), {"uuid": "abc"})
    )
    energy = Energy()
    energy.add(of_gpu())
    library.millijoules = 4500
    assert energy.joules() == {"gpu": pytest.approx(3.5)}
    library.millijoules = -1
    assert energy.joules() == {}


def test_without_that_library_there_is_no_counter(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(module.importlib, "import_module", absent)
    assert of_gpu() == []
