"""Which card a computer has, and which engine is for it."""

import subprocess

import pytest

from tlstudio.link import cards
from tlstudio.link.cards import Card, fitting, read_nvidia


def test_what_the_drivers_tool_says():
    told = "NVIDIA GeForce RTX 4070, 580.65.06, 8.9\nNVIDIA GeForce GTX 1080, 580.65.06, 6.1\nno devices\n"
    assert read_nvidia(told) == (
        Card(vendor="nvidia", name="NVIDIA GeForce RTX 4070", driver=(580, 65, 6), capability=8.9),
        Card(vendor="nvidia", name="NVIDIA GeForce GTX 1080", driver=(580, 65, 6), capability=6.1),
    )


def test_an_old_driver_does_not_tell_the_capability():
    assert read_nvidia("Tesla K80, 470.1, [Not Supported]")[0].capability == 0


@pytest.mark.parametrize(
    ("driver", "capability", "backend"),
    [
        ((580, 65), 8.9, "cu130"),
        ((580, 65), 7.0, "cu126"),
        ((580, 65), 6.1, "cu126"),
        ((570, 86), 8.9, "cu126"),
        ((570, 86), 12.0, None),
        ((525, 60, 13), 0.0, "cu126"),
        ((525, 60), 8.0, None),
        ((580, 65), 3.7, None),
    ],
)
def test_the_engine_for_a_card_and_its_driver(driver, capability, backend):
    card = Card(vendor="nvidia", name="a card", driver=driver, capability=capability)
    found = fitting([card], "linux")
    assert (found.name if found else None) == backend


def test_amd_is_for_linux():
    card = Card(vendor="amd", name="Radeon")
    assert fitting([card], "linux").name == "rocm7.2"
    assert fitting([card], "win32") is None
    assert fitting([], "linux") is None


def test_a_tool_that_hangs_or_fails_means_no_card(monkeypatch):
    monkeypatch.setattr(cards.shutil, "which", lambda _name: "/usr/bin/nvidia-smi")

    def hang(*_arguments, **_options):
        raise subprocess.TimeoutExpired("nvidia-smi", 20)

    monkeypatch.setattr(cards.subprocess, "run", hang)
    assert cards._nvidia() == ()


def test_the_kernel_names_cards_of_amd(tmp_path):
    for number, vendor in enumerate(("0x1002", "0x10de")):
        device = tmp_path / f"card{number}" / "device"
        device.mkdir(parents=True)
        (device / "vendor").write_text(f"{vendor}\n")
    assert cards._amd(tmp_path) == (Card(vendor="amd", name="AMD Radeon"),)
