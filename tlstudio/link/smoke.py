"""Whether an engine works: it says who it is, trains on a few drawn images, and answers for one of them."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.engines import Hello
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.core.recipes import make_job
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, Job, ModelSpec, PredictJob, StrategySpec, with_value
from tlstudio.link.client import EngineClient

_PATIENCE = 300  # seconds until a process has imported torch from a cold disk
_IMAGES, _SIDE = 6, 64  # of each class; px


def ask(command: Sequence[str], environment: Mapping[str, str]) -> Hello:
    """Which engine a command starts.

    Args:
        command: as of :func:`tlstudio.link.commands.engine_of`.
        environment: of the process.

    Raises:
        TLStudioError: ``detail-engine-no-answer``, with the end of what it printed.
    """
    try:
        answer = subprocess.run(  # noqa: S603  (an engine of ours)
            [*command, "--hello"],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return msgspec.json.decode(answer.stdout, type=Hello)
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise TLStudioError("detail-engine-no-answer", detail=(lines or [f"{error.returncode}"])[-1]) from error
    except (OSError, subprocess.TimeoutExpired, msgspec.DecodeError) as error:
        raise TLStudioError("detail-engine-no-answer", detail=str(error)) from error


def try_out(
    command: Sequence[str], environment: Mapping[str, str], stopped: Callable[[], bool] = lambda: False
) -> str | Text:
    """Train for an epoch and predict, in a folder that is thrown away. Returns the name of the device.

    Args:
        stopped: asked at each event.

    Raises:
        TLStudioError: ``detail-engine-job-failed``, with what the engine said.
        Stopped: ``stopped()`` became true.
    """
    from tlstudio.data.sample import CLASSES, draw_sample  # 20 ms that the window's start does not need

    with tempfile.TemporaryDirectory(prefix="tlstudio-") as place:
        data, workspace = Path(place, "sample"), Path(place, "workspace")
        draw_sample(data, per_class=_IMAGES, size=_SIDE)
        job = make_job(
            data=DataSpec(folder=str(data)),
            model=ModelSpec(name="efficientnet_lite0"),
            strategy=StrategySpec(number=3),
            recipe="recommended",
            workspace=str(workspace),
            epochs=1,
        )
        for field, value in {"image.resize": _SIDE, "image.crop": _SIDE}.items():
            job = with_value(job, field, value)
        home = {**environment, "TLSTUDIO_HOME": place}
        started = _started(EngineClient(command, home), job, stopped)
        model = RunFolder(Path(started.run)).model
        image = data / CLASSES[0] / "leaf_001.jpg"
        _predicted(EngineClient(command, home), PredictJob(models=(str(model),)), str(image), stopped)
        return started.device


def _started(client: EngineClient, job: Job, stopped: Callable[[], bool]) -> ev.JobStarted:
    """How a job that was done began."""
    started = None
    for event in _told(client, job, stopped):
        started = event if isinstance(event, ev.JobStarted) else started
    if started is None:
        raise TLStudioError("detail-engine-job-failed", what="the engine said nothing")
    return started


def _predicted(client: EngineClient, job: PredictJob, image: str, stopped: Callable[[], bool]) -> None:
    """Asks for one image as soon as the model is ready, and sends the engine home with its answer."""
    for event in _told(client, job, stopped):
        match event:
            case ev.ModelReady():
                client.send(ev.Predict(id=0, path=image))
            case ev.Predicted(problem=None):
                client.stop()
                return
            case ev.Predicted(problem=problem) | ev.ModelRefused(problem=problem):
                raise TLStudioError("detail-engine-job-failed", what=problem.message if problem else "")
    raise TLStudioError("detail-engine-job-failed", what="the engine gave no answer")


def _told(client: EngineClient, job: Job, stopped: Callable[[], bool]) -> Iterator[ev.AnyEvent]:
    for event in client.run(job):
        if stopped():
            client.kill()
            raise Stopped
        if isinstance(event, ev.Failed):
            raise TLStudioError("detail-engine-job-failed", what=event.message)
        yield event
