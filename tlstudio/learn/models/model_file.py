"""The ``.pt`` file: weights, classes, preprocessing and provenance in one plain, checked dictionary.

``docs/model-file.md`` describes it and shows how to load it without TL Studio.
"""

import hashlib
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import nn

from tlstudio.core import catalog
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import AugmentSpec, Fit, ImageSpec
from tlstudio.core.results import Calibration, Provenance
from tlstudio.core.run_folder import atomic_open
from tlstudio.core.spec import RANGES
from tlstudio.evaluate.novelty import KnownImages
from tlstudio.learn.augment import Transform
from tlstudio.learn.models.build import architecture, lay_out
from tlstudio.learn.models.known_block import pack, unpack
from tlstudio.learn.safe_load import UnsafeFileError, load_tensors

FORMAT = "tlstudio-model"
VERSION = 1
_LEAST_STD = 1e-4  #: of a channel whose values lie from 0 to 1; a grey level is 40 times as much


class Preprocessing(msgspec.Struct, frozen=True, kw_only=True):
    """What turns an upright RGB image into the network's input."""

    resize: int  #: px
    crop: int  #: px
    fit: Fit  #: ``squash`` or ``crop``, see ImageSpec
    interpolation: str = "bilinear"  #: Pillow's, antialiased
    mean: tuple[float, float, float]
    std: tuple[float, float, float]

    def __post_init__(self) -> None:
        allowed = RANGES["image.resize"]
        if not allowed.low <= self.crop <= self.resize <= allowed.high:
            raise ValueError(f"an input of {self.crop} px cannot be cut from {self.resize} px")
        numbers = (*self.mean, *self.std)
        sane = min(self.std) >= _LEAST_STD and max(map(abs, numbers)) <= 255
        if not (sane and all(map(math.isfinite, numbers))):
            raise ValueError("no image can be normalised by its mean and deviation")

    @property
    def image(self) -> ImageSpec:
        """The same as in a job."""
        return ImageSpec(resize=self.resize, crop=self.crop, fit=self.fit)

    def transform(self) -> Transform:
        """For evaluation."""
        return Transform(self.image, AugmentSpec(), self.mean, self.std)


class Description(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All of a ``.pt`` but the weights; what has its default is not written, and not part of the checksum."""

    architecture: dict[str, Any]  #: see :func:`tlstudio.learn.models.build.architecture`
    classes: tuple[str, ...]
    preprocessing: Preprocessing
    provenance: Provenance
    calibration: Calibration | None = None  #: None where none was fitted, or by an older version

    def temperature(self, *, calibrated: bool = True) -> float:
        """By which logits are divided before they become probabilities."""
        return self.calibration.temperature if calibrated and self.calibration else 1.0


class TrainedModel(msgspec.Struct, frozen=True):
    """A model that can answer."""

    file: Path
    network: nn.Module  #: in evaluation mode
    about: Description
    trained_on: frozenset[int] | None = None  #: see ``SavedModel``
    known: KnownImages | None = None  #: see ``SavedModel``

    @property
    def head(self) -> str:
        """Name of the last layer among the modules of the network."""
        return catalog.MODELS[self.about.provenance.model].head

    def has_learned(self, digest: str) -> bool:
        """Whether an image of these bytes is known to be one that the weights were trained on."""
        return bool(digest) and self.trained_on is not None and fingerprint(digest) in self.trained_on


class SavedModel(msgspec.Struct, frozen=True):
    """A model file as it was read, checked, before there is a network."""

    about: Description
    state: dict[str, torch.Tensor]
    trained_on: frozenset[int] | None  #: fingerprints of all training images; None where the file says nothing
    known: KnownImages | None = None  #: training images as the network sees them; None where the file has none


def fingerprint(digest: str) -> int:
    """The first 64 bits of an image's digest: a number that a tensor holds."""
    return int.from_bytes(bytes.fromhex(digest[:16]), "big", signed=True)


def save_model(
    path: Path,
    network: nn.Module,
    about: Description,
    trained_on: Iterable[int] | None = None,
    known: KnownImages | None = None,
) -> None:
    """Write the model whole; an older file of that name stays until the new one is complete.

    Args:
        path: of the file.
        network: its weights are saved.
        about: all the rest.
        trained_on: fingerprints of all images that the weights were trained on, where they are known.
        known: some of these as the network sees them, where it has been asked.
    """
    state = {name: value.detach().cpu().contiguous() for name, value in network.state_dict().items()}
    described = msgspec.to_builtins(about)
    payload = {"format": FORMAT, "version": VERSION, **described, "state_dict": state}
    if trained_on is not None:
        payload["trained_on"] = torch.tensor(sorted(trained_on), dtype=torch.int64)
    if known is not None:
        payload["known"] = pack(known)
    with atomic_open(path) as stream:
        torch.save({**payload, "sha256": _digest(described, state)}, stream)


def load_model(path: Path, device: torch.device | None = None) -> TrainedModel:
    """The model of a ``.pt`` file, checked, in evaluation mode.

    Raises:
        TLStudioError: ``model-unreadable``, ``model-foreign``, ``model-newer``, ``model-damaged`` or
            ``model-not-finite``.
    """
    saved = read_model(path)
    try:
        network = _network(saved.about, saved.state)
    except (KeyError, TypeError, ValueError, RuntimeError, AttributeError) as error:
        raise TLStudioError("model-foreign", file=str(path)) from error
    network.to(device or torch.device("cpu"), memory_format=torch.channels_last)  # type: ignore[call-overload]
    return TrainedModel(path, network.eval(), saved.about, saved.trained_on, saved.known)


def read_model(path: Path) -> SavedModel:
    """A ``.pt`` file without its network. Raises the same as :func:`load_model`."""
    return check_model(path, _read(path))


def is_model(loaded: object) -> bool:
    """Whether what a file held is a model of TL Studio."""
    return isinstance(loaded, dict) and loaded.get("format") == FORMAT


def check_model(path: Path, saved: dict[str, Any]) -> SavedModel:
    """The content of a ``.pt`` file, which :func:`is_model`. Raises the same as :func:`load_model`."""
    if not isinstance(saved.get("version"), int) or saved["version"] > VERSION:
        raise TLStudioError("model-newer", file=str(path), version=str(saved.get("version")))
    try:
        described = {name: saved[name] for name in Description.__struct_fields__ if name in saved}
        about = msgspec.convert(described, Description)
        state = saved["state_dict"]
        intact = _digest(described, state) == saved["sha256"]
        trained_on = _fingerprints(saved.get("trained_on"))
        known = unpack(saved["known"], len(about.classes)) if "known" in saved else None
    except (KeyError, TypeError, ValueError, RuntimeError, AttributeError) as error:
        raise TLStudioError("model-foreign", file=str(path)) from error
    if not intact:
        raise TLStudioError("model-damaged", file=str(path))
    _refuse_not_finite(path, state)
    return SavedModel(about, state, trained_on, known)


def _refuse_not_finite(path: Path, state: dict[str, torch.Tensor]) -> None:
    for name, value in state.items():
        least = 0.0 if name.endswith("running_var") else -math.inf
        if value.is_floating_point() and not bool((torch.isfinite(value) & (value >= least)).all()):
            raise TLStudioError("model-not-finite", file=str(path), name=name)


def _fingerprints(stored: object) -> frozenset[int] | None:
    if stored is None:
        return None
    if not isinstance(stored, torch.Tensor) or stored.dtype != torch.int64 or stored.dim() != 1:
        raise ValueError("its list of training images is damaged")
    return frozenset(stored.tolist())


def _network(about: Description, state: dict[str, torch.Tensor]) -> nn.Module:
    """The saved network, laid out without memory of its own: a file cannot claim more than it holds."""
    row = catalog.MODELS.get(about.provenance.model)
    size = {"classes": len(about.classes), "input_size": about.preprocessing.crop}
    if row is None or about.architecture != architecture(row, **size):
        raise ValueError("its architecture is unknown")
    network = lay_out(about.architecture)
    if any(state[name].dtype != own.dtype for name, own in network.state_dict().items()):
        raise ValueError("its weights have another number format")
    network.load_state_dict(state, assign=True)
    return network


def _read(path: Path) -> dict[str, Any]:
    try:
        saved = load_tensors(path)
    except OSError as error:
        detail = error.strerror or str(error)
        raise TLStudioError("model-unreadable", file=str(path), detail=detail) from error
    except UnsafeFileError as error:  # what torch says of it speaks to programmers, in several lines
        raise TLStudioError("model-foreign", file=str(path)) from error
    if not is_model(saved):
        raise TLStudioError("model-foreign", file=str(path))
    return dict(saved)


def _digest(described: dict[str, Any], state: dict[str, torch.Tensor]) -> str:
    """SHA-256 of everything that decides what the model answers: neither torch nor zip notices a flipped bit."""
    digest = hashlib.sha256(msgspec.json.encode(described, order="sorted"))
    for name in sorted(state):
        value = state[name]
        digest.update(f"{name} {value.dtype} {tuple(value.shape)}".encode())
        digest.update(value.contiguous().view(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()
