"""Initial weights: downloaded, continued, checked, read from files of others, and told in words when they cannot."""

import hashlib
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from tests.helpers.images import CLASSES, make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tests.helpers.weights_server import WeightsServer, serving
from tlstudio.core import events as ev
from tlstudio.core import paths, run_folder
from tlstudio.core.catalog import MODELS, Model
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob, WeightsJob
from tlstudio.data.decode import decode
from tlstudio.engine.jobs import run_job
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train
from tlstudio.learn.models import weights
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.model_file import SavedModel, read_model
from tlstudio.learn.models.state_file import Origin, Start, load_start, modern_name, read_start
from tlstudio.learn.models.weights import IMAGENET_IMAGES, fetch, initial_state
from tlstudio.learn.strategy import is_inside

CATS_DOGS = Path(__file__).parents[4] / "shared" / "data" / "cats-dogs"
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
        (folder / ROW.weights_file).write_bytes(DATA)
        assert fetch(ROW, _ignore, _never) == folder / ROW.weights_file
        (folder / ROW.weights_file).unlink()


@pytest.mark.parametrize("place", ["ours", "torch's cache"])
def test_a_flipped_bit_in_a_file_that_is_here(place: str, home: Path, server: WeightsServer) -> None:
    """It is the user's to remove: it may have been put there on purpose, and torch's cache is not ours."""
    folder = paths.weights_folder() if place == "ours" else home / "torch" / "hub" / "checkpoints"
    folder.mkdir(parents=True)
    (folder / ROW.weights_file).write_bytes(DATA[:1000] + bytes([DATA[1000] ^ 1]) + DATA[1001:])
    refusal = _refusal()
    assert refusal.code == "weights-changed"
    assert str(folder) in refusal.message
    assert (folder / ROW.weights_file).is_file()
    assert server.requests == []


def test_a_lock_that_was_removed_makes_nobody_alone(tmp_path: Path) -> None:
    """Whoever waited for the file of the first one must not go beside a third one, who holds a new file."""
    lock = tmp_path / "lock"
    with lock.open("a+b") as waiting:
        lock.unlink()
        with run_folder.held(lock) as alone:
            assert alone
            assert not run_folder._is_there(lock, waiting)


def test_a_download_that_ended_meanwhile_is_not_made_again(
    server: WeightsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look for the file and the lock another process has put it there (imitated)."""
    first = fetch(ROW, _ignore, _never)
    monkeypatch.setattr(weights, "local_file", lambda _row: None)
    assert fetch(ROW, _ignore, _never) == first
    assert server.requests == [None]


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


WRAPPED: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "plain": lambda state: state,
    "state_dict": lambda state: {"state_dict": state, "epoch": 3},
    "model": lambda state: {"model": state, "optimizer": {"lr": 1.0}},
    "model_state_dict": lambda state: {
        "epoch": 3,
        "model_state_dict": state,
        "optimizer_state_dict": {"state": {}},
    },
    "net": lambda state: {"net": state, "acc": 93.1},
    "model of a state_dict": lambda state: {"model": {"state_dict": state}},
    "DataParallel": lambda state: {f"module.{key}": value for key, value in state.items()},
    "torch.compile": lambda state: {f"_orig_mod.{key}": value for key, value in state.items()},
    "both": lambda state: {f"_orig_mod.module.{key}": value for key, value in state.items()},
    "Lightning": lambda state: {
        "state_dict": {f"model.{key}": value for key, value in state.items()} | {"loss.weight": torch.ones(3)},
        "pytorch-lightning_version": "2.5",
    },
    "a name of its own": lambda state: {f"backbone.{key}": value for key, value in state.items()},
}


@pytest.mark.parametrize("wrap", WRAPPED)
def test_a_local_file(wrap: str, tmp_path: Path) -> None:
    """A head with another number of classes is tolerated, and so is what training scripts wrap around."""
    row, source = MODELS["squeezenet1_1"], _network("squeezenet1_1", classes=1000)
    torch.save(WRAPPED[wrap](dict(source.state_dict())), tmp_path / "local.pth")
    network = _network("squeezenet1_1")
    torch.nn.init.zeros_(network.features[0].weight)  # type: ignore[index]
    head = network.classifier[1].weight.clone()  # type: ignore[index]
    assert not load_start(network, row, read_start(row, tmp_path / "local.pth"), CLASSES, "local.pth")
    for key, value in _base(network, row.name).items():
        assert torch.equal(value, source.state_dict()[key])
    assert torch.equal(network.classifier[1].weight, head), "the head keeps its random weights"  # type: ignore[index]


def test_a_safetensors_file(tmp_path: Path) -> None:
    source = _network("squeezenet1_1").state_dict()
    save_file(source, tmp_path / "local.safetensors")
    start = read_start(MODELS["squeezenet1_1"], tmp_path / "local.safetensors")
    assert all(torch.equal(value, source[name]) for name, value in start.state.items())
    (tmp_path / "local.safetensors").write_bytes(b"rubbish" * 10)
    with pytest.raises(TLStudioError) as refusal:
        read_start(MODELS["squeezenet1_1"], tmp_path / "local.safetensors")
    assert refusal.value.code == "weights-unreadable"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_weights_that_are_not_finite(value: float) -> None:
    state = _network("squeezenet1_1").state_dict()
    state["features.3.squeeze.bias"][2] = value
    with pytest.raises(TLStudioError, match=r"features\.3\.squeeze\.bias") as refusal:
        load_start(_network("squeezenet1_1"), MODELS["squeezenet1_1"], Start(state=state), CLASSES, "x.pth")
    assert refusal.value.code == "weights-not-finite"


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("archive", [False, True])
def test_a_whole_model_as_the_slides_save_it(wrapped: bool, archive: bool, tmp_path: Path) -> None:
    """``torch.save(model, path)``: in our words, which do not advise to read it without protection."""
    network = _network("squeezenet1_1")
    whole = {"model": network} if wrapped else network
    torch.save(whole, tmp_path / "whole.pth", _use_new_zipfile_serialization=archive)
    with pytest.raises(TLStudioError) as refusal:
        read_start(MODELS["squeezenet1_1"], tmp_path / "whole.pth")
    assert refusal.value.code == "weights-pickled"
    assert refusal.value.values["name"] == "torchvision.models.squeezenet.SqueezeNet"
    assert "model.state_dict()" in refusal.value.hint
    assert "\x1b" not in refusal.value.message
    with pytest.raises(TLStudioError) as refusal:
        read_model(tmp_path / "whole.pth")
    assert refusal.value.code == "model-foreign"
    assert "\x1b" not in refusal.value.message


def test_the_published_file_under_another_name(tmp_path: Path) -> None:
    """What it has seen is known by its content."""
    source = _network("squeezenet1_1").state_dict()
    torch.save(source, tmp_path / "mine.pth")
    digest = hashlib.sha256((tmp_path / "mine.pth").read_bytes()).hexdigest()
    known = msgspec.structs.replace(MODELS["squeezenet1_1"], weights_file=f"squeezenet1_1-{digest[:8]}.pth")
    for row, images in ((known, weights.IMAGENET_IMAGES), (MODELS["squeezenet1_1"], 0)):
        start = initial_state(row, str(tmp_path / "mine.pth"), _ignore, _never)
        assert start is not None
        assert start.origin.images == images


# ---- asked before a training --------------------------------------------------------------------------------


def _ask(file: Path, model: str = "squeezenet1_1", classes: tuple[str, ...] = ()) -> list[ev.AnyEvent]:
    job = WeightsJob(file=str(file), model=model, input_size=64, classes=classes)
    return list(run_job(job, Control(), SimpleQueue()))


def test_a_file_that_fits_is_told_before_a_training(tmp_path: Path) -> None:
    torch.save(_network("squeezenet1_1", classes=1000).state_dict(), tmp_path / "a.pth")
    answer = of_type(_ask(tmp_path / "a.pth", classes=CLASSES), ev.WeightsFit)
    assert answer == [
        ev.WeightsFit(file=str(tmp_path / "a.pth"), model="squeezenet1_1", with_head=False, published=False)
    ]


def test_a_file_that_does_not_fit_is_told_before_a_training(tmp_path: Path) -> None:
    torch.save(_network("mobilenet_v3_small").state_dict(), tmp_path / "a.pth")
    with pytest.raises(TLStudioError, match="SqueezeNet") as refusal:
        _ask(tmp_path / "a.pth")
    assert refusal.value.code == "weights-mismatch"


# ---- models of TL Studio ------------------------------------------------------------------------------------


def _train(data: Path, tmp_path: Path, weights: str = "none", **changes: Any) -> tuple[RunFolder, SavedModel]:
    job = tiny_job(data, tmp_path / "runs", weights=weights, image__resize=16, image__crop=16, **changes)
    run = run_of(list(train(job, Control())))
    assert run.model is not None
    return run, read_model(run.model)


def test_the_head_is_taken_over_where_the_classes_agree(small_data: Path, tmp_path: Path) -> None:
    """Head first, then all of it: the second training starts where the first one ended."""
    run, first = _train(small_data, tmp_path)
    row = MODELS["baseline"]
    network = _network("baseline", input_size=16)
    start = read_start(row, run.model)  # type: ignore[arg-type]
    assert load_start(network, row, start, CLASSES, "a.pt")
    assert all(torch.equal(value, first.state[name]) for name, value in network.state_dict().items())
    for other in (CLASSES[::-1], ("blue", "green", "yellow")):
        network = _network("baseline", input_size=16)
        head = network.classifier.weight.clone()  # type: ignore[union-attr,operator]
        assert not load_start(network, row, start, other, "a.pt")
        assert torch.equal(network.classifier.weight, head)  # type: ignore[arg-type]


def test_the_second_training_says_what_its_weights_have_seen(small_data: Path, tmp_path: Path) -> None:
    run, first = _train(small_data, tmp_path)
    assert (first.about.provenance.pretraining_images, len(first.trained_on or ())) == (0, 9)
    _, again = _train(small_data, tmp_path, str(run.model))
    assert again.about.provenance.initial_weights == "baseline.pt"
    assert again.about.provenance.pretraining_images == 0, "the same images"
    assert again.trained_on == first.trained_on
    other = make_folder(tmp_path / "other", seed=1)
    second_run, second = _train(other, tmp_path, str(run.model))
    assert second.about.provenance.pretraining_images == 9
    assert len(second.trained_on or ()) == 18
    _, third = _train(small_data, tmp_path, str(second_run.model))
    assert third.about.provenance.pretraining_images == 9
    assert third.trained_on == second.trained_on


def test_a_continued_run_still_knows_it(small_data: Path, tmp_path: Path) -> None:
    """Also where the file that it started from is gone."""
    run, _ = _train(make_folder(tmp_path / "other", seed=1), tmp_path)
    moved = run.model.rename(tmp_path / "start.pt")  # type: ignore[union-attr]
    job = tiny_job(
        small_data, tmp_path / "runs", weights=str(moved), image__resize=16, image__crop=16, train__epochs=2
    )
    control = Control()
    events = []
    for event in train(job, control):
        events.append(event)
        if isinstance(event, ev.EpochEnded):
            control.stop()
    moved.unlink()
    run = run_of(events)
    run.events.write_bytes(ev.encode(ev.JobStarted(kind="train", classes=CLASSES)))
    list(resume(ResumeJob(run=str(run.path)), Control()))
    model = read_model(run.model)  # type: ignore[arg-type]
    assert model.about.provenance.pretraining_images == 9
    assert len(model.trained_on or ()) == 18


def test_a_changed_model_file_is_not_started_from(small_data: Path, tmp_path: Path) -> None:
    run, _ = _train(small_data, tmp_path)
    path = run.model
    assert path is not None
    saved = torch.load(path, weights_only=True)
    saved["state_dict"]["conv1.0.weight"][0, 0, 0, 0] += 1
    torch.save(saved, path)
    with pytest.raises(TLStudioError) as refusal:
        read_start(MODELS["baseline"], path)
    assert refusal.value.code == "model-damaged"


def test_a_model_of_another_architecture(small_data: Path, tmp_path: Path) -> None:
    run, _ = _train(small_data, tmp_path)
    with pytest.raises(TLStudioError, match="Baseline CNN") as refusal:
        read_start(MODELS["squeezenet1_1"], run.model)  # type: ignore[arg-type]
    assert refusal.value.code == "weights-mismatch"


def test_the_older_file_format(tmp_path: Path) -> None:
    source = _network("squeezenet1_1")
    torch.save(source.state_dict(), tmp_path / "old.pth", _use_new_zipfile_serialization=False)
    assert read_start(MODELS["squeezenet1_1"], tmp_path / "old.pth").state.keys() == source.state_dict().keys()


def test_another_architecture_is_refused(tmp_path: Path) -> None:
    torch.save(_network("squeezenet1_1").state_dict(), tmp_path / "other.pth")
    row = MODELS["mobilenet_v3_small"]
    with pytest.raises(TLStudioError) as refusal:
        load_start(_network(row.name), row, read_start(row, tmp_path / "other.pth"), CLASSES, "other.pth")
    assert refusal.value.code == "weights-mismatch"
    assert "missing" in refusal.value.message


def test_another_width_is_refused() -> None:
    row = MODELS["squeezenet1_1"]
    state = _network(row.name).state_dict() | {"features.0.weight": torch.zeros(1, 3, 3, 3)}
    with pytest.raises(TLStudioError, match=r"features\.0\.weight"):
        load_start(_network(row.name), row, Start(state=state), CLASSES, "wide.pth")


@pytest.mark.parametrize("value", [[1, 2], {"a": 1}, torch.zeros(2)], ids=["list", "numbers", "tensor"])
def test_no_state_dict(value: object, tmp_path: Path) -> None:
    torch.save(value, tmp_path / "x.pth")
    with pytest.raises(TLStudioError) as refusal:
        read_start(MODELS["squeezenet1_1"], tmp_path / "x.pth")
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
    loaded = []
    network.load_state_dict = lambda state, **_: loaded.append(state)  # type: ignore[assignment,method-assign]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch, "isfinite", lambda value: torch.ones(1))  # meta tensors have no values
        load_start(network, row, Start(state=old), CLASSES, "published.pth")


@pytest.mark.parametrize("name", [n for n in MODELS if n != "baseline"])
def test_names_of_today_stay(name: str) -> None:
    with torch.device("meta"):
        state = _network(name).state_dict()
    assert all(modern_name(key) == key for key in state)


@pytest.mark.slow
def test_vit_takes_its_positions_to_another_size() -> None:
    row = MODELS["vit_b_16"]
    network = _network(row.name, input_size=64)
    load_start(network, row, Start(state=_network(row.name).state_dict()), CLASSES, "vit.pth")
    assert network.encoder.pos_embedding.shape == (1, 17, 768)  # type: ignore[union-attr]


BUILT_IN = [name for name, row in MODELS.items() if row.is_bundled]


@pytest.mark.parametrize("name", BUILT_IN)
def test_bundled_weights_reach_the_network(name: str) -> None:
    row = MODELS[name]
    state = initial_state(row, "default", _ignore, _never)
    assert state is not None
    assert state.origin == Origin(IMAGENET_IMAGES)
    network = _network(name)
    load_start(network, row, state, CLASSES, "bundled")
    for key, value in network.state_dict().items():
        if not is_inside(key, (row.head,)):
            assert torch.equal(value, state.state[key]), key


def test_a_damaged_package_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "damaged" / "models").mkdir(parents=True)
    row = msgspec.structs.replace(MODELS["efficientnet_lite1"], weights_package="damaged")
    (tmp_path / "damaged" / "__init__.py").touch()
    (tmp_path / "damaged" / "models" / row.weights_file).write_bytes(b"cut off")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(TLStudioError) as caught:
        initial_state(row, "default", _ignore, _never)
    assert caught.value.code == "weights-changed"


def _bundled_network(name: str) -> torch.nn.Module:
    """With the published head for ImageNet's 1,000 classes; every tensor has its place."""
    row = MODELS[name]
    start = initial_state(row, "default", _ignore, _never)
    assert start is not None
    network = build(architecture(row, classes=1000, input_size=row.input_size))
    network.load_state_dict(start.state, strict=True)
    return network.eval()


def _answers(network: torch.nn.Module, row: Model, files: list[Path]) -> list[int]:
    """The most probable class of each photograph, the middle seven eighths of it, as ImageNet is measured."""
    side, resize = row.input_size, round(row.input_size / 0.875)
    pixels = torch.stack([torch.from_numpy(decode(file, resize, "crop")).permute(2, 0, 1) for file in files])
    image = ImageSpec(resize=resize, crop=side, fit="crop")
    transform = Transform(image, AugmentSpec(), row.mean, row.std)
    with torch.inference_mode():
        logits = network(transform.evaluate(pixels, np.zeros(len(files), np.int64)))
    assert torch.isfinite(logits).all()
    answers: list[int] = logits.argmax(1).tolist()
    return answers


@pytest.mark.parametrize("name", BUILT_IN)
def test_bundled_weights_know_a_palace(name: str, tmp_path: Path) -> None:
    """scikit-learn's photograph of the Summer Palace: of 1,000 classes a random head hits "palace" by chance."""
    datasets = pytest.importorskip("sklearn.datasets", reason="scikit-learn is not installed")
    Image.fromarray(datasets.load_sample_image("china.jpg")).save(tmp_path / "china.png")
    assert _answers(_bundled_network(name), MODELS[name], [tmp_path / "china.png"]) == [698]


@pytest.mark.skipif(not CATS_DOGS.is_dir(), reason="the photographs of cats and dogs are not here")
@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize(("animal", "kinds"), [("cat", range(281, 286)), ("dog", range(151, 269))])
def test_bundled_weights_know_cats_and_dogs(name: str, animal: str, kinds: range) -> None:
    """ImageNet has five classes of domestic cats and 118 of dogs."""
    files = sorted((CATS_DOGS / animal).iterdir())[:20]
    known = [answer in kinds for answer in _answers(_bundled_network(name), MODELS[name], files)]
    assert sum(known) >= 0.8 * len(files)
