"""All images of a folder are answered, in batches, as each one would be by itself."""

import threading
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from tests.helpers.images import BAD_FILES, CLASSES, make_folder, spoil
from tests.helpers.jobs import of_type
from tests.helpers.models import saved_model
from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.evaluate.novelty import KnownImages
from tlstudio.learn.batch_prediction import list_images, sweep
from tlstudio.learn.models.model_file import TrainedModel
from tlstudio.learn.penultimate import Lens, WithFeatures
from tlstudio.learn.predict import Predictor


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 사진", count=9)


@pytest.fixture
def predictor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Predictor:
    """Two models that want images of different sizes."""
    monkeypatch.setattr("tlstudio.learn.batch_prediction._CORES", 2)
    files = (
        saved_model(tmp_path / "a.pt").file,
        saved_model(tmp_path / "b.pt", crop=24, resize=32, fit="crop", seed=1).file,
    )
    return Predictor(PredictJob(models=tuple(map(str, files)), device="cpu", top=3))


def _never() -> bool:
    return False


def _rows(events: list[ev.AnyEvent]) -> list[ev.ImageAnswer]:
    return [row for event in of_type(events, ev.AnswersReady) for row in event.rows]


def test_every_image_is_answered_as_by_itself(data: Path, predictor: Predictor) -> None:
    events = list(sweep(predictor, ev.PredictAll(5, (str(spoil(data)),)), _never))
    rows = {Path(row.file).relative_to(data).as_posix(): row for row in _rows(events)}
    assert len(rows) == 31
    assert {name for name, row in rows.items() if row.problem} == set(BAD_FILES)
    for name in ("blue/000.png", "green/008.png", "red/deep.png"):
        alone = list(predictor.answer(1, data / name))
        for top, single in zip(rows[name].tops, alone, strict=True):
            assert [score.name for score in top] == [score.name for score in single.top]
            assert [s.probability for s in top] == pytest.approx([s.probability for s in single.top], abs=1e-5)
    assert events[-1] == ev.AnswersEnded(id=5, outcome="done", images=31, seconds=events[-1].seconds)
    shares = [event.done for event in of_type(events, ev.Progress) if event.phase == "predict"]
    assert shares == sorted(shares)
    assert shares[-1] == 31
    assert max(len(event.rows) for event in of_type(events, ev.AnswersReady)) == 16


def test_files_and_folders_in_the_order_given(data: Path) -> None:
    single = data / "red" / "003.png"
    listed = [path for path, _ in list_images((str(single), str(data / "blue")))]
    assert listed == [str(single), *(str(data / "blue" / f"{n:03}.png") for n in range(9))]
    assert [path for path, _ in list_images((str(data),))] == sorted(map(str, data.rglob("*.png")))


def test_signs_of_life_while_a_large_folder_is_listed(
    data: Path, predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tlstudio.learn.batch_prediction._LISTED", 10)
    events = sweep(predictor, ev.PredictAll(1, (str(data),)), _never)
    assert [event.done for event in of_type(events, ev.Progress) if event.phase == "scan"] == [10, 20]


def test_an_empty_folder_ends_at_once(tmp_path: Path, predictor: Predictor) -> None:
    (tmp_path / "empty").mkdir()
    events = list(sweep(predictor, ev.PredictAll(1, (str(tmp_path / "empty"),)), _never))
    assert _rows(events) == []
    assert events[-1].outcome == "done"


def test_a_folder_of_unreadable_images(tmp_path: Path, predictor: Predictor) -> None:
    for name in "ab":
        (tmp_path / f"{name}.png").write_text("no image")
    rows = _rows(list(sweep(predictor, ev.PredictAll(1, (str(tmp_path),)), _never)))
    assert [row.problem.code for row in rows if row.problem] == ["image-format", "image-format"]


def test_cancelled_between_two_batches(data: Path, predictor: Predictor) -> None:
    events: list[ev.AnyEvent] = []
    for event in sweep(predictor, ev.PredictAll(2, (str(data),)), lambda: bool(of_type(events, ev.AnswersReady))):
        events.append(event)  # noqa: PERF402  (the sweep looks at the list while it grows)
    assert (events[-1].outcome, events[-1].images) == ("stopped", 14)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("core")]


def _knowing(model: TrainedModel, images: int = 30) -> TrainedModel:
    """The same with training images that it knows again: drawn vectors."""
    with torch.inference_mode():
        seen = WithFeatures(model.network, Lens(model.head))(torch.zeros(1, 3, 16, 16))
    features = np.random.default_rng(0).standard_normal((images, seen.shape[1] - len(CLASSES))).astype(np.float32)
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    names = [f"{number}.png" for number in range(images)]
    known = KnownImages.of(features, np.arange(images) % 3, files=names, digests=[""] * images)
    return msgspec.structs.replace(model, known=known.validated_by(known.vectors[:10]))


def test_cores_side_by_side_say_what_one_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hooks of a network that two threads shared would mix the features of their images up."""
    monkeypatch.setattr("tlstudio.learn.batch_prediction._CORES", 4)
    data, file = make_folder(tmp_path / "many", count=60, size=(24, 24)), saved_model(tmp_path / "a.pt").file
    predictor = Predictor(PredictJob(models=(str(file),), device="cpu", top=3))
    predictor.models = [_knowing(model) for model in predictor.models]
    threads = torch.get_num_threads()
    rows = _rows(list(sweep(predictor, ev.PredictAll(1, (str(data),)), _never)))
    assert torch.get_num_threads() == threads
    assert [row.file for row in rows] == [path for path, _ in list_images((str(data),))]
    for row in rows[::7]:
        (alone,) = predictor.answer(1, Path(row.file))
        assert row.novelties[0].share == alone.novelty.share
        assert [near.file for near in row.novelties[0].nearest] == [near.file for near in alone.novelty.nearest]
        assert [near.similarity for near in row.novelties[0].nearest] == pytest.approx(
            [near.similarity for near in alone.novelty.nearest], abs=1e-4
        )
        assert [score.name for score in row.tops[0]] == [score.name for score in alone.top]


def test_networks_of_other_threads_share_their_weights(predictor: Predictor) -> None:
    other = predictor.beside()
    for mine, theirs in zip(predictor.models, other.models, strict=True):
        assert mine.network is not theirs.network
        assert [tensor.data_ptr() for tensor in mine.network.state_dict().values()] == [
            tensor.data_ptr() for tensor in theirs.network.state_dict().values()
        ]
