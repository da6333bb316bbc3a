"""Records what real engines say: ``python -m tests.helpers.record_streams WEIGHTS`` rewrites the streams beside
``tests/unit/core/test_progress.py``. WEIGHTS is a state dict of torchvision's SqueezeNet 1.1.

Needs a minute or two and no network: the weights are downloaded from a slow server on this machine.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from tests.helpers.images import make_folder
from tests.helpers.jobs import run_of, tiny_job
from tests.helpers.weights_server import _Handler, serving
from tlstudio.core import events as ev
from tlstudio.core.spec import Job, ResumeJob, TrainJob
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.link.client import EngineClient

STREAMS = Path(__file__).parent.parent / "unit" / "core" / "streams"
_CHUNK = 250_000

Watch = Callable[[EngineClient, ev.AnyEvent], None]


def record(name: str, job: Job, watch: Watch = lambda _client, _event: None) -> list[ev.AnyEvent]:
    """Run a job and keep what its engine says; ``watch`` may send commands meanwhile."""
    client, told = EngineClient(), []
    for event in client.run(job):
        told.append(event)
        watch(client, event)
    _keep(name, told)
    return told


def record_download(name: str, job: TrainJob, weights: Path) -> list[ev.AnyEvent]:
    """The same in this process, which takes the weights for the published ones, from a slow server."""
    here = patch("tlstudio.learn.models.weights._hash_matches", return_value=True)
    with serving(weights.read_bytes()) as server, here, patch.dict(os.environ, TLSTUDIO_WEIGHTS_URL=server.url):
        server.RequestHandlerClass = _Slow
        told = list(train(job, Control()))
    _keep(name, told)
    return told


def _keep(name: str, told: Iterable[ev.AnyEvent]) -> None:
    STREAMS.mkdir(exist_ok=True)
    (STREAMS / f"{name}.jsonl").write_bytes(b"".join(map(ev.encode, map(_anonymous, told))))
    print(name)


def _anonymous(event: ev.AnyEvent) -> ev.AnyEvent:
    """Without the folders of this machine."""
    return msgspec.structs.replace(event, run="/runs/a") if isinstance(event, ev.JobStarted) else event


def _in_epoch(number: int, then: Callable[[EngineClient], None]) -> Watch:
    """Do something once, when that epoch is under way."""
    done: list[int] = []

    def watch(client: EngineClient, event: ev.AnyEvent) -> None:
        if not done and isinstance(event, ev.Progress) and event.phase == "train" and event.epoch == number:
            done.append(number)
            then(client)

    return watch


def _pause_for_a_moment(client: EngineClient) -> None:
    client.send(ev.Pause())
    time.sleep(2)
    client.send(ev.Resume())


class _Slow(_Handler):
    """Sends a file in pieces, as a network does."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.server.data)))
        self.end_headers()
        for start in range(0, len(self.server.data), _CHUNK):
            self.wfile.write(self.server.data[start : start + _CHUNK])
            time.sleep(0.1)


def _record_all(folder: Path, weights: Path) -> Iterator[list[ev.AnyEvent]]:
    data, work = make_folder(folder / "images", count=60, size=(96, 80)), folder / "work"
    common: dict[str, Any] = {"train__batch_size": 16, "train__threads": 0, "train__precision": "auto"}
    lite = {**common, "weights": "default", "image__crop": 64, "image__resize": 72}
    yield record("baseline", tiny_job(data, work, train__epochs=5, **common), _in_epoch(3, _pause_for_a_moment))
    yield record("strategy-1", tiny_job(data, work, "efficientnet_lite0", train__epochs=3, **lite))
    kept = {**lite, "train__features": "keep", "augment__views": 3, "augment__horizontal_flip": True}
    two = {**kept, "strategy": 2, "first_stage": "blocks5"}
    yield record("strategy-2-kept", tiny_job(data, work, "efficientnet_lite0", train__epochs=6, **two))
    yield record("strategy-2-kept-again", tiny_job(data, work, "efficientnet_lite0", train__epochs=6, **two))
    three = tiny_job(data, work, "squeezenet1_1", train__epochs=4, **{**kept, "strategy": 3})
    yield record_download("strategy-3-download", three, weights)
    job = tiny_job(data, work, train__epochs=6, **common)
    stopped = record("stopped", job, _in_epoch(4, lambda client: client.stop()))
    yield stopped
    yield record("resumed", ResumeJob(run=str(run_of(stopped).path)))
    keep = _in_epoch(3, lambda client: client.send(ev.Stop(keep="best")))
    yield record("ended-early", tiny_job(data, work, train__epochs=6, **common), keep)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TLSTUDIO_HOME"] = str(Path(folder) / "home")
        for _stream in _record_all(Path(folder), Path(sys.argv[1])):
            pass


if __name__ == "__main__":
    main()
