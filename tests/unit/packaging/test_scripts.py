"""What no test runs, benchmarks and the script of the pictures, still asks the program for what is there."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = sorted([*ROOT.glob("benchmarks/**/*.py"), *ROOT.glob("docs/**/*.py")])


def names_in(module: Path) -> set[str]:
    """What can be imported from a module: what it defines or imports itself."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names.add(other or name)
    return names


def missing(script: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("tlstudio", "benchmarks"):
            place = ROOT.joinpath(*str(node.module).split("."))
            module = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
            inside = {file.stem for file in place.glob("*")} if place.is_dir() else set()
            known = inside | (names_in(module) if module.is_file() else set())
            found += [f"{node.module}.{alias.name}" for alias in node.names if alias.name not in known]
    return found


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.relative_to(ROOT).as_posix())
def test_a_script_imports_what_there_is(script):
    assert missing(script) == []


def test_what_is_gone_is_found(tmp_path):
    script = tmp_path / "old.py"
    script.write_text("from tlstudio.core.spec import with_value, no_such_name\nfrom tlstudio.gone import x\n")
    assert missing(script) == ["tlstudio.core.spec.no_such_name", "tlstudio.gone.x"]
