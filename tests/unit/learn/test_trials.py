"""Trials of what is fastest: their outcomes are remembered where they are worth it."""

import time
from collections.abc import Iterator
from functools import partial

import pytest
import torch

from tlstudio.learn import trials


def outcomes(*values: int) -> list[int]:
    """What a run after the other gets, whose trials would give ``values``."""
    return [trials.outcome("key", partial(int, value)) for value in values]


def test_an_outcome_is_remembered() -> None:
    assert outcomes(1, 2) == [1, 1]
    assert trials.outcome("other key", lambda: 3) == 3


def test_another_torch_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert outcomes(1) == [1]
    monkeypatch.setattr(torch, "__version__", "99.0")
    assert outcomes(2, 3) == [2, 2]


def test_after_a_month_it_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert outcomes(1, 2) == [1, 1]
    now = time.time()
    monkeypatch.setattr(trials.time, "time", lambda: now + 40 * 24 * 3600)
    assert outcomes(3, 4) == [3, 3]
    monkeypatch.setattr(trials.time, "time", lambda: now - 40 * 24 * 3600)  # a clock that was set back
    assert outcomes(5) == [5]


def test_a_file_of_before_is_forgotten() -> None:
    trials._file().parent.mkdir(parents=True)
    trials._file().write_bytes(b'{"key": 7}')
    assert outcomes(1, 2) == [1, 1]


def test_steps_take_turns_and_the_least_disturbed_time_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, order = [0.0], []
    first, second = iter((9.0, 1.0, 5.0, 5.0, 5.0, 5.0)), iter((9.0, 2.0, 2.0, 2.0, 2.0, 2.0))

    def step(name: str, seconds: Iterator[float]) -> None:
        order.append(name)
        clock[0] += next(seconds)

    monkeypatch.setattr(trials.time, "process_time", lambda: clock[0])
    assert trials.least_seconds([partial(step, "a", first), partial(step, "b", second)]) == [1.0, 2.0]
    assert order == ["a", "b"] * 6
