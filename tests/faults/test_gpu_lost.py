"""A GPU that is lost in the middle of a training, imitated by the error that torch raises then."""

from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.engine_here import EngineHere
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.gpu_lost import gpu_lost
from tlstudio.core.spec import ResumeJob

LOST = "CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronously reported"


def test_the_run_is_told_as_such_and_goes_on_on_the_cpu(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[ev.EpochEnded] = []
    real = torch.Tensor.backward

    def backward(self: Any, *arguments: Any, **named: Any) -> Any:
        if ended:
            raise RuntimeError(LOST)
        return real(self, *arguments, **named)

    job = tiny_job(data, tmp_path / "work", train__epochs=3, image__resize=16, image__crop=16)
    before = []
    for event in EngineHere().run(job):
        before.append(event)
        if isinstance(event, ev.EpochEnded):
            ended.append(event)
            monkeypatch.setattr(torch.Tensor, "backward", backward)
    assert isinstance(before[-1], ev.Failed)
    assert (before[-1].kind, before[-1].values["detail"]) == ("gpu-lost", LOST.splitlines()[0])
    monkeypatch.undo()
    run = run_of(before)
    after = list(EngineHere().run(ResumeJob(run=str(run.path), device="cpu")))
    assert after[-1] == ev.Finished(outcome="done")
    assert [event.epoch for event in of_type(after, ev.EpochEnded)] == [2, 3]


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        (LOST, LOST.splitlines()[0]),
        (
            "CUDA error: the launch timed out and was terminated",
            "CUDA error: the launch timed out and was terminated",
        ),
        ("CUDA error: device-side assert triggered", ""),
        ("CUDA out of memory. Tried to allocate 2 GiB", ""),
        ("shapes cannot be multiplied", ""),
    ],
)
def test_what_means_that_it_is_lost(said: str, lost: str) -> None:
    assert gpu_lost(RuntimeError(said)) == lost
