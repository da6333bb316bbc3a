"""Names of runs on the screen: no longer than they must be, and never that of a folder."""

import msgspec

from tests.helpers.gui_data import summary
from tlstudio.gui.model_names import display_names
from tlstudio.gui.run_list import RunSummary


def run(folder: str, title: str = "ResNet50", data: str = "leaves") -> RunSummary:
    made = summary("resnet50", title, folder=f"/w/runs/{folder}")
    job = msgspec.structs.replace(made.job, data=msgspec.structs.replace(made.job.data, folder=f"/data/{data}"))
    return msgspec.structs.replace(made, name=folder, job=job)


def test_what_tells_runs_apart_is_added_only_where_it_must_be() -> None:
    runs = [
        run("2026-11-24T2300_a", "VGG16"),
        run("2026-11-24T2246_a", data="flowers"),
        run("2026-11-24T2200_a"),
        run("2026-11-24T2100_a"),
    ]
    alone, other_data, later, earlier = display_names(runs).values()
    assert alone == "VGG16"
    assert other_data == "ResNet50 · flowers"
    assert later == "ResNet50 · leaves · 24 11 2026 22:00"
    assert earlier == "ResNet50 · leaves · 24 11 2026 21:00"


def test_runs_alike_in_everything_are_numbered_from_the_oldest() -> None:
    names = display_names([run("2026-11-24T2200_b"), run("2026-11-24T2200_a"), run("by-hand")])
    start = "ResNet50 · leaves · 24 11 2026 22:00"
    assert names == {
        "/w/runs/2026-11-24T2200_b": f"{start} (2)",
        "/w/runs/2026-11-24T2200_a": f"{start} (1)",
        "/w/runs/by-hand": "ResNet50 · leaves",
    }
