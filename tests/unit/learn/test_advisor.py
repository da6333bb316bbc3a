"""What is measured of a data set before anything is trained."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from PIL import Image

from tests.helpers.jobs import run_of, tiny_job
from tlstudio.advice.kept import read_advice
from tlstudio.advice.similarity import softmax
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.advisor import AdvisorReport, Measurement, stored_advice
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.index import ImageRecord
from tlstudio.core.results import read_report
from tlstudio.core.spec import AdviseJob, DataSpec
from tlstudio.data.scan import scan
from tlstudio.data.split import divide
from tlstudio.learn import advisor
from tlstudio.learn.advisor import advise, models_at_hand, probed_stages
from tlstudio.learn.control import Control
from tlstudio.learn.embeddings import Embedding, embed
from tlstudio.learn.fit import train
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.stage_pooling import pooled_stages

EACH = 15


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two classes that lean to the left and to the right: a horizontal flip changes one into the other."""
    draw = np.random.default_rng(0)
    y, x = np.mgrid[:64, :64]
    for name, sign in (("left", -1), ("right", 1)):
        place = tmp_path / "data" / name
        place.mkdir(parents=True)
        for number in range(EACH):
            wave = 128 + 100 * np.sin((x + sign * y) / draw.uniform(2, 3) + draw.uniform(0, 6))
            noisy = np.clip(wave[..., None] + draw.normal(0, 10, (64, 64, 3)), 0, 255)
            Image.fromarray(noisy.astype(np.uint8)).save(place / f"{number:02}.png")
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def small_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the network, so that the tests take no longer than need be."""
    row = msgspec.structs.replace(catalog.MODELS[catalog.BUNDLED], input_size=64)
    monkeypatch.setitem(catalog.MODELS, catalog.BUNDLED, row)


def asked(folder: Path, control: Control | None = None) -> list[ev.AnyEvent]:
    job = AdviseJob(data=DataSpec(folder=str(folder)), models=(catalog.BUNDLED,))
    return list(advise(job, control or Control()))


def report_of(events: list[ev.AnyEvent]) -> AdvisorReport:
    (file,) = (event.file for event in events if isinstance(event, ev.ReportReady))
    return msgspec.json.decode(Path(file).read_bytes(), type=AdvisorReport)


def test_a_data_set_is_measured_and_something_is_recommended(folder: Path) -> None:
    events = asked(folder)
    assert isinstance(events[-1], ev.Finished)
    report = report_of(events)
    assert (report.images, report.training, report.sampled, report.classes) == (24, 18, 24, 2)
    (found,) = report.measurements
    assert [depth.stage for depth in found.depths] == list(probed_stages(catalog.MODELS[catalog.BUNDLED]))
    assert max(depth.probe for depth in found.depths) > 0.9  # stripes of two directions are easily told
    assert found.joint > 0.9
    assert found.mirrored < -0.3  # left and right matter
    assert 0 <= found.similarity <= 1
    assert msgspec.json.decode(msgspec.json.encode(found), type=Measurement) == found
    assert report.strategy in (1, 2, 3)
    assert [row.model for row in report.expected] == [catalog.BUNDLED] * 3 + [catalog.BASELINE]
    assert all(row.low <= row.accuracy <= row.high for row in report.expected)


def test_mirrored_images_are_told_as_well_where_they_are_the_same(folder: Path) -> None:
    for file in folder.rglob("*.png"):
        with Image.open(file) as image:
            pixels = np.asarray(image)
        half = pixels[:, :32] if file.parent.name == "left" else pixels[:, :32] // 4
        Image.fromarray(np.concatenate([half, half[:, ::-1]], axis=1)).save(file)
    assert report_of(asked(folder)).measurements[0].mirrored == pytest.approx(0, abs=0.01)


def test_only_images_that_are_not_for_the_test_are_looked_at_and_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    split = divide(scan(folder), DataSpec(folder=str(folder)), {})
    seen: set[str] = set()
    plain = advisor.embed

    def watched(place: Path, images: Sequence[ImageRecord], *rest: Any) -> Any:
        seen.update(image.file for image in images)
        return plain(place, images, *rest)

    monkeypatch.setattr(advisor, "embed", watched)
    first = report_of(asked(folder))
    assert seen == {row.file for row in split.rows if row.subset != "test"}
    events = asked(folder)
    assert "embeddings" not in [event.name for event in events if isinstance(event, ev.PhaseStarted)]
    assert report_of(events).choices == first.choices
    assert read_advice(split) == report_of(events)


def test_one_image_of_a_class_is_too_few(tmp_path: Path) -> None:
    for name, count in (("a", 6), ("b", 1)):
        (tmp_path / name).mkdir()
        for number in range(count):
            Image.new("RGB", (40, 40), (number, 0, 0)).save(tmp_path / name / f"{number}.png")
    with pytest.raises(TLStudioError) as error:
        asked(tmp_path)
    assert error.value.code == "advice-few-images"


def test_it_stops_when_told(folder: Path) -> None:
    control = Control()
    control.stop()
    with pytest.raises(Stopped):
        asked(folder, control)


def test_the_answers_of_the_pretraining_are_those_of_the_whole_network(folder: Path) -> None:
    torch.manual_seed(0)
    row = catalog.MODELS["squeezenet1_1"]
    network = build(architecture(row, classes=5, input_size=64)).eval()
    sample = torch.rand(2, 3, 64, 64)
    with torch.inference_mode():
        pooled = pooled_stages(network, row, (row.stage_names[-1], row.head))(sample)
        torch.testing.assert_close(pooled[:, -5:], network(sample))


def test_the_head_of_the_pretraining_is_loaded(tmp_path: Path) -> None:
    place = tmp_path / "data" / "a"
    place.mkdir(parents=True)
    Image.new("RGB", (64, 64), (200, 30, 30)).save(place / "0.png")
    row = catalog.MODELS[catalog.BUNDLED]
    work = embed(
        tmp_path / "data", scan(tmp_path / "data").readable, Embedding(stages=(row.head,), side=64), Control()
    )
    while True:
        try:
            next(work)
        except StopIteration as end:
            answers = softmax(end.value.vectors.astype(np.float32))
            break
    assert answers.shape == (1, 1000)
    assert answers.max() > 0.005  # a head that begins anew answers 0.001 for each


def test_the_bundled_network_comes_first_of_those_at_hand() -> None:
    names = models_at_hand()
    assert names[0] == catalog.BUNDLED
    assert catalog.BASELINE not in names


def test_what_a_check_looks_at_is_probed() -> None:
    assert probed_stages(catalog.MODELS[catalog.BUNDLED]) == Embedding().stages


@pytest.mark.parametrize("name", [name for name, row in catalog.MODELS.items() if not row.is_baseline])
def test_probed_stages_end_with_the_last(name: str) -> None:
    row = catalog.MODELS[name]
    stages = probed_stages(row)
    assert stages[-1] == row.stage_names[-1]
    assert len(stages) >= 3
    assert [name for name in row.stage_names if name in stages] == list(stages)


def test_a_run_records_what_was_advised_before(folder: Path, tmp_path: Path) -> None:
    job = tiny_job(folder, tmp_path)
    before = read_report(run_of(train(job, Control())).report)
    assert before.provenance.advised is None
    report = report_of(asked(folder))
    run = run_of(train(job, Control()))
    advised = read_report(run.report).provenance.advised
    assert advised == report.advised(job.model.name, job.strategy.number)
    assert advised is not None
    assert advised.followed is False  # a baseline was trained
    assert advised.expected == report.expected[-1]
    assert stored_advice(run.advice) == report
