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


@pytest.fixture(params=i18n.catalogues(), ids=lambda file: file.stem)
def file(request: pytest.FixtureRequest) -> Path:
    """Each language there is."""
    found: Path = request.param
    return found


def test_every_language_of_the_window_has_a_catalogue() -> None:
    from tlstudio.gui.text.language import NATIVE_NAMES, catalogue_file

    translated = [spoken for spoken in NATIVE_NAMES if spoken != "en"]
    assert [catalogue_file(spoken).with_suffix(".ts") for spoken in translated] == i18n.catalogues()


def test_the_catalogue_has_every_text(file: Path) -> None:
    """Where this fails: ``python packaging/i18n.py``, then translate what it lists."""
    assert i18n.from_source() | i18n.from_report() | i18n.from_tables() == set(i18n.read_current(file))


def test_every_text_is_translated(file: Path) -> None:
    assert [text for text, translation in i18n.read_current(file).items() if not translation] == []


def _marks(text: str) -> tuple[object, ...]:
    """What a translation must have too: places, whether a key is underlined, dots at the end, kinds of files."""
    return (
        sorted(re.findall(r"{[^}]*}", text)),
        bool(re.search(r"&\w", text)),
        text.endswith("…"),
        re.findall(r"\*\.\w+", text),
    )


def test_translations_have_places_keys_dots_and_filters_where_their_texts_have_them(file: Path) -> None:
    finished = {text: words for text, words in i18n.read_current(file).items() if words}
    assert [text for text, words in finished.items() if _marks(text.source) != _marks(words)] == []


def test_the_compiled_catalogue_is_the_one_in_the_source(file: Path) -> None:
    """Where this fails: ``python packaging/i18n.py`` compiles it."""
    current = i18n.read_current(file)
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    compiled = {text: translator.translate(text.context, text.source) or "" for text in current}
    assert compiled == current
