"""The check of a data set as a job."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from tlstudio.audit.kept import read_audit
from tlstudio.core import events as ev
from tlstudio.core.audit import AuditReport
from tlstudio.core.errors import Stopped
from tlstudio.core.spec import AuditJob, DataSpec
from tlstudio.data.scan import scan
from tlstudio.learn import embeddings
from tlstudio.learn.audit import audit
from tlstudio.learn.control import Control

COUNT = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Horizontal and vertical stripes; one image of each kind lies in the folder of the other, one is there twice."""
    draw = np.random.default_rng(0)
    for name, axis in (("rows", 0), ("columns", 1)):
        place = tmp_path / "data" / name
        place.mkdir(parents=True)
        for number in range(COUNT):
            kind = axis if number else 1 - axis
            stripes = np.repeat(draw.integers(0, 256, 16), 4)
            pixels = np.broadcast_to(np.expand_dims(stripes, 1 - kind), (64, 64))
            Image.fromarray(pixels.astype(np.uint8)).save(place / f"{number:02}.png")
    (tmp_path / "data/rows/again.png").write_bytes((tmp_path / "data/rows/05.png").read_bytes())
    return tmp_path / "data"


def check(folder: Path, *, features: bool = True, control: Control | None = None) -> list[ev.AnyEvent]:
    return list(audit(AuditJob(data=DataSpec(folder=str(folder)), features=features), control or Control()))


def reports(events: list[ev.AnyEvent]) -> list[AuditReport]:
    """What the last one told: earlier ones are files that were replaced."""
    files = [event.file for event in events if isinstance(event, ev.ReportReady)]
    return [msgspec.json.decode(Path(file).read_bytes(), type=AuditReport) for file in files]


def phases(events: list[ev.AnyEvent]) -> list[str]:
    return [event.name for event in events if isinstance(event, ev.PhaseStarted)]


def test_labels_that_were_swapped_are_found(folder: Path) -> None:
    events = check(folder)
    assert isinstance(events[-1], ev.Finished)
    found = reports(events)
    assert len(found) == 2, "at first without the network, then with it"
    report = found[-1]
    assert report.features
    assert {suspect.file for suspect in report.suspects} == {"rows/00.png", "columns/00.png"}
    for suspect in report.suspects:
        assert (suspect.given, suspect.likely) in {("rows", "columns"), ("columns", "rows")}
        assert suspect.p_given < suspect.p_likely
        assert suspect.neighbour_labels.count(suspect.likely) > suspect.neighbour_labels.count(suspect.given)
        assert suspect.file not in suspect.neighbours
    assert [(copy.first, copy.second) for copy in report.copies] == [("rows/05.png", "rows/again.png")]
    assert report.unjudged == ()
    assert report.leak.checked
    assert report.leak.by_copy in (0, 1)


def test_a_second_look_computes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reports(check(folder))[-1]

    def fail(*_arguments: object) -> None:
        raise AssertionError("the network was run again")

    monkeypatch.setattr(embeddings, "embed", fail)
    events = check(folder)
    assert phases(events) == ["scan"]
    (second,) = reports(events)
    assert msgspec.structs.replace(second, seconds=0.0) == msgspec.structs.replace(first, seconds=0.0)


def test_of_a_folder_that_has_grown_only_what_is_new_is_computed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(folder)
    decoded: list[str] = []
    load = embeddings._load

    def noted(file: Path, side: int) -> np.ndarray:
        decoded.append(file.name)
        return load(file, side)

    monkeypatch.setattr(embeddings, "_load", noted)
    Image.new("RGB", (40, 40), "red").save(folder / "rows" / "new.png")
    assert reports(check(folder))[-1].images == 2 * COUNT + 2
    assert decoded == ["new.png"]


def test_without_a_network_there_are_no_suspects(folder: Path) -> None:
    (report,) = reports(check(folder, features=False))
    assert not report.features
    assert report.suspects == ()
    assert len(report.copies) == 1


def test_what_was_found_before_a_stop_stays(folder: Path) -> None:
    control, seen = Control(), []
    with pytest.raises(Stopped):
        for event in audit(AuditJob(data=DataSpec(folder=str(folder))), control):
            seen.append(event)
            if isinstance(event, ev.PhaseStarted) and event.name == "embeddings":
                control.stop()
    kept = read_audit(scan(folder))
    assert kept is not None
    assert not kept.features


def test_classes_of_one_image_are_not_judged(folder: Path) -> None:
    (folder / "single").mkdir()
    Image.new("RGB", (40, 40), "red").save(folder / "single" / "only.png")
    report = reports(check(folder))[-1]
    assert report.unjudged == ("single",)
    assert all("single" not in (suspect.given, suspect.likely) for suspect in report.suspects)
