"""Answers for people: tables on stdout. Scripts get the same facts as JSON."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.table import Column, Table

from tlstudio.cli import said
from tlstudio.cli.console import out as out
from tlstudio.cli.follow import escape
from tlstudio.core import catalog, local_weights
from tlstudio.core.audit import Leak
from tlstudio.core.errors import Problem
from tlstudio.core.events import Novelty, Predicted
from tlstudio.core.figures import p_value, percent, signed_points
from tlstudio.core.index import SUBSETS, DataReport
from tlstudio.core.logbook import duration
from tlstudio.core.results import Comparison, ComparisonRow, Report, SubsetResult
from tlstudio.report.words import visible

if TYPE_CHECKING:
    from tlstudio.report.verify import Verdict  # which imports SciPy


def as_json(value: object) -> None:
    """One JSON text on stdout and nothing else."""
    typer.echo(said.as_text(value))
    said.answer_given()


def report(value: Report) -> None:
    """A line for each subset, and a row for each class."""
    for result in value.results:
        out.print(_headline(value, result))
        if result.subset in ("test", "all"):
            out.print(leak_sentences(value.leak))
        out.print(_class_table(result))


def _headline(value: Report, result: SubsetResult) -> str:
    title = escape(value.provenance.title)
    return (
        f"[bold]{title}[/]: {result.subset} accuracy [bold]{percent(result.accuracy, 2)}[/] "
        f"on {result.images} images, loss {result.loss:.4f}, macro F1 {result.macro_f1:.4f}"
    )


def verdict(value: "Verdict") -> None:
    """Whether a report and runs belong together, a line for each run and each change."""
    if not value.unaltered:
        out.print("[red]The report itself was altered after it was written.[/]")
    for run in value.runs:
        if run.same:
            out.print(f"[green]{escape(run.run)}: every file is as it was.[/]")
        elif not run.folder:
            out.print(f"[yellow]{escape(run.run)}: no folder was given for it.[/]")
        else:
            out.print(f"[red]{escape(run.run)}: {len(run.changes)} files are not what they were:[/]")
            for change in run.changes:
                out.print(f"  {change.kind}: {escape(visible(change.file))}")
    for folder in value.foreign:
        out.print(f"[yellow]{escape(folder)}: the report is not about it.[/]")
    said = "Report and runs belong together." if value.holds else "Report and runs do not belong together."
    out.print(f"{said} The report was made {value.made}.")


def leak(value: Leak) -> str:
    """In few words, for a table: how many of the test images leak."""
    return f"{value.leaked} of {value.test} test images" if value.checked else "not checked"


def leak_sentences(value: Leak) -> str:
    """What an accuracy is worth, and what that rests on."""
    style = "green" if value.checked and not value.leaked else "yellow"
    told = [value.statement.message, value.statement.hint, *(ground.message for ground in value.grounds)]
    return f"[{style}]{escape(' '.join(filter(None, told)))}[/]"


def _class_table(result: SubsetResult) -> Table:
    table = Table("class", *(right(name) for name in ("images", "precision", "recall", "F1")))
    for score in result.classes:
        figures = (f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
        table.add_row(escape(score.name), str(score.images), *figures)
    return table


def right(name: str) -> Column:
    """A column of figures."""
    return Column(name, justify="right")


def comparison(value: Comparison) -> None:
    """The slides' table: accuracy, and what each model started from."""
    rows = (value.first, value.second)
    table = Table("", *(escape(row.report.provenance.title) for row in rows))
    for label, text in _COMPARED:
        if any(cells := [text(row) for row in rows]):
            table.add_row(label, *cells)
    out.print(table)
    out.print(f"difference [bold]{signed_points(value.difference)}[/] points {_tested_on(value)}")
    verdict = "more than chance" if value.outcome in ("better", "worse") else "it may be chance"
    out.print(
        f"95 % interval {signed_points(value.low)} to {signed_points(value.high)} points, "
        f"{p_value(value.p_value)} ({_test(value)}): [bold]{verdict}[/]"
    )
    cautions(value.cautions)


def _test(value: Comparison) -> str:
    if value.grouped:
        return f"McNemar, images that belong together counted as one of {value.units:,}"
    return "McNemar" if value.paired else "score test"


def cautions(values: Sequence[Problem]) -> None:
    """What an answer does not say."""
    for caution in values:
        out.print(f"[yellow]note:[/] {escape(caution.message)} {escape(caution.hint)}")


def _tested_on(value: Comparison) -> str:
    if not value.paired:
        first, second = value.first.test.images, value.second.test.images
        return f"on {first} and {second} test images, of which {value.images} are the same"
    return (
        f"on {value.images} test images; only the first was right on {value.only_first}, only the second on "
        f"{value.only_second}"
    )


def _strategy(row: ComparisonRow) -> str:
    provenance = row.report.provenance
    return (
        f"{provenance.strategy} from {provenance.first_stage}"
        if provenance.first_stage
        else str(provenance.strategy)
    )


_COMPARED = (
    ("test accuracy", lambda row: percent(row.test.accuracy, 2)),
    ("leak", lambda row: leak(row.report.leak)),
    ("test loss", lambda row: f"{row.test.loss:.4f}"),
    ("training images", lambda row: f"{row.report.provenance.training_images:,}"),
    ("images seen before", lambda row: f"{row.report.provenance.pretraining_images:,}"),
    ("initial weights", lambda row: escape(row.report.provenance.initial_weights)),
    ("strategy", _strategy),
    ("epochs (best)", lambda row: f"{row.report.provenance.epochs} ({row.report.provenance.best_epoch})"),
    ("training time", lambda row: duration(row.report.provenance.seconds)),
    ("run", lambda row: escape(row.run)),
    ("follows from", lambda row: escape(row.parent)),
)


def predictions(answers: Sequence[Predicted]) -> None:
    """A row for each class that a model names for an image."""
    table = Table(*(Column(name, overflow="fold") for name in ("image", "model", "answer")), right("probability"))
    for answer in answers:
        if answer.problem is not None:
            table.add_row(_name(answer.file), _name(answer.model), f"[red]{escape(answer.problem.message)}[/]", "")
        for place, score in enumerate(answer.top):
            shown = (_name(answer.file), _name(answer.model)) if place == 0 else ("", "")
            table.add_row(*shown, escape(score.name), percent(score.probability, 2))
        if answer.novelty is not None and answer.novelty.unknown:
            table.add_row("", "", "[yellow]unlike anything in training[/]", "")
    out.print(table)
    told = [answer.novelty for answer in answers if answer.novelty is not None and answer.novelty.unknown]
    if told:
        out.print(_unlike(told[0], len(told)))


def _unlike(novelty: Novelty, count: int) -> str:
    """What it rests on that images are called unknown, and what to think of their answers."""
    wrongly = percent(novelty.false_alarms or 0.0)
    return (
        f"[yellow]{count} of the images unlike anything in training:[/] their answers mean little. Of the "
        f"{novelty.images} validation images this is said, wrongly, of {wrongly}."
    )


def _name(path: str) -> str:
    return escape(Path(path).name)


def data_report(value: DataReport) -> None:
    """How many images each class has in each subset, what is left out, and what is wrong."""
    counts = value.split.counts()
    table = Table("class", *(right(name) for name in (*SUBSETS, "all")))
    for name, row in counts.items():
        table.add_row(escape(name), *(str(row[subset]) for subset in SUBSETS), str(sum(row.values())))
    totals = [sum(row[subset] for row in counts.values()) for subset in SUBSETS]
    table.add_row("[bold]all[/]", *map(str, totals), str(sum(totals)))
    out.print(table)
    if value.split.subset("test"):
        out.print(leak_sentences(value.leak))
    for image in value.index.unreadable:
        out.print(f"[yellow]left out:[/] {escape(image.file)}: {escape(str(image.unreadable))}")
    for problem in value.problems:
        if problem.code == "leak-found":
            continue  # said above, with what it rests on
        colour = "red" if problem.level == "error" else "yellow"
        out.print(f"[{colour}]{problem.level}:[/] {escape(problem.message)} {escape(problem.hint)}")


def data_summary(value: DataReport) -> dict[str, object]:
    """What a script wants of a check."""
    return {
        "folder": value.index.folder,
        "layout": value.index.layout,
        "classes": value.split.counts(),
        "leak": value.leak,
        "unreadable": [
            {"file": image.file, "code": image.code, "reason": str(image.unreadable)}
            for image in value.index.unreadable
        ],
        "problems": [
            {"level": p.level, "code": p.code, "message": p.message, "hint": p.hint} for p in value.problems
        ],
    }


def models(rows: Sequence[catalog.Model]) -> None:
    """A row for each model that can be trained."""
    columns = (right("parameters"), right("input"), "weights", "licence", "stages (for --from)")
    table = Table(Column("name", no_wrap=True), *columns)
    for row in rows:
        stages = " ".join(row.stage_names)
        table.add_row(row.name, f"{row.parameters:,}", f"{row.input_size} px", _weights(row), row.licence, stages)
    out.print(table)


def _weights(row: catalog.Model) -> str:
    texts = {"none": "none", "built-in": "built in", "here": "here", "away": f"download, {row.weights_mb:.0f} MB"}
    return texts[local_weights.place(row)]
