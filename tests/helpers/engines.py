"""Engines that look laid down: a record, and a file where the Python would be."""

from tlstudio import __version__
from tlstudio.core import engines


def lay_down(backend: str = "cu126", *, version: str = __version__, devices: tuple[str, ...] = ()) -> str:
    """The name of an engine that can be chosen but not started."""
    name = engines.name_of(backend, "lock", version)
    folder = engines.folder_of(name)
    python = engines.python_of(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    hello = engines.Hello(version=version, protocol=1, python="3.11", torch="2.14.1", cuda="12.9", devices=devices)
    engines.record(folder, engines.Engine(backend=backend, version=version, hello=hello, bytes=5_600_000_000))
    return name
