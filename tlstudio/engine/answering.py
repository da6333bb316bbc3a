"""What a warm engine does next: it is asked for single images, explanations and whole folders at the same time."""

from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path

from tlstudio.core.events import AnyEvent, CancelAll, Explain, Predict, PredictAll, Request
from tlstudio.learn.batch_prediction import sweep
from tlstudio.learn.control import Requests
from tlstudio.learn.predict import Predictor

#: what the user waits for goes first; the rest of a folder comes after all of these
_ORDER = (CancelAll, Predict, PredictAll, Explain)


def answer(predictor: Predictor, requests: Requests) -> Iterator[AnyEvent]:
    """Until None comes; of a folder a batch at a time, so that nobody waits longer than for one batch."""
    waiting: list[Request] = []
    cancelled: set[int] = set()
    folder: Generator[AnyEvent, None, None] | None = None
    while _collect(requests, waiting, patient=folder is None):
        request = waiting.pop(0) if waiting else None
        match request:
            case Predict():
                yield from predictor.answer(request.id, Path(request.path))
            case Explain():
                yield from predictor.explain(request)
            case CancelAll():
                cancelled.add(request.id)
            case PredictAll():
                folder = sweep(predictor, request, partial(cancelled.__contains__, request.id))
            case None if folder is not None:
                event = next(folder, None)
                if event is None:
                    folder = None
                else:
                    yield event


def _collect(requests: Requests, waiting: list[Request], *, patient: bool) -> bool:
    """Put what has been asked into its order; of several explanations of one model only the newest is wanted.

    Args:
        patient: whether to wait for a request where there is none.

    Returns:
        False where the engine was told to end.
    """
    block = patient and not waiting
    while block or not requests.empty():
        request = requests.get()
        block = False
        if request is None:
            return False
        if isinstance(request, Explain):
            waiting[:] = [other for other in waiting if not _replaces(request, other)]
        waiting.append(request)
    waiting.sort(key=lambda request: _ORDER.index(type(request)))
    return True


def _replaces(request: Explain, other: Request) -> bool:
    return isinstance(other, Explain) and other.model == request.model
