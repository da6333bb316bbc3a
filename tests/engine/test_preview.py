"""The preview as the window asks for it: one warm engine, a picture for each request."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from tests.helpers.engine_here import EngineHere
from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.core.preview import preview_job
from tlstudio.core.spec import DataSpec, PreviewJob
from tlstudio.data.checks import inspect
from tlstudio.learn.preview import pixels
from tlstudio.link.client import EngineClient


@pytest.fixture
def job(tmp_path: Path) -> PreviewJob:
    data = make_folder(tmp_path / "잎 사진", count=5)
    split = inspect(DataSpec(folder=str(data)), lambda done, total: None, lambda: False).split
    return preview_job(tiny_job(data, tmp_path, augment__rotation=20.0), split, 1)


@pytest.mark.slow
def test_each_request_is_answered_with_a_file(job: PreviewJob) -> None:
    client = EngineClient()
    second = msgspec.structs.replace(job, epoch=2)
    files: list[str] = []
    for event in client.run(job):
        if isinstance(event, ev.ReportReady):
            files.append(event.file)
            if len(files) == 1:
                client.send(ev.Redraw(job=second))
            else:
                client.stop()
    assert event == ev.Finished(outcome="done")
    for file, wanted in zip(files, (job, second), strict=True):
        assert (np.load(file, allow_pickle=False) == pixels(wanted)).all()


def test_a_missing_image_ends_in_a_sentence(job: PreviewJob) -> None:
    (Path(job.folder) / job.files[0]).unlink()
    *_, last = EngineHere().run(job)
    assert isinstance(last, ev.Failed)
    assert last.kind == "image-gone"
    assert job.files[0] in last.message
