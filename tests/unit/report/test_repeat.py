"""A trained run, its report with maps, and the same run again by the command that stands in it."""

import html
import os
import shlex
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.helpers.images import make_folder
from tlstudio.core.run_folder import RunFolder, list_runs
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.report.command import arguments
from tlstudio.report.verify import read, verify


@pytest.fixture
def trained(tmp_path: Path, cli: Callable[..., str]) -> RunFolder:
    data = make_folder(tmp_path / "data it's", count=8)
    small = ("--set", "image.crop=32", "--set", "image.resize=32", "--set", "train.threads=1")
    cli("train", data, "--epochs", 2, "--workspace", tmp_path / "first", "--seed", 5, "--device", "cpu", *small)
    (run,) = list_runs(tmp_path / "first")
    return run


@pytest.mark.slow
def test_report_with_maps_and_the_run_once_more(
    trained: RunFolder, cli: Callable[..., str], tmp_path: Path
) -> None:
    page, pdf = tmp_path / "r.html", tmp_path / "new folder" / "r.pdf"
    cli("report", trained.path, "--html", page, "--pdf", pdf)
    text = page.read_text(encoding="utf-8")
    assert "Grad-CAM" in text
    assert text.count("data:image/jpeg") == 2 * len(read_predictions(trained.predictions).files)
    for report in (page, pdf):
        assert read(report)[1]
        assert verify(report, [trained.path]).holds
    wanted = arguments(trained.job())
    if os.name == "posix":
        assert tuple(shlex.split(_command(text))[2:]) == wanted
    cli("train", *wanted[:-2], "--workspace", tmp_path / "second", *wanted[-2:])
    (again,) = list_runs(tmp_path / "second")
    before, after = (read_predictions(run.predictions) for run in (trained, again))
    np.testing.assert_array_equal(before.files, after.files)
    np.testing.assert_array_equal(before.logits, after.logits)


def _command(text: str) -> str:
    """As the page shows it."""
    return html.unescape("tlstudio train" + text.split("<pre>tlstudio train", 1)[1].split("</pre>", 1)[0])
