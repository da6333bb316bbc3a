"""A trained model knows its training images again: in its file, and in what it answers."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from tests.helpers.jobs import run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.core import catalog
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Predicted
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, EvaluateJob, PredictJob
from tlstudio.data.split import read_csv
from tlstudio.evaluate.predictions import read_features, read_predictions
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import train
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.model_file import load_model, save_model
from tlstudio.learn.penultimate import Lens
from tlstudio.learn.predict import Predictor


@pytest.fixture(scope="module")
def run(small_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunFolder]:
    work = tmp_path_factory.mktemp("known")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TLSTUDIO_HOME", str(work / "home"))
        yield run_of(list(train(tiny_job(small_data, work, image__resize=24, image__crop=16), Control())))


def _ask(model: Path, image: Path) -> Predicted:
    return next(Predictor(PredictJob(models=(str(model),), device="cpu")).answer(1, image))


def test_the_file_holds_the_training_images(run: RunFolder, small_data: Path) -> None:
    assert run.model is not None
    known = load_model(run.model).known
    assert known is not None
    split = read_csv(run.split, str(small_data))
    rows = split.subset("train")
    assert known.files == tuple(row.file for row in rows)
    assert known.digests == tuple(row.digest for row in rows)
    assert [split.classes[label] for label in known.labels] == [row.class_name for row in rows]
    assert len(known.validation) == len(split.subset("val"))
    assert np.linalg.norm(known.vectors, axis=1) == pytest.approx(np.ones(len(rows)), abs=0.01)
    plain = torch.load(run.model, weights_only=True)["known"]
    assert plain["vectors"].dtype == torch.float16


def test_a_training_image_is_most_like_itself(run: RunFolder, small_data: Path) -> None:
    assert run.model is not None
    known = load_model(run.model).known
    assert known is not None
    image = small_data / known.files[4]
    novelty = _ask(run.model, image).novelty
    assert novelty is not None
    assert novelty.nearest[0].path == str(image)
    assert novelty.nearest[0].similarity == pytest.approx(1, abs=0.01)
    assert novelty.nearest[0].name == known.files[4].split("/")[0]
    assert len(novelty.nearest) == 5
    assert novelty.images == 3
    assert not novelty.unknown or novelty.share == 1


def test_a_file_elsewhere_has_the_names_and_not_the_images(
    run: RunFolder, small_data: Path, tmp_path: Path
) -> None:
    assert run.model is not None
    moved = Path(shutil.copy(run.model, tmp_path / "moved.pt"))
    novelty = _ask(moved, next(small_data.glob("*/*"))).novelty
    assert novelty is not None
    assert all(one.file and one.name and not one.path for one in novelty.nearest)


def test_no_other_file_is_shown(run: RunFolder, small_data: Path, tmp_path: Path) -> None:
    """Neither one of the same name with another content nor one outside of the folder of the images."""
    copy = RunFolder(Path(shutil.copytree(run.path, tmp_path / "run")))
    assert copy.model is not None
    model = load_model(copy.model)
    known = model.known
    assert known is not None
    outside = tuple(str(small_data / file) for file in known.files)
    for files, digests in (
        (outside, known.digests),
        (known.files, tuple(digest[::-1] for digest in known.digests)),
    ):
        moved = msgspec.structs.replace(known, files=files, digests=digests)
        save_model(copy.model, model.network, model.about, model.trained_on, moved)
        novelty = _ask(copy.model, small_data / known.files[0]).novelty
        assert novelty is not None
        assert {one.path for one in novelty.nearest} == {""}


def test_an_older_file_answers_as_before(tmp_path: Path, small_data: Path) -> None:
    model = saved_model(tmp_path / "old.pt")
    answer = _ask(model.file, next(small_data.glob("*/*")))
    assert answer.top
    assert answer.novelty is None


@pytest.mark.parametrize(
    "damage",
    [
        {"vectors": torch.zeros(2, 3)},
        {"labels": torch.full((9,), 7)},
        {"labels": torch.full((9,), -1)},
        {"files": ("one",)},
        {"files": (1,) * 9},
        {"validation": torch.tensor([2.0, 1.0], dtype=torch.float64)},
        {"validation": torch.tensor([torch.nan], dtype=torch.float64)},
    ],
)
def test_a_damaged_list_is_refused(run: RunFolder, tmp_path: Path, damage: dict) -> None:
    saved = torch.load(run.model, weights_only=True)
    assert len(saved["known"]["labels"]) == 9
    saved["known"].update(damage)
    torch.save(saved, tmp_path / "damaged.pt")
    with pytest.raises(TLStudioError) as raised:
        load_model(tmp_path / "damaged.pt")
    assert raised.value.code == "model-foreign"


def test_the_features_of_the_tested_images_are_stored(run: RunFolder, small_data: Path, tmp_path: Path) -> None:
    stored = read_features(run.features)
    assert stored.dtype == np.float16
    assert len(stored) == len(read_predictions(run.predictions).files)
    old = saved_model(tmp_path / "old.pt")
    job = EvaluateJob(model=str(old.file), data=DataSpec(folder=str(small_data)), workspace=str(tmp_path))
    made = run_of(list(evaluate(job, Control())))
    assert len(read_features(made.features, "all")) == 15, "also by a file that knows no training images"
    made.features.write_bytes(b"PK")
    with pytest.raises(TLStudioError) as raised:
        read_features(made.features, "all")
    assert raised.value.code == "no-features"


@pytest.mark.parametrize(("name", "side"), [("baseline", 16), ("squeezenet1_1", 32), ("efficientnet_lite0", 32)])
def test_features_are_what_the_head_answers_from(name: str, side: int) -> None:
    row = catalog.MODELS[name]
    network = build(architecture(row, classes=4, input_size=side)).eval()
    images = torch.randn(3, 3, side, side)
    with torch.no_grad():
        logits = network(images)
        answers = Lens(row.head).before(fold_batchnorm(network))(images)
    features = answers[:, 4:]
    assert torch.allclose(answers[:, :4], logits, atol=1e-4)
    assert torch.allclose(features.norm(dim=1), torch.ones(3), atol=1e-5)
    head = network.get_submodule(row.head)
    if isinstance(head, torch.nn.Linear):
        straight = torch.nn.functional.normalize(logits - head.bias, dim=1)
        assert torch.allclose(torch.nn.functional.normalize(features @ head.weight.T, dim=1), straight, atol=1e-3)
    assert not head._forward_pre_hooks, "nothing is left behind in the network"
