"""A model file that cannot be used is told in a sentence, and the others answer without it."""

import queue
from pathlib import Path

import pytest
import torch
from torch import nn

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.engine.jobs import run_job
from tlstudio.learn.control import Control


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    """A whole network as PyTorch pickles it: torch refuses it in many lines, with codes for a terminal."""
    path = tmp_path / "foreign.pt"
    torch.save(nn.Linear(2, 2), path)
    return str(path)


def _conversation(models: tuple[str, ...], *asked: ev.Request) -> list[ev.AnyEvent]:
    """Up to the first answer, where something is asked."""
    requests: queue.SimpleQueue[ev.Request | None] = queue.SimpleQueue()
    for request in asked:
        requests.put(request)
    events = []
    for event in run_job(PredictJob(models=models, device="cpu"), Control(), requests):
        events.append(event)
        if isinstance(event, ev.Predicted):
            requests.put(None)
    return events


def test_a_foreign_file_is_refused_and_the_others_answer(foreign: str, tmp_path: Path) -> None:
    good = str(saved_model(tmp_path / "good.pt").file)
    image = make_folder(tmp_path / "data", count=1) / "red" / "000.png"
    events = _conversation((foreign, good), ev.Predict(1, str(image)))
    (refused,) = of_type(events, ev.ModelRefused)
    assert (refused.file, refused.problem.code) == (foreign, "model-foreign")
    assert "\x1b" not in refused.problem.message
    assert "Weights only" not in refused.problem.message
    assert [event.file for event in of_type(events, ev.ModelReady)] == [good]
    assert [answer.model for answer in of_type(events, ev.Predicted)] == [good]


def test_an_engine_without_a_usable_model_ends(foreign: str) -> None:
    events = _conversation((foreign,))
    assert [type(event) for event in events] == [ev.JobStarted, ev.ModelRefused, ev.Finished]
