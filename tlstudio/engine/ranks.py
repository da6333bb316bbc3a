"""One job on several devices: the engine becomes ``torchrun``'s agent, and rank 0 carries the conversation on.

``torchrun`` (torch.distributed elastic) starts the ranks and watches them. Where one dies all are started again,
and the run goes on from its last checkpoint. With several nodes the same job is begun on each of them, and where
they meet is said by the environment: ``TLSTUDIO_NODES``, how many there are, and ``TLSTUDIO_MEET``, the
``host:port`` of one of them.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed, Finished
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, TrainJob, decode_job, encode
from tlstudio.core.train_spec import TrainSpec
from tlstudio.link.commands import own_engine

#: how often all ranks are started again after one has died
_RESTARTS = 3
_FILE, _DEVICE = "TLSTUDIO_RANK_JOB", "TLSTUDIO_RANK_DEVICE"
_NODES, _MEET = "TLSTUDIO_NODES", "TLSTUDIO_MEET"

_log = logging.getLogger("tlstudio.engine")


def is_rank() -> bool:
    """Whether an agent has started this process."""
    return _FILE in os.environ


def is_follower() -> bool:
    """Whether it is another rank than the first."""
    return is_rank() and os.environ.get("RANK") != "0"


def nodes() -> int:
    """Computers that train together, this one among them."""
    return int(os.environ.get(_NODES, "1"))


def is_shared(job: Job) -> bool:
    """Whether it is to be trained by several processes, here or on several nodes."""
    return not is_rank() and _training_of(job) is not None and (devices_for(job) > 1 or nodes() > 1)


def devices_for(job: Job) -> int:
    """How many processes the job wants here; 1 for all that do not train, and where there is one of what it asks.

    Raises:
        TLStudioError: ``few-gpus``; ``run-unreadable`` of a run to continue.
    """
    train = _training_of(job)
    if train is None or train.devices == 1 or is_rank():
        return 1
    import torch

    there = torch.cuda.device_count() if train.device in ("auto", "cuda") else 0
    if not there:
        return train.devices if train.device == "cpu" and train.devices else 1
    if train.devices > there:
        raise TLStudioError("few-gpus", asked=train.devices, there=there)
    return train.devices or there


def _training_of(job: Job) -> TrainSpec | None:
    match job:
        case TrainJob():
            return job.train
        case SeriesJob():
            return job.train.train
        case ResumeJob():
            return RunFolder(Path(job.run)).job().train
    return None


def supervise(job: Job, wire: int, say: Callable[[Failed | Finished], None]) -> None:
    """Run the job in ranks, of which the first has the wire and what comes in on descriptor 0.

    Args:
        wire: descriptor that events go to.
        say: for what no rank here can say: that they have died too often, or that the first is on another node.
    """
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import get_args_parser, run

    training = _training_of(job)
    with tempfile.TemporaryDirectory(prefix="tlstudio-ranks-") as place:
        file = Path(place) / "job.json"
        file.write_bytes(encode(job))
        options = (f"--nproc-per-node={devices_for(job)}", *_meeting(), "--no-python")
        os.environ |= {_FILE: str(file), _DEVICE: training.device if training else "auto"}
        os.dup2(wire, 1)
        try:
            run(  # type: ignore[no-untyped-call]
                get_args_parser().parse_args([*options, *_this_engine()])
            )
        except ChildFailedError as error:
            _log.error("%s", error)
            what = ("ranks-died", {"times": _RESTARTS}) if nodes() == 1 else ("nodes-died", {"nodes": nodes()})
            say(Failed.of(TLStudioError(what[0], **what[1]), str(error)))
        else:
            if not _first().exists():  # rank 0 is elsewhere, and says there what came of it
                say(Finished(outcome="done"))


def _meeting() -> tuple[str, ...]:
    """How ranks find each other. On several nodes none is started again: their agents would count apart."""
    if nodes() == 1:
        return (f"--max-restarts={_RESTARTS}", "--standalone")
    meet = f"--rdzv-endpoint={os.environ.get(_MEET, '')}"
    return (f"--nnodes={nodes()}", "--max-restarts=0", "--rdzv-backend=c10d", "--rdzv-id=tlstudio", meet)


def _this_engine() -> list[str]:
    """The command that has started this process, for its ranks.

    Of a Python with all its options; a frozen program may not know them all, and has none.
    """
    return own_engine() if getattr(sys, "frozen", False) else [sys.executable, *sys.orig_argv[1:]]


def rank_job() -> bytes:
    """The line with the job of the ranks; after a restart that of continuing the run that it began."""
    _first().touch()
    line = Path(os.environ[_FILE]).read_bytes()
    if os.environ.get("TORCHELASTIC_RESTART_COUNT", "0") == "0":
        return line
    begun = _begun()
    run = RunFolder(Path(begun.read_text("utf-8"))) if begun.is_file() else None
    if run is None or not isinstance(decode_job(line), TrainJob) or not run.checkpoint.is_file():
        return line
    return encode(ResumeJob(run=str(run.path)))


def remember(run: str) -> None:
    """This is the run that the ranks have begun."""
    _begun().write_text(run, "utf-8")


def rank_device() -> str:
    """As the job has it."""
    return os.environ[_DEVICE]


def _first() -> Path:
    """There where rank 0 is on this node."""
    return Path(os.environ[_FILE]).with_name("first")


def _begun() -> Path:
    return Path(os.environ[_FILE]).with_name("run")
