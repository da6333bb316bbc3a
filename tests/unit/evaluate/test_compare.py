"""Stored predictions, and two runs side by side on the same images."""

from pathlib import Path

import numpy as np
import pytest
from scipy.stats import chi2_contingency, multinomial

from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.results import Provenance, Report, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.data.split import write_csv
from tlstudio.evaluate.compare import compare, separate_interval, separate_p_value
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.paired import interval, p_value
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


def _digests(run: RunFolder, files: tuple[str, ...], digests: str) -> RunFolder:
    rows = tuple(
        SplitRow(file=file, class_name="건강", subset="test", digest=digest.strip())
        for file, digest in zip(files, digests, strict=True)
    )
    write_csv(Split(folder="/data", classes=("건강",), rows=rows), run.split)
    return run


def test_images_are_known_by_their_content(tmp_path: Path) -> None:
    renamed = tuple(f"copy of {file}" for file in FILES)
    first = _digests(_run(tmp_path / "a", [0, 1, 0, 1]), FILES, "wxyz")
    second = _digests(_run(tmp_path / "b", [0, 0, 1, 0], renamed), renamed, "wxyz")
    answer = compare(first, second)
    assert (answer.images, answer.only_first, answer.only_second) == (4, 1, 2)


def test_the_same_name_with_another_content_is_another_image(tmp_path: Path) -> None:
    first = _digests(_run(tmp_path / "a", [0, 1, 0, 1]), FILES, "wxyz")
    second = _digests(_run(tmp_path / "b", [0, 0, 1, 0]), FILES, "wxy#")
    with pytest.raises(TLStudioError) as refusal:
        compare(first, second)
    assert refusal.value.values == {"common": 3}


def test_the_same_picture_twice(tmp_path: Path) -> None:
    first = _digests(_run(tmp_path / "a", [0, 1, 0, 1]), FILES, "wwyz")
    second = _digests(_run(tmp_path / "b", [0, 1, 0, 1]), FILES, "wwyz")
    answer = compare(first, second)
    assert (answer.images, answer.only_first, answer.only_second) == (4, 0, 0)


@pytest.mark.parametrize("digests", ["wxy ", "gone"], ids=["one unknown", "no split"])
def test_without_digests_the_names_decide(digests: str, tmp_path: Path) -> None:
    first = _digests(_run(tmp_path / "a", [0, 0, 1, 1]), FILES, "wxyz")
    second = _run(tmp_path / "b", [0, 0, 1, 1])
    if digests != "gone":
        _digests(second, FILES, digests)
    assert compare(first, second).images == 4


def test_the_interval_holds_its_promise() -> None:
    """Of many test sets drawn from a known truth, about 95 of 100 intervals hold the true difference."""
    rng = np.random.default_rng(1)
    images, share_first, share_second = 300, 0.04, 0.09
    draws = rng.multinomial(images, [share_first, share_second, 1 - share_first - share_second], size=4000)
    held = [low <= 0.05 <= high for low, high in (interval(int(b), int(c), images) for b, c, _ in draws)]
    assert 0.94 <= np.mean(held) <= 0.965


@pytest.mark.parametrize(("first", "second"), [(0, 0), (5, 5), (38, 506), (0, 7)])
def test_interval_and_test_do_not_depend_on_the_order(first: int, second: int) -> None:
    low, high = interval(first, second, 8500)
    back = interval(second, first, 8500)
    assert (low, high) == pytest.approx((-back[1], -back[0]))
    assert low < (second - first) / 8500 + 1e-3
    assert p_value(first, second) == p_value(second, first)


def test_models_that_never_differ_may_still_be_different() -> None:
    low, high = interval(0, 0, 20)
    assert low < -0.05
    assert high > 0.05
    assert p_value(0, 0) == 1


def test_mcnemars_test_against_a_published_example() -> None:
    """Fagerland, Lydersen and Laake (2013), airway hyper-responsiveness: 1 and 7 of 21 disagree."""
    assert p_value(1, 7) == pytest.approx(0.034, abs=5e-4)
    assert interval(1, 7, 21) == pytest.approx((0.026, 0.517), abs=5e-4)


def test_interval_and_p_never_contradict() -> None:
    """All tables of up to 24 images, and those where a Wald interval beside a mid-p test did contradict it."""
    tables = [(b, c, n) for n in range(1, 25) for b in range(n + 1) for c in range(n + 1 - b)]
    for b, c, n in (*tables, (2, 8, 20), (4, 12, 5441), (12, 4, 5441), (0, 4, 100_000)):
        low, high = interval(b, c, n)
        assert low <= (c - b) / n <= high
        assert (p_value(b, c) < 0.05) == (low > 0 or high < 0), (b, c, n)


@pytest.mark.parametrize("images", [10, 20, 30])
def test_the_coverage_is_what_is_stated(images: int) -> None:
    tables = [(b, c) for b in range(images + 1) for c in range(images + 1 - b)]
    limits = np.array([interval(b, c, images) for b, c in tables])
    counts = np.array([(b, c, images - b - c) for b, c in tables])
    rng = np.random.default_rng(2)
    for _ in range(200):
        disagreement = rng.uniform(0, 0.5)
        first = rng.uniform(0, disagreement)
        second = disagreement - first
        chance = multinomial.pmf(counts, images, [first, second, 1 - disagreement])
        held = (limits[:, 0] <= second - first) & (second - first <= limits[:, 1])
        assert chance[held].sum() >= 0.93


def test_the_verdict_follows_the_interval(tmp_path: Path) -> None:
    answer = compare(_run(tmp_path / "a", [0, 1, 0, 1]), _run(tmp_path / "b", [0, 0, 1, 0]))
    assert answer.low < 0 < answer.high
    assert answer.outcome == "unclear"
    assert answer.p_value == pytest.approx(0.5637, abs=1e-4)


# ---- separate test images ------------------------------------------------------------------------------------


def test_the_interval_of_two_test_sets_is_the_published_one() -> None:
    """Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80."""
    low, high = separate_interval((48, 80), (56, 70))
    assert (low, high) == (pytest.approx(0.0524, abs=5e-5), pytest.approx(0.3339, abs=5e-5))


@pytest.mark.parametrize(("first", "second"), [((0, 10), (0, 20)), ((10, 10), (20, 20)), ((0, 5), (5, 5))])
def test_two_test_sets_at_the_ends(first: tuple[int, int], second: tuple[int, int]) -> None:
    low, high = separate_interval(first, second)
    assert -1 <= low <= second[0] / second[1] - first[0] / first[1] <= high <= 1
    assert 0 <= separate_p_value(first, second) <= 1


def test_the_p_value_of_two_test_sets_is_that_of_a_table() -> None:
    table = [[48, 32], [56, 14]]
    expected = chi2_contingency(table, correction=False).pvalue
    assert separate_p_value((48, 80), (56, 70)) == pytest.approx(expected)
