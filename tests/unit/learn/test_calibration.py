"""The temperature: fitted when a run is evaluated, kept in its model file, used for every probability."""

import shutil
from collections.abc import Generator
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from PIL import Image

from tests.helpers.images import CLASSES, make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.core.results import Calibration, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, EvaluateJob, ModelSpec, PredictJob, ResumeJob, TrainJob, pretty
from tlstudio.evaluate.calibration import fit_temperature
from tlstudio.evaluate.predictions import log_probabilities, read_predictions
from tlstudio.evaluate.review import read_review
from tlstudio.learn.batch_prediction import sweep
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import Exam, evaluate, evaluate_run
from tlstudio.learn.fit import resume, train
from tlstudio.learn.images import ImageSet
from tlstudio.learn.models.model_file import TrainedModel, load_model, save_model
from tlstudio.learn.predict import Predictor


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Images a quarter of which lie in the wrong folder: nobody can be sure of them."""
    folder = make_folder(tmp_path_factory.mktemp("doubtful") / "images", count=80, size=(16, 16))
    for number in range(20):
        for one, other in zip(CLASSES, (*CLASSES[1:], CLASSES[0]), strict=True):
            (folder / one / f"{number:03}.png").rename(folder / other / f"swapped {number:03}.png")
    return folder


@pytest.fixture(scope="module")
def trained(data: Path, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run whose model has learned a third of the images by heart, evaluated on the others.

    Without the search for copies, which would look at each pair of these images: they all resemble each other.
    """
    run = RunFolder(tmp_path_factory.mktemp("workspace") / "runs" / "2026-11-24T0100_baseline")
    run.path.mkdir(parents=True)
    atomic_write(run.spec, pretty(TrainJob(data=DataSpec(folder=str(data)), model=ModelSpec(name="baseline"))))
    sets = {name: _images(data, place) for place, name in enumerate(("train", "val", "test"))}
    untrained = saved_model(run.path / "baseline.pt")
    learned = sets.pop("train")
    _learn(untrained, data, learned)
    save_model(untrained.file, untrained.network, untrained.about)

    def set_exam(model: TrainedModel, _control: Control) -> Generator[ev.AnyEvent, None, Exam | None]:
        yield from ()
        return Exam.of(model, sets, learned)

    list(evaluate_run(run, set_exam, torch.device("cpu"), Control(), epochs=1, seconds=1.0))
    return run


def _images(data: Path, part: int) -> ImageSet:
    """Every third image of each class."""
    files = [path for name in CLASSES for path in sorted((data / name).iterdir())[part::3]]
    rows = [SplitRow(file=str(f.relative_to(data)), class_name=f.parent.name, subset="test") for f in files]
    return ImageSet(data, rows, CLASSES, ImageSpec(resize=16, crop=16), 0)


def _learn(model: TrainedModel, folder: Path, images: ImageSet) -> None:
    pixels = np.stack([np.asarray(Image.open(folder / file)) for file in images.files])
    raw = torch.from_numpy(pixels).permute(0, 3, 1, 2)
    inputs = model.about.preprocessing.transform().evaluate(raw, np.arange(len(raw)))
    optimizer = torch.optim.Adam(model.network.parameters(), 2e-3)
    for _ in range(40):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model.network(inputs), images.labels).backward()
        optimizer.step()


def test_it_is_fitted_on_the_validation_images_and_stored(trained: RunFolder) -> None:
    validated, report = read_predictions(trained.predictions, "val"), read_report(trained.report)
    expected = fit_temperature(validated.labels, validated.logits)
    assert expected.fitted
    assert report.calibration == expected
    assert trained.model is not None
    assert load_model(trained.model).about.calibration == expected
    logits = read_predictions(trained.predictions).logits
    assert np.ptp(logits) > 0
    for calibrated, temperature in ((True, expected.temperature), (False, 1.0)):
        review = read_review(trained, calibrated=calibrated)
        assert np.array_equal(review.predictions.log_probabilities, log_probabilities(logits, temperature))


def test_answers_are_calibrated_unless_raw_ones_are_asked_for(trained: RunFolder, data: Path) -> None:
    stored = read_predictions(trained.predictions)
    file, logits = data / str(stored.files[0]), torch.from_numpy(stored.logits[0])
    temperature = read_report(trained.report).temperature
    assert abs(temperature - 1) > 0.02
    for calibrated, divisor in ((True, temperature), (False, 1.0)):
        job = PredictJob(models=(str(trained.model),), device="cpu", calibrated=calibrated)
        predictor = Predictor(job)
        expected = (logits / divisor).softmax(0).sort(descending=True).values.tolist()
        (answer,) = predictor.answer(1, file)
        assert [score.probability for score in answer.top] == pytest.approx(expected, abs=1e-4)
        (rows,) = of_type(list(sweep(predictor, ev.PredictAll(1, (str(file),)), lambda: False)), ev.AnswersReady)
        assert [score.probability for score in rows.rows[0].tops[0]] == pytest.approx(expected, abs=1e-4)


def test_another_folder_is_judged_with_the_temperature_of_the_file(
    trained: RunFolder, small_data: Path, tmp_path: Path
) -> None:
    alone = shutil.copy(trained.model, tmp_path / "model.pt")
    job = EvaluateJob(
        model=str(alone), data=DataSpec(folder=str(small_data)), workspace=str(tmp_path), subset="all"
    )
    made = run_of(evaluate(job, Control()))
    assert read_report(made.report).calibration == load_model(Path(alone)).about.calibration


def test_a_small_validation_set_says_so(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "images", count=6, size=(16, 16))
    job = tiny_job(folder, tmp_path, image__resize=16, image__crop=16)
    events = list(train(job, Control()))
    run = run_of(events)
    (told,) = [note for note in of_type(events, ev.Note) if note.code == "note-not-calibrated"]
    report = read_report(run.report)
    assert report.calibration is not None
    assert (report.calibration.fitted, report.temperature) == (False, 1)
    assert told.values["images"] == report.calibration.images == 3


def test_without_validation_images_nobody_fits_any(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "images", count=6, size=(16, 16))
    shares = {"data__train": 0.8, "data__val": 0.0, "data__test": 0.2, "train__keep": "last"}
    run = run_of(train(tiny_job(folder, tmp_path, image__resize=16, image__crop=16, **shares), Control()))
    assert read_report(run.report).calibration is None
    assert run.model is not None
    assert "calibration" not in torch.load(run.model, weights_only=True)


def test_a_calibrated_run_is_continued(small_data: Path, tmp_path: Path) -> None:
    """Its weights come from the checkpoint; the file is calibrated anew after what follows."""
    events = list(train(tiny_job(small_data, tmp_path, image__resize=16, image__crop=16), Control()))
    run = run_of(events)
    run.events.write_bytes(b"".join(map(ev.encode, events)))
    before, report = torch.load(run.model, weights_only=True), read_report(run.report)
    other = msgspec.to_builtins(Calibration(temperature=3.0, fitted=True))
    model = load_model(run.model)
    about = msgspec.structs.replace(model.about, calibration=msgspec.convert(other, Calibration))
    save_model(run.model, model.network, about, model.trained_on)
    run.report.unlink()
    assert list(resume(ResumeJob(run=str(run.path), finish=True), Control()))[-1] == ev.Finished(outcome="done")
    after = torch.load(run.model, weights_only=True)
    assert after["calibration"] == before["calibration"]
    assert after["sha256"] == before["sha256"]
    assert read_report(run.report).calibration == report.calibration


# ---- the file -----------------------------------------------------------------------------------------------


def _with(path: Path, calibration: Calibration | None) -> TrainedModel:
    model = saved_model(path)
    save_model(path, model.network, msgspec.structs.replace(model.about, calibration=calibration))
    return load_model(path)


def test_an_uncalibrated_file_is_what_it_always_was(tmp_path: Path) -> None:
    _with(tmp_path / "one.pt", None)
    saved_model(tmp_path / "other.pt")
    one, other = (torch.load(tmp_path / name, weights_only=True) for name in ("one.pt", "other.pt"))
    assert one["sha256"] == other["sha256"]
    assert set(one) == {
        "format", "version", "architecture", "classes", "preprocessing", "provenance", "state_dict", "sha256",
    }  # fmt: skip


def test_the_block_is_part_of_the_checksum(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    model = _with(path, Calibration(temperature=2.0, fitted=True))
    assert model.about.temperature() == 2
    assert model.about.temperature(calibrated=False) == 1
    saved = torch.load(path, weights_only=True)
    for calibration in (saved["calibration"] | {"temperature": 0.5}, None):
        torch.save(saved | {"calibration": calibration}, path)
        with pytest.raises(TLStudioError) as refusal:
            load_model(path)
        assert refusal.value.code == "model-damaged"


@pytest.mark.parametrize("temperature", [0.0, -2.0, float("nan"), "hot", 1e9])
def test_a_hostile_temperature_is_refused(temperature: object, tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    _with(path, Calibration(temperature=2.0))
    saved = torch.load(path, weights_only=True)
    torch.save(saved | {"calibration": {"temperature": temperature}}, path)
    with pytest.raises(TLStudioError) as refusal:
        load_model(path)
    assert refusal.value.code == "model-foreign"
