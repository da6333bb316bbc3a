"""Stored predictions, and two runs side by side on the same images."""

from pathlib import Path

import numpy as np
import pytest

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Provenance, Report, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.evaluate.compare import compare
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.predictions import Predictions, read_predictions, write_predictions

FILES = ("건강/잎 1.png", "건강/[2].png", "녹병/a,b.png", "녹병/é.png")
LABELS = np.array([0, 0, 1, 1])


def _predictions(answers: list[int], files: tuple[str, ...] = FILES) -> Predictions:
    logits = np.eye(2, dtype=np.float32)[answers] * 3
    return Predictions(np.array(files), LABELS[: len(files)], logits)


def _run(path: Path, answers: list[int], files: tuple[str, ...] = FILES, subset: str = "test") -> RunFolder:
    path.mkdir()
    run, predictions = RunFolder(path), _predictions(answers, files)
    provenance = Provenance(
        model="baseline", title="Baseline CNN", strategy=1, initial_weights="random", training_images=9, epochs=1,
        best_epoch=1, seconds=1.0,
    )  # fmt: skip
    result = subset_result(subset, predictions.labels, predictions.logits, ("건강", "녹병"))
    report = Report(file="baseline.pt", provenance=provenance, view="center", results=(result,))
    write_predictions(run.predictions, {subset: predictions})
    atomic_write(run.report, pretty(report))
    return run


def test_predictions_round_trip(tmp_path: Path) -> None:
    parts = {"val": _predictions([0, 1, 1, 0]), "test": _predictions([0, 0, 1, 1])}
    write_predictions(tmp_path / "predictions.npz", parts)
    for subset, part in parts.items():
        back = read_predictions(tmp_path / "predictions.npz", subset)
        assert back.files.tolist() == list(FILES)
        assert np.array_equal(back.labels, part.labels)
        assert np.array_equal(back.logits, part.logits)
        assert back.logits.dtype == np.float32


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut", b"no archive", "cut", "flipped"])
def test_predictions_that_cannot_be_read(content: bytes | str | None, tmp_path: Path) -> None:
    path = tmp_path / "predictions.npz"
    if isinstance(content, str):
        write_predictions(path, {"test": _predictions([0, 0, 1, 1])})
        data = bytearray(path.read_bytes())
        data[80] ^= 255
        content = bytes(data) if content == "flipped" else path.read_bytes()[:300]
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TLStudioError) as refusal:
        read_predictions(path)
    assert refusal.value.code == "no-predictions"
    assert refusal.value.values == {"run": tmp_path.name}


def test_two_runs(tmp_path: Path) -> None:
    first, second = _run(tmp_path / "a", [0, 1, 0, 1]), _run(tmp_path / "b", [0, 0, 1, 0])
    answer = compare(first, second)
    assert (answer.first.run, answer.second.run) == ("a", "b")
    assert (answer.first.test.accuracy, answer.second.test.accuracy) == (0.5, 0.75)
    assert answer.difference == 0.25
    assert (answer.images, answer.only_first, answer.only_second) == (4, 1, 2)
    back = compare(second, first)
    assert (back.difference, back.only_first, back.only_second) == (-0.25, 2, 1)


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    first = _run(tmp_path / "a", [0, 1, 1, 1])
    second = _run(tmp_path / "b", [1, 0, 1, 1], (FILES[1], FILES[0], *FILES[2:]))
    answer = compare(first, second)
    assert (answer.only_first, answer.only_second) == (0, 0)


@pytest.mark.parametrize("files", [FILES[:3], (*FILES[:3], "녹병/other.png")], ids=["fewer", "others"])
def test_different_images_are_not_compared(files: tuple[str, ...], tmp_path: Path) -> None:
    first, second = _run(tmp_path / "a", [0, 0, 1, 1]), _run(tmp_path / "b", [0, 0, 1, 1][: len(files)], files)
    with pytest.raises(TLStudioError) as refusal:
        compare(first, second)
    assert refusal.value.code == "compare-different-images"
    assert refusal.value.values == {"common": 3}


def test_runs_that_were_not_tested(tmp_path: Path) -> None:
    whole = _run(tmp_path / "a", [0, 0, 1, 1])
    with pytest.raises(TLStudioError) as refusal:
        compare(whole, _run(tmp_path / "b", [0, 0, 1, 1], subset="val"))
    assert refusal.value.code == "no-predictions"
    with pytest.raises(TLStudioError) as refusal:
        compare(whole, RunFolder(tmp_path / "nowhere"))
    assert refusal.value.code == "run-unreadable"
    for content in (b"", b"{}", b"\xff", b"[]"):
        whole.report.write_bytes(content)
        with pytest.raises(TLStudioError) as refusal:
            read_report(whole.report)
        assert refusal.value.code == "run-unreadable"
