"""The ``.pt`` file: what is saved comes back, in TL Studio and in plain PyTorch; what was tampered with does not."""

import io
import pickle
import resource
import sys
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from tests.helpers.images import draw
from tlstudio.core import catalog, run_folder
from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Provenance
from tlstudio.learn.models import model_file
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.model_file import Description, Preprocessing, load_model, save_model
from tlstudio.learn.models.state_file import read_start
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors

DOCUMENT = Path(__file__).parents[3] / "docs" / "model-file.md"
CLASSES = ("병든 잎", "healthy", "rust [x]")


def _about(name: str, crop: int = 32, **changes: Any) -> Description:
    row = catalog.MODELS[name]
    provenance = Provenance(
        model=name, title=row.title, strategy=1, initial_weights="random", training_images=9,
        epochs=1, best_epoch=1, seconds=0.5,
    )  # fmt: skip
    about = Description(
        architecture=architecture(row, classes=len(CLASSES), input_size=crop),
        classes=CLASSES,
        preprocessing=Preprocessing(resize=crop + 5, crop=crop, fit="crop", mean=row.mean, std=row.std),
        provenance=provenance,
    )
    return msgspec.structs.replace(about, **changes)


def _saved(path: Path, name: str = "baseline", crop: int = 32, **changes: Any) -> torch.nn.Module:
    torch.manual_seed(0)
    about = _about(name, crop, **changes)
    network = build(_about(name, crop).architecture).eval()
    save_model(path, network, about)
    return network


def _code(path: Path) -> str:
    with pytest.raises(TLStudioError) as refusal:
        load_model(path)
    return refusal.value.code


@pytest.mark.parametrize("name", ["baseline", "squeezenet1_1", "efficientnet_lite0", "googlenet"])
def test_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    network = _saved(tmp_path / "model.pt", name)
    model = load_model(tmp_path / "model.pt")
    assert model.about == _about(name)
    assert not model.network.training
    for key, value in model.network.state_dict().items():
        assert torch.equal(value, network.state_dict()[key])
    assert all(parameter.device.type == "cpu" for parameter in model.network.parameters())


def _blocks() -> list[str]:
    parts = DOCUMENT.read_text(encoding="utf-8").split("```python\n")[1:]
    return [part.split("```")[0] for part in parts]


@pytest.mark.skipif(not DOCUMENT.is_file(), reason="docs/model-file.md is not written yet")
@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("squeezenet1_1", "torchvision.models"),
        ("efficientnet_lite0", "timm.create"),
        ("baseline", "nn.Sequential"),
    ],
)
def test_the_documented_loader_answers_the_same(name: str, mark: str, tmp_path: Path) -> None:
    """The blocks of the document, run as they stand, against TL Studio's own prediction."""
    from PIL import Image

    from tlstudio.data.decode import decode

    _saved(tmp_path / "model.pt", name, crop=40)
    photograph = tmp_path / "photograph.png"
    Image.fromarray(draw(1, np.random.default_rng(0), (90, 61))).save(photograph)
    names: dict[str, Any] = {"path": str(tmp_path / "model.pt"), "image_path": str(photograph)}
    (loader,) = [block for block in _blocks() if mark in block]
    (asking,) = [block for block in _blocks() if "exif_transpose" in block]
    exec(loader, names)  # noqa: S102
    exec(asking, names)  # noqa: S102

    model = load_model(tmp_path / "model.pt")
    how = model.about.preprocessing
    pixels = torch.from_numpy(decode(photograph, how.resize, how.fit)).permute(2, 0, 1)[None]
    inputs = how.transform().evaluate(pixels, np.zeros(1, np.int64))
    assert torch.equal(inputs, names["inputs"])
    with torch.inference_mode():
        torch.testing.assert_close(model.network(inputs), names["model"](names["inputs"]), rtol=1e-4, atol=1e-4)
    assert names["classes"] == CLASSES


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_flipped_bit_is_noticed(share: float, tmp_path: Path) -> None:
    _saved(tmp_path / "model.pt")
    data = bytearray((tmp_path / "model.pt").read_bytes())
    data[int(len(data) * share)] ^= 4
    (tmp_path / "model.pt").write_bytes(data)
    assert _code(tmp_path / "model.pt") == "model-damaged"


def test_changed_classes_are_noticed(tmp_path: Path) -> None:
    _saved(tmp_path / "model.pt")
    saved = torch.load(tmp_path / "model.pt", weights_only=True)
    torch.save(saved | {"classes": tuple(reversed(CLASSES))}, tmp_path / "model.pt")
    assert _code(tmp_path / "model.pt") == "model-damaged"


def test_a_newer_version(tmp_path: Path) -> None:
    _saved(tmp_path / "model.pt")
    saved = torch.load(tmp_path / "model.pt", weights_only=True)
    torch.save(saved | {"version": 2}, tmp_path / "model.pt")
    assert _code(tmp_path / "model.pt") == "model-newer"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"no model", bytes(5000)])
def test_what_is_no_model(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "model.pt").write_bytes(content)
    assert _code(tmp_path / "model.pt") == "model-foreign"


def test_missing_and_folder(tmp_path: Path) -> None:
    assert _code(tmp_path / "nowhere.pt") == "model-unreadable"
    assert _code(tmp_path) == "model-unreadable"


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_truncated(share: float, tmp_path: Path) -> None:
    _saved(tmp_path / "model.pt")
    data = (tmp_path / "model.pt").read_bytes()
    (tmp_path / "model.pt").write_bytes(data[: int(len(data) * share)])
    assert _code(tmp_path / "model.pt") == "model-foreign"


# ---- files that a stranger made ------------------------------------------------------------------------------


def _resigned(path: Path, **changes: Any) -> None:
    """A model file with other fields and a hash that fits them: whoever tampers can hash as well."""
    saved = torch.load(path, weights_only=True) | changes
    described = {name: saved[name] for name in Description.__struct_fields__ if name in saved}
    saved["sha256"] = model_file._digest(described, saved["state_dict"])
    torch.save(saved, path)


def _architecture(**changes: Any) -> dict[str, Any]:
    return _about("baseline").architecture | changes


def _preprocessing(**changes: Any) -> dict[str, Any]:
    return msgspec.to_builtins(_about("baseline").preprocessing) | changes


@pytest.mark.parametrize(
    "changes",
    [
        {"architecture": _architecture(library="timm", name="hf_hub:stranger/model")},
        {"architecture": _architecture(library="torchvision", name="vgg19")},
        {"architecture": _architecture(arguments={"num_classes": 10**12, "input_size": 32})},
        {"architecture": _architecture(arguments={"num_classes": 3, "input_size": 10**9})},
        {"architecture": {}},
        {"classes": ("one", "two")},
        {"classes": [["nested"]]},
        {"preprocessing": _preprocessing(resize=10**9)},
        {"preprocessing": _preprocessing(resize=16)},
        {"preprocessing": _preprocessing(mean=(0.0,))},
        {"preprocessing": _preprocessing(fit="melt")},
        {"provenance": {}},
        {"state_dict": {}},
        {"state_dict": {"fc.weight": torch.zeros(2, 2)}},
    ],
    ids=str,
)
def test_well_signed_nonsense(changes: dict[str, Any], tmp_path: Path) -> None:
    _saved(tmp_path / "model.pt")
    _resigned(tmp_path / "model.pt", **changes)
    assert _code(tmp_path / "model.pt") == "model-foreign"


def test_another_number_format_is_refused(tmp_path: Path) -> None:
    network = _saved(tmp_path / "model.pt")
    _resigned(tmp_path / "model.pt", state_dict={k: v.double() for k, v in network.state_dict().items()})
    assert _code(tmp_path / "model.pt") == "model-foreign"


class _Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        import os

        return os.system, ("touch pwned",)


def _compressed(path: Path) -> None:
    stream = io.BytesIO()
    torch.save({"zeros": torch.zeros(4_000_000)}, stream)
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(entry.filename, source.read(entry))


def _behind_rubbish(path: Path) -> None:
    """Python finds no archive here; torch, which looks at the first bytes, might."""
    _compressed(path)
    path.write_bytes(path.read_bytes() + b"\0" * 70_000)


def _claiming(path: Path) -> None:
    """Four terabytes: one number, repeated by a stride of zero."""
    torch.save({"state_dict": torch.zeros(1).expand(10**12)}, path)


def _sparse(path: Path) -> None:
    torch.save({"weight": torch.sparse_coo_tensor([[0], [0]], [1.0], (2, 2), check_invariants=True)}, path)


def _quantized(path: Path) -> None:
    torch.save({"weight": torch.zeros(4, dtype=torch.complex64)}, path)


def _nested(path: Path) -> None:
    """A few hundred bytes that are ten to the power of eight lists of lists."""
    inner: Any = ["laugh"] * 100
    for _ in range(6):
        inner = [inner] * 100
    torch.save({"format": model_file.FORMAT, "version": 1, "classes": inner}, path)


def _deep(path: Path) -> None:
    inner: Any = []
    for _ in range(200):
        inner = [inner]
    torch.save(inner, path)


def _circular(path: Path) -> None:
    circle: dict[str, Any] = {}
    circle["itself"] = circle
    torch.save(circle, path)


def _repeated_text(path: Path) -> None:
    torch.save({"classes": ["x" * 1_000_000] * 10_000}, path)


def _running_code(path: Path) -> None:
    torch.save(OrderedDict(weight=_Evil()), path)


def _bare_pickle(path: Path) -> None:
    path.write_bytes(pickle.dumps(_Evil()))


def _meta(path: Path) -> None:
    torch.save({"weight": torch.zeros(10**9, device="meta")}, path)


HOSTILE = (
    _compressed, _behind_rubbish, _claiming, _sparse, _quantized, _nested, _deep, _circular, _repeated_text,
    _running_code, _bare_pickle, _meta,
)  # fmt: skip


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__.strip("_"))
def test_hostile_files_are_refused_and_take_no_memory(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "model.pt"
    make(path)
    before = _peak_megabytes()
    with pytest.raises(UnsafeFileError):
        load_tensors(path)
    assert _code(path) == "model-foreign"
    with pytest.raises(TLStudioError) as refusal:
        read_start(catalog.MODELS["squeezenet1_1"], path)
    assert refusal.value.code in ("weights-unreadable", "weights-pickled")
    assert _peak_megabytes() - before < 200
    assert not (tmp_path / "pwned").exists()


def _peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


# ---- writing ------------------------------------------------------------------------------------------------


class _Full(io.RawIOBase):
    def __init__(self, limit: int) -> None:
        self.left = limit

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.left -= len(data)
        if self.left < 0:
            raise OSError(28, "No space left on device")
        return len(data)


def test_a_full_disk_keeps_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stream is ours, so the reason arrives; torch given a path would say ``RuntimeError``."""
    path = tmp_path / "model.pt"
    _saved(path)
    before = path.read_bytes()
    real = Path.open

    def full(self: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        stream = real(self, mode, *arguments, **options)
        if "w" in mode:
            limited = _Full(100_000)
            monkeypatch.setattr(limited, "fileno", stream.fileno, raising=False)
            stream.close()
            return limited
        return stream

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(TLStudioError) as refusal:
        _saved(path)
    monkeypatch.setattr(Path, "open", real)
    assert refusal.value.code == "disk-full"
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["model.pt"]


def test_a_crash_while_writing_keeps_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    _saved(path)
    before = path.read_bytes()
    with pytest.raises(KeyboardInterrupt), run_folder.atomic_open(path) as stream:
        stream.write(b"half a mo")
        raise KeyboardInterrupt
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["model.pt"]
