"""What a warm engine does first: single images, then explanations, and between them a batch of a folder."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.engine.answering import answer
from tlstudio.learn.predict import Predictor

Ask = ev.Request | None


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """27 images, more than one batch."""
    return make_folder(tmp_path / "잎 사진", count=9)


@pytest.fixture
def predictor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Predictor:
    """Two models that want images of different sizes, on two cores."""
    monkeypatch.setattr("tlstudio.learn.batch_prediction._CORES", 2)
    files = (
        saved_model(tmp_path / "a.pt").file,
        saved_model(tmp_path / "b.pt", crop=24, resize=32, fit="crop", seed=1).file,
    )
    return Predictor(PredictJob(models=tuple(map(str, files)), device="cpu", top=3))


def _told(predictor: Predictor, *asked: Ask, then: Callable[[ev.AnyEvent], list[Ask]]) -> list[ev.AnyEvent]:
    """All that is answered to ``asked``; each event may bring further requests."""
    requests: queue.SimpleQueue[Ask] = queue.SimpleQueue()
    for request in asked:
        requests.put(request)
    events: list[ev.AnyEvent] = []
    for event in answer(predictor, requests):
        events.append(event)
        for request in then(event):
            requests.put(request)
    return events


def test_a_single_image_goes_before_the_rest_of_a_folder(data: Path, predictor: Predictor) -> None:
    one = str(data / "red" / "000.png")

    def then(event: ev.AnyEvent) -> list[Ask]:
        if isinstance(event, ev.AnswersReady) and len(event.rows) == 14:
            return [ev.Explain(3, one, str(predictor.models[0].file)), ev.Predict(2, one)]
        return [None] if isinstance(event, ev.AnswersEnded) else []

    events = _told(predictor, ev.PredictAll(1, (str(data),)), then=then)
    kinds = [type(event) for event in events if not isinstance(event, ev.Progress)]
    assert kinds == [ev.AnswersReady, ev.Predicted, ev.Predicted, ev.Explained, ev.AnswersReady, ev.AnswersEnded]


def test_a_cancelled_folder_ends_and_the_next_one_is_answered(data: Path, predictor: Predictor) -> None:
    def then(event: ev.AnyEvent) -> list[Ask]:
        match event:
            case ev.AnswersReady(id=1):
                return [ev.CancelAll(1)]
            case ev.AnswersEnded(id=1):
                return [ev.PredictAll(2, (str(data / "red"),))]
            case ev.AnswersEnded(id=2):
                return [None]
        return []

    events = _told(predictor, ev.PredictAll(1, (str(data),)), then=then)
    ended = of_type(events, ev.AnswersEnded)
    assert [(event.id, event.outcome, event.images) for event in ended] == [(1, "stopped", 14), (2, "done", 9)]


def test_of_several_explanations_only_the_newest_is_made(data: Path, predictor: Predictor) -> None:
    one, (first, second) = str(data / "red" / "000.png"), (str(model.file) for model in predictor.models)
    asked = [ev.Explain(n, one, first) for n in range(1, 5)] + [ev.Explain(5, one, second)]
    seen: list[ev.AnyEvent] = []

    def then(event: ev.AnyEvent) -> list[Ask]:
        seen.append(event)
        return [None] if len(seen) == 2 else []

    assert [event.id for event in of_type(_told(predictor, *asked, then=then), ev.Explained)] == [4, 5]


def test_told_to_end_in_the_middle_of_a_folder(data: Path, predictor: Predictor) -> None:
    events = _told(predictor, ev.PredictAll(1, (str(data),)), then=lambda _event: [None])
    assert not of_type(events, ev.AnswersEnded)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("core")]
