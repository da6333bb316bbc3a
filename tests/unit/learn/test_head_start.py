"""Strategies 1 and 2 that begin with the head that strategy 3 would find."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch.nn.modules.batchnorm import _BatchNorm

from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.spec import ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.data.checks import inspect
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.models.weights import initial_state
from tlstudio.learn.session import Session, assemble
from tlstudio.learn.strategy import train_mode

STAGES = {1: "", 2: "blocks4"}


def _job(data: Path, workspace: Path, number: int, **changes: Any) -> TrainJob:
    return tiny_job(
        data, workspace, "efficientnet_lite0", weights="default", strategy=number, first_stage=STAGES[number],
        recipe="recommended", image__resize=64, image__crop=64, train__patience=0, **changes,
    )  # fmt: skip


def _session(job: TrainJob) -> Session:
    row = catalog.MODELS[job.model.name]
    start = initial_state(row, "default", lambda _done, _total: None, lambda: False)
    return assemble(job, inspect(job.data).split, start)


def _walk(session: Session) -> bool:
    rest = session.solve_head(Control())
    while True:
        try:
            next(rest)
        except StopIteration as ended:
            return bool(ended.value)


@pytest.mark.parametrize("number", STAGES)
def test_only_the_head_is_moved_and_it_knows_the_training_images(
    number: int, small_data: Path, tmp_path: Path
) -> None:
    session = _session(_job(small_data, tmp_path, number))
    network, head = session.learner.network, session.row.head
    before = {name: value.clone() for name, value in network.state_dict().items()}
    learns = {name: parameter.requires_grad for name, parameter in network.named_parameters()}

    assert _walk(session)

    changed = {name for name, value in network.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {f"{head}.weight", f"{head}.bias"}
    assert {name: parameter.requires_grad for name, parameter in network.named_parameters()} == learns
    images = next(session.images["train"].batches(np.arange(9), 9))
    transform = Transform(session.job.image, AugmentSpec(), *session.row.normalization(wanted=True))
    with torch.inference_mode():
        answers = network.eval()(transform.evaluate(images.images, images.indices)).argmax(1)
    assert torch.equal(answers, images.labels)


@pytest.mark.parametrize("number", STAGES)
def test_a_whole_run_begins_with_it_once(number: int, small_data: Path, tmp_path: Path) -> None:
    events = list(train(_job(small_data, tmp_path, number, train__epochs=2), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    phases = [event.name for event in of_type(events, ev.PhaseStarted)]
    assert phases.count("head") == 1
    assert phases.index("head") < phases.index("train")
    assert run_of(events).model is not None


def test_a_stop_meanwhile_leaves_no_run_that_could_go_on(small_data: Path, tmp_path: Path) -> None:
    control, events = Control(), []
    for event in train(_job(small_data, tmp_path, 1), control):
        events.append(event)
        if isinstance(event, ev.PhaseStarted) and event.name == "head":
            control.stop()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert not run_of(events).checkpoint.exists()


def test_statistics_of_the_pretraining_stay_where_that_is_wanted(small_data: Path, tmp_path: Path) -> None:
    job = with_value(_job(small_data, tmp_path, 1), "train.batchnorm", "frozen")
    network = _session(job).learner.network
    norms = [module for module in network.modules() if isinstance(module, _BatchNorm)]
    train_mode(network, (), "frozen")
    assert network.training
    assert not any(module.training for module in norms)
    train_mode(network, ())
    assert all(module.training for module in norms)


def test_random_weights_have_no_base_to_begin_on(small_data: Path, tmp_path: Path) -> None:
    job = tiny_job(small_data, tmp_path, recipe="recommended")
    assert job.model == ModelSpec(weights="none")
    assert job.strategy == StrategySpec(number=1)
    assert job.train.head_start == "random"
