"""Which run everything is about and which are compared: the rules, and the object that keeps their outcome."""

import msgspec
import pytest

from tests.helpers.gui_data import evaluation, summary
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import with_value
from tlstudio.gui.runs import selection as rules
from tlstudio.gui.runs.selection import Selected, Selection


def run(
    day: int, model: str = "resnet50", *, data: str = "/data/leaves", accuracy: float | None = 0.8
) -> RunSummary:
    """A run of a day in November; ``accuracy`` None: not tested."""
    name = f"2026-11-{day:02d}T1000_{model}"
    made = summary(model, model, accuracy=accuracy, folder=f"/w/runs/{name}")
    job = with_value(made.job, "data.folder", data)
    return msgspec.structs.replace(made, name=name, job=job)


BASE = run(1, "baseline", accuracy=0.7)
FIRST, SECOND = run(2, accuracy=0.9), run(3, "vgg16", accuracy=0.85)
F_BASE, F_RUN = run(4, "baseline", data="/data/set F"), run(5, data="/data/set F", accuracy=0.6)
FAILED = run(6, accuracy=None)
LEAVES = [SECOND, FIRST, BASE]
ALL = [FAILED, F_RUN, F_BASE, *LEAVES]


def folders(*runs: RunSummary) -> tuple[str, ...]:
    return tuple(one.folder for one in runs)


def begun(runs: list[RunSummary]) -> Selected:
    return rules.with_runs(Selected(), [], runs)


def test_at_the_start_only_runs_on_the_same_images_are_paired():
    assert begun(LEAVES).compared == folders(BASE, FIRST), "the best run beside the best baseline"
    assert begun(ALL).compared == folders(F_BASE, F_RUN), "of the data set that was worked on last"
    assert begun([F_RUN, BASE]).compared == (), "two data sets are not compared"
    assert begun([]) == Selected()


def test_runs_whose_folder_was_divided_in_another_way_are_not_paired():
    other = msgspec.structs.replace(FIRST, job=with_value(FIRST.job, "data.seed", 7))
    assert not rules.on_same_images(other, BASE)
    assert begun([other, BASE]).compared == ()


def test_the_run_that_is_asked_for_is_compared_on_its_own_images():
    state = rules.focus(begun(LEAVES), F_RUN.folder, ALL)
    assert state == Selected(F_RUN.folder, folders(F_BASE, F_RUN))
    assert rules.shown(state, ALL) == F_RUN


def test_the_yardstick_stays_where_the_images_are_the_same():
    state = Selected(FIRST.folder, folders(FIRST, BASE))
    assert rules.focus(state, SECOND.folder, ALL) == Selected(SECOND.folder, folders(FIRST, SECOND))


def test_a_baseline_stands_beside_the_best_run():
    assert rules.focus(Selected(), BASE.folder, ALL).compared == folders(BASE, FIRST)
    assert rules.focus(Selected(), F_RUN.folder, [F_RUN, *LEAVES]).compared == folders(F_RUN)


def test_one_of_the_pair_can_be_looked_at_without_changing_the_pair():
    state = rules.focus(begun(LEAVES), BASE.folder, LEAVES)
    assert state == Selected(BASE.folder, folders(BASE, FIRST))
    assert rules.shown(state, LEAVES) == BASE


def test_a_run_without_a_result_leaves_the_pair_alone():
    state = rules.focus(begun(LEAVES), FAILED.folder, ALL)
    assert state.compared == folders(BASE, FIRST)
    assert rules.shown(state, ALL) == FIRST


def test_a_cursor_never_changes_what_is_checked():
    state = Selected(FIRST.folder, folders(BASE, FIRST))
    assert rules.mark(state, SECOND.folder) == state
    assert rules.mark(state, BASE.folder).focused == BASE.folder
    assert rules.mark(Selected(), SECOND.folder).focused == SECOND.folder


def test_a_third_run_stands_beside_the_others_and_is_the_one_on_show():
    state = rules.toggle(begun(LEAVES), SECOND.folder)
    assert state == Selected(SECOND.folder, folders(BASE, FIRST, SECOND))
    assert rules.toggle(state, SECOND.folder) == Selected(FIRST.folder, folders(BASE, FIRST))
    assert rules.swap(state) == state, "each stands against each: there is no other yardstick"
    assert rules.toggle(Selected(FIRST.folder, folders(FIRST)), FIRST.folder) == Selected(FIRST.folder, ())


def test_a_result_of_a_third_run_is_never_shown_beside_a_checked_pair():
    for one in LEAVES:
        for other in (SECOND, FIRST, BASE, F_RUN, F_BASE):
            state = rules.toggle(rules.focus(begun(ALL), one.folder, ALL), other.folder)
            assert not state.compared or rules.shown(state, ALL).folder in state.compared


def test_what_was_checked_stays_so_when_other_runs_appear():
    state = Selected(FIRST.folder, folders(BASE, FIRST))
    assert rules.with_runs(state, LEAVES, ALL) == state
    unchecked = Selected(FIRST.folder, ())
    assert rules.with_runs(unchecked, LEAVES, ALL) == unchecked


def test_what_is_removed_gives_way_to_what_was_compared_with_it():
    state = Selected(FIRST.folder, folders(BASE, FIRST))
    assert rules.with_runs(state, LEAVES, [SECOND, BASE]) == Selected(BASE.folder, folders(BASE))


def test_else_to_its_neighbour_in_the_data_set():
    gone = Selected(FAILED.folder, ())
    assert rules.with_runs(gone, ALL, ALL[1:]).focused == SECOND.folder, "the next older one on the same images"
    oldest = Selected(F_BASE.folder, ())
    assert rules.with_runs(oldest, [F_RUN, F_BASE], [F_RUN]).focused == F_RUN.folder
    assert rules.with_runs(Selected(FIRST.folder, ()), [FIRST], []) == Selected()


def test_a_run_that_has_just_begun_may_be_unknown_for_a_while():
    state = Selected("/w/runs/new", folders(BASE, FIRST))
    assert rules.with_runs(state, LEAVES, LEAVES) == state


def test_a_focused_run_is_compared_as_soon_as_it_has_been_tested():
    under_way = run(7, accuracy=None)
    state = rules.focus(begun(LEAVES), under_way.folder, [under_way, *LEAVES])
    tested = run(7, accuracy=0.88)
    after = rules.with_runs(state, [under_way, *LEAVES], [tested, *LEAVES])
    assert after == Selected(tested.folder, folders(BASE, tested))


def test_the_best_is_that_of_the_newest_runs_data_set():
    assert rules.best(ALL) == F_BASE
    assert rules.best(LEAVES) == FIRST
    assert rules.best([]) is None


@pytest.fixture
def selection():
    made = Selection()
    made.set_runs(ALL)
    return made


def test_only_a_change_is_told(selection, qtbot):
    with qtbot.waitSignal(selection.changed):
        selection.focus(FIRST.folder)
    with qtbot.assertNotEmitted(selection.changed):
        selection.focus(FIRST.folder)
        selection.set_runs(ALL)
    with qtbot.waitSignal(selection.changed):
        selection.swap()
    assert selection.compared == folders(FIRST, BASE)


def test_damaged_runs_are_left_out_and_evaluations_stand_among_the_others(selection):
    selection.set_runs([*LEAVES, msgspec.structs.replace(F_RUN, problem="damaged")])
    selection.set_evaluations([evaluation()])
    assert selection.every == [evaluation(), *LEAVES]
    assert selection.find(F_RUN.folder) is None
    selection.focus(evaluation().folder)
    assert selection.shown == evaluation()
    assert selection.compared == (evaluation().folder,)
