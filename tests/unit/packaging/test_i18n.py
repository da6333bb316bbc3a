"""Every text of the window is in the catalogue, translated, and compiled."""

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[3]


def _load() -> ModuleType:
    """By path: a top-level package named packaging would shadow the library of that name."""
    spec = importlib.util.spec_from_file_location("i18n", ROOT / "packaging" / "i18n.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


i18n: Any = _load()
Message = i18n.Message


def texts(source: str) -> set[Any]:
    return i18n._Reader(ast.parse(source), "x.py").found


def unclear(source: str) -> list[str]:
    return i18n._Reader(ast.parse(source), "x.py").unclear


def test_tr_belongs_to_the_class_it_stands_in() -> None:
    source = (
        "class A:\n def f(self):\n  return self.tr('one')\n"
        "class B(A):\n def g(self):\n  return [self.tr('two' ' and “more”') for _ in ()]\n"
    )
    assert texts(source) == {Message("A", "one"), Message("B", "two and “more”")}


def test_functions_that_name_a_context_are_understood() -> None:
    source = (
        "_C = 'steps'\n"
        "def _tr(text): return QCoreApplication.translate(_C, text)\n"
        "def _n(text): return str(QT_TRANSLATE_NOOP('fields', text))\n"
        "A = _tr('by function')\nB = _n('by marker')\nC = translate('words', 'named')\n"
    )
    assert texts(source) == {
        Message("steps", "by function"),
        Message("fields", "by marker"),
        Message("words", "named"),
    }


@pytest.mark.parametrize(
    "call",
    ["box.tr('text')", "self.box.tr('text')", "self.tr(text)", "self.tr('a' if x else 'b')", "self.tr(f'{x}')"],
)
def test_what_could_never_be_translated_is_refused(call: str) -> None:
    assert len(unclear(f"class A:\n def f(self):\n  return {call}\n")) == 1


def test_a_catalogue_keeps_what_was_translated(tmp_path: Path) -> None:
    file = tmp_path / "x.ts"
    old, gone, new = Message("A", "old & “x”"), Message("A", "gone"), Message("B", "new")
    i18n.write({old, gone}, {old: "옛 <말>", gone: "간 말"}, file)
    i18n.write({old, new}, i18n.read(file), file)
    assert i18n.read_current(file) == {old: "옛 <말>", new: ""}
    assert i18n.read(file)[gone] == "간 말"
    i18n.write({old, gone}, i18n.read(file), file)
    assert i18n.read_current(file) == {old: "옛 <말>", gone: "간 말"}


CURRENT: dict[Any, str] = i18n.read_current()


def test_the_catalogue_has_every_text() -> None:
    """Where this fails: ``python packaging/i18n.py``, then translate what it lists."""
    assert i18n.from_source() | i18n.from_tables() == set(CURRENT)


def test_every_text_is_translated() -> None:
    assert [text for text, translation in CURRENT.items() if not translation] == []


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"{[^}]*}", text))


def test_translations_have_the_places_of_their_texts() -> None:
    assert [text for text, korean in CURRENT.items() if korean and _places(text.source) != _places(korean)] == []


def test_translations_have_mnemonics_filters_and_dots_where_their_texts_have_them() -> None:
    def marks(text: str) -> tuple[bool, bool, list[str]]:
        return bool(re.search(r"&\w", text)), text.endswith("…"), re.findall(r"\*\.\w+", text)

    assert [text for text, korean in CURRENT.items() if korean and marks(text.source) != marks(korean)] == []


def test_the_compiled_catalogue_is_the_one_in_the_source() -> None:
    """Where this fails: ``python packaging/i18n.py`` compiles it."""
    translator = QTranslator()
    assert translator.load(str(i18n.CATALOGUE.with_suffix(".qm")))
    compiled = {text: translator.translate(text.context, text.source) or "" for text in CURRENT}
    assert compiled == CURRENT
