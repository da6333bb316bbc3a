"""The versions that engines for GPUs are made of: ``python packaging/locks.py [--derive]``, for resources/engines.

A release runs it where PyTorch's own indexes can be reached. ``--derive`` writes the lock of a backend whose index
cannot be reached from that of one which PyPI has: the same versions, without the hashes of torch and without its
libraries of another CUDA, which torch's own wheel names to the digit.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tlstudio.core.engines import BACKENDS, lock_file  # noqa: E402

#: of the window alone, which no engine needs
_WINDOW = ("pyside6", "pyqtgraph")
#: the pair that this version of the program was tested with; they must match
_TESTED = ("torch==2.14.1", "torchvision==0.29.1")
#: what each build of torch brings of its own
_OF_TORCH = re.compile(
    r"^(torch|torchvision|triton|nvidia-[\w-]+|cuda-[\w-]+|pytorch-triton[\w-]*)==", re.MULTILINE
)
_OLDEST_PYTHON = "3.11"


def main() -> int:
    derive = "--derive" in sys.argv
    on_pypi = {row.name: "linux" in row.on_pypi for row in BACKENDS.values()}
    texts = {name: compiled(name, pypi=pypi) for name, pypi in on_pypi.items() if pypi or not derive}
    for name in on_pypi:
        text = texts.get(name) or derived(next(texts[other] for other in texts if on_pypi[other]))
        file = lock_file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(f"{file.relative_to(ROOT)}: {len(pins(text))} packages")
    return 0


def requirements() -> list[str]:
    """Of the engine: the project's, but for those of the window, with torch as it was tested."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*_TESTED, *(line for line in project["dependencies"] if not line.lower().startswith(_WINDOW))]


def compiled(backend: str, *, pypi: bool) -> str:
    """All packages with versions and hashes, for every system and Python at once, as uv resolves them."""
    with tempfile.TemporaryDirectory() as place:
        wanted = Path(place, "engine.in")
        wanted.write_text("\n".join(requirements()), encoding="utf-8")
        command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", _OLDEST_PYTHON]
        options = ["--generate-hashes", "--no-header", "--no-annotate", str(wanted)]
        index = [] if pypi else ["--torch-backend", backend]
        return subprocess.run([*command, *options, *index], check=True, capture_output=True, text=True).stdout


def pins(text: str) -> list[str]:
    """The packages of a lock, each with its hashes."""
    return re.findall(r"^\S.*(?:\n\s+.*)*", text, re.MULTILINE)


def derived(text: str) -> str:
    """The lock of another build of the same torch."""
    kept = []
    for pin in pins(text):
        if not _OF_TORCH.match(pin):
            kept.append(pin)
        elif pin.startswith(("torch==", "torchvision==")):
            kept.append(pin.split(" ")[0])
    return "\n".join(kept) + "\n"


if __name__ == "__main__":
    sys.exit(main())
