"""How many processes a job is given, on computers that are imitated."""

from pathlib import Path

import pytest
import torch

from tests.helpers.jobs import tiny_job
from tlstudio.core.errors import TLStudioError
from tlstudio.core.spec import CheckJob, DataSpec
from tlstudio.engine import ranks


@pytest.mark.parametrize(
    ("device", "asked", "there", "given"),
    [
        ("auto", 1, 4, 1),
        ("auto", 0, 4, 4),
        ("cuda", 2, 4, 2),
        ("auto", 0, 0, 1),  # no GPU: the CPU is shared only where that is asked for
        ("auto", 2, 0, 1),
        ("cpu", 2, 4, 2),
        ("cpu", 0, 4, 1),
    ],
)
def test_as_many_as_are_asked_for_and_there(
    device: str, asked: int, there: int, given: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: there)
    job = tiny_job(tmp_path, tmp_path, train__device=device, train__devices=asked)
    assert ranks.devices_for(job) == given
    assert ranks.is_shared(job) == (given > 1)


def test_more_than_there_are_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    with pytest.raises(TLStudioError) as refusal:
        ranks.devices_for(tiny_job(tmp_path, tmp_path, train__device="cuda", train__devices=3))
    assert (refusal.value.code, refusal.value.values) == ("few-gpus", {"asked": 3, "there": 2})


def test_what_does_not_train_is_not_shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TLSTUDIO_NODES", "2")
    assert not ranks.is_shared(CheckJob(data=DataSpec(folder=str(tmp_path))))
    assert ranks.is_shared(tiny_job(tmp_path, tmp_path))
