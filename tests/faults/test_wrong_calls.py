"""Wrong calls of the command line: never a traceback, the right exit code, and JSON where it was asked for."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.helpers.engine_here import EngineHere
from tests.helpers.images import make_folder
from tests.helpers.models import saved_model
from tests.helpers.stored_run import stored_run
from tlstudio.cli import app, follow

#: what is given where a file or a folder is asked for; each is made below, as far as it can be
_PLACES = ("nothing", "file", "empty", "loop", "pipe", "long", "under", "bytes", "escape", "closed")
#: commands that ask for one, with the place as PLACE
_WITH_PLACE = {
    "train": "train PLACE --epochs 1", "train --spec": "train --spec PLACE", "train --resume": "train --resume PLACE",
    "train --weights": "train DATA --model squeezenet1_1 --weights PLACE", "check": "check PLACE --no-features",
    "predict model": "predict PLACE DATA", "predict images": "predict MODEL PLACE", "evaluate": "evaluate PLACE",
    "compare": "compare PLACE PLACE", "metrics": "metrics PLACE", "report": "report PLACE --html OUT/a.html",
    "verify": "verify PLACE RUN", "export": "export PLACE --to OUT/x", "sweep": "sweep PLACE",
}  # fmt: skip
#: further ones, and their exit codes
_CALLS: dict[str, tuple[int, ...]] = {
    "": (0, 2), "nonsense": (2,), "--nonsense": (2,), "train": (2,), "train --epochs": (2,), "train DATA --epochs 0": (2,),
    "train DATA --epochs -1": (2,), "train DATA --epochs 1e9": (2,), "train DATA --epochs x": (2,), "train DATA --model nonsense": (2,), "train DATA --strategy 0": (2,),
    "train DATA --strategy 4": (2,), "train DATA --model resnet50 --strategy 2": (2,), "train DATA --model resnet50 --strategy 2 --from nonsense": (2,), "train DATA --strategy 2": (2,), "train DATA --recipe nonsense": (2,),
    "train DATA --device nonsense": (2,), "train DATA --device mps --epochs 1": (1,), "train DATA --device cuda --epochs 1": (1,), "train DATA --seed -1": (2,), "train DATA --seed x": (2,), "train DATA --set": (2,),
    "train DATA --set nonsense=1": (2,), "train DATA --set train": (2,), "train DATA --set train.threads=512": (2,), "train DATA --set train.threads=-1": (2,), "train DATA --set train.threads=x": (2,), "train DATA --set train.batch_size=0": (2,),
    "train DATA --set train.batch_size=1e99": (2,), "train DATA --set train.learning_rate=nan": (2,), "train DATA --set train.learning_rate=inf": (2,), "train DATA --set train.learning_rate=-1": (2,), "train DATA --set image.crop=0": (2,), "train DATA --set image.crop=99999": (2,),
    "train DATA --set data.train=2": (2,), "train DATA --set data.val=-1": (2,), "train DATA --set =": (2,), "train DATA --set schema=99": (2,), "train DATA extra": (2,), "train --spec RUN/spec.json DATA extra": (2,),
    "train --spec NEWER": (2,), "train --spec NOTJSON": (2,), "train --spec DEEP": (2,), "train --resume RUN": (1,), "train --again nonsense": (1, 2), "train DATA --workspace FILE/x --epochs 1": (1,),
    "check": (2,), "check DATA extra": (2,), "check DATA --nonsense": (2,), "check DATA --list nonsense": (2,), "predict": (2,), "predict MODEL": (2,), "predict MODEL DATA --top 0": (2,), "predict MODEL DATA --top x": (2,),
    "predict MODEL DATA --device mps": (1,), "predict MODEL DATA --device nonsense": (2,), "predict MODEL DATA --csv FILE/x": (1,), "predict MODEL DATA --csv nothing/x": (1,), "predict FILE DATA": (1,), "predict DATA MODEL": (1,),
    "compare": (2,), "compare RUN": (2,), "compare RUN nothing": (1,), "compare RUN RUN RUN --csv FILE/x": (1,), "metrics": (2,), "metrics RUN --csv FILE/x": (1,), "evaluate": (2,), "evaluate RUN --device nonsense": (2,),
    "evaluate RUN": (1,), "evaluate MODEL": (1, 2), "settings nonsense": (2,), "settings a b": (2,), "models extra": (2,), "models --nonsense": (2,), "runs nonsense": (2,), "marks nonsense": (2,),
    "machine nonsense": (2,), "engine nonsense": (2,), "report": (2,), "report RUN": (0, 1, 2), "figures": (2,), "figures RUN --to FILE/x": (1,), "verify": (2,), "verify FILE RUN": (1,), "export": (2,), "export FILE --to OUT/x": (1,), "sweep": (2,), "follow": (2,), "follow nonsense": (1, 2),
}  # fmt: skip
_CASES = [
    (f"{name}: {place}", call.replace("PLACE", place.upper()), (0, 1, 2) if name == "predict images" else (1, 2))
    for name, call in _WITH_PLACE.items()
    for place in _PLACES
]
_CASES += [(call or "nothing", call, codes) for call, codes in _CALLS.items()]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="names in bytes, pipes and loops are of POSIX"),
    pytest.mark.timeout(60),
]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """By its name in a call, what is there."""
    root = tmp_path_factory.mktemp("calls")
    data = make_folder(root / "data", count=4)
    model = saved_model(root / "model.pt").file
    run = stored_run(root / "work" / "runs" / "2026-11-24T0100_baseline_scratch_0001", (0, 0, 1, 1, 2, 2)).path
    (root / "file").write_text("a text\n")
    (root / "empty").mkdir()
    (root / "loop").symlink_to(root / "loop")
    os.mkfifo(root / "pipe")
    (root / "\x1b[2Jescape\x07").mkdir()
    (root / "closed").mkdir(mode=0)
    spec = json.loads((run / "spec.json").read_bytes())
    (root / "newer.json").write_text(json.dumps({**spec, "schema": 99}))
    (root / "notjson.json").write_bytes(b"\xff\xfe{")
    (root / "deep.json").write_text("[" * 100_000)
    os.mkdir(os.fsencode(root) + b"/\xff\xfe")  # noqa: PTH102  (a name in bytes)
    found = {"DATA": data, "MODEL": model, "RUN": run, "OUT": root / "out", "NEWER": root / "newer.json", "NOTJSON": root / "notjson.json", "DEEP": root / "deep.json", "NOTHING": root / "nothing", "LONG": root / ("x" * 300), "UNDER": root / "file" / "x", "ESCAPE": root / "\x1b[2Jescape\x07", "BYTES": root / os.fsdecode(b"\xff\xfe"), **{name.upper(): root / name for name in ("file", "empty", "loop", "pipe", "closed")}}  # fmt: skip
    return {name: str(place) for name, place in found.items()}


def _words(call: str, places: dict[str, str]) -> list[str]:
    return [str(Path(places[head], *rest)) if (head := word.split("/")[0]) in places and (rest := word.split("/")[1:]) is not None else word for word in call.split()]  # fmt: skip


def test_there_are_enough_of_them() -> None:
    assert len(_CASES) >= 150


#: the commands that have no --json
_WITHOUT = (
    "report",
    "figures",
    "engine",
    "machine",
    "marks",
    "runs",
    "follow",
    "export",
    "sweep",
    "--nonsense",
    "nonsense",
)


@pytest.mark.parametrize(("call", "codes"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES])
@pytest.mark.parametrize("as_json", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["", "--json"])
def test_a_wrong_call_ends_in_words(
    call: str,
    codes: tuple[int, ...],
    as_json: bool,
    places: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(follow, "EngineClient", EngineHere)
    monkeypatch.chdir(tmp_path)
    words = _words(call, places)
    if as_json:
        if not words or words[0] in _WITHOUT:
            pytest.skip("has no --json")
        words.append("--json")
    done = CliRunner().invoke(app.app, words)
    said = done.stdout + done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    assert "Traceback" not in said
    assert done.exit_code in codes, said
    assert "\x1b[2J" not in said
    assert "\x07" not in said
    if as_json:
        assert isinstance(json.loads(done.stdout), dict | list)
