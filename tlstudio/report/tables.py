"""The tables of a report, which ``tlstudio figures`` writes for a paper."""

from collections.abc import Iterator

import msgspec

from tlstudio.core.index import SUBSETS
from tlstudio.core.results import Estimate
from tlstudio.core.setting import Setting
from tlstudio.core.spec import SETTINGS, applies, value_at
from tlstudio.evaluate.confusion import MOST_CLASSES, confused_pairs, matrix_of
from tlstudio.evaluate.many import holm
from tlstudio.report.facts import Facts, RunFacts
from tlstudio.report.table import Cell, Column, Table
from tlstudio.report.words import Words

#: classes at either end of a table of many
_ENDS = 50
#: columns by which a table of classes is shortened: F1, training images
BY_F1, BY_TRAINING = 6, 1


def of_facts(facts: Facts, words: Words) -> list[Table]:
    """Every table that a paper may want: of all runs together, then of each."""
    tables = [results(facts, words)]
    if facts.pairs:
        tables.append(tests(facts, words))
    for number, run in enumerate(facts.runs, start=1):
        tables += [figures(run, words, number), per_class(run, words, number), confusion(run, words, number)]
    return tables


def ends(table: Table, words: Words, by: int, *, totals: int = 0) -> Table:
    """A table of many classes as its rows with the lowest and the highest values in a column.

    Args:
        by: the column, of numbers.
        totals: last rows that are no class, and stay.
    """
    classes = len(table.rows) - totals
    if classes <= 2 * _ENDS:
        return table
    ordered = sorted(table.rows[:classes], key=lambda row: row[by])  # type: ignore[arg-type,return-value]
    note = words.say(
        "Of {count} classes the {shown} with the lowest and the {shown} with the highest values of “{column}”.",
        count=words.count(classes),
        shown=_ENDS,
        column=table.columns[by].title,
    )
    rows = (*ordered[:_ENDS], *ordered[-_ENDS:], *table.rows[classes:])
    return msgspec.structs.replace(table, rows=rows, note=f"{table.note} {note}".strip())


def confused(run: RunFacts, words: Words) -> Table:
    """The pairs of classes that are confused most, in the place of a matrix of too many."""
    return Table(
        name="confused",
        title=words.say("Most confused classes: {run}", run=run.title),
        columns=(
            Column(words.say("True class")),
            Column(words.say("Predicted class")),
            Column(words.say("Images"), "count"),
            Column(words.say("Share of the true class"), "share"),
        ),
        rows=tuple((p.true, p.predicted, p.images, p.share) for p in confused_pairs(run.tested)[:_ENDS]),
        note=words.say("“tlstudio figures” writes the results of all classes, and all pairs, as CSV."),
    )


def results(facts: Facts, words: Words) -> Table:
    """A row for each run."""
    return Table(
        name="results",
        title=words.say("Results on the test images"),
        columns=(
            Column(words.say("Run")),
            Column(words.say("Strategy")),
            Column(words.say("Training images"), "count"),
            Column(words.say("Accuracy"), "share"),
            Column(words.say("95 % interval"), "interval"),
            Column(words.say("Balanced accuracy"), "share"),
            Column(words.say("95 % interval"), "interval"),
            Column(words.say("Macro F1"), "share"),
            Column(words.say("95 % interval"), "interval"),
        ),
        rows=tuple(_result_row(run, words) for run in facts.runs),
        note=" ".join(_about_intervals(facts, words)),
    )


def _result_row(run: RunFacts, words: Words) -> tuple[Cell, ...]:
    of = run.measured.figures
    shares = [cell for value in (of.accuracy, of.balanced_accuracy, of.macro_f1) for cell in _with_limits(value)]
    return (run.title, words.strategy(run.job), run.report.provenance.training_images, *shares)


def _with_limits(value: Estimate) -> tuple[float, tuple[float, float]]:
    return value.value, (value.low, value.high)


def _about_intervals(facts: Facts, words: Words) -> Iterator[str]:
    """By what the limits were found, and what the means are of."""
    yield words.say(
        "Balanced accuracy is the mean of the recalls of all classes, macro F1 that of their F1 scores."
    )
    if any(run.measured.figures.grouped for run in facts.runs):
        yield words.say("Where images belong together, intervals are a bootstrap over the groups.")
    if any(not run.measured.figures.grouped for run in facts.runs):
        yield words.say(
            "Interval of the accuracy: Wilson’s score interval; of the means: a bootstrap over the images."
        )


def figures(run: RunFacts, words: Words, number: int) -> Table:
    """What else was measured: a row for each figure."""
    of, before, after = run.measured.figures, run.measured.before, run.measured.after
    rows: list[tuple[Cell, ...]] = [
        (words.say("Top-{k} accuracy", k=k), *_with_limits(value)) for k, value in enumerate(of.top, 1)
    ]
    rows.append((words.say("Macro precision"), *_with_limits(of.macro_precision)))
    rows.append((words.say("Area under the ROC curve, macro"), of.roc_area, None))
    rows.append((words.say("Average precision, macro"), of.average_precision, None))
    rows.append((words.say("Calibration error, before"), *_with_limits(before.error)))
    if after is not None:
        rows.append((words.say("Calibration error, after"), *_with_limits(after.error)))
    for answered in run.measured.coverage[1:]:
        share = words.percent(answered.images / of.images, 0)
        rows.append((words.say("Accuracy of the surest {share}", share=share), *_with_limits(answered.accuracy)))
    return Table(
        name=f"figures-{number}",
        title=words.say("Further figures: {run}", run=run.title),
        columns=(
            Column(words.say("Figure")),
            Column(words.say("Value"), "share"),
            Column(words.say("95 % interval"), "interval"),
        ),
        rows=tuple(rows),
    )


def tests(facts: Facts, words: Words) -> Table:
    """A row for each two runs that were tested on the same images."""
    adjusted = holm([found.p_value for _, _, found in facts.pairs])
    rows: list[tuple[Cell, ...]] = []
    for (first, second, found), p in zip(facts.pairs, adjusted, strict=True):
        counts = (found.only_first, found.only_second)
        names = (facts.runs[first].title, facts.runs[second].title)
        rows.append((*names, found.difference, found.low, found.high, *counts, found.p_value, p))
    columns = (
        Column(words.say("First")),
        Column(words.say("Second")),
        Column(words.say("Difference, points"), "points"),
        Column(words.say("95 % from"), "points"),
        Column(words.say("95 % to"), "points"),
        Column(words.say("Only first right"), "count"),
        Column(words.say("Only second right"), "count"),
        Column("p", "p"),
        Column(words.say("p, Holm"), "p"),
    )
    several = len(facts.pairs) > 1
    return Table(
        name="tests",
        title=words.say("Differences in accuracy"),
        columns=columns if several else columns[:-1],
        rows=tuple(row if several else row[:-1] for row in rows),
        note=words.say(
            "Second minus first, in percentage points, on the same test images: Tango’s score interval and "
            "McNemar’s test."
        )
        + (
            " " + words.say("Both allow for images that belong together.")
            if any(found.grouped for _, _, found in facts.pairs)
            else ""
        )
        + (" " + words.say("Holm’s correction allows for the number of tests.") if several else ""),
    )


def per_class(run: RunFacts, words: Words, number: int) -> Table:
    """A row for each class of a run."""
    interval = words.say("95 % interval")
    return Table(
        name=f"classes-{number}",
        title=words.say("Each class: {run}", run=run.title),
        columns=(
            Column(words.say("Class")),
            Column(words.say("Images"), "count"),
            Column(words.say("Precision"), "share"),
            Column(interval, "interval"),
            Column(words.say("Recall"), "share"),
            Column(interval, "interval"),
            Column("F1", "share"),
            Column(interval, "interval"),
        ),
        rows=tuple(
            (
                one.name,
                one.images,
                *(c for value in (one.precision, one.recall, one.f1) for c in _with_limits(value)),
            )
            for one in run.measured.figures.classes
        ),
    )


def confusion(run: RunFacts, words: Words, number: int) -> Table:
    """Images by true class (rows) and predicted class (columns); of many a row for each pair that occurs."""
    names = [score.name for score in run.tested.classes]
    if len(names) > MOST_CLASSES:
        return Table(
            name=f"confusion-{number}",
            title=words.say("Confusion matrix: {run}", run=run.title),
            columns=(
                Column(words.say("True class")),
                Column(words.say("Predicted class")),
                Column(words.say("Images"), "count"),
            ),
            rows=tuple(
                (name, names[place], count)
                for name, row in zip(names, run.tested.confusion, strict=True)
                for place, count in sorted(row.items())
            ),
        )
    return Table(
        name=f"confusion-{number}",
        title=words.say("Confusion matrix: {run}", run=run.title),
        columns=(Column(words.say("True class")), *(Column(name, "count") for name in names)),
        rows=tuple((name, *row) for name, row in zip(names, matrix_of(run.tested).tolist(), strict=True)),
        note=words.say("Rows: the true class; columns: the predicted class; in images."),
    )


def division(run: RunFacts, words: Words) -> Table | None:
    """Images of each class by subset; None where the run does not say it."""
    if run.split is None:
        return None
    names = (words.say("Training"), words.say("Validation"), words.say("Test"))
    rows: list[tuple[Cell, ...]]
    rows = [(name, *(counts[subset] for subset in SUBSETS)) for name, counts in run.split.counts.items()]
    total: tuple[Cell, ...] = (words.say("All"), *(run.split.images(subset) for subset in SUBSETS))
    return Table(
        name="split",
        title=words.say("Images of each class"),
        columns=(Column(words.say("Class")), *(Column(name, "count") for name in names)),
        rows=(*rows, total),
    )


def recipe(run: RunFacts, words: Words) -> Table:
    """Every setting that means something in the run, and whether it differs from the default."""
    rows = [_setting_row(row, run, words) for row in SETTINGS if applies(row, run.job)]
    return Table(
        name="recipe",
        title=words.say("Settings: {run}", run=run.title),
        columns=(
            Column(words.say("Setting")),
            Column(words.say("Value")),
            Column(words.say("Default")),
            Column(words.say("Name for --set")),
        ),
        rows=tuple(rows),
        note=words.say("A default is named where the value is another one."),
    )


def _setting_row(row: Setting, run: RunFacts, words: Words) -> tuple[Cell, ...]:
    value = value_at(run.job, row.field)
    default = "" if value == row.default else words.setting(row, row.default)
    return words.field(row.label), words.setting(row, value), default, row.field


def files(run: RunFacts, words: Words) -> Table:
    """SHA-256 of each file of a run."""
    return Table(
        name="files",
        title=words.say("Files: {run}", run=run.title),
        columns=(
            Column(words.say("File")),
            Column(words.say("Bytes"), "count"),
            Column("SHA-256"),
        ),
        rows=tuple((one.file, one.size, one.sha256) for one in run.digest.files),
    )
