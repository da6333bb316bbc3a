"""The lines of the conversation."""

import math

import msgspec
import pytest

from tlstudio.core import events as ev
from tlstudio.core.errors import Problem, Text, TLStudioError, sentence
from tlstudio.core.estimate import Estimate
from tlstudio.core.rate_finder import RateFinding, RatePoint

EVENTS = (
    ev.JobStarted(kind="train", device="CPU", epochs=3, classes=("가", "b"), run="/r", images={"train": 9}),
    ev.PhaseStarted(name="train", trainable=1, parameters=2, learning_rates={"head": 1e-3}),
    ev.Progress(phase="train", done=1, total=9, epoch=1, loss=None, eta_seconds=None),
    ev.EpochEnded(epoch=1, train_loss=1 / 3, train_accuracy=0.1, learning_rates={"base": 1e-11}),
    ev.Paused(),
    ev.Resumed(),
    ev.CheckpointSaved(file="a.pt", epoch=1, best=True),
    ev.ReportReady(file="report.json"),
    ev.WeightsFit(file="/잎/x.pth", model="resnet18", with_head=True, published=False),
    ev.ModelReady(file="a.pt", title="A", classes=("a",)),
    ev.ModelRefused(file="b.pt", problem=Problem(code="model-foreign", values={"file": "b.pt"})),
    ev.Predicted(id=7, file="x.png", model="a.pt", top=(ev.Score("a", 0.1),)),
    ev.Predicted(id=7, file="x.png", model="a.pt", problem=Problem(code="image-empty")),
    ev.AnswersReady(
        id=8,
        rows=(
            ev.ImageAnswer(
                file="/잎/x.png", tops=((ev.Score("a", 0.9), ev.Score("b", 0.1)), (ev.Score("b", 1.0),))
            ),
            ev.ImageAnswer(file="/잎/y.png", problem=Problem(code="image-empty")),
        ),
    ),
    ev.AnswersEnded(id=8, outcome="stopped", images=2, seconds=0.5),
    ev.Explained(id=9, file="x.png", model="a.pt", name="a", map="/c/1.png", region=(0.1, 0, 0.9, 1), grid=(7, 7)),
    ev.RunBegun(number=2, runs=6, fold=1, seed=0),
    ev.RunEnded(number=2, run="잎", outcome="done", test_accuracy=0.5),
    ev.Foreseen(
        number=1,
        estimate=Estimate(
            strategy=3,
            device="cpu",
            epochs=2,
            seconds_epoch=0.5,
            seconds_total=2.0,
            seconds_low=1.0,
            seconds_high=3.0,
            memory_bytes=10**9,
            parts={"train": 1.0},
            problems=(Problem(code="disk-short", values={"needed": 2, "free": 1}),),
        ),
    ),
    ev.Spent(seconds=1.5, memory_bytes=10**9, device_memory_bytes=7),
    ev.Detached(),
    ev.LinkChanged(machine="lab", state="lost", seconds=4, detail="Connection closed"),
    ev.Tried(point=RatePoint(rate=1e-4, loss=2.3, smoothed=None)),
    ev.Found(finding=RateFinding(rate=None, reason=Text(code="rate-flat"))),
    ev.note("note-resumed", epoch=3),
    ev.note("note-skipped", file="a.jpg", reason=Text(code="image-damaged", values={"detail": "x"})),
    ev.JobStarted(kind="train", device=Text(code="device-cpu", values={"threads": 2})),
    ev.Finished(outcome="stopped"),
    ev.Failed(kind="bug", message="m", hint="h", detail="d", values={"detail": "x"}),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_round_trip(event: ev.AnyEvent) -> None:
    line = ev.encode(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert ev.decode(line) == event
    facts = msgspec.json.decode(line)
    assert facts["v"] == ev.PROTOCOL
    assert facts["type"] == type(event).__struct_config__.tag


def test_every_event_was_tried() -> None:
    assert {type(event) for event in EVENTS} == set(ev.AnyEvent.__args__)


def test_line_breaks_stay_inside() -> None:
    event = ev.Failed(kind="bug", message="a\nb", detail="c\r\nd\u2028")
    assert ev.encode(event).count(b"\n") == 1
    assert ev.decode(ev.encode(event)) == event


def test_an_event_of_a_newer_engine_is_a_note() -> None:
    note = ev.decode(b'{"v":2,"type":"telepathy","thought":[1]}\n')
    assert isinstance(note, ev.Note)
    assert (note.level, note.code, note.values) == ("warning", "note-unknown-event", {"name": "telepathy"})


def test_a_newer_field_of_a_known_event_is_ignored() -> None:
    assert ev.decode(b'{"v":2,"type":"finished","outcome":"done","mood":"good"}') == ev.Finished(
        v=2, outcome="done"
    )


def test_a_reason_is_a_text_of_its_own_and_an_older_one_is_said_as_it_is() -> None:
    event = ev.note("note-skipped", file="a.jpg", reason=Text(code="image-empty"))
    assert event.message == "“a.jpg” is left out: the file is empty."
    older = (
        b'{"type":"note","v":1,"level":"warning","code":"note-skipped","message":"m",'
        b'"values":{"file":"a.jpg","reason":"the file is empty"}}'
    )
    read = ev.decode(older)
    assert isinstance(read, ev.Note)
    assert sentence(read.code, read.values) == event.message
    started = ev.decode(b'{"type":"job_started","v":1,"kind":"train","device":"CPU, threads: 2"}')
    assert isinstance(started, ev.JobStarted)
    assert started.device == "CPU, threads: 2"


def test_a_failure_says_what_its_error_says() -> None:
    error = TLStudioError("image-gone", file="a.jpg", detail=Text(code="image-empty"))
    for failed in (ev.Failed.of(error, "log"), ev.Failed.of(error.text, "log")):
        assert (failed.kind, failed.message, failed.hint) == ("image-gone", error.message, error.hint)
        assert (failed.values, failed.detail) == (error.values, "log")


@pytest.mark.parametrize(
    "line", [b"", b"noise", b"[]", b"{}", b'{"type":3}', b'{"type":"finished"}', b'{"type":"finished","outcome":3}',
             b'{"type":"note"', b"\xff\xfe"],
)  # fmt: skip
def test_what_is_no_event(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ev.decode(line)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_cannot_say_are_refused(number: float) -> None:
    with pytest.raises(ValueError, match="loss"):
        ev.encode(ev.Progress(phase="train", done=1, total=2, loss=number))
    with pytest.raises(ValueError, match="learning_rates"):
        ev.encode(ev.PhaseStarted(name="train", learning_rates={"head": number}))
    with pytest.raises(ValueError, match="top"):
        ev.encode(ev.Predicted(id=1, file="", model="", top=(ev.Score("a", number),)))


@pytest.mark.parametrize(
    "command", [ev.Stop(), ev.Stop(keep="last"), ev.Pause(), ev.Resume(), ev.Predict(7, "/잎/a.png")]
)
def test_commands(command: ev.Command) -> None:
    assert ev.decode_command(msgspec.json.encode(command)) == command


@pytest.mark.parametrize("line", [b"{}", b'{"cmd":"dance"}', b"x", b'{"cmd":"predict"}'])
def test_what_is_no_command(line: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        ev.decode_command(line)
