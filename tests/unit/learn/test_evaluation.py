"""Evaluating a saved model on folders: its own, others, parts of its classes; and asking it about single images."""

import csv
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.helpers.control import StopAfter
from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import SplitRow
from tlstudio.core.results import Report, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, EvaluateJob, PredictJob
from tlstudio.data.checks import inspect
from tlstudio.evaluate.compare import compare
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.evaluate.review import data_folder
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import train
from tlstudio.learn.models.model_file import fingerprint, save_model
from tlstudio.learn.predict import Predictor


@pytest.fixture(scope="module")
def trained(small_data: Path, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run as the engine leaves it, on a copy of the images that nobody changes."""
    work = tmp_path_factory.mktemp("trained")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TLSTUDIO_HOME", str(work / "home"))
        job = tiny_job(small_data, work, image__resize=24, image__crop=16, data__seed=5, train__epochs=4)
        events = list(train(job, Control()))
    run = run_of(events)
    run.events.write_bytes(b"".join(map(ev.encode, events)))
    return run


def _evaluate(
    run: RunFolder, folder: Path, work: Path, **options: Any
) -> tuple[Report, RunFolder, list[ev.AnyEvent]]:
    options = {"data": DataSpec(folder=str(folder)), "workspace": str(work), **options}
    events = list(evaluate(EvaluateJob(model=str(run.model), **options), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    made = run_of(events)
    return read_report(made.report), made, events


def test_its_own_folder_gives_its_own_test_images(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    """Although the split's seed is not said again; a copy of the folder elsewhere counts as the same."""
    own = read_report(trained.report).result("test")
    report, made, _ = _evaluate(trained, small_data, tmp_path)
    assert report.results == (own,)
    assert made.path.parent == tmp_path / "evaluations"
    with trained.split.open(encoding="utf-8") as stream:
        tested = sorted(row["file"] for row in csv.DictReader(stream) if row["subset"] == "test")
    assert sorted(read_predictions(made.predictions).files) == tested
    assert data_folder(made) == small_data
    assert compare(trained, made).difference == 0, "by content, although only the run was there first"
    copied = shutil.copytree(small_data, tmp_path / "copy of the images")
    assert _evaluate(trained, copied, tmp_path)[0].results == (own,)


def test_a_changed_folder_is_evaluated_as_a_whole(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    other = shutil.copytree(small_data, tmp_path / "other")
    (other / "red" / "000.png").unlink()
    report, _, events = _evaluate(trained, other, tmp_path)
    left_out = _codes(events)["note-learned-left-out"]
    assert left_out["total"] == 14
    assert [(result.subset, result.images) for result in report.results] == [("all", 14 - left_out["count"])]


def test_a_model_file_alone(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    """Copied out of its run it knows no split any more."""
    alone = shutil.copy(trained.model, tmp_path / "model.pt")
    events = list(
        evaluate(
            EvaluateJob(model=str(alone), data=DataSpec(folder=str(small_data)), workspace=str(tmp_path)),
            Control(),
        )
    )
    assert of_type(events, ev.JobStarted)[0].images == {"all": 6}, "without the nine that it was trained on"


@pytest.mark.parametrize(("subset", "images"), [("train", 9), ("val", 3), ("test", 3), ("all", 15)])
def test_a_chosen_subset(subset: Any, images: int, trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    (result,) = _evaluate(trained, small_data, tmp_path, subset=subset)[0].results
    assert (result.subset, result.images) == (subset, images)


def test_a_folder_with_subsets(trained: RunFolder, tmp_path: Path) -> None:
    for subset, count in (("train", 3), ("test", 2)):
        make_folder(tmp_path / "divided" / subset, count=count, seed=count)
    (result,) = _evaluate(trained, tmp_path / "divided", tmp_path)[0].results
    assert (result.subset, result.images) == ("test", 6)
    with pytest.raises(TLStudioError) as refusal:
        shutil.rmtree(tmp_path / "divided" / "test")
        make_folder(tmp_path / "divided" / "val", count=1)
        _evaluate(trained, tmp_path / "divided", tmp_path)
    assert refusal.value.code == "subset-empty"


def test_some_of_the_classes_are_enough(trained: RunFolder, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "two", ("blue", "red"), count=2, seed=3)
    (result,) = _evaluate(trained, folder, tmp_path)[0].results
    assert [(score.name, score.images) for score in result.classes] == [("blue", 2), ("green", 0), ("red", 2)]
    one = make_folder(tmp_path / "one", ("green",), count=2, seed=3)
    assert _evaluate(trained, one, tmp_path)[0].results[0].images == 2


def test_unknown_classes_are_refused(trained: RunFolder, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "strange", ("red", "보라"), count=1)
    with pytest.raises(TLStudioError, match="보라") as refusal:
        _evaluate(trained, folder, tmp_path)
    assert refusal.value.code == "classes-differ"
    assert not (tmp_path / "evaluations").exists()


def test_the_slides_random_crop_is_seeded(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    logits = [
        read_predictions(_evaluate(trained, small_data, tmp_path, view=view, seed=seed)[1].predictions).logits
        for view, seed in (("random-crop", 1), ("random-crop", 1), ("random-crop", 2), ("center", 1))
    ]
    assert (logits[0] == logits[1]).all()
    assert (logits[0] != logits[2]).any()
    assert (logits[0] != logits[3]).any()


def test_stopped_in_between(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    control, events = StopAfter(0), []
    job = EvaluateJob(model=str(trained.model), data=DataSpec(folder=str(small_data)), workspace=str(tmp_path))
    for event in evaluate(job, control):
        events.append(event)
        if isinstance(event, ev.JobStarted):
            control.arm()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert not run_of(events).report.exists()


def test_a_folder_without_a_readable_image(trained: RunFolder, tmp_path: Path) -> None:
    (tmp_path / "bad" / "red").mkdir(parents=True)
    (tmp_path / "bad" / "red" / "x.png").write_text("no image")
    with pytest.raises(TLStudioError) as refusal:
        _evaluate(trained, tmp_path / "bad", tmp_path)
    assert refusal.value.code == "none-readable"


def test_single_images(trained: RunFolder, small_data: Path, tmp_path: Path) -> None:
    """As sure as in the evaluation, for any number of models, and unreadable ones are told."""
    made = _evaluate(trained, small_data, tmp_path, subset="all")[1]
    predictions = read_predictions(made.predictions, "all")
    predictor = Predictor(PredictJob(models=(str(trained.model), str(trained.model)), device="cpu", top=99))
    assert [ready.classes for ready in predictor.ready()] == [("blue", "green", "red")] * 2
    for file, logits in zip(predictions.files[:5], predictions.logits, strict=False):
        for answer in predictor.answer(3, small_data / str(file)):
            assert answer.id == 3
            assert [score.name for score in answer.top] == [
                ("blue", "green", "red")[n] for n in logits.argsort()[::-1]
            ]
            assert sum(score.probability for score in answer.top) == pytest.approx(1)
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"")
    for path, code in (
        (bad, "image-empty"),
        (tmp_path / "nowhere.png", "image-access"),
        (tmp_path, "image-not-a-file"),
    ):
        answers = list(predictor.answer(4, path))
        assert [answer.problem.code for answer in answers if answer.problem] == [code] * 2
        assert all(answer.top == () for answer in answers)


def _learned_model(path: Path, rows: Sequence[SplitRow]) -> Path:
    """A model with random weights that was trained on these images."""
    model = saved_model(path)
    save_model(path, model.network, model.about, [fingerprint(row.digest) for row in rows])
    return path


def _codes(events: list[ev.AnyEvent]) -> dict[str, dict[str, Any]]:
    return {event.code: dict(event.values) for event in of_type(events, ev.Note)}


def test_a_model_outside_its_run_is_not_measured_on_its_training_images(small_data: Path, tmp_path: Path) -> None:
    spec = DataSpec(folder=str(small_data))
    rows = inspect(spec).split.subset("train")
    path = _learned_model(tmp_path / "moved.pt", rows)
    job = EvaluateJob(model=str(path), data=spec, workspace=str(tmp_path / "w"))
    events = list(evaluate(job, Control()))
    assert of_type(events, ev.JobStarted)[0].images == {"all": 6}
    assert _codes(events)["note-learned-left-out"] == {"count": 9, "total": 15}
    asked = msgspec.structs.replace(job, subset="all")
    events = list(evaluate(asked, Control()))
    assert of_type(events, ev.JobStarted)[0].images == {"all": 15}, "who asks for all of them gets all of them"
    assert _codes(events)["note-learned"] == {"count": 9, "total": 15}


def test_a_folder_of_training_images_alone_is_refused(small_data: Path, tmp_path: Path) -> None:
    spec = DataSpec(folder=str(small_data))
    path = _learned_model(tmp_path / "moved.pt", inspect(spec).split.rows)
    with pytest.raises(TLStudioError) as refusal:
        list(evaluate(EvaluateJob(model=str(path), data=spec, workspace=str(tmp_path / "w")), Control()))
    assert refusal.value.code == "only-learned-images"


def test_an_older_model_file_says_that_it_does_not_know(small_data: Path, tmp_path: Path) -> None:
    saved_model(tmp_path / "old.pt")
    spec = DataSpec(folder=str(small_data))
    job = EvaluateJob(model=str(tmp_path / "old.pt"), data=spec, workspace=str(tmp_path / "w"))
    events = list(evaluate(job, Control()))
    assert "note-learned-unknown" in _codes(events)
    assert of_type(events, ev.JobStarted)[0].images == {"all": 15}
    assert "note-all-images" in _codes(events)


def test_an_answer_says_that_the_image_was_learned_from(small_data: Path, tmp_path: Path) -> None:
    rows = inspect(DataSpec(folder=str(small_data))).split.rows
    path = _learned_model(tmp_path / "a.pt", rows[:1])
    predictor = Predictor(PredictJob(models=(str(path),)))
    learned = [next(predictor.answer(1, small_data / row.file)).learned for row in rows[:2]]
    assert learned == [True, False]
