"""Files by their content: what was sent once is not sent again, whatever it is called by then.

``blobs/`` holds each file once, under its digest; ``data/`` holds folders of images made of hard links to them.
"""

import contextlib
import hashlib
import os
import secrets
import shutil
import tarfile
from collections.abc import Collection
from pathlib import Path
from typing import IO

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import not_written
from tlstudio.link.keeper_words import Files, Room

_CHUNK = 1 << 20
_HEXADECIMAL = frozenset("0123456789abcdef")
#: a disk that is filled to the last byte would end every engine on it
SPARE = 500_000_000


class Store:
    """The content-addressed files below the keeper's folder.

    Args:
        home: that folder.
    """

    def __init__(self, home: Path) -> None:
        self._blobs, self.data = home / "blobs", home / "data"
        for folder in (self._blobs, self.data):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def room(self) -> Room:
        """What is free, and what the images take."""
        return Room(free=shutil.disk_usage(self._blobs).free, used=self._used())

    def missing(self, files: Files) -> tuple[str, ...]:
        """Digests that are not here, each once."""
        wanted = dict.fromkeys(digest for digest, _ in files.values() if digest)
        return tuple(digest for digest in wanted if not self._path(digest).is_file())

    def receive(self, stream: IO[bytes]) -> int:
        """Keep the files of a tar, whose names are their digests; each is complete before the next one.

        Returns:
            How many there were.

        Raises:
            TLStudioError: ``machine-damaged``, or ``disk-full``; what came before is kept.
        """
        count = 0
        try:
            with tarfile.open(fileobj=stream, mode="r|") as tar:
                for member in tar:
                    content = tar.extractfile(member)
                    if content is not None:
                        self._keep(member.name, content)
                        count += 1
        except tarfile.TarError as error:
            raise TLStudioError("machine-damaged", detail=str(error)) from error
        return count

    def lay(self, folder: Path, files: Files, *, shared: bool) -> None:
        """Make a folder of files that are all here.

        Args:
            files: a name that ends in "/" is an empty folder.
            shared: hard links, for what nobody writes to; else copies.
        """
        for name, (digest, _) in files.items():
            path = folder / name
            if folder not in path.parents or ".." in path.parts:
                raise TLStudioError("machine-damaged", detail=name)
            if name.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            if shared:
                os.link(self._path(digest), path)
            else:
                shutil.copyfile(self._path(digest), path)

    def lay_data(self, name: str, files: Files) -> None:
        """Make ``data/<name>`` unless it is there; it is the one that was used last then."""
        whole, folder = self.data / Path(name).parent, self.data / name
        if not folder.is_dir():
            made = self.data / f".partial-{secrets.token_hex(4)}"
            self.lay(made / folder.name, files, shared=True)
            with contextlib.suppress(OSError):  # another job has made the same folder meanwhile
                made.rename(whole)
            shutil.rmtree(made, ignore_errors=True)
        os.utime(whole)

    def make_room(self, size: int, limit: int, in_use: Collection[str]) -> None:
        """Remove the folders that were not used for longest until ``size`` more bytes are within the limit.

        Args:
            in_use: names of folders of ``data`` that stay.
        """
        idle = sorted((path.stat().st_mtime, path) for path in self.data.iterdir() if path.name not in in_use)
        while idle and self._used() + size > limit:
            shutil.rmtree(idle.pop(0)[1], ignore_errors=True)
            self._sweep()

    def _sweep(self) -> None:
        """Remove what belongs to no folder."""
        for blob in self._blobs.iterdir():
            if blob.stat().st_nlink == 1:
                blob.unlink(missing_ok=True)

    def _used(self) -> int:
        return sum(entry.stat().st_size for entry in os.scandir(self._blobs))

    def _path(self, digest: str) -> Path:
        if len(digest) != 32 or not _HEXADECIMAL.issuperset(digest):
            raise TLStudioError("machine-damaged", detail=digest)
        return self._blobs / digest

    def _keep(self, digest: str, content: IO[bytes]) -> None:
        path, seen = self._path(digest), hashlib.blake2b(digest_size=16)
        partial = self._blobs / f".partial-{secrets.token_hex(4)}"
        try:
            with partial.open("wb") as stream:
                while piece := content.read(_CHUNK):
                    seen.update(piece)
                    stream.write(piece)
            if seen.hexdigest() != digest:
                raise TLStudioError("machine-damaged", detail=digest)
            partial.replace(path)
        except OSError as error:
            raise not_written(path, error) from error
        finally:
            partial.unlink(missing_ok=True)
