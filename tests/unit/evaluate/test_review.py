"""Single predictions of a stored run: which ones, in which order, and beside those of another run."""

from pathlib import Path

import numpy as np
import pytest

from tests.helpers.stored_run import FILES, LABELS
from tests.helpers.stored_run import stored_run as _run
from tlstudio.core.errors import TLStudioError
from tlstudio.core.spec import CheckJob, DataSpec, EvaluateJob, ResumeJob, pretty
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.predictions import Predictions, write_predictions
from tlstudio.evaluate.review import ImagePredictions, Review, Scope, read_review


def _review(tmp_path: Path) -> Review:
    # right: 0, 2, 5; wrong: 1 (a→b, sure), 3 (b→c), 4 (c→a, very sure)
    return read_review(_run(tmp_path / "r", [0, 1, 1, 2, 0, 2], [3, 4, 2, 1, 6, 5]))


def test_the_worst_come_first(tmp_path: Path) -> None:
    review = _review(tmp_path)
    numbers = review.select()
    assert numbers[:3].tolist() == [4, 1, 3]
    losses = review.predictions.losses[numbers]
    assert (np.diff(losses) <= 0).all()
    assert review.select(which="misclassified").tolist() == [4, 1, 3]
    assert set(review.select(which="correct").tolist()) == {0, 2, 5}


def test_a_cell_and_a_class(tmp_path: Path) -> None:
    review = _review(tmp_path)
    assert review.select(Scope(true=0, predicted=1)).tolist() == [1]
    assert review.select(Scope(true=1)).tolist() == [3, 2]
    assert set(review.select(Scope(either=1)).tolist()) == {1, 2, 3}, "of the class, or taken for it"
    assert review.select(Scope(either=1), "misclassified").tolist() == [1, 3]
    assert review.select(Scope(true=2, predicted=1)).tolist() == []


def test_probabilities_are_the_softmax_of_the_logits(tmp_path: Path) -> None:
    predictions = _review(tmp_path).predictions
    assert predictions.path(4) == Path("/data/c/5.png")
    top = predictions.top(4, 2)
    weight = np.exp(6.0) / (np.exp(6.0) + 2)
    assert top[0].name == "a"
    assert top[0].probability == pytest.approx(weight, abs=1e-5)
    assert predictions.probability(4) == pytest.approx(weight, abs=1e-5)
    assert predictions.losses[4] == pytest.approx(-np.log((1 - weight) / 2), abs=1e-3)
    assert sum(score.probability for score in predictions.top(4, 9)) == pytest.approx(1, abs=1e-5)


def test_images_that_only_one_of_two_got_right(tmp_path: Path) -> None:
    this = _run(tmp_path / "this", [0, 1, 1, 2, 0, 2])  # right: 0, 2, 5
    other = _run(tmp_path / "other", [1, 0, 1, 1, 0, 2])  # right: 1, 2, 3, 5
    review = read_review(this, other)
    assert review.select(which="only-this").tolist() == [0]
    assert set(review.select(which="only-other").tolist()) == {1, 3}
    assert review.other_number(3) == 3
    assert review.select(Scope(true=1), "only-other").tolist() == [3]


def test_the_other_model_may_know_the_images_by_other_names(tmp_path: Path) -> None:
    digests = tuple("mnopqr")
    renamed = tuple(file.replace(".png", "-copy.png") for file in reversed(FILES))
    this = _run(tmp_path / "this", [0, 1, 1, 2, 0, 2], digests=digests)
    other = _run(tmp_path / "other", [0, 1, 1, 2, 0, 2], files=renamed, digests=tuple(reversed(digests)))
    review = read_review(this, other)
    assert [review.other_number(number) for number in range(6)] == [5, 4, 3, 2, 1, 0]


def test_a_model_tested_on_other_images_is_left_out(tmp_path: Path) -> None:
    this = _run(tmp_path / "this", [0, 1, 1, 2, 0, 2])
    other = _run(tmp_path / "other", [0, 1, 1, 2, 0, 2], files=(*FILES[:5], "c/other.png"))
    review = read_review(this, other)
    assert review.other is None
    assert review.select(which="only-this").tolist() == []
    with pytest.raises(ValueError, match="no other"):
        review.other_number(0)


def test_an_evaluation_knows_its_folder(tmp_path: Path) -> None:
    job = EvaluateJob(model="/m.pt", data=DataSpec(folder="/elsewhere"))
    review = read_review(_run(tmp_path / "e", [0, 0, 1, 1, 2, 2], job=job, subset="all"))
    assert review.predictions.path(0) == Path("/elsewhere/a/1.png")
    assert len(review.predictions) == 6


@pytest.mark.parametrize("content", [b"", b"{}", pretty(ResumeJob(run="/r")), None])
def test_a_run_whose_images_are_not_known(content: bytes | None, tmp_path: Path) -> None:
    run = _run(tmp_path / "r", [0, 0, 1, 1, 2, 2], job=CheckJob(data=DataSpec(folder="/data")))
    run.spec.unlink()
    if content is not None:
        run.spec.write_bytes(content)
    with pytest.raises(TLStudioError) as refusal:
        read_review(run)
    assert refusal.value.code == "run-unreadable"


def test_predictions_of_other_classes_are_refused(tmp_path: Path) -> None:
    run = _run(tmp_path / "r", [0, 0, 1, 1, 2, 2])
    write_predictions(
        run.predictions, {"test": Predictions(np.array(FILES), LABELS, np.zeros((6, 2), np.float32))}
    )
    with pytest.raises(TLStudioError) as refusal:
        read_review(run)
    assert refusal.value.code == "no-predictions"


def test_a_hundred_thousand_images_are_chosen_at_once(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    count = 100_000
    logits = rng.normal(size=(count, 34)).astype(np.float32)
    predictions = ImagePredictions(
        folder=tmp_path,
        classes=tuple(map(str, range(34))),
        keys=Keys(tuple(f"{n}.png" for n in range(count)), ()),
        labels=rng.integers(0, 34, count),
        predicted=logits.argmax(axis=1),
        log_probabilities=logits,
    )
    chosen = Review(predictions=predictions).select(Scope(true=3), "misclassified")
    assert (predictions.labels[chosen] == 3).all()
    assert len(chosen) == int(((predictions.labels == 3) & (predictions.predicted != 3)).sum())
