"""The process that looks at a stranger's file first: ``look FILE BYTES SECONDS``. Standard library only."""

import json
from pathlib import Path

from tlstudio.learn.tensor_file.contents import contents
from tlstudio.learn.tensor_file.refusal import RefusedError

_DESCRIPTORS = 32


def main(arguments: list[str]) -> int:
    """Print as JSON whether the file is plain, or why not."""
    path, memory, seconds = arguments
    _limit(int(memory), int(seconds))
    print(json.dumps(judged(Path(path))), flush=True)  # noqa: T201  (this is how it answers)
    return 0


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: whoever started this process watches it
        return
    for kind, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_NOFILE, _DESCRIPTORS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (limit, limit))
        except (OSError, ValueError):  # macOS refuses some; the watch is there as well
            continue


def judged(path: Path) -> dict[str, object]:
    """``fine``, or the ``errno`` or the ``code`` and ``values`` of why not."""
    try:
        contents(path)
    except OSError as error:
        return {"errno": error.errno or 0}
    except RefusedError as refusal:
        return {"code": refusal.code, "values": refusal.values}
    return {"fine": True}
