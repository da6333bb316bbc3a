"""``tlstudio report``, ``figures``, ``verify``: read by a professor, printed in a paper, checked by anybody."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, absolute, fail, wrong_use
from tlstudio.cli.follow import FAILED, console, escape, exit_code, follow, show_failure
from tlstudio.cli.runs import Runs, find_run
from tlstudio.core.errors import TLStudioError
from tlstudio.core.spec import ReportJob

Language = Annotated[Literal["en", "ko"], typer.Option(help="Of what is written.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")]


def report(
    runs: Runs,
    html: Annotated[Path | None, typer.Option(help="Write a self-contained HTML file.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Write a PDF file, A4.")] = None,
    language: Language = "en",
    author: Annotated[str, typer.Option(help="Name on the first page.")] = "",
    question: Annotated[str, typer.Option(help="What the runs are to answer; else it is said by itself.")] = "",
    maps: Annotated[bool, typer.Option(help="Show where the networks looked.")] = True,
    methods: Annotated[bool, typer.Option("--methods", help="Print a methods paragraph and its BibTeX.")] = False,
    force: Force = False,
    workspace: Workspace = "",
) -> None:
    """Write a report of runs: question, data, results, tests, images, environment, and how to repeat them."""
    folders = [find_run(run, workspace).path for run in runs]
    if not (html or pdf or methods):
        wrong_use("Give --html FILE, --pdf FILE or --methods.")
    if methods:
        _methods(folders, language)
    if not (html or pdf):
        return
    job = ReportJob(
        runs=tuple(map(str, folders)), html=absolute(html), pdf=absolute(pdf), language=language, author=author,
        question=question, maps=maps, force=force,
    )  # fmt: skip
    state = follow(job)
    if state.failure is not None:
        show_failure(state.failure)
    if state.status == "done":
        for file in filter(None, (job.html, job.pdf)):
            console.print(f"saved {escape(file)}")
    raise typer.Exit(exit_code(state))


def figures(
    runs: Runs,
    to: Annotated[Path, typer.Option("--to", help="Folder for the files.")],
    column: Annotated[
        Literal["single", "double"], typer.Option(help="Width: 85 mm, or 180 mm across both columns.")
    ] = "single",
    language: Language = "en",
    force: Force = False,
    workspace: Workspace = "",
) -> None:
    """Write each plot as SVG, PDF and PNG (300 dpi), and each table as CSV and LaTeX."""
    from tlstudio.report.facts import gather
    from tlstudio.report.words import Words
    from tlstudio.report.write import write_figures

    folders, words = [find_run(run, workspace).path for run in runs], Words(language)
    try:
        written = write_figures(gather(folders, words), words, to.resolve(), column, force=force)
    except TLStudioError as error:
        fail(error)
    for file in written:
        console.print(f"saved {escape(str(file))}")


def verify(
    report: Annotated[Path, typer.Argument(help="An HTML or PDF file that tlstudio report has written.")],
    runs: Annotated[list[Path], typer.Argument(help="Folders of its runs.")],
    json: Json = False,
) -> None:
    """Say whether a report and its runs still belong together, and what has changed. Exit code 1 where not."""
    from tlstudio.report.verify import verify as verify_report

    try:
        verdict = verify_report(report, runs)
    except TLStudioError as error:
        fail(error)
    show.as_json({"holds": verdict.holds, "verdict": verdict}) if json else show.verdict(verdict)
    if not verdict.holds:
        raise typer.Exit(FAILED)


def _methods(folders: list[Path], language: Literal["en", "ko"]) -> None:
    from tlstudio.report import methods as texts
    from tlstudio.report.facts import gather
    from tlstudio.report.words import Words

    words = Words(language)
    try:
        facts = gather(folders, words)
    except TLStudioError as error:
        fail(error)
    typer.echo(f"{texts.paragraph(facts, words)}\n\n{texts.bibtex(facts)}", nl=False)
