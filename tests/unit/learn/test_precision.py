"""Mixed precision: where it is used, how that is decided, and that the numbers stay close."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import events as ev
from tlstudio.core.train_spec import Precision
from tlstudio.data.checks import inspect
from tlstudio.learn import trials
from tlstudio.learn.control import Control
from tlstudio.learn.device import autocast
from tlstudio.learn.fit import train
from tlstudio.learn.session import assemble
from tlstudio.learn.trials import TrialStep, choose_precision

CPU = torch.device("cpu")


def _imitate(monkeypatch: pytest.MonkeyPatch, seconds: dict[str, float], asked: list[str]) -> None:
    """A machine whose processor multiplies bfloat16, with what a step takes in each precision."""

    def measured(steps: Sequence[Any]) -> list[float]:
        names = [step.args[0] for step in steps]
        asked.extend(names)
        return [seconds[name] for name in names]

    monkeypatch.setattr(trials, "multiplies_bfloat16", lambda: True)
    monkeypatch.setattr(trials, "least_seconds", measured)


@pytest.mark.parametrize(
    ("precision", "expected"), [("auto", torch.float32), ("float32", torch.float32), ("mixed", torch.bfloat16)]
)
def test_a_cpu_rounds_only_where_it_is_told_to(precision: Precision, expected: torch.dtype) -> None:
    layer = torch.nn.Linear(4, 4)
    with autocast(CPU, precision):
        assert layer(torch.rand(2, 4)).dtype == expected


@pytest.mark.parametrize(("plain", "mixed", "expected"), [(1.0, 0.6, "mixed"), (1.0, 0.95, "float32"), (1.0, 3.0, "float32")])  # fmt: skip
def test_the_faster_one_is_taken_and_remembered(
    plain: float, mixed: float, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    _imitate(monkeypatch, {"float32": plain, "mixed": mixed}, asked)
    for _ in range(2):
        assert choose_precision(CPU, "model|1|64", lambda _precision: None) == expected
    assert asked == ["float32", "mixed"]


def test_nothing_is_tried_where_the_processor_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_precision: Precision) -> None:
        raise AssertionError

    monkeypatch.setattr(trials, "multiplies_bfloat16", lambda: False)
    assert choose_precision(CPU, "key", never) == "float32"
    assert choose_precision(torch.device("cuda"), "key", never) == "mixed"
    assert choose_precision(torch.device("mps"), "key", never) == "float32"


@pytest.mark.parametrize("can", [True, False])
def test_what_was_decided_is_in_the_spec(
    can: bool, small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _imitate(monkeypatch, {"float32": 1.0, "mixed": 0.5}, [])
    monkeypatch.setattr(trials, "multiplies_bfloat16", lambda: can)
    events = list(train(tiny_job(small_data, tmp_path, train__precision="auto", train__threads=1), Control()))
    assert run_of(events).job().train.precision == ("mixed" if can else "float32")
    assert ("note-mixed" in [note.code for note in of_type(events, ev.Note)]) == can
    assert events[-1] == ev.Finished(outcome="done")


def test_a_head_on_kept_features_stays_in_32_bits(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trials, "multiplies_bfloat16", lambda: True)
    job = tiny_job(
        small_data, tmp_path, "squeezenet1_1", strategy=3, image__resize=32, image__crop=32,
        train__features="keep", train__precision="auto", weights="none",
    )  # fmt: skip
    session = assemble(job, inspect(job.data).split)
    assert session.job.train.precision == session.learner.precision == "float32"


def test_a_trial_leaves_the_learner_as_it_was(small_data: Path, tmp_path: Path) -> None:
    job = tiny_job(small_data, tmp_path)
    learner = assemble(job, inspect(job.data).split).learner
    before = {name: value.clone() for name, value in learner.network.state_dict().items()}
    TrialStep(learner, job.image.crop, 3)("mixed")
    assert learner.precision == "float32"
    assert all(torch.equal(value, before[name]) for name, value in learner.network.state_dict().items())
    assert all(parameter.grad is None for parameter in learner.network.parameters())


def test_both_learn_the_same(small_data: Path, tmp_path: Path) -> None:
    losses = []
    for precision in ("float32", "mixed"):
        job = tiny_job(small_data, tmp_path, train__precision=precision, train__epochs=3)
        losses.append([epoch.train_loss for epoch in of_type(train(job, Control()), ev.EpochEnded)])
    assert losses[0] != losses[1]
    assert losses[1] == pytest.approx(losses[0], rel=0.02)
