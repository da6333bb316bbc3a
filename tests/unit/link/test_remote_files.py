"""What of a data set is sent to a machine: there it is the same data set, whatever it consists of."""

import io
import os
import tarfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.core.spec import TrainJob, with_value
from tlstudio.data.inside import on_disk
from tlstudio.data.scan import scan
from tlstudio.keeper.__main__ import _made
from tlstudio.keeper.store import Store
from tlstudio.link.remote_files import Sending, feed, images_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the keeper is for POSIX systems")


def archive(folder: Path) -> Path:
    with tarfile.open(folder.parent / "잎 1.tar", "w") as tar:
        for path in sorted(folder.rglob("*.png")):
            tar.add(path, path.relative_to(folder).as_posix())
    return folder.parent / "잎 1.tar"


def shards(folder: Path) -> Path:
    place = folder.parent / "shards"
    place.mkdir()
    archive(folder).rename(place / "train-000.tar")
    archive(folder).rename(place / "test-000.tar")
    return place


def table(place: Path, folder: Path, prefix: str, separator: str = ",") -> Path:
    """Every image as a row that says its class, subset and group."""
    rows = [
        separator.join((f"{prefix}{path.relative_to(folder).as_posix()}", path.parent.name, "train", path.stem))
        for path in sorted(folder.rglob("*.png"))
    ]
    missing = separator.join((f"{prefix}nowhere.png", "red", "test", "x"))
    place.write_text("\n".join((separator.join(("photo", "kind", "split", "plant")), *rows, missing)), "utf-8")
    return place


SETS: dict[str, Callable[[Path], Path]] = {
    "folder": lambda folder: folder,
    "archive": archive,
    "archives": shards,
    "table": lambda folder: table(folder / "list.csv", folder, ""),
    "table above": lambda folder: table(folder.parent / "list.tsv", folder, f"{folder.name}/", "\t"),
    "table aside": lambda folder: table(_inner(folder, "lists/new") / "a.csv", folder, f"../../{folder.name}/"),
    "absolute below": lambda folder: table(folder / "list.csv", folder, f"{folder}/", ";"),
}


def _inner(folder: Path, name: str) -> Path:
    inner = folder.parent / name
    inner.mkdir(parents=True)
    return inner


def job_of(source: Path, workspace: Path) -> TrainJob:
    job = tiny_job(source, workspace)
    if source.suffix in (".csv", ".tsv"):
        for role, name in {"path": "photo", "label": "kind", "group": "plant"}.items():
            job = with_value(job, f"data.columns.{role}", name)
    return job


def sent(job: TrainJob) -> Sending:
    return Sending(job, "0a1b", partial(images_of, stopped=lambda: False, look=lambda _done, _total: None))


def there(job: TrainJob, home: Path) -> TrainJob:
    """Sent into a keeper's folder as over a connection; the job as the engine gets it."""
    sending, store, stream = sent(job), Store(home), io.BytesIO()
    wanted = {digest: (digest, 0) for digest in sending.sources}
    feed(sending.sources, store.missing(wanted), lambda _done, _total: None)(stream)
    stream.seek(0)
    store.receive(stream)
    assert store.missing(wanted) == ()
    made = _made(home, sending.order(Machine(name="lab"), "here")).job()
    assert isinstance(made, TrainJob)
    return made


@pytest.mark.parametrize("kind", SETS)
def test_it_is_the_same_data_set_there(tmp_path: Path, kind: str) -> None:
    folder = make_folder(tmp_path / "here" / "잎 1", count=2)
    job = job_of(SETS[kind](folder), tmp_path / "work")
    far_job = there(job, tmp_path / "keeper")
    assert far_job.data.folder.startswith(str(tmp_path / "keeper"))
    assert Path(far_job.data.folder).name == Path(job.data.folder).name
    here, far = (scan(Path(of.data.folder), columns=of.data.columns) for of in (job, far_job))
    facts = ("file", "class_name", "subset", "group", "digest", "code")
    assert [[getattr(image, name) for name in facts] for image in far.images] == [
        [getattr(image, name) for name in facts] for image in here.images
    ]
    assert (far.classes, far.layout, far.left_out) == (here.classes, here.layout, here.left_out)
    first = next(image for image in far.images if image.digest)
    assert tmp_path / "keeper" in on_disk(Path(far_job.data.folder) / first.file).parents


def test_names_that_only_this_computer_knows_are_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "images", count=1)
    (tmp_path / "lists").mkdir()
    job = job_of(table(tmp_path / "lists" / "a.csv", folder, f"{folder}/"), tmp_path / "work")
    with pytest.raises(TLStudioError) as error:
        there(job, tmp_path / "keeper")
    assert error.value.code == "table-not-beside"


def test_groups_marks_and_weights_go_with_a_table(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "here", count=1)
    files = {"data.groups.file": "groups.csv", "data.marks": "marks.jsonl", "model.weights": "own.pth"}
    job = job_of(table(folder / "list.csv", folder, ""), tmp_path / "work")
    for field, name in files.items():
        (folder / name).write_text(name, "utf-8")
        job = with_value(job, field, str(folder / name))
    far_job = there(job, tmp_path / "keeper")
    for path in (far_job.data.groups.file, far_job.data.marks, far_job.model.weights):
        assert Path(path).read_text("utf-8") == Path(path).name
        assert tmp_path / "keeper" / "jobs" in Path(path).parents


def test_what_is_sent_has_its_size(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "here", count=1)
    job = job_of(table(folder / "list.csv", folder, f"{folder}/"), tmp_path / "work")
    sending = sent(job)
    told: list[tuple[int, int]] = []
    stream = io.BytesIO()
    feed(sending.sources, sending.sources, lambda done, total: told.append((done, total)))(stream)
    stream.seek(0)
    with tarfile.open(fileobj=stream) as tar:
        assert told[-1] == (sum(member.size for member in tar),) * 2
