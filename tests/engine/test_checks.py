"""What was found out about a folder is a file for whoever asked; they do not pile up."""

import queue
from pathlib import Path

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type
from tlstudio.core import events as ev
from tlstudio.core import storage
from tlstudio.core.spec import CheckJob, DataSpec
from tlstudio.engine.jobs import run_job
from tlstudio.learn.control import Control


def test_the_reports_of_many_divisions_do_not_pile_up(tmp_path: Path) -> None:
    data = make_folder(tmp_path / "images")
    for seed in range(12):
        job = CheckJob(data=DataSpec(folder=str(data), seed=seed))
        (ready,) = of_type(run_job(job, Control(), queue.SimpleQueue()), ev.ReportReady)
        assert Path(ready.file).is_file()
    assert 0 < len(list(storage.checks_folder().iterdir())) <= 5
