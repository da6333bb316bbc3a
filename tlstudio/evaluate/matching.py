"""Which image of one run is which image of another: by content where both know it, else by file name."""

import csv
from collections import Counter
from collections.abc import Iterable

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.run_folder import RunFolder


class Keys(msgspec.Struct, frozen=True):
    """The images of one run, in the order of its predictions."""

    files: tuple[str, ...]  #: relative to the data folder
    digests: tuple[str, ...]  #: of their bytes; empty where not all are known
    groups: tuple[str, ...] = ()  #: of images that belong together, "" for an image alone; empty where unknown

    @classmethod
    def of(cls, run: RunFolder, files: npt.NDArray[np.str_]) -> "Keys":
        """Those of a run's predictions, whose file names are ``files`` (N,)."""
        names = tuple(map(str, files.tolist()))
        known = _known(run)
        digests, groups = zip(*(known.get(name, ("", "")) for name in names), strict=True) if names else ((), ())
        return cls(names, digests if all(digests) else (), groups)

    @property
    def images(self) -> tuple[str, ...]:
        """What each image is known by."""
        return self.digests or self.files

    @property
    def units(self) -> list[str]:
        """What each answer is about: the group of its image, else the image."""
        groups = self.groups or ("",) * len(self.files)
        return [f"group {group}" if group else image for group, image in zip(groups, self.images, strict=True)]


def match(first: Keys, second: Keys) -> npt.NDArray[np.int64]:
    """For each image of the first its number in the second, -1 where it is not there, (N,).

    The same picture may be there under two names: the first one is matched with the first one, and so on.
    """
    by_content = bool(first.digests and second.digests)
    ours, theirs = (
        _numbered(keys.digests, keys.files) if by_content else [(name, 0) for name in keys.files]
        for keys in (first, second)
    )
    places = {key: number for number, key in enumerate(theirs)}
    return np.array([places.get(key, -1) for key in ours], dtype=np.int64)


def _numbered(digests: Iterable[str], files: Iterable[str]) -> list[tuple[str, int]]:
    """Each digest with how many of its equals come before it by file name."""
    pairs = list(zip(digests, files, strict=True))
    seen: Counter[str] = Counter()
    numbers = {}
    for digest, file in sorted(pairs):
        numbers[file] = seen[digest]
        seen[digest] += 1
    return [(digest, numbers[file]) for digest, file in pairs]


def _known(run: RunFolder) -> dict[str, tuple[str, str]]:
    """File → digest and group, from the run's split; empty where there is none that can be read."""
    try:
        with run.split.open(encoding="utf-8-sig", newline="") as stream:
            lines = csv.DictReader(stream)
            return {line["file"]: (line["digest"] or "", line.get("group") or "") for line in lines}
    except (OSError, KeyError, ValueError, csv.Error):
        return {}  # matched by name then
