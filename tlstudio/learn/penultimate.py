"""What a network makes of images just before its last layer; by that they are compared with those it knows."""

from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812
from torch import nn

from tlstudio.evaluate.novelty import Vectors, balanced_sample
from tlstudio.learn.images import ImageSet


class Lens(NamedTuple):
    """How the features of a network are looked at."""

    head: str  #: the network's last layer, a module's name as the catalogue knows it
    directions: torch.Tensor | None = None  #: float32 (d, D), on the device of the network; None: all D

    @classmethod
    def of(cls, head: str, directions: Vectors, device: torch.device) -> "Lens":
        """In these directions, (d, D)."""
        return cls(head, torch.from_numpy(directions).to(device))

    def before(self, network: nn.Module) -> "WithFeatures":
        """The network that says its features too."""
        return WithFeatures(network, self)

    def split(self, answers: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits (B, classes) and features (B, d) of what :class:`WithFeatures` says; needs the directions."""
        if self.directions is None:
            raise ValueError("without directions nobody knows how many features there are")
        count = len(self.directions)
        return answers[:, :-count], answers[:, -count:]


class WithFeatures(nn.Module):
    """A network that says beside its logits what they follow from: float32 (B, classes + d).

    The features are the input of its head, averaged over the places where these are several, as vectors of length
    1, and of these what lies in the directions of the lens.

    Args:
        network: also one half of a network, or one whose BatchNorm is folded, as long as it has the head.
        lens: how its features are looked at.
    """

    def __init__(self, network: nn.Module, lens: Lens) -> None:
        super().__init__()
        self.network, self._lens = network, lens

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """(B, …) → (B, classes + d)."""
        seen: list[torch.Tensor] = []
        head = self.network.get_submodule(self._lens.head)
        hook = head.register_forward_pre_hook(lambda _head, given: seen.append(given[0]))
        try:
            logits = self.network(inputs)
        finally:
            hook.remove()
        return torch.cat([logits.float(), self._features(seen[0])], dim=1)

    def _features(self, seen: torch.Tensor) -> torch.Tensor:
        unit = F.normalize((seen.mean(dim=(2, 3)) if seen.dim() == 4 else seen).float(), dim=1)
        return unit if self._lens.directions is None else unit @ self._lens.directions.T


def sample(images: ImageSet, most: int) -> ImageSet:
    """At most so many of the images, as many of each class."""
    return images.part(balanced_sample(images.labels.cpu().numpy(), most))
