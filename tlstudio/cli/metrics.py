"""``tlstudio metrics`` and comparisons of more than two runs: what a test says, with how far it can be trusted."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, fail, write
from tlstudio.cli.follow import escape
from tlstudio.cli.runs import Run, find_run
from tlstudio.cli.series import spread_text
from tlstudio.core.errors import TLStudioError
from tlstudio.core.figures import p_value, percent, signed_points
from tlstudio.core.many import ManyComparison, Row
from tlstudio.core.results import Estimate
from tlstudio.core.run_folder import RunFolder

if TYPE_CHECKING:  # SciPy takes a while to import, and most commands do not want it
    from tlstudio.evaluate.measured import Measured
    from tlstudio.evaluate.summary import ClassFigures


def show_metrics(
    run: Run,
    csv: Annotated[Path | None, typer.Option(help="Write them, a row each, to this file instead.")] = None,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Every figure of a run's test with its interval, its calibration, and what withholding answers gains."""
    from tlstudio.evaluate.measured import measure

    try:
        measured = measure(find_run(run, workspace))
    except TLStudioError as error:
        fail(error)
    if csv is not None:
        write(csv, measured.csv().encode("utf-8-sig"))
    if json:
        show.as_json(measured)
    elif csv is None:
        _show(measured)


def compare_all(folders: Sequence[Path], csv: Path | None, *, json: bool) -> None:
    """More than two, each against each. Raises the same as :func:`tlstudio.evaluate.many.compare_many`."""
    from tlstudio.evaluate.many import compare_many, many_csv

    answer = compare_many([RunFolder(folder) for folder in folders])
    if csv is not None:
        write(csv, many_csv(answer).encode("utf-8-sig"))
    if json:
        show.as_json(answer)
    elif csv is None:
        _show_many(answer)


def _show(value: "Measured") -> None:
    of = value.figures
    table = Table("", show.right(""), show.right("95 % interval"))
    rows = (
        ("accuracy", of.accuracy),
        ("balanced accuracy (mean recall)", of.balanced_accuracy),
        ("macro precision", of.macro_precision),
        ("macro F1", of.macro_f1),
        *((f"top-{k} accuracy", share) for k, share in enumerate(of.top, 1) if k > 1),
    )
    for name, share in rows:
        table.add_row(name, percent(share.value, 2), _limits(share))
    for name, area in (("macro ROC AUC", of.roc_area), ("macro average precision", of.average_precision)):
        table.add_row(name, _area(area, 4), "")
    show.out.print(table)
    classes = Table("class", show.right("images"), *map(show.right, ("precision", "recall", "F1", "ROC AUC")))
    for one in of.classes:
        cells = (f"{share.value:.3f} ({share.low:.3f}–{share.high:.3f})" for share in _shares(one))
        classes.add_row(escape(one.name), str(one.images), *cells, _area(one.roc_area, 3))
    show.out.print(classes)
    over = f"a bootstrap over {of.units} groups of images" if of.grouped else "Wilson's, and bootstrap for means"
    show.out.print(f"{of.images} images ({value.subset}); intervals are {over}")
    _show_calibration(value)
    for answered in value.coverage:
        accuracy = answered.accuracy
        show.out.print(
            f"answering the surest {percent(answered.images / of.images)} (p ≥ {answered.threshold:.3f}): "
            f"{percent(accuracy.value, 2)} right, {_limits(accuracy)}"
        )


def _show_calibration(value: "Measured") -> None:
    before, calibration = value.before, value.calibration
    show.out.print(
        f"calibration error {percent(before.error.value, 2)}, {_limits(before.error)}; by chance alone up to "
        f"{percent(before.by_chance, 2)}"
    )
    if value.after is not None and calibration is not None:
        show.out.print(
            f"with temperature {calibration.temperature:.2f} ({calibration.low:.2f} to {calibration.high:.2f}), "
            f"fitted on {calibration.images} validation images: {percent(value.after.error.value, 2)}, "
            f"{_limits(value.after.error)}"
        )
    elif calibration is not None:
        show.out.print(f"{calibration.images} validation images are too few to calibrate the probabilities")
    else:
        show.out.print("the probabilities are not calibrated: evaluate the run again")


def _show_many(value: ManyComparison) -> None:
    table = Table("", "run", "model", *map(show.right, ("test accuracy", "95 % interval", "images")))
    for number, row in enumerate(value.rows, 1):
        model = f"{escape(row.title)}, strategy {row.strategy}"
        table.add_row(str(number), escape(row.run), model, _worth(row), _limits(row.accuracy), str(row.images))
    show.out.print(table)
    pairs = Table("", *map(show.right, ("difference", "95 % interval", "p", "p (Holm)")), "")
    for pair in value.pairs:
        limits = f"{signed_points(pair.low)} to {signed_points(pair.high)}"
        verdict = "more than chance" if pair.is_real else "it may be chance"
        ps = (p_value(p).removeprefix("p ").removeprefix("= ") for p in (pair.p_value, pair.adjusted))
        name = f"{pair.second + 1} against {pair.first + 1}"
        pairs.add_row(name, f"{signed_points(pair.difference)} points", limits, *ps, verdict)
    if value.pairs:
        show.out.print(pairs)
    for left in value.left_out:
        which = f"{left.second + 1} against {left.first + 1}"
        show.out.print(f"[yellow]note:[/] {which}: {escape(left.problem.message)}")


def _worth(row: Row) -> str:
    return percent(row.accuracy.value, 2) if row.spread is None else spread_text(row.spread)


def _shares(one: "ClassFigures") -> tuple[Estimate, ...]:
    return one.precision, one.recall, one.f1


def _area(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _limits(value: Estimate) -> str:
    return f"{percent(value.low, 2)} to {percent(value.high, 2)}"
