"""A report as one HTML file: nothing runs in it and nothing is fetched by it."""

import base64
import hashlib
import html
import re

import msgspec

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.report.belonging import Belonging, decode, encode
from tlstudio.report.document import Document
from tlstudio.report.words import Words, visible, visible_lines

_EMPTY = '<meta name="tlstudio-report" content="">'
_FILLED = re.compile(r'<meta name="tlstudio-report" content="([^"]*)">')


def to_html(document: Document, words: Words, about: Belonging) -> bytes:
    """The file, UTF-8. Every text is escaped, and what is not seen in it is made visible.

    The document's digest is that of the file in which ``content`` of the element ``tlstudio-report`` is empty.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup, escape

    folder = paths.resources_folder() / "report"
    style = (folder / "report.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters["lines"] = lambda text: Markup(escape(visible_lines(text)))  # noqa: S704  (escaped)
    text = environment.get_template("report.html.j2").render(
        document=document,
        words=words,
        style=Markup(style),  # noqa: S704  (our own file)
        style_hash=_hash_source(style),
        data_uri=_data_uri,
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    said = html.escape(encode(msgspec.structs.replace(about, document=digest)))
    return text.replace(_EMPTY, _EMPTY.replace('""', f'"{said}"'), 1).encode()


def read_html(data: bytes, file: str) -> tuple[Belonging, bool]:
    """What a report says of itself, and whether the rest of it is as it was written.

    Raises:
        TLStudioError: ``report-foreign`` or ``report-newer``.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise TLStudioError("report-foreign", file=file) from error
    found = _FILLED.search(text)
    if found is None:
        raise TLStudioError("report-foreign", file=file)
    about = decode(html.unescape(found[1]), file)
    rest = text[: found.start()] + _EMPTY + text[found.end() :]
    return about, hashlib.sha256(rest.encode()).hexdigest() == about.document


def _hash_source(style: str) -> str:
    """By which a Content-Security-Policy knows the one style sheet that it allows."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _data_uri(data: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"
