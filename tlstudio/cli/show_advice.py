"""What the advisor has measured and recommends, for people."""

from rich.table import Table

from tlstudio.cli.follow import escape
from tlstudio.cli.show import out, right
from tlstudio.core import catalog
from tlstudio.core.advisor import AdvisorReport, Measurement
from tlstudio.core.figures import percent, signed_points
from tlstudio.core.rule import Advice


def advice(report: AdvisorReport, slides: Advice) -> None:
    """What was measured, what may be expected, what is recommended and why.

    Args:
        slides: what the slides' rule says with the measured similarity.
    """
    out.print(
        f"{report.training} training images, {report.images} with those that validate, {report.classes} classes; "
        f"{report.sampled} of them were looked at"
    )
    for found in report.measurements:
        out.print(_network(found))
    if report.expected:
        out.print(_expected(report))
    out.print(f"[bold]{_headline(report)}[/]")
    for choice in report.choices:
        out.print(f"  {choice.field} = {escape(str(choice.value))}: {escape(choice.because.message)}")
    same = slides.strategy == report.strategy
    out.print(f"The slides' rule says strategy {slides.strategy}{' as well' if same else ''}: {slides.reason}")
    for note in report.notes:
        out.print(f"[yellow]{escape(' '.join(filter(None, (note.message, note.hint))))}[/]")


def _headline(report: AdvisorReport) -> str:
    measured = report.measurement
    if measured is None or report.strategy is None:
        return "Nothing can be recommended."
    wanted = f"strategy {report.strategy} with {catalog.MODELS[measured.model].title}"
    return f"Recommended: {wanted}{'' if report.decided else ', but the evidence does not decide'}"


def _network(found: Measurement) -> str:
    stages = " · ".join(f"{depth.stage} {percent(depth.probe)}" for depth in found.depths)
    return (
        f"{catalog.MODELS[found.model].title}, {found.side} px: similarity {found.similarity:.2f} ± "
        f"{found.similarity_error:.2f}; a linear classifier tells {stages} · all of them "
        f"{percent(found.joint)}, of mirrored images {signed_points(found.mirrored)} points; measured in "
        f"{found.seconds:.0f} s"
    )


def _expected(report: AdvisorReport) -> Table:
    table = Table("expected", *map(right, ("accuracy", "four of five times")))
    for row in report.expected:
        baseline = catalog.MODELS[row.model].is_baseline
        name = catalog.MODELS[row.model].title if baseline else f"strategy {row.strategy}"
        table.add_row(name, percent(row.accuracy), f"{percent(row.low)} to {percent(row.high)}")
    return table
