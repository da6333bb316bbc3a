"""Collects every text that the window shows and keeps the catalogues ``resources/i18n/tlstudio_*.ts`` and ``.qm``.

``python packaging/i18n.py`` after a text was added or changed: what was translated stays, what is new is listed,
what is gone is marked as vanished; ``python packaging/i18n.py ja`` begins a catalogue of another language.
It reads the source as Python does and not by patterns, so it knows the class that each ``self.tr`` belongs to, and
refuses what no translation could ever be found for.
"""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "tlstudio" / "gui"
REPORT = ROOT / "tlstudio" / "report"
FOLDER = ROOT / "resources" / "i18n"
_NAME = "tlstudio_{}.ts"


class Message(NamedTuple):
    """A text and where it belongs: a class for ``self.tr``, a name for the tables."""

    context: str
    source: str


class UnclearTextError(Exception):
    """Texts that Qt could not look up at run time."""


class _Reader(ast.NodeVisitor):
    """The texts of one module."""

    def __init__(self, module: ast.Module, name: str) -> None:
        self.found: set[Message] = set()
        self.unclear: list[str] = []
        self._name = name
        self._classes: list[str] = []
        self._words = _constants(module)
        self._markers = dict(self._find_markers(module))
        self.visit(module)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(attr="tr", value=receiver):
                self._read_tr(node, receiver)
            case ast.Attribute(attr="translate") | ast.Name(id="translate" | "QT_TRANSLATE_NOOP"):
                self._add_literal(self._word(node.args[0]), node.args[1:])
            case ast.Name(id=name) if name in self._markers:
                self._add_literal(self._markers[name], node.args)

    def _read_tr(self, node: ast.Call, receiver: ast.expr) -> None:
        known = isinstance(receiver, ast.Name) and receiver.id == "self" and self._classes
        if not known:
            self._refuse(node, "tr of something else than self has no context: use QCoreApplication.translate")
        elif not self._add_literal(self._classes[-1], node.args):
            self._refuse(node, "tr wants one whole text, not something computed")

    def _add_literal(self, context: str, arguments: list[ast.expr]) -> bool:
        match arguments:
            case [ast.Constant(value=str(text))] if context and text:
                self.found.add(Message(context, text))
                return True
        return False

    def _refuse(self, node: ast.Call, reason: str) -> None:
        self.unclear.append(f"{self._name}:{node.lineno}: {reason}")

    def _word(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id=name):
                return self._words.get(name, "")
        return ""

    def _find_markers(self, module: ast.Module) -> Iterator[tuple[str, str]]:
        """Functions that only name a context for the text they are given, and that context."""
        for function in module.body:
            if not isinstance(function, ast.FunctionDef) or not function.args.args:
                continue
            text = function.args.args[0].arg
            for call in ast.walk(function):
                match call:
                    case ast.Call(args=[context, ast.Name(id=given)]) if given == text and self._word(context):
                        yield function.name, self._word(context)


def _constants(module: ast.Module) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                pairs[name] = text
    return pairs


def from_source(folder: Path = SOURCE) -> set[Message]:
    """The texts of the window's code. Raises :class:`UnclearTextError`."""
    found: set[Message] = set()
    unclear: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        reader = _Reader(ast.parse(file.read_text(encoding="utf-8")), file.relative_to(folder).as_posix())
        found |= reader.found
        unclear += reader.unclear
    if unclear:
        raise UnclearTextError("\n".join(unclear))
    return found


def from_report(folder: Path = REPORT) -> set[Message]:
    """The texts of a report, each the literal that ``words.say`` is given. Raises :class:`UnclearTextError`."""
    found: set[Message] = set()
    for file in sorted(folder.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Attribute(attr="say"), args=[ast.Constant(value=str(text))]):
                    found.add(Message("report", text))
                case ast.Call(func=ast.Attribute(attr="say")):
                    raise UnclearTextError(f"{file.name}:{call.lineno}: say wants one whole text")
    return found


def from_tables() -> set[Message]:
    """The texts of the core's tables, which the window translates by their code."""
    from tlstudio.core.result_texts import CONTEXT, TEXTS
    from tlstudio.core.rule import LARGE, advise
    from tlstudio.core.texts import SENTENCES

    sentences = {Message("texts", text) for pair in SENTENCES.values() for text in pair if text}
    reasons = {
        Message("rule", advise(size, likeness).reason) for size, likeness in product((1, LARGE), (0.0, 1.0))
    }
    results = {Message(CONTEXT, text) for text in TEXTS}
    return sentences | reasons | results | set(_of_settings())


def _of_settings() -> Iterator[Message]:
    from tlstudio.core.spec import SETTINGS

    for row in SETTINGS:
        texts = (row.label, row.tooltip, row.group, row.zero, *(text for _, text in row.choices))
        yield from (Message("fields", text) for text in texts if text)
        if row.help:
            yield Message("help", row.help)


def catalogues() -> list[Path]:
    """One file for each language that there is."""
    return sorted(FOLDER.glob(_NAME.format("*")))


def read(file: Path) -> dict[Message, str]:
    """The translations of a ``.ts``, also of vanished texts; empty where one is not finished."""
    return {text: translation for text, translation, _state in _rows(file)}


def read_current(file: Path) -> dict[Message, str]:
    """The translations of the texts that have not vanished."""
    return {text: translation for text, translation, state in _rows(file) if state != "vanished"}


def _rows(file: Path) -> Iterator[tuple[Message, str, str]]:
    if not file.is_file():
        return
    for context in ET.parse(file).iter("context"):  # noqa: S314  (our own file)
        for row in context.iter("message"):
            translation = row.find("translation")
            text = Message(context.findtext("name", ""), row.findtext("source", ""))
            if translation is not None:
                yield text, translation.text or "", translation.get("type", "")


def write(wanted: set[Message], translations: dict[Message, str], file: Path) -> None:
    """A ``.ts`` in a fixed order, so that a difference shows what has changed."""
    root = ET.Element("TS", version="2.1", language=file.stem.partition("_")[2], sourcelanguage="en")
    texts = sorted(wanted | {text for text, translation in translations.items() if translation})
    for name in dict.fromkeys(text.context for text in texts):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in (text for text in texts if text.context == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text.source
            translation = ET.SubElement(message, "translation")
            translation.text = translations.get(text, "")
            if text not in wanted:
                translation.set("type", "vanished")
            elif not translation.text:
                translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_catalogue(file: Path) -> None:
    """Make the ``.qm`` beside it with Qt's own tool."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent)) or "pyside6-lrelease"
    done = subprocess.run(
        [tool, "-silent", str(file), "-qm", str(file.with_suffix(".qm"))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def update(file: Path, wanted: set[Message]) -> None:
    """Bring a catalogue up to date, compile it, and list what is not translated."""
    translations = read(file)
    write(wanted, translations, file)
    compile_catalogue(file)
    missing = sorted(text for text in wanted if not translations.get(text))
    for text in missing:
        print(f"{text.context}: {text.source}")
    print(f"{file.name}: {len(wanted)} texts, {len(missing)} not translated")


def main(languages: list[str]) -> int:
    sys.path.insert(0, str(ROOT))
    try:
        wanted = from_source() | from_report() | from_tables()
    except UnclearTextError as error:
        print(error)
        return 1
    for file in sorted({*catalogues(), *(FOLDER / _NAME.format(language) for language in languages)}):
        update(file, wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
