"""The order of waiting jobs, and that nothing of it is lost on disk."""

from pathlib import Path

import pytest

from tlstudio.core import run_queue
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed
from tlstudio.core.run_queue import Queue, Queued
from tlstudio.core.spec import DataSpec, TrainJob


def _queue(names: str) -> Queue:
    return tuple(Queued(id=name, job=TrainJob(data=DataSpec(folder=f"/data/{name}"))) for name in names)


def _ids(queue: Queue) -> str:
    return "".join(item.id for item in queue)


ABC = _queue("abc")
FAILED = Failed(kind="diverged", message="m", values={"loss": "nan", "epoch": 3})


def test_jobs_are_found_by_names_of_their_own() -> None:
    first, second = run_queue.queued(ABC[0].job), run_queue.queued(ABC[0].job)
    assert first.id != second.id
    assert run_queue.find((first, second), second.id) is second
    assert run_queue.find(ABC, "z") is None
    assert run_queue.place_of(ABC, "c") == 2


def test_another_order() -> None:
    assert _ids(run_queue.ordered(ABC, "cab")) == "cab"
    assert _ids(run_queue.ordered(ABC, "c")) == "cab", "what was added meanwhile is not lost"


def test_removed_and_brought_back() -> None:
    assert _ids(run_queue.without(ABC, "b")) == "ac"
    assert run_queue.inserted(run_queue.without(ABC, "b"), 1, ABC[1]) == ABC


def test_a_copy_stands_behind_its_original() -> None:
    found = run_queue.duplicated(ABC, "a")
    assert [item.job for item in found] == [ABC[0].job, ABC[0].job, ABC[1].job, ABC[2].job]
    assert len({item.id for item in found}) == 4


def test_a_changed_job_keeps_its_place_and_forgets_its_failure() -> None:
    failed = (ABC[0], Queued(id="b", job=ABC[1].job, failure=FAILED))
    assert run_queue.with_job(failed, "b", ABC[2].job) == (ABC[0], Queued(id="b", job=ABC[2].job))


def test_what_failed_waits_for_the_user() -> None:
    queue = (Queued(id="a", job=ABC[0].job, failure=FAILED), ABC[1])
    assert run_queue.first_waiting(queue) is ABC[1]
    assert run_queue.first_waiting(queue[:1]) is None
    assert run_queue.first_waiting(run_queue.untried(queue)) == ABC[0]


def test_it_is_read_as_it_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "queue.json"
    assert run_queue.read_queue(path) == ()
    queue = (*ABC, Queued(id="잎", job=ABC[0].job, failure=FAILED))
    path.write_bytes(run_queue.stored(queue))
    assert run_queue.read_queue(path) == queue


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"queue": [{"id": "a"}]}', b"\xff\x00"])
def test_a_damaged_file_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "queue.json"
    path.write_bytes(content)
    with pytest.raises(TLStudioError) as refusal:
        run_queue.read_queue(path)
    assert refusal.value.code == "queue-damaged"
    aside = Path(str(refusal.value.values["file"]))
    assert aside.name != "queue.json"
    assert aside.read_bytes() == content
    assert run_queue.read_queue(path) == ()


def test_two_windows_keep_two_files(tmp_path: Path) -> None:
    first = run_queue.QueueFile(tmp_path / "queue.json")
    second = run_queue.QueueFile(tmp_path / "queue.json")
    assert [first.path.name, second.path.name] == ["queue.json", "queue-2.json"]
    second.path.write_bytes(run_queue.stored(ABC[2:]))
    assert first.adopt(ABC[:1]) == ABC[:1]  # the second window is still open
    first.close()
    assert run_queue.QueueFile(tmp_path / "queue.json").path == first.path


def test_what_a_closed_window_left_is_adopted(tmp_path: Path) -> None:
    first, second = (run_queue.QueueFile(tmp_path / "queue.json") for _ in range(2))
    second.path.write_bytes(run_queue.stored(ABC[1:]))
    second.close()
    aside = tmp_path / "queue-damaged-0a1b.json"
    aside.write_bytes(b"{")
    assert first.adopt(ABC[:1]) == ABC
    assert run_queue.read_queue(first.path) == ABC
    assert not second.path.exists()
    assert aside.read_bytes() == b"{"


def test_a_damaged_file_of_another_window_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "queue-2.json").write_bytes(b"{")
    file = run_queue.QueueFile(tmp_path / "queue.json")
    with pytest.raises(TLStudioError, match="queue"):
        file.adopt(ABC)
    assert [aside.read_bytes() for aside in tmp_path.glob("queue-2-damaged-*.json")] == [b"{"]
