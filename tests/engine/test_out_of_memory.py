"""A lack of memory is told as one, in whatever words the libraries say it."""

from collections.abc import Iterator

import pytest

from tests.helpers.jobs import of_type
from tlstudio.core import events as ev
from tlstudio.core.errors import Text
from tlstudio.core.spec import CheckJob, DataSpec, encode
from tlstudio.engine import __main__ as engine
from tlstudio.learn.control import Control


@pytest.mark.parametrize(
    ("error", "device"),
    [
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), "memory-gpu"),
        (RuntimeError("MPS backend out of memory (MPS allocated: 1.49 GiB)"), "memory-gpu"),
        (
            RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
            "memory-computer",
        ),
        (MemoryError(), "memory-computer"),
        (RuntimeError("shapes differ"), None),
    ],
)
def test_what_a_job_dies_of(error: Exception, device: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The job is imitated."""

    def job(*_arguments: object) -> Iterator[ev.AnyEvent]:
        yield ev.PhaseStarted(name="train")
        raise error

    monkeypatch.setattr(engine, "run_job", job)
    line = encode(CheckJob(data=DataSpec(folder="anywhere")))
    (failed,) = of_type(engine.conversation(line, Control(), engine.queue.SimpleQueue()), ev.Failed)
    assert failed.kind == ("out-of-memory" if device else "bug")
    assert failed.values.get("device") == (Text(code=device) if device else None)
