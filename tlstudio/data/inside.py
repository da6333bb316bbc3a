"""Images whose path leads through a file: into an archive, or beside a table that names them.

``/data/set.tar/cat/1.jpg`` is a file of an archive, ``/data/list.csv/cat/1.jpg`` the file that a table in
``/data`` calls ``cat/1.jpg``. So the path of a data set and the name of an image in it are joined as those of a
folder are, and whoever opens an image needs not know which it is.
"""

from pathlib import Path
from typing import NamedTuple

from tlstudio.data import shards

TABLES = (".csv", ".tsv", ".parquet")


class Inside(NamedTuple):
    """A path that leads through a file."""

    source: Path  #: the table or the archive
    name: str  #: of the image, "/" between parts


def is_table(path: Path) -> bool:
    """Whether a file's name is that of a table of images."""
    return path.suffix.lower() in TABLES


def is_archive(path: Path) -> bool:
    """Whether a file's name is that of an archive of images."""
    return path.suffix.lower() == shards.SUFFIX


def is_source(path: Path) -> bool:
    """Whether it is a file that stands for many images."""
    return (is_table(path) or is_archive(path)) and path.is_file()


def inside(path: Path) -> Inside | None:
    """The file that a path leads through, and what of it is behind that; None of an ordinary path."""
    for source in path.parents:
        if is_source(source):
            return Inside(source, path.relative_to(source).as_posix())
    return None


def on_disk(path: Path) -> Path:
    """The file of the disk in which an image is: itself, or the archive that holds it."""
    found = None if path.exists() else inside(path)
    if found is None:
        return path
    return found.source if is_archive(found.source) else found.source.parent / found.name
