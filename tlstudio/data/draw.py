"""Images drawn into parts at random: every class by the same shares, groups kept whole."""

import hashlib
import math
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import TypeVar

import msgspec

from tlstudio.core.index import ImageRecord

Part = TypeVar("Part", bound=Hashable)


class Unit(msgspec.Struct, frozen=True):
    """Images that stay together."""

    number: int  #: drawn at random: decides the order
    images: tuple[ImageRecord, ...]
    classes: Counter[str]  #: images of each class


def draw(
    images: Sequence[ImageRecord], shares: Mapping[Part, float], seed: int | str, groups: Mapping[str, str]
) -> dict[str, Part]:
    """File → part.

    In each class the parts come as near to their shares as groups allow. First the groups are placed, large ones
    before small ones, each where it is missed most; then single images fill up what is left. Within sizes that
    differ by less than half the order is drawn from the seed and the names, and from nothing else. Classes that
    have groups in common are drawn together and all others by themselves, so that another class changes nothing.

    Args:
        images: in any order.
        shares: of the parts; those of 0 get nothing.
        seed: decides the draw.
        groups: file → group; files that are not in it stand alone.
    """
    total = math.fsum(shares.values())
    wanted = {part: share / total for part, share in shares.items() if share > 0}
    drawn: dict[str, Part] = {}
    for units in _blocks(_units(images, seed, groups)):
        for part, members in _place(units, wanted).items():
            drawn |= {image.file: part for unit in members for image in unit.images}
    return drawn


def _units(images: Iterable[ImageRecord], seed: int | str, groups: Mapping[str, str]) -> list[Unit]:
    """Groups and single images in the order of their numbers, the images of a group by name."""
    members: dict[str, list[ImageRecord]] = defaultdict(list)
    for image in sorted(images, key=lambda image: image.file):
        group = groups.get(image.file, "")
        members[f"group {group}" if group else f"file {image.file}"].append(image)
    units = [
        Unit(_number(key, seed), tuple(unit), Counter(image.class_name for image in unit))
        for key, unit in members.items()
    ]
    return sorted(units, key=lambda unit: unit.number)


def _number(key: str, seed: int | str) -> int:
    """A random 64-bit number that depends on name and seed only; macOS may spell the same name in NFD."""
    text = f"{seed} {unicodedata.normalize('NFC', key)}"
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def _blocks(units: Iterable[Unit]) -> list[list[Unit]]:
    """The units of each class, those of classes that have groups in common as one block."""
    blocks: list[tuple[set[str], list[Unit]]] = []
    by_classes: dict[frozenset[str], list[Unit]] = defaultdict(list)
    for unit in units:
        by_classes[frozenset(unit.classes)].append(unit)
    for classes, members in by_classes.items():
        touched = [block for block in blocks if block[0] & classes]
        blocks = [block for block in blocks if not block[0] & classes]
        merged = [unit for block in touched for unit in block[1]] + members
        blocks.append((set(classes).union(*(block[0] for block in touched)), merged))
    return [sorted(members, key=lambda unit: unit.number) for _, members in blocks]


def _place(units: Sequence[Unit], shares: Mapping[Part, float]) -> dict[Part, list[Unit]]:
    """The units of one block, by part."""
    sizes = sum((unit.classes for unit in units), Counter[str]())
    placed: dict[str, Counter[Part]] = {name: Counter() for name in sizes}
    members: dict[Part, list[Unit]] = {part: [] for part in shares}

    def put(unit: Unit, part: Part) -> None:
        members[part].append(unit)
        for name, count in unit.classes.items():
            placed[name][part] += count

    def strain(unit: Unit, part: Part) -> float:
        """How much farther from its quotas, in the sense of chi-squared, the unit would bring the part."""
        share = shares[part]
        counts = unit.classes.items()
        return sum(n * (n + 2 * placed[name][part]) / (sizes[name] * share) - 2 * n for name, n in counts)

    for unit in sorted((unit for unit in units if len(unit.images) > 1), key=lambda unit: -_octave(unit)):
        put(unit, min(shares, key=lambda part: strain(unit, part)))
    for name in sorted(sizes):
        single = [unit for unit in units if len(unit.images) == 1 and name in unit.classes]
        for unit, part in zip(single, _filling(len(single), sizes[name], placed[name], shares), strict=True):
            put(unit, part)
        _fill_empty(members, name)
    return members


def _octave(unit: Unit) -> int:
    return len(unit.images).bit_length()


def _filling(count: int, total: int, placed: Mapping[Part, int], shares: Mapping[Part, float]) -> list[Part]:
    """The parts of ``count`` single images in a row, so that with what is placed each gets its share."""
    parts = list(shares)
    quotas = _counts(total, list(shares.values()))
    room = [max(0, quota - placed[part]) for part, quota in zip(parts, quotas, strict=True)]
    borders = list(accumulate(_counts(count, [space / max(sum(room), 1) for space in room])))
    return [parts[bisect_right(borders, place)] for place in range(count)]


def _counts(total: int, shares: Sequence[float]) -> tuple[int, ...]:
    """``total`` divided by the shares with the method of the largest remainder; ties go to the earlier part."""
    quotas = [total * share for share in shares]
    counts = [math.floor(quota + 1e-9) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda place: counts[place] - quotas[place])
    for place in by_remainder[: total - sum(counts)]:
        counts[place] += 1
    return tuple(counts)


def _fill_empty(members: dict[Part, list[Unit]], name: str) -> None:
    """Give a part without an image of a class one of the part with most; earlier parts come before later ones."""
    own = [[unit for unit in units if name in unit.classes] for units in members.values()]
    parts = list(members)
    for place, units in enumerate(own):
        fullest = max(range(len(own)), key=lambda other: (len(own[other]), other))
        spare = [unit for unit in own[fullest] if len(unit.classes) == 1]
        if not units and spare and (len(own[fullest]) > 1 or fullest > place):
            unit = spare[-1]
            own[fullest].remove(unit)
            units.append(unit)
            members[parts[fullest]].remove(unit)
            members[parts[place]].append(unit)
