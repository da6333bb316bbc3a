"""An export answers as its original does, says how nearly, and is refused where it does not."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import numpy as np
import pytest
import yaml

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.export import PRECISIONS, ExportReport, Tolerance
from tlstudio.core.image_spec import Fit
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ExportJob, PredictJob
from tlstudio.learn.control import Control
from tlstudio.learn.export import deploy, job
from tlstudio.learn.export.images import RunImages, drawn
from tlstudio.learn.fit import train
from tlstudio.learn.models.model_file import load_model
from tlstudio.learn.predict import Predictor

_SLOW = {("torch", "float16"), ("torch", "float32"), ("onnx", "float16")}
ALL = [
    pytest.param(form, precision, marks=[pytest.mark.slow] if (form, precision) in _SLOW else [])
    for form, precisions in PRECISIONS.items()
    for precision in precisions
]
#: how far a probability of the script may be from ours
NEAR = {"float32": 2e-5, "float16": 5e-3, "int8": 0.1}
#: TL Studio is not installed where an export is used
WITHOUT_US = (
    "import sys, runpy; sys.modules['tlstudio'] = None; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0])"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A baseline that has learned something, with 12 test images."""
    place = tmp_path_factory.mktemp("export")
    data = make_folder(place / "data", count=20)
    return run_of(list(train(tiny_job(data, place / "workspace", train__epochs=3), Control())))


def exported(model: Path, to: Path, **choices: object) -> ExportReport:
    events = list(job.export(ExportJob(model=str(model), to=str(to), **choices), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    (ready,) = of_type(events, ev.ReportReady)
    return msgspec.json.decode(Path(ready.file).read_bytes(), type=ExportReport)


def predicted(folder: Path, image: Path) -> dict[str, float]:
    """What ``predict.py`` says, in a process that cannot import TL Studio."""
    command = [sys.executable, "-c", WITHOUT_US, str(folder / "predict.py"), str(image)]
    environment = {**os.environ, "PYTHONPATH": ""}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment)
    assert done.returncode == 0, done.stderr
    lines = (line.split("\t", 1) for line in done.stdout.splitlines())
    return {name: float(share) for share, name in lines}


def ours(model: Path, image: Path) -> dict[str, float]:
    (answer,) = Predictor(PredictJob(models=(str(model),), device="cpu")).answer(1, image)
    return {score.name: score.probability for score in answer.top}


@pytest.mark.parametrize(("form", "precision"), ALL)
def test_the_export_answers_as_its_original(run: RunFolder, form: str, precision: str, tmp_path: Path) -> None:
    to = tmp_path / "new" / "export"
    report = exported(run.model, to, format=form, precision=precision)
    assert report.agreement.subset == "test"
    assert report.agreement.images == 12
    assert report.agreement.equal >= 0.9
    assert report.measured == 12
    assert report.accuracy_original == pytest.approx(np.mean(_right(run)))
    assert report.bytes == (to / report.file).stat().st_size
    assert report.bytes < {"float32": 1.1, "float16": 0.6, "int8": 0.4}[precision] * report.bytes_original
    assert {path.name for path in to.iterdir()} == {
        report.file, "README.md", "labels.json", "predict.py", "export.json",
    }  # fmt: skip
    image = run.path.parents[2] / "data" / "red" / "003.png"
    assert predicted(to, image) == pytest.approx(ours(run.model, image), abs=NEAR[precision])


def _right(run: RunFolder) -> np.ndarray:
    """Whether each test image is told, as the run's own evaluation has stored it."""
    stored = np.load(run.predictions)
    return stored["test_logits"].argmax(1) == stored["test_labels"]


@pytest.mark.parametrize(
    ("form", "fit"),
    [
        ("onnx", "squash"),
        ("onnx", "crop"),
        pytest.param("torch", "crop", marks=pytest.mark.slow),
        pytest.param("torch", "squash", marks=pytest.mark.slow),
    ],
)
def test_the_script_cuts_and_normalises_by_itself(form: str, fit: Fit, tmp_path: Path) -> None:
    """A picture that is not square, an input smaller than the square, the normalisation outside."""
    model = saved_model(tmp_path / "model.pt", crop=24, resize=33, fit=fit, seed=3)
    exported(model.file, tmp_path / "export", format=form, preprocessing=False)
    image = make_folder(tmp_path / "data", size=(57, 40), count=1) / "red" / "000.png"
    assert predicted(tmp_path / "export", image) == pytest.approx(ours(model.file, image), abs=2e-5)


def test_any_number_of_images_at_a_time(run: RunFolder, tmp_path: Path) -> None:
    model = load_model(run.model)
    for form in ("onnx", "torch"):
        folder = tmp_path / form
        folder.mkdir()
        asked = ExportJob(model=str(run.model), to="", format=form)
        answer = job.convert(asked, model, folder, None).answer
        pixels = drawn(7, model.about.preprocessing.crop)
        alone = np.concatenate([answer(pixels[n : n + 1]) for n in range(7)])
        np.testing.assert_allclose(answer(pixels), alone, atol=1e-5)
        np.testing.assert_allclose(alone, deploy.original_answer(model)(pixels), atol=1e-4)


def test_what_would_end_the_program_that_loads_it_is_not_written(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MODELS["vit_b_16"].family in job.CRASHING
    monkeypatch.setattr(job, "CRASHING", (MODELS["baseline"].family,))
    with pytest.raises(TLStudioError) as refused:
        exported(run.model, tmp_path / "export", precision="float16")
    assert refused.value.code == "export-crashes"
    assert not (tmp_path / "export").exists()


@pytest.mark.parametrize("before", ["file", "folder"])
def test_nothing_is_overwritten(run: RunFolder, before: str, tmp_path: Path) -> None:
    to = tmp_path / "export"
    kept = to / "mine.txt" if before == "folder" else to
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mine")
    with pytest.raises(TLStudioError) as refused:
        exported(run.model, to)
    assert refused.value.code == "export-exists"
    assert kept.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


def test_an_empty_folder_is_filled(run: RunFolder, tmp_path: Path) -> None:
    assert exported(run.model, tmp_path).file == "model.onnx"
    assert (tmp_path / "model.onnx").is_file()


def test_one_that_disagrees_is_refused_and_not_written(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = deploy.onnx_answer
    monkeypatch.setattr(deploy, "onnx_answer", lambda path, how: lambda pixels: real(path, how)(pixels)[:, ::-1])
    with pytest.raises(TLStudioError) as refused:
        exported(run.model, tmp_path / "export")
    assert refused.value.code == "export-disagrees"
    assert list(tmp_path.iterdir()) == []


def test_a_stop_leaves_nothing(run: RunFolder, tmp_path: Path) -> None:
    control = Control()
    events = job.export(ExportJob(model=str(run.model), to=str(tmp_path / "export")), control)
    assert isinstance(next(events), ev.JobStarted)
    control.stop()
    with pytest.raises(Stopped):
        list(events)
    assert list(tmp_path.iterdir()) == []
    for thread in threading.enumerate():  # an engine would end now; here other tests follow, and torch traces
        if thread.name == "export":  # one network at a time
            thread.join()


def test_without_images_it_is_compared_on_drawn_ones_and_says_so(tmp_path: Path) -> None:
    model = saved_model(tmp_path / "model.pt")
    report = exported(model.file, tmp_path / "export")
    assert (report.agreement.subset, report.agreement.images) == ("noise", 64)
    assert (report.measured, report.accuracy) == (0, None)
    assert "compared on drawn images only" in (tmp_path / "export" / "README.md").read_text(encoding="utf-8")
    with pytest.raises(TLStudioError) as refused:
        exported(model.file, tmp_path / "int8", precision="int8")
    assert refused.value.code == "export-no-images"
    assert not (tmp_path / "int8").exists()


def test_int8_is_refused_for_torch(run: RunFolder, tmp_path: Path) -> None:
    (problem,) = ExportJob(model="", to="", format="torch", precision="int8").problems()
    assert problem.code == "export-precision"
    with pytest.raises(TLStudioError, match="ONNX only"):
        exported(run.model, tmp_path / "export", format="torch", precision="int8")


def test_an_image_that_has_changed_is_not_used(tmp_path: Path) -> None:
    data = make_folder(tmp_path / "data")
    run = run_of(list(train(tiny_job(data, tmp_path / "workspace"), Control())))
    images = RunImages(load_model(run.model))
    assert sum(len(batch.labels) for batch in images.batches("test", 99)) == 3
    for path in data.glob("*/*.png"):
        path.write_bytes((data / "red" / "000.png").read_bytes() + b" ")
    assert images.first("test", 99) is None
    assert images.to_compare()[0] == "noise"


def test_the_card_is_yaml_and_shows_hostile_names_as_they_are(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = ("<script>alert(1)</script>", "a | b", "[x](http://x.test)")
    model = load_model(run.model)
    about = msgspec.structs.replace(
        model.about,
        classes=hostile,
        provenance=msgspec.structs.replace(model.about.provenance, data="---\n# `data`", title="*T*"),
    )
    monkeypatch.setattr(job, "load_model", lambda _file: msgspec.structs.replace(model, about=about))
    exported(run.model, tmp_path / "export")
    text = (tmp_path / "export" / "README.md").read_text(encoding="utf-8")
    _, header, body = text.split("---\n", 2)
    facts = yaml.safe_load(header)
    assert (facts["library_name"], facts["pipeline_tag"]) == ("onnx", "image-classification")
    assert "license" not in facts
    assert "<script>" not in body
    assert r"a \| b" in body
    assert r"\[x\]\(http\://x.test\)" in body
    assert r"\--- \# \`data\`" in body
    assert json.loads((tmp_path / "export" / "labels.json").read_text(encoding="utf-8")) == list(hostile)


def test_agreement_counts_answers_and_the_largest_difference() -> None:
    ours = np.array([[2.0, 1.0], [0.0, 3.0], [1.0, 1.0], [5.0, 0.0]], np.float32)
    theirs = np.array([[1.5, 1.0], [4.0, 3.0], [0.9, 1.0], [5.0, 0.0]], np.float32)
    found = deploy.agreement(ours, theirs, "test")
    assert (found.images, found.difference, found.scale, found.equal) == (4, 4.0, 5.0, 0.75)
    assert not found.within(Tolerance(0.5, 0.5))
    assert found.within(Tolerance(0.8, 0.75))
    assert not found.within(Tolerance(None, 0.76))
    theirs[0, 0] = np.nan
    broken = deploy.agreement(ours, theirs, "test")
    assert broken.equal == 0.5
    assert not broken.within(Tolerance(1e9, 0.0))


def test_drawn_images_differ() -> None:
    images = drawn(3, 20)
    assert images.shape == (3, 3, 20, 20)
    assert images.dtype == np.uint8
    assert len({image.tobytes() for image in images}) == 3
    assert (images == drawn(3, 20)).all()
