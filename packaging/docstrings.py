"""Counts what is documented: public names, and the shapes of arrays.

``python packaging/docstrings.py`` prints a line for each package; with the name of one also what lacks.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

ROOT = Path(__file__).resolve().parents[1] / "tlstudio"
_BELOW = ("core", "data", "evaluate", "audit", "advice", "link")
PACKAGES = (*_BELOW, "keeper", "report", "learn", "engine", "cli", "gui")

#: ``(N, 3)``, ``(B,)``, ``(rows, …)``, ``(…, 3)``, ``float32``, or a word that says that there is no shape
_SHAPE = re.compile(
    r"\([A-Z0-9…][\w ,.·+*…-]*,[^)]*\)|\(\w+, [^)]*…\)|\(size, size\b"
    r"|\b(scalar|number|batch)s?\b|\b(float|u?int)\d+\b"
)
#: a name for a type of arrays, and what stands beside or above it
_ALIAS = re.compile(r"^((?:#.*\n)?)(\w+) = npt\.NDArray\[.*?\]( *#.*)?$", re.MULTILINE)
_BASES = re.compile(r"^class (\w+)\((.*?)\):", re.MULTILINE | re.DOTALL)

_QT = (QtCore, QtGui, QtWidgets)

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


class Name(NamedTuple):
    """A function, class or method."""

    where: str  #: ``learn/loop.py:57 Learner.step``
    public: bool
    documented: bool
    arrays: bool  #: whether it takes or gives arrays
    shapes: bool  #: whether its docstring says their shape or type


class Reader:
    """Reads the names of a package's files.

    Args:
        root: folder of the packages.
    """

    def __init__(self, root: Path = ROOT) -> None:
        self._root = root
        #: types of arrays, and whether their shape stands where they are defined
        self._types = {"NDArray": False, "Tensor": False}
        self._bases: dict[str, set[str]] = {}  # of each class
        for file in root.rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            for above, name, beside in _ALIAS.findall(text):
                self._types[name] = bool(_SHAPE.search(above + beside))
            for name, bases in _BASES.findall(text):
                self._bases.setdefault(name, set()).update(set(re.findall(r"\w+", bases)) - {name})

    def names(self, package: str) -> Iterator[Name]:
        """All functions, classes and methods of a package."""
        for file in sorted((self._root / package).rglob("*.py")):
            text = file.read_text(encoding="utf-8")
            if "numpy" in text or "torch" in text or "Pixels" in text:
                yield from self._names(ast.parse(text), file.relative_to(self._root).as_posix(), "", public=True)
            else:  # a name that means an array elsewhere means something else here
                plain = self._names(ast.parse(text), file.relative_to(self._root).as_posix(), "", public=True)
                yield from (name._replace(arrays=False) for name in plain)

    def _names(self, node: ast.Module | ast.ClassDef, file: str, prefix: str, *, public: bool) -> Iterator[Name]:
        for inner in node.body:
            if not isinstance(inner, Definition) or _is_exempt(inner):
                continue
            if isinstance(node, ast.ClassDef) and self._is_of_qt(node.name, inner.name):
                continue
            said, seen = ast.get_docstring(inner) or "", public and not inner.name.startswith("_")
            used = self._used(inner)
            shapes = bool(_SHAPE.search(said)) or all(self._types[name] for name in used)
            yield Name(f"{file}:{inner.lineno} {prefix}{inner.name}", seen, bool(said), bool(used), shapes)
            if isinstance(inner, ast.ClassDef):
                yield from self._names(inner, file, f"{inner.name}.", public=seen)

    def _is_of_qt(self, owner: str, name: str) -> bool:
        """Whether the class of Qt that this one is made from has a method of that name."""
        bases = self._bases.get(owner, set())
        own = any(hasattr(getattr(module, base, None), name) for module in _QT for base in bases)
        return own or any(self._is_of_qt(base, name) for base in bases)

    def _used(self, node: Definition) -> set[str]:
        """The types of arrays in a signature; of a class in that of its constructor."""
        if isinstance(node, ast.ClassDef):
            inits = (inner for inner in node.body if isinstance(inner, Function) and inner.name == "__init__")
            return {name for inner in inits for name in self._used(inner)}
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        annotations = [argument.annotation for argument in arguments] + [node.returns]
        words = {
            word for each in annotations if each is not None for word in re.findall(r"\w+", ast.unparse(each))
        }
        return words & self._types.keys()


def _is_exempt(node: Definition) -> bool:
    """What follows another: a special method, a setter, a stub of a protocol, what is spelt as by Qt."""
    if isinstance(node, ast.ClassDef):
        return False
    kinds = [ast.unparse(decorator) for decorator in node.decorator_list]
    stub = len(node.body) == 1 and ast.unparse(node.body[0]) == "..."
    follows = stub or any(kind.endswith(".setter") for kind in kinds)
    return follows or node.name.startswith("__") or re.search("[a-z][A-Z]", node.name) is not None


def main(wanted: list[str]) -> int:
    """Print the counts, and of the packages that are named also what lacks."""
    reader = Reader()
    for package in wanted or PACKAGES:
        found = list(reader.names(package))
        public, arrays = [name for name in found if name.public], [name for name in found if name.arrays]
        public_arrays = [name for name in arrays if name.public]
        print(
            f"{package}: {sum(name.documented for name in public)} of {len(public)} public names; with arrays "
            f"{sum(name.shapes for name in public_arrays)} of {len(public_arrays)} public ones and "
            f"{sum(name.shapes for name in arrays)} of {len(arrays)} in all say their shapes"
        )
        if wanted:
            lacking = [f"  {name.where}: no docstring" for name in public if not name.documented]
            lacking += [f"  {name.where}: no shape" for name in arrays if not name.shapes]
            print(*lacking, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
