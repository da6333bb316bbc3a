"""Initial weights: downloaded, continued, checked, read from files of others, and told in words when they cannot."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import torch

from tests.helpers.weights_server import WeightsServer, serving
from tlstudio.core import paths, run_folder
from tlstudio.core.catalog import MODELS, Model
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.learn.models import weights
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.weights import fetch, initial_state, load_base, modern_name, read_state

DATA = bytes(range(256)) * 4096  # 1 MiB
ROW = msgspec.structs.replace(
    MODELS["squeezenet1_1"], weights_file=f"small-{hashlib.sha256(DATA).hexdigest()[:8]}.pth"
)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[WeightsServer]:
    with serving(DATA) as server:
        monkeypatch.setenv("TLSTUDIO_WEIGHTS_URL", f"{server.url}/lab/")
        yield server


def _never() -> bool:
    return False


def _ignore(_done: int, _total: int) -> None:
    pass


def _part() -> Path:
    folder = paths.weights_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{ROW.weights_file}.part"


def _refusal(row: Model = ROW) -> TLStudioError:
    with pytest.raises(TLStudioError) as refusal:
        fetch(row, _ignore, _never)
    return refusal.value


# ---- download -----------------------------------------------------------------------------------------------


def test_download_tells_its_progress_and_is_done_once(server: WeightsServer) -> None:
    told: list[tuple[int, int]] = []
    path = fetch(ROW, lambda done, total: told.append((done, total)), _never)
    assert path.read_bytes() == DATA
    assert told == sorted(told)
    assert told[-1] == (len(DATA), len(DATA))
    assert not _part().exists()
    assert fetch(ROW, _ignore, _never) == path
    assert server.requests == [None]


@pytest.mark.parametrize(("ranges", "asked"), [(True, "bytes=1000-"), (False, "bytes=1000-")])
def test_a_part_is_continued_or_replaced(server: WeightsServer, ranges: bool, asked: str) -> None:
    server.ranges = ranges
    _part().write_bytes(DATA[:1000])
    assert fetch(ROW, _ignore, _never).read_bytes() == DATA
    assert server.requests == [asked]


def test_a_part_that_is_the_whole_file(server: WeightsServer) -> None:
    """The power went between the last byte and the renaming."""
    _part().write_bytes(DATA)
    assert fetch(ROW, _ignore, _never).read_bytes() == DATA


@pytest.mark.parametrize("part", [b"", b"rubbish" * 100, DATA + b"too long"])
def test_a_wrong_hash_removes_the_file(server: WeightsServer, part: bytes) -> None:
    server.data = DATA if part else DATA[:-1] + b"?"
    _part().write_bytes(part)
    assert _refusal().code == "weights-corrupt"
    assert list(paths.weights_folder().iterdir()) == []
    server.data = DATA
    assert fetch(ROW, _ignore, _never).read_bytes() == DATA


def test_a_cut_connection_is_tried_again(server: WeightsServer) -> None:
    server.cuts, server.cut = 2, 300_000
    assert fetch(ROW, _ignore, _never).read_bytes() == DATA
    assert server.requests == [None, "bytes=300000-", "bytes=600000-"]


def test_a_connection_that_always_breaks(server: WeightsServer) -> None:
    server.cuts, server.cut = 99, 100_000
    assert _refusal().code == "weights-offline"
    assert _part().stat().st_size == 300_000, "what came stays for the next try"


def test_stop_keeps_the_part(server: WeightsServer) -> None:
    with pytest.raises(Stopped):
        fetch(ROW, _ignore, lambda: True)
    size = _part().stat().st_size
    assert 0 < size < len(DATA)
    assert fetch(ROW, _ignore, _never).read_bytes() == DATA
    assert server.requests == [None, f"bytes={size}-"]


def test_two_at_once_do_not_share_a_part(server: WeightsServer) -> None:
    """One has fetched a piece when the other, which does not know of it, fetches the whole."""
    second: list[Path] = []

    def progress(_done: int, _total: int) -> None:
        if not second:
            second.append(Path())
            second[0] = fetch(ROW, _ignore, _never)
            assert _part().stat().st_size < len(DATA), "the first one's part is as it was"

    first = fetch(ROW, progress, _never)
    assert second == [first]
    assert first.read_bytes() == DATA
    assert server.requests == [None, None]
    assert list(paths.weights_folder().iterdir()) == [first]


def test_the_second_one_leaves_no_part_behind(server: WeightsServer) -> None:
    with run_folder.held(_part().with_name(f"{ROW.weights_file}.lock")), pytest.raises(Stopped):
        fetch(ROW, _ignore, lambda: True)
    assert [path.suffix for path in paths.weights_folder().iterdir()] == [".lock"]


@pytest.mark.parametrize("name", ["resnet18", "vgg11"])
def test_offline_says_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TLSTUDIO_WEIGHTS_URL", "http://127.0.0.1:9")  # the discard port: nobody listens
    refusal = _refusal(MODELS[name])
    assert refusal.code == "weights-offline"
    assert MODELS[name].title in refusal.message
    assert "refused" in refusal.message
    for part in (
        MODELS[name].weights_file,
        str(paths.weights_folder()),
        "EfficientNet-Lite0",
        "http://127.0.0.1:9/",
    ):
        assert part in refusal.hint


def test_a_folder_that_cannot_be_made(home: Path, server: WeightsServer) -> None:
    home.write_text("a file where the folder should be")
    assert _refusal().code == "cannot-write"


def test_files_already_here(home: Path, tmp_path: Path) -> None:
    """In our folder, or in torch's cache."""
    for folder in (paths.weights_folder(), home / "torch" / "hub" / "checkpoints"):
        folder.mkdir(parents=True)
        (folder / ROW.weights_file).write_bytes(b"here")
        assert fetch(ROW, _ignore, _never) == folder / ROW.weights_file
        (folder / ROW.weights_file).unlink()


def test_a_model_without_published_weights() -> None:
    assert _refusal(MODELS["baseline"]).code == "no-default-weights"
    assert initial_state(MODELS["baseline"], "default", _ignore, _never) is None
    assert initial_state(MODELS["resnet18"], "none", _ignore, _never) is None


def test_the_addresses_are_torchvisions() -> None:
    for row in MODELS.values():
        if row.library == "torchvision":
            assert weights.url(row).endswith(f"/{row.weights_file}")


# ---- files of others -----------------------------------------------------------------------------------------


def _network(name: str, classes: int = 3, input_size: int = 224) -> torch.nn.Module:
    torch.manual_seed(len(name))
    return build(architecture(MODELS[name], classes=classes, input_size=input_size))


def _base(network: torch.nn.Module, name: str) -> dict[str, torch.Tensor]:
    head = MODELS[name].head
    return {key: value for key, value in network.state_dict().items() if not key.startswith(head)}


@pytest.mark.parametrize("wrap", ["plain", "state_dict", "model", "module."])
def test_a_local_file(wrap: str, tmp_path: Path) -> None:
    """A head with another number of classes is tolerated, and so is what training scripts wrap around."""
    row, source = MODELS["squeezenet1_1"], _network("squeezenet1_1", classes=1000)
    state: dict[str, object] = dict(source.state_dict())
    if wrap == "module.":
        state = {f"module.{key}": value for key, value in state.items()}
    torch.save(state if wrap in ("plain", "module.") else {wrap: state, "epoch": 3}, tmp_path / "local.pth")
    network = _network("squeezenet1_1")
    torch.nn.init.zeros_(network.features[0].weight)  # type: ignore[index]
    head = network.classifier[1].weight.clone()  # type: ignore[index]
    load_base(network, row, read_state(row, tmp_path / "local.pth"), "local.pth")
    for key, value in _base(network, row.name).items():
        assert torch.equal(value, source.state_dict()[key])
    assert torch.equal(network.classifier[1].weight, head), "the head keeps its random weights"  # type: ignore[index]


def test_the_older_file_format(tmp_path: Path) -> None:
    source = _network("squeezenet1_1")
    torch.save(source.state_dict(), tmp_path / "old.pth", _use_new_zipfile_serialization=False)
    assert read_state(MODELS["squeezenet1_1"], tmp_path / "old.pth").keys() == source.state_dict().keys()


def test_another_architecture_is_refused(tmp_path: Path) -> None:
    torch.save(_network("squeezenet1_1").state_dict(), tmp_path / "other.pth")
    row = MODELS["mobilenet_v3_small"]
    with pytest.raises(TLStudioError) as refusal:
        load_base(_network(row.name), row, read_state(row, tmp_path / "other.pth"), "other.pth")
    assert refusal.value.code == "weights-mismatch"
    assert "missing" in refusal.value.message


def test_another_width_is_refused() -> None:
    row = MODELS["squeezenet1_1"]
    state = _network(row.name).state_dict() | {"features.0.weight": torch.zeros(1, 3, 3, 3)}
    with pytest.raises(TLStudioError, match=r"features\.0\.weight"):
        load_base(_network(row.name), row, state, "wide.pth")


@pytest.mark.parametrize("value", [[1, 2], {"a": 1}, torch.zeros(2)], ids=["list", "numbers", "tensor"])
def test_no_state_dict(value: object, tmp_path: Path) -> None:
    torch.save(value, tmp_path / "x.pth")
    with pytest.raises(TLStudioError) as refusal:
        read_state(MODELS["squeezenet1_1"], tmp_path / "x.pth")
    assert refusal.value.code == "weights-mismatch"


@pytest.mark.parametrize("name", ["densenet121", "vit_b_16"])
def test_names_in_files_older_than_the_library(name: str) -> None:
    """The published DenseNet says ``norm.1`` and the published ViT ``mlp.linear_1``; torchvision reads both."""
    row = MODELS[name]
    with torch.device("meta"):
        network = _network(name)
    old = {}
    for key, value in network.state_dict().items():
        for new, published in (
            (".norm1.", ".norm.1."), (".conv1.", ".conv.1."), (".norm2.", ".norm.2."), (".conv2.", ".conv.2."),
            (".mlp.0.", ".mlp.linear_1."), (".mlp.3.", ".mlp.linear_2."),
        ):  # fmt: skip
            if "denselayer" in key or "mlp" in key:
                key = key.replace(new, published)
        old[key] = value
    assert old.keys() != network.state_dict().keys()
    assert {modern_name(key) for key in old} == network.state_dict().keys()
    load_base(network, row, old, "published.pth")


@pytest.mark.parametrize("name", [n for n in MODELS if n != "baseline"])
def test_names_of_today_stay(name: str) -> None:
    with torch.device("meta"):
        state = _network(name).state_dict()
    assert all(modern_name(key) == key for key in state)


@pytest.mark.slow
def test_vit_takes_its_positions_to_another_size() -> None:
    row = MODELS["vit_b_16"]
    network = _network(row.name, input_size=64)
    load_base(network, row, _network(row.name).state_dict(), "vit.pth")
    assert network.encoder.pos_embedding.shape == (1, 17, 768)  # type: ignore[union-attr]


def test_bundled_weights_reach_the_network() -> None:
    row = MODELS["efficientnet_lite0"]
    state = initial_state(row, "default", _ignore, _never)
    assert state is not None
    network = _network(row.name)
    load_base(network, row, state, "bundled")
    assert torch.equal(network.conv_stem.weight, state["conv_stem.weight"])  # type: ignore[union-attr]
