"""Strategy 3 solved by L-BFGS: the same as logistic regression, repeatable, and continued as if never stopped."""

from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from sklearn.linear_model import LogisticRegression
from torch import nn

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.schedule import penalty
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.core.train_spec import TrainSpec
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.features import AsTheyAre, FeatureSet
from tlstudio.learn.fit import resume, train
from tlstudio.learn.learner import Learner
from tlstudio.learn.safe_load import load_tensors
from tlstudio.learn.solve import measure_head, solve_epoch

CLASSES, WIDTH, COUNT = 4, 12, 80


class _Images:
    """As much of an image set as features need."""

    def __init__(self, labels: torch.Tensor) -> None:
        self.files, self.labels = tuple(map(str, range(len(labels)))), labels
        self.present = np.arange(len(labels))

    def still(self, places: np.ndarray) -> np.ndarray:
        return places


@pytest.fixture
def features() -> FeatureSet:
    draw = np.random.default_rng(0)
    labels = torch.arange(COUNT) % CLASSES
    centres = draw.normal(size=(CLASSES, WIDTH))
    return FeatureSet(
        (3 * (centres[labels] + draw.normal(size=(COUNT, WIDTH)))).astype(np.float32),
        _Images(labels),  # type: ignore[arg-type]
        np.arange(COUNT),
    )


def _learner(seed: int = 0) -> Learner:
    torch.manual_seed(seed)
    network = nn.Sequential()
    network.add_module("fc", nn.Linear(WIDTH, CLASSES))
    row = catalog.MODELS["resnet18"]
    transform = Transform(ImageSpec(), AugmentSpec(), row.mean, row.std)
    learner = Learner(network, row, (), TrainSpec(optimizer="lbfgs"), transform, torch.device("cpu"))
    learner.transform = AsTheyAre()
    return learner


def _solve(learner: Learner, features: FeatureSet, epoch: int = 6, epochs: int = 12) -> None:
    for _ in solve_epoch(learner, features, epoch, Control(), epochs):
        pass


def test_an_epoch_is_logistic_regression_with_its_penalty(features: FeatureSet) -> None:
    learner = _learner()
    _solve(learner, features)

    rows, labels = features._features, features.labels.numpy()
    weight_decay = penalty(6, 12) * float((rows**2).mean())
    # scikit-learn's penalty is 1/C for the sum of the losses, ours is for their mean
    reference = LogisticRegression(C=1 / (weight_decay * COUNT), tol=1e-8, max_iter=10_000).fit(rows, labels)
    ours = learner.network(torch.from_numpy(rows)).softmax(1).detach().numpy()
    np.testing.assert_allclose(ours, reference.predict_proba(rows), atol=5e-3)


def test_what_an_epoch_measures_is_the_mean_of_all_images(
    features: FeatureSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tlstudio.learn.solve._BATCH", 30)  # 80 images in three pieces
    learner = _learner()
    measured = measure_head(learner, features)
    logits = learner.network(torch.from_numpy(features._features)).detach()
    assert measured.loss == pytest.approx(float(F.cross_entropy(logits, features.labels)), rel=1e-5)
    assert measured.accuracy == pytest.approx(float((logits.argmax(1) == features.labels).float().mean()))


def test_where_it_starts_does_not_matter(features: FeatureSet) -> None:
    one, other = _learner(0), _learner(1)
    for learner in (one, other):
        _solve(learner, features)
    rows = torch.from_numpy(features._features)
    torch.testing.assert_close(one.network(rows).softmax(1), other.network(rows).softmax(1), atol=5e-3, rtol=0)


def test_a_stop_ends_it_between_iterations(features: FeatureSet) -> None:
    control = Control()
    control.stop()
    with pytest.raises(StopIteration) as ended:
        next(solve_epoch(_learner(), features, 1, control, 12))
    assert ended.value.value is None


def _job(data: Path, workspace: Path) -> TrainJob:
    return tiny_job(
        data, workspace, "efficientnet_lite0", weights="default", strategy=3, recipe="recommended",
        train__epochs=4, image__resize=64, image__crop=64,
    )  # fmt: skip


def test_a_run_keeps_the_epoch_of_the_smallest_validation_loss(small_data: Path, tmp_path: Path) -> None:
    events = list(train(_job(small_data, tmp_path), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    epochs = of_type(events, ev.EpochEnded)
    losses = [epoch.val_loss for epoch in epochs]
    assert max(epoch.epoch for epoch in epochs if epoch.best) == 1 + losses.index(min(losses))
    assert [epoch.weight_decay for epoch in epochs] == [penalty(number, 4) for number in range(1, 5)]
    assert all(epoch.learning_rates == {} for epoch in epochs)
    train_losses = [epoch.train_loss for epoch in epochs]
    assert train_losses == sorted(train_losses, reverse=True), "a weaker penalty fits the training images better"


def _stopped_after(job: TrainJob, epoch: int) -> RunFolder:
    control, events = Control(), []
    for event in train(job, control):
        events.append(event)
        if isinstance(event, ev.EpochEnded) and event.epoch == epoch:
            control.stop()
    run = run_of(events)
    run.events.write_bytes(b"".join(map(ev.encode, events)))  # as the engine records them
    return run


@pytest.mark.slow
def test_a_continued_run_is_the_same_to_the_bit(tmp_path: Path) -> None:
    data = make_folder(tmp_path / "images")
    whole = run_of(list(train(_job(data, tmp_path / "whole"), Control())))
    cut = _stopped_after(_job(data, tmp_path / "cut"), 2)
    assert list(resume(ResumeJob(run=str(cut.path)), Control()))[-1] == ev.Finished(outcome="done")
    logits = [read_predictions(run.predictions).logits for run in (whole, cut)]
    assert np.array_equal(*logits)
    states = [load_tensors(run.model)["state_dict"] for run in (whole, cut) if run.model]
    assert all(torch.equal(value, states[1][name]) for name, value in states[0].items())


def test_without_room_for_features_the_run_says_what_to_do(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tlstudio.core.storage.make_room", lambda _size: False)
    with pytest.raises(TLStudioError) as refused:
        list(train(_job(small_data, tmp_path), Control()))
    assert refused.value.code == "lbfgs-no-features"
