"""Answers for all images of some files and folders, in batches.

On a CPU every core takes whole batches, which it decodes and answers by itself: a small network keeps one core
busy and not several, and threads that wait for one another are slower the more the machine has to do. For a GPU
loader threads decode ahead of the batch that it answers.
"""

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import torch

from tlstudio.core.errors import ImageError, Problem, TLStudioError
from tlstudio.core.events import AnswersEnded, AnswersReady, ImageAnswer, Outcome, PredictAll, Progress
from tlstudio.core.image_spec import Fit
from tlstudio.data.decode import Pixels, open_rgb, to_square
from tlstudio.data.inside import is_source
from tlstudio.data.listing import image_files, is_unicode, printable
from tlstudio.data.named_images import listing_of
from tlstudio.learn.device import evaluation_batch
from tlstudio.learn.predict import Answer, Predictor
from tlstudio.learn.progress_meter import Pace

Event = Progress | AnswersReady | AnswersEnded
#: what a model's preprocessing makes of an image: side in px, and how a picture becomes a square
Shape = tuple[int, Fit]
#: an image as each shape of the models, or why there is none
Loaded = dict[Shape, Pixels] | ImageError
Item = tuple[str, ImageError | None]  # path, and why it cannot be looked at

_FEW = 16  # images of a batch on a CPU: whoever asks in between waits only a moment
_MANY = 100  # from so many on it pays to make the networks faster first
_LISTED = 500  # files between two signs of life while a folder is listed
_CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
_LOADERS = min(8, os.cpu_count() or 2)


def sweep(
    predictor: Predictor, request: PredictAll, cancelled: Callable[[], bool]
) -> Generator[Event, None, None]:
    """Ends with ``AnswersEnded``. Closing the generator ends its threads.

    Args:
        predictor: the models.
        request: files and folders.
        cancelled: asked between two batches.
    """
    start, items, done = time.perf_counter(), [], 0
    for item in list_images(request.paths):
        if cancelled():
            break
        items.append(item)
        if len(items) % _LISTED == 0:
            yield Progress(phase="scan", done=len(items), total=0)
    pace = Pace("predict", len(items), time.perf_counter)
    yield pace.progress(0)
    for rows in _answered(predictor, items):
        done += len(rows)
        yield AnswersReady(id=request.id, rows=rows)
        if cancelled():
            break
        yield pace.progress(done)
    outcome: Outcome = "stopped" if cancelled() and done < len(items) else "done"
    seconds = time.perf_counter() - start
    yield AnswersEnded(id=request.id, outcome=outcome, images=done, seconds=seconds)


def list_images(paths: Sequence[str]) -> Iterator[Item]:
    """The files as they are given, and of a folder, table or archive all images by their names."""
    for path in paths:
        if is_source(Path(path)):
            yield from _listed(Path(path))
            continue
        if not Path(path).is_dir():
            yield _named(path)
            continue
        closed: list[tuple[str, ImageError]] = []
        yield from (_named(entry.path) for entry in image_files(path, closed, lambda: False))
        yield from ((printable(folder), refusal) for folder, refusal in closed)


def _named(path: str) -> Item:
    """An image of a folder; under what can be written of its name where that is not valid Unicode."""
    return (path, None) if is_unicode(path) else (printable(path), ImageError("image-name"))


def _listed(source: Path) -> Iterator[Item]:
    """The images of a table or an archive, with or without a class; itself where it cannot be read."""
    try:
        found = listing_of(source, lambda: False, labelled=False).images
    except TLStudioError as error:
        yield str(source), ImageError(error.code, **error.values)
        return
    yield from ((str(source / image.record.file), None) for image in found)


def _answered(predictor: Predictor, items: Sequence[Item]) -> Iterator[tuple[ImageAnswer, ...]]:
    """The rows of one batch after the other."""
    return (_by_cores if predictor.device.type == "cpu" else _by_device)(predictor, items)


def _by_cores(predictor: Predictor, items: Sequence[Item]) -> Iterator[tuple[ImageAnswer, ...]]:
    """Each core decodes and answers batches of its own, with networks that share their weights."""
    shapes, own = _shapes(predictor), threading.local()
    ready = predictor.beside(faster=True) if len(items) >= _MANY else predictor

    def begin() -> None:
        torch.set_num_threads(1)  # of this thread
        own.predictor = ready.beside()

    def work(batch: Sequence[Item]) -> tuple[ImageAnswer, ...]:
        return _answer_batch(own.predictor, [(path, _load(path, refusal, shapes)) for path, refusal in batch])

    size = min(_FEW, -(-len(items) // _CORES)) or 1
    batches = (items[start : start + size] for start in range(0, len(items), size))
    with ThreadPoolExecutor(_CORES, thread_name_prefix="core", initializer=begin) as pool:
        ahead: deque[Future[tuple[ImageAnswer, ...]]] = deque()
        try:
            for batch in batches:
                ahead.append(pool.submit(work, batch))
                if len(ahead) >= 2 * _CORES:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _by_device(predictor: Predictor, items: Sequence[Item]) -> Iterator[tuple[ImageAnswer, ...]]:
    """Loader threads keep two batches ready."""
    size, shapes = _batch(predictor), _shapes(predictor)
    source = iter(items)
    with ThreadPoolExecutor(_LOADERS, thread_name_prefix="loader") as pool:
        ahead: deque[tuple[str, Future[Loaded]]] = deque()
        try:
            while True:
                for path, refusal in islice(source, 2 * size - len(ahead)):
                    ahead.append((path, pool.submit(_load, path, refusal, shapes)))
                if not ahead:
                    return
                batch = [ahead.popleft() for _ in range(min(size, len(ahead)))]
                yield _answer_batch(predictor, [(path, future.result()) for path, future in batch])
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _batch(predictor: Predictor) -> int:
    """On a GPU what fits every model."""
    sides = [model.about.preprocessing.crop for model in predictor.models]
    return min(128, *(evaluation_batch(predictor.device, side) for side in sides))


def _shapes(predictor: Predictor) -> set[Shape]:
    return {_shape(predictor, number) for number in range(len(predictor.models))}


def _load(path: str, refusal: ImageError | None, shapes: set[Shape]) -> Loaded:
    if refusal is not None:
        return refusal
    try:
        image = open_rgb(Path(path))
    except ImageError as error:
        return error
    return {shape: to_square(image, *shape) for shape in shapes}


def _answer_batch(predictor: Predictor, batch: Sequence[tuple[str, Loaded]]) -> tuple[ImageAnswer, ...]:
    readable = [loaded for _, loaded in batch if not isinstance(loaded, ImageError)]
    per_model = [
        predictor.answers(model, [pixels[_shape(predictor, number)] for pixels in readable]) if readable else []
        for number, model in enumerate(predictor.models)
    ]
    answers = iter(zip(*per_model, strict=True))
    return tuple(
        ImageAnswer(file=path, problem=Problem(code=loaded.code, values=loaded.values))
        if isinstance(loaded, ImageError)
        else _row(path, next(answers))
        for path, loaded in batch
    )


def _row(path: str, answers: Sequence[Answer]) -> ImageAnswer:
    """What each model says of one image."""
    tops, novelties = (tuple(part) for part in zip(*answers, strict=True))
    return ImageAnswer(file=path, tops=tops, novelties=novelties)


def _shape(predictor: Predictor, number: int) -> Shape:
    image = predictor.models[number].about.preprocessing.image
    return image.resize, image.fit
