"""Every code that the program uses has its sentence, and every sentence is used."""

import re
import string
from pathlib import Path

import pytest

from tlstudio.core.errors import Problem, TLStudioError, hint, sentence
from tlstudio.core.texts import SENTENCES

SOURCE = Path(__file__).parents[3] / "tlstudio"
#: where a code is made into a sentence or an event; the first string argument is the code
_CALL = re.compile(
    r"(?:TLStudioError|ImageError|UnsafeFileError|Text|Problem|note|_problem|_error|_warning)\(\s*(?:code=)?\"([a-z-]+)\"",
    re.DOTALL,
)
#: what stands inside another sentence, alone in a line of facts, or on a button
_PARTS = ("image-", "detail-", "unsafe-", "device-", "memory-", "coach-do-")
_STRING = re.compile(r'"([a-z]+(?:-[a-z]+)*)"')


def _source() -> str:
    files = sorted(path for path in SOURCE.rglob("*.py") if path.name != "texts.py")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_code_has_a_sentence() -> None:
    assert {code for code in _CALL.findall(_source()) if code not in SENTENCES} == set()


def test_every_sentence_is_used() -> None:
    assert SENTENCES.keys() - set(_STRING.findall(_source())) == set()


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", SENTENCES)
def test_sentences_are_whole(code: str) -> None:
    what, cure = SENTENCES[code]
    values = dict.fromkeys(_places(what) | _places(cure), "잎 {x} %s")
    assert "잎 {x} %s" in sentence(code, values) or not _places(what)
    hint(code, values)
    assert what.endswith((".", "?")) or code.startswith(_PARTS)
    assert cure == "" or cure.endswith(".")


def test_errors_and_problems_say_the_same() -> None:
    error = TLStudioError("folder-missing", folder="/잎 [1]")
    problem = Problem(code="folder-missing", values={"folder": "/잎 [1]"})
    assert str(error) == error.message == problem.message == "The folder “/잎 [1]” does not exist."
    assert error.hint == problem.hint != ""
