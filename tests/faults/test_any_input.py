"""Whatever is read from a file of a stranger: any bytes, any text, any JSON is an answer or a refusal of ours."""

import contextlib
import csv
import io
import unicodedata
from pathlib import Path

import msgspec
import pytest

from tests.faults.hostile_models import archive, older, state, tensor
from tlstudio.audit.group_names import from_table
from tlstudio.cli.console import PlainConsole
from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.core.csv_text import csv_text, guarded, unguarded
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import read_events, replay
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.mark_csv import from_csv
from tlstudio.data.split import read_csv, write_csv
from tlstudio.data.table import text_rows
from tlstudio.learn.tensor_file.contents import contents
from tlstudio.learn.tensor_file.refusal import RefusedError
from tlstudio.report.words import visible

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

#: the folder of a test is written anew by each example
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
#: text that looks like a table, and bytes that do not
tables = st.binary(max_size=400) | st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=6).map(
    lambda rows: "\n".join(",".join(row) for row in rows).encode("utf-8", "surrogatepass")
)
_EVENTS = [
    ev.encode(ev.note("note-unknown-event", level="warning", name="x")),
    ev.encode(ev.Finished(outcome="done")),
]
_JOB = msgspec.to_builtins(spec.TrainJob(data=spec.DataSpec(folder="/data")))


@st.composite
def changed(draw: st.DrawFn, good: bytes) -> bytes:
    """Good bytes with some of them changed, cut out or put in."""
    data = bytearray(good)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return bytes(data)


@st.composite
def changed_jobs(draw: st.DrawFn) -> object:
    """A job with something else in one place."""
    job = msgspec.json.decode(msgspec.json.encode(_JOB))
    place = job
    while draw(st.booleans()) and (
        inner := [value for value in place.values() if isinstance(value, dict) and value]
    ):
        place = draw(st.sampled_from(inner))
    place[draw(st.sampled_from([*place, "new"]))] = draw(anything)
    return job


@quick
@given(st.binary(max_size=300) | st.sampled_from(_EVENTS).flatmap(changed) | anything.map(msgspec.json.encode))
def test_events(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"".join(_EVENTS) + data + b"\n")
    with contextlib.suppress(TLStudioError):
        assert replay(read_events(path)).status


@quick
@given(
    st.binary(max_size=300)
    | changed_jobs().map(msgspec.json.encode)
    | st.just(msgspec.json.encode(_JOB)).flatmap(changed)
)
def test_specs(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "spec.json"
    path.write_bytes(data)
    try:
        job = spec.read_job(path)
    except ValueError:
        return
    assert isinstance(job.problems(), tuple)
    assert spec.decode_job(spec.encode(job)) == job or "nan" in str(job).lower()


@quick
@given(tables)
def test_splits_and_tables(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "split.csv"
    path.write_bytes(data)
    with contextlib.suppress(TLStudioError):
        read_csv(path, "/data")
    with contextlib.suppress(TLStudioError):
        from_table([], path, tmp_path)
    with contextlib.suppress(TLStudioError, ValueError):
        from_csv(data)
    with contextlib.suppress(ValueError, csv.Error):
        assert all(isinstance(cell, str) for row in text_rows(data) for cell in row)


@quick
@given(st.lists(names, min_size=1, max_size=5, unique=True))
def test_a_split_comes_back_whatever_its_names(tmp_path: Path, files: list[str]) -> None:
    rows = tuple(SplitRow(file=file, class_name=file, subset="test", digest="ab", group=file) for file in files)
    split = Split(folder="/data", classes=tuple(sorted(files)), rows=rows)
    write_csv(split, tmp_path / "split.csv")
    assert read_csv(tmp_path / "split.csv", "/data").rows == rows


@quick
@given(names)
def test_no_cell_is_a_formula_and_no_name_is_lost(name: str) -> None:
    assert unguarded(guarded(name)) == name
    _, row = csv.reader(io.StringIO(csv_text(("title",), [(name, "end")]), newline=""))
    assert row == [guarded(name), "end"]
    assert not row[0].startswith(("=", "@", "\t", "\r", "\n"))
    assert not row[0].startswith(("+", "-")) or float(row[0]) is not None


@quick
@given(st.text(max_size=60) | st.text("\x1b\x07\x08\x9b[]0;m2J\u202e\n", max_size=30))
def test_no_name_steers_a_terminal(name: str) -> None:
    stream = io.StringIO()
    PlainConsole(file=stream, force_terminal=False, soft_wrap=True).print(name, markup=False)
    unseen = {sign for sign in stream.getvalue() if unicodedata.category(sign) in ("Cc", "Cf", "Cs")}
    assert unseen <= {"\n", "\t"}
    assert visible(name).encode().decode() == visible(name)


def _model_bytes(tmp_path: Path) -> tuple[bytes, bytes]:
    good = state(w=tensor(shape=(2, 2), stride=(2, 1)))
    archive(good, tmp_path / "a.pt")
    older(good, tmp_path / "b.pt")
    return (tmp_path / "a.pt").read_bytes(), (tmp_path / "b.pt").read_bytes()


def _contents_refuse(tmp_path: Path, source: st.DataObject) -> None:
    good = source.draw(st.sampled_from(_model_bytes(tmp_path)))
    path = tmp_path / source.draw(st.sampled_from(("m.pt", "m.safetensors")))
    path.write_bytes(source.draw(changed(good) | st.binary(max_size=300)))
    with contextlib.suppress(RefusedError):
        contents(path)


@quick
@given(st.data())
def test_model_files(tmp_path: Path, source: st.DataObject) -> None:
    _contents_refuse(tmp_path, source)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@LONG
@given(st.data())
def test_many_model_files(tmp_path: Path, source: st.DataObject) -> None:
    _contents_refuse(tmp_path, source)
