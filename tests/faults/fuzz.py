"""Coverage-guided fuzzing of what is read from strangers: ``python -m tests.faults.fuzz TARGET SECONDS FOLDER``.

Needs ``pip install atheris`` (Apache-2.0), which has wheels for Linux only and so is part of no extra. The corpus
grows in ``FOLDER/TARGET``; an input that is neither answered nor refused in our words ends the command, and lies
there as ``crash-…``, ``timeout-…`` or ``oom-…``.
"""

import contextlib
import logging
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tlstudio", "PIL"], enable_loader_override=False):
    import numpy as np
    from PIL import Image

    from tests.faults.hostile_images import _KINDS, _picture, _saved
    from tests.faults.hostile_models import archive, older, state, tensor
    from tlstudio.audit.group_names import from_table
    from tlstudio.core import events as ev
    from tlstudio.core import spec
    from tlstudio.core.data_spec import PROPOSED
    from tlstudio.core.errors import TLStudioError
    from tlstudio.core.history import read_events, replay
    from tlstudio.core.index import ImageRecord, Split, SplitRow
    from tlstudio.core.mark_csv import from_csv, to_csv
    from tlstudio.core.marks import Mark
    from tlstudio.core.seal import seal
    from tlstudio.data import decode
    from tlstudio.data.scan import scan
    from tlstudio.data.split import read_csv, write_csv
    from tlstudio.data.table import read_table
    from tlstudio.learn.tensor_file.contents import contents
    from tlstudio.learn.tensor_file.refusal import RefusedError

_SECONDS_EACH, _MEGABYTES = 10, 2048
_LONGEST = 20_000  # bytes of an input

Read = Callable[[Path], object]


def _image(path: Path) -> None:
    decode.rgb_from_bytes(path.read_bytes())
    decode.small_rgb(path.read_bytes(), 16)
    decode.captured(path)


def _tensors(path: Path) -> None:
    """What passes the checks is read as a model, too."""
    contents(path)
    from tlstudio.learn.safe_load import load_tensors

    load_tensors(path, known=True)


def _model(path: Path) -> None:
    contents(path)
    from tlstudio.learn import safe_load
    from tlstudio.learn.models.model_file import read_model

    safe_load.look_first = lambda _path: None  # type: ignore[assignment]  # a process each is another test
    read_model(path)


def _spec(path: Path) -> None:
    with contextlib.suppress(ValueError):  # which those who ask expect
        assert isinstance(spec.read_job(path).problems(), tuple)


def _named(path: Path) -> None:
    """A folder of one class with an image of that name."""
    name = path.read_bytes().replace(b"/", b"").replace(b"\0", b"")[:200]
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "class").mkdir()
        with open(Path(place).as_posix().encode() + b"/class/" + name + b".png", "wb"):  # noqa: PTH123
            pass
        for record in scan(Path(place)).images:
            assert record.file.encode()
            assert record.unreadable
            assert record.unreadable.message.isprintable()


def _images() -> Iterator[bytes]:
    for kind, options in _KINDS.values():
        for mode in ("RGB", "L", "P"):
            with contextlib.suppress(OSError):  # not every format has every mode
                yield _saved(_picture(12).convert(mode), kind, **options)
    yield _saved(Image.fromarray(np.arange(144, dtype=np.uint16).reshape(12, 12)), "TIFF")
    yield _saved(_picture(12), "GIF", save_all=True, append_images=[_picture(12)] * 2)


def _archives() -> Iterator[bytes]:
    """Small ones: of a real model nearly all bytes are numbers; torch writes the last two."""
    import torch

    path, good = Path(tempfile.mkdtemp()) / "m.pt", state(w=tensor(shape=(2, 2), stride=(2, 1)))
    for write in (archive, older):
        write(good, path)
        yield path.read_bytes()
    for zipped in (True, False):
        saved = {
            "format": 1,
            "state_dict": {"w": torch.ones(2, 3)},
            "about": [{"n": 1.5, "name": "잎"}, (None, True)],
        }
        torch.save(saved, path, _use_new_zipfile_serialization=zipped)
        yield path.read_bytes()


def _safetensors() -> Iterator[bytes]:
    import torch
    from safetensors.torch import save

    yield save({"a.weight": torch.ones(2, 3), "b": torch.zeros(1)}, {"format": "pt"})


def _events() -> Iterator[bytes]:
    told = (
        ev.EpochEnded(epoch=1, train_loss=1, train_accuracy=1),
        ev.note("note-unknown-event", level="warning", name="x"),
        ev.Finished(outcome="done"),
    )
    yield b"".join(seal(ev.encode(event)) for event in told)
    yield b"".join(ev.encode(event) for event in told)


def _split() -> Iterator[bytes]:
    path = Path(tempfile.mkdtemp()) / "split.csv"
    rows = (
        SplitRow(file="가/1.png", class_name="가", subset="test", digest="ab", group="g"),
        SplitRow(file="b/2.png", class_name="b", subset="train"),
    )
    write_csv(Split(folder="/data", classes=("b", "가"), rows=rows), path)
    yield path.read_bytes()


_TABLE = '\ufefffile,class,subset,group\r\n가/1.png,가,train,g1\r\nb\\2.png,"b, c",test,\r\n'
_RECORDS = [ImageRecord(file=name, class_name="b", size=1, mtime_ns=1) for name in ("가/1.png", "b/2.png")]

#: name → what its files end with, how one is read, good ones
TARGETS: dict[str, tuple[str, Read, Callable[[], Iterator[bytes]]]] = {
    "images": ("jpg", _image, _images),
    "names": ("bin", _named, lambda: iter([b"leaf", "잎".encode()])),
    "models": ("pt", _model, _archives),
    "weights": ("pt", _tensors, _archives),
    "safetensors": ("safetensors", _tensors, _safetensors),
    "events": ("jsonl", lambda path: replay(read_events(path)), _events),
    "specs": ("json", _spec, lambda: iter([spec.encode(spec.TrainJob(data=spec.DataSpec(folder="/data")))])),
    "splits": ("csv", lambda path: read_csv(path, "/data"), _split),
    "groups": ("csv", lambda path: from_table(_RECORDS, path, path.parent), lambda: iter([_TABLE.encode()])),
    "tables": ("csv", lambda path: read_table(path, PROPOSED), lambda: iter([_TABLE.encode()])),
    "marks": (
        "csv",
        lambda path: from_csv(path.read_bytes()),
        lambda: iter([to_csv([Mark(digest="0" * 32, kind="exclude")])]),
    ),
}


def main() -> None:
    """Fuzz one target for so many seconds."""
    name, seconds, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3]) / sys.argv[1]
    ending, read, seeds = TARGETS[name]
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds()):
        (folder / f"seed-{number}").write_bytes(data)
    logging.disable()
    warnings.simplefilter("ignore")  # what Pillow says of damaged metadata
    place = Path(tempfile.mkdtemp())
    path = place / f"file.{ending}"

    def one(data: bytes) -> None:
        path.write_bytes(data)
        try:
            read(path)
        except (TLStudioError, RefusedError):
            return
        except ValueError as error:  # of a file of weights, by a class that needs torch
            if type(error).__name__ not in ("UnsafeFileError", "PickledObjectError"):
                raise

    limits = (f"-max_total_time={seconds}", f"-timeout={_SECONDS_EACH}", f"-rss_limit_mb={_MEGABYTES}")
    atheris.Setup([sys.argv[0], *limits, f"-max_len={_LONGEST}", f"-artifact_prefix={folder}/", str(folder)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
