"""Mutation testing by sample: how many small faults in the code the tests notice.

It runs in a virtual environment of its own, so that the project depends on nothing more, and tests a copy:

    python -m venv /tmp/mutation && /tmp/mutation/bin/pip install "cosmic-ray>=8.7,<9"
    /tmp/mutation/bin/python packaging/mutate.py --python .venv/bin/python --sample 30 core data evaluate learn

Each fault is tried against the tests of its module: those that are called like it, and those beside them that
import it. A process that has imported torch forks for each, so it needs a POSIX system.
What survives is printed with its line; some are no faults at all, such as a limit that is a little larger.
"""

import argparse
import ast
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_TIMEOUT_SECONDS = 300
#: in a signature ``int | None`` is a type, whose change ends the import; ``is`` is ``==`` for small numbers
_LEFT_OUT = re.compile(r"ReplaceBinaryOperator_BitOr|_BitOr$|_Is$|_IsNot$|Variable|ReplaceUnaryOperator_Delete")


class Fault(NamedTuple):
    """One small change of a module."""

    module: Path
    operator: str
    occurrence: int


def faults(module: Path) -> Iterator[Fault]:
    """All that cosmic-ray can think of for a file."""
    from cosmic_ray.ast import ast_nodes, get_ast_from_path
    from cosmic_ray.plugins import get_operator, operator_names

    nodes = list(ast_nodes(get_ast_from_path(module)))
    for name in sorted(operator_names()):
        if not _LEFT_OUT.search(name):
            operator: Any = get_operator(name)()
            count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
            yield from (Fault(module, name, occurrence) for occurrence in range(count))


def mutated(fault: Fault, code: str) -> str | None:
    """The code with the fault; None where it says the same as before, or nothing that Python reads."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    changed: str | None = mutate_code(code, get_operator(fault.operator)(), fault.occurrence)
    try:
        same = changed is None or ast.dump(ast.parse(changed)) == ast.dump(ast.parse(code))
    except SyntaxError:
        return None
    return None if same else changed


def tests_of(module: Path, tree: Path) -> list[str]:
    """The test files of a module: called like it, or importing it."""
    dotted = ".".join(module.relative_to(tree).with_suffix("").parts)
    package, _, name = dotted.rpartition(".")
    named = re.compile(rf"{re.escape(dotted)}\b|from {re.escape(package)} import .*\b{name}\b")
    found = [
        file
        for file in sorted((tree / "tests").rglob("test_*.py"))
        if ("unit" in file.parts or "engine" in file.parts)
        and (file.stem == f"test_{name}" or named.search(file.read_text(encoding="utf-8")))
    ]
    near = [file for file in found if file.parent.name == package.split(".")[1] or file.stem == f"test_{name}"]
    first = sorted(near or found, key=lambda file: file.stem != f"test_{name}")
    return [str(file.relative_to(tree)) for file in first]


class Tester:
    """A process that has imported what takes long, and forks for each test run.

    Args:
        tree: the copy of the project.
        python: that has what its tests need.
    """

    def __init__(self, tree: Path, python: str) -> None:
        environment = {**os.environ, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [python, "-c", _FORKS],
            cwd=tree,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def notices(self, tests: list[str]) -> bool:
        """Whether a test fails, or takes too long."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the tester has no pipes")
        self._process.stdin.write(json.dumps(tests) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip() != "0"

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


_FORKS = f"""
import importlib, json, os, signal, sys
for name in ("pytest", "numpy", "PIL.Image", "scipy.special", "torch", "torchvision", "timm"):
    importlib.import_module(name)
import pytest
sys.dont_write_bytecode = True
for line in sys.stdin:
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        signal.alarm({_TIMEOUT_SECONDS})
        early = "ignore::pytest.PytestAssertRewriteWarning"  # plugins that were imported above
        os._exit(pytest.main(["-x", "-q", "-n", "0", "-p", "no:cacheprovider", "-W", early, *json.loads(line)]))
    print(os.waitpid(child, 0)[1], flush=True)
"""


def try_package(package: str, tree: Path, tester: Tester, sample: int, seed: int, until: float) -> None:
    """Try some faults of a package and print what survives."""
    modules = [file for file in sorted((tree / "tlstudio" / package).rglob("*.py")) if tests_of(file, tree)]
    every = [fault for module in modules for fault in faults(module)]
    random.Random(seed).shuffle(every)  # noqa: S311  (a sample, no secret)
    tried = killed = 0
    whole: dict[Path, bool] = {}
    for fault in every:
        if tried == sample or time.monotonic() > until:
            break
        if fault.module not in whole:
            whole[fault.module] = not tester.notices(tests_of(fault.module, tree))
            if not whole[fault.module]:
                print(f"its tests fail as it is: {fault.module.relative_to(tree)}", flush=True)
        if not whole[fault.module]:
            continue
        code = fault.module.read_text(encoding="utf-8")
        changed = mutated(fault, code)
        if changed is None:
            continue
        fault.module.write_text(changed, encoding="utf-8")
        try:
            found = tester.notices(tests_of(fault.module, tree))
        finally:
            fault.module.write_text(code, encoding="utf-8")
        tried, killed = tried + 1, killed + found
        if not found:
            print(f"survived: {fault.module.relative_to(tree)} {fault.operator}")
            lines = difflib.unified_diff(code.splitlines(), changed.splitlines(), lineterm="", n=0)
            print("\n".join(line for line in lines if line[:3] not in ("---", "+++")), flush=True)
    print(f"{package}: {killed} of {tried} noticed, of {len(every)} possible", flush=True)


def main() -> int:
    """Try a sample of each package that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", nargs="+")
    parser.add_argument("--python", default=sys.executable, help="that has the project and its tests' packages")
    parser.add_argument("--sample", type=int, default=30, help="faults of each package")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=20.0, help="after which no further one is begun")
    wanted = parser.parse_args()
    until = time.monotonic() + 60 * wanted.minutes
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for name in ("tlstudio", "tests", "resources", "packaging", "docs"):
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", tree)
        tester = Tester(tree, str(Path(wanted.python).absolute()))
        try:
            for package in wanted.packages:
                try_package(package, tree, tester, wanted.sample, wanted.seed, until)
        finally:
            tester.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
