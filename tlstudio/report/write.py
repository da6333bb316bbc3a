"""Reports, figures and tables as files; what is there already is not overwritten unasked."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.report import plots, tables
from tlstudio.report.belonging import belonging
from tlstudio.report.document import Document
from tlstudio.report.facts import Facts
from tlstudio.report.html import to_html
from tlstudio.report.pdf import to_pdf
from tlstudio.report.words import Words


def refuse_existing(files: Iterable[Path], *, force: bool) -> None:
    """Raises ``file-exists`` for the first one that would be overwritten unasked."""
    for file in files:
        if file.exists() and not force:
            raise TLStudioError("file-exists", file=str(file))


def write_report(
    document: Document, facts: Facts, words: Words, when: datetime, html: Path | None, pdf: Path | None
) -> Iterator[Path]:
    """Write the forms that are wanted; each is told when it is there.

    Raises:
        TLStudioError: ``cannot-write`` or ``disk-full``.
    """
    about = belonging(facts, when.astimezone().isoformat(timespec="seconds"))
    for file, make in ((html, to_html), (pdf, to_pdf)):
        if file is not None:
            _write(file, make(document, words, about))
            yield file


def write_figures(
    facts: Facts, words: Words, folder: Path, column: plots.ColumnWidth, *, force: bool
) -> list[Path]:
    """Each plot as SVG, PDF and PNG, each table as CSV and LaTeX; what was written.

    Raises:
        TLStudioError: ``file-exists`` before anything is written, ``cannot-write`` or ``disk-full``.
    """
    drawn, listed = plots.of_facts(facts, words), tables.of_facts(facts, words)
    names = [f"{plot.name}.{form}" for plot in drawn for form in plots.FORMATS]
    names += [f"{table.name}.{form}" for table in listed for form in ("csv", "tex")]
    refuse_existing((folder / name for name in names), force=force)
    for plot in drawn:
        for form in plots.FORMATS:
            _write(folder / f"{plot.name}.{form}", plot.write(form, plots.WIDTHS[column]))
    for table in listed:
        _write(folder / f"{table.name}.csv", table.csv(words).encode())
        _write(folder / f"{table.name}.tex", table.latex(words).encode())
    return [folder / name for name in names]


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(file), detail=error.strerror or str(error)) from error
    atomic_write(file, data)
