"""What can be done with a run follows from how it stands and from what it was told."""

import pytest

from tests.helpers.gui_data import state, view
from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.run_view import RunView


def possible(shown: RunView) -> set[str]:
    return {name.removeprefix("can_") for name in dir(RunView) if name.startswith("can_") and getattr(shown, name)}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (RunView(), set()),
        (view(RunState(), live=True), {"stop"}),
        (view(state(2)), {"stop", "pause"}),
        (view(state(2, paused=True), pausing=True), {"stop", "pause"}),
        (view(state(2), finishing="best"), {"stop", "pause"}),
        (view(state(2), stopping=True), set()),
        (view(state(2, "interrupted")), set()),
        (view(state(2, "interrupted"), resumable=True), {"continue"}),
        (view(state(2, "stopped", model="a.pt"), resumable=True), {"continue", "test"}),
        (view(state(2, "stopped", model="a.pt", report="r"), resumable=True), {"continue", "show_evaluation"}),
        (view(state(2, "done", report="r")), {"show_evaluation"}),
        (view(state(2, report="r")), {"stop", "pause"}),
    ],
)
def test_what_can_be_done(shown, expected):
    assert possible(shown) == expected


def test_a_run_has_a_folder_once_it_is_known():
    assert RunView().folder == ""
    assert view(state(1, run="/w/runs/b")).folder == "/w/runs/b"
