"""What a folder of images holds: the plain record that a scan makes and everything else reads."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

import msgspec

from tlstudio.core.audit import Leak
from tlstudio.core.errors import Problem, Text
from tlstudio.core.marks import Effect, Mark

Subset = Literal["train", "val", "test"]
SUBSETS: tuple[Subset, ...] = ("train", "val", "test")


class ImageRecord(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One image file: where it is, what class its folder says, and whether it can be read."""

    file: str  #: path relative to the data folder, "/" between parts
    class_name: str
    subset: Subset | None = None  #: from the folder layout; None where the layout has no subsets
    width: int = 0  #: px, upright (after EXIF orientation); 0 where unreadable
    height: int = 0
    size: int = 0  #: bytes
    mtime_ns: int = 0
    digest: str = ""  #: BLAKE2b-128 of the file's bytes, hexadecimal
    unreadable: Text | None = None  #: the reason; None where the image can be read
    ctime_ns: int = 0  #: of the last change also of name or rights, which nobody can set back; 0 on Windows
    group: str = ""  #: what a table says it belongs to; images of one group stay on one side of a split

    @property
    def code(self) -> str:
        """Of the reason why it cannot be read; empty where it can."""
        return self.unreadable.code if self.unreadable else ""


class DataIndex(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All images of a data set, in the order of their file names. What follows from them is computed once."""

    folder: str  #: absolute; a table or an archive stands for the folder that its images would lie in
    layout: Literal["classes", "subsets"]
    classes: tuple[str, ...]  #: sorted; a class number is a position in here
    images: tuple[ImageRecord, ...]
    loose: int = 0  #: images outside every class folder
    left_out: tuple[Problem, ...] = ()  #: rows of a table and the like that name no image that can be used
    content: str = ""  #: digest of all of it as it was, where not everything is kept of each image

    @cached_property
    def readable(self) -> tuple[ImageRecord, ...]:
        """The images that can be used, in the order of the index."""
        return tuple(image for image in self.images if not image.unreadable) if self.unreadable else self.images

    @cached_property
    def unreadable(self) -> tuple[ImageRecord, ...]:
        """The images that are left out."""
        return tuple(image for image in self.images if image.unreadable)

    @cached_property
    def class_of(self) -> Mapping[str, str]:
        """File → class, of every image."""
        return {image.file: image.class_name for image in self.images}

    @cached_property
    def files_of(self) -> Mapping[str, tuple[str, ...]]:
        """Class → its readable files; a class without any is not there."""
        files: defaultdict[str, list[str]] = defaultdict(list)
        for image in self.readable:
            files[image.class_name].append(image.file)
        return {name: tuple(of) for name, of in files.items()}

    @property
    def skipped(self) -> tuple[Problem, ...]:
        """A warning for each image that is left out: its file, and the reason."""
        return tuple(
            Problem(code="note-skipped", level="warning", values={"file": image.file, "reason": image.unreadable})
            for image in self.unreadable
            if image.unreadable is not None
        )


class SplitRow(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line of ``split.csv``."""

    file: str
    class_name: str
    subset: Subset
    group: str = ""  #: images that must stay together (the same leaf); empty where unknown
    digest: str = ""


class Split(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Which readable image is for training, validation and test. What follows from that is computed once."""

    folder: str
    classes: tuple[str, ...]
    rows: tuple[SplitRow, ...]
    content: str = ""  #: as of :class:`DataIndex`

    def subset(self, name: Subset) -> tuple[SplitRow, ...]:
        """The images of one subset, in the order of the split."""
        return self._parts[name]

    @cached_property
    def _parts(self) -> Mapping[str, tuple[SplitRow, ...]]:
        return {name: tuple(row for row in self.rows if row.subset == name) for name in SUBSETS}

    @cached_property
    def subset_of(self) -> Mapping[str, Subset]:
        """File → subset."""
        return {row.file: row.subset for row in self.rows}

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The files of each group of two or more, the largest first."""
        members: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.rows:
            if row.group:
                members[row.group].append(row.file)
        several = (tuple(files) for files in members.values() if len(files) > 1)
        return tuple(sorted(several, key=len, reverse=True))

    def counts(self) -> Mapping[str, Mapping[Subset, int]]:
        """Images of each class in each subset."""
        return self._counts

    @cached_property
    def _counts(self) -> Mapping[str, Mapping[Subset, int]]:
        table: dict[str, dict[Subset, int]] = {name: dict.fromkeys(SUBSETS, 0) for name in self.classes}
        for row in self.rows:
            table[row.class_name][row.subset] += 1
        return table


def same(first: DataIndex | Split | None, second: DataIndex | Split | None) -> bool:
    """Whether both say the same of the same images; at once where their content is known."""
    if first is None or second is None or not first.content:
        return first == second
    return first.content == second.content


class DataReport(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of a check: the index, the split that a run would use, and what is wrong with either."""

    index: DataIndex
    split: Split
    problems: tuple[Problem, ...]
    marks: tuple[Mark, ...] = ()  #: that the index and the split follow, where marks were asked for
    effect: Effect = Effect()  #: of these
    leak: Leak = Leak()  #: of the split

    def prepare(self) -> None:
        """Compute now what follows from the images, so that a thread that must not wait finds it."""
        index, split = self.index, self.split
        _ = index.readable, index.unreadable, index.class_of, index.files_of
        _ = split.subset("train"), split.counts(), split.subset_of, split.groups
