"""What a report says, from the facts: sections of blocks."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from tlstudio.core import result_texts
from tlstudio.core.results import Comparison
from tlstudio.report import methods, plots, tables
from tlstudio.report.document import (
    Block,
    Code,
    Document,
    Figure,
    Grid,
    Heading,
    Pairs,
    Paragraph,
    Signature,
)
from tlstudio.report.facts import Facts, RunFacts
from tlstudio.report.run_section import of_run, tested
from tlstudio.report.thumbnails import Maps
from tlstudio.report.words import Words

_TOLD = 3  # comparisons on the first page


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What whoever wants the report says beside the runs."""

    author: str = ""  #: name on the first page; empty: a line to write it on
    question: str = ""  #: empty: the one that the runs answer


def compose(
    facts: Facts, words: Words, when: datetime, maps: Mapping[str, Maps] | None = None, wish: Wish | None = None
) -> Document:
    """The report of some runs.

    Args:
        facts: of the runs.
        words: its language.
        when: it is made.
        maps: name of a run's folder → where its network looked on its worst images.
        wish: name and question.
    """
    wish, font = wish or Wish(), plots.font_of(facts, words)
    title = (
        words.say("Report on {run}", run=facts.runs[0].title)
        if len(facts.runs) == 1
        else words.say("Report on {count} trained models", count=len(facts.runs))
    )
    blocks: list[Block] = [
        *_first_page(facts, words, when, wish),
        *_data(facts, words),
        *_results(facts, words, font),
    ]
    for number, run in enumerate(facts.runs, start=1):
        blocks += of_run(run, words, font, number, (maps or {}).get(run.digest.run, {}))
    blocks += _methods(facts, words)
    blocks += _verification(facts, words)
    data = Path(facts.runs[0].job.data.folder).name
    return Document(title=title, subtitle=data, language=words.language, blocks=tuple(blocks))


# the first page


def _first_page(facts: Facts, words: Words, when: datetime, wish: Wish) -> Iterator[Block]:
    yield Heading(words.say("Question"), 2)
    yield Paragraph(wish.question or _question(facts, words))
    yield Heading(words.say("Answer"), 2)
    for sentence in _answer(facts, words):
        yield Paragraph(sentence, "lead")
    yield Paragraph(words.problem_in_full(facts.runs[0].report.leak.statement))
    yield Pairs(tuple((run.title, f"SHA-256 {run.digest.sha256}") for run in facts.runs))
    yield Signature(
        (
            (wish.author, words.say("Name")),
            (words.date(when), words.say("Date")),
            ("", words.say("Signature")),
        )
    )


def _question(facts: Facts, words: Words) -> str:
    run = facts.runs[0]
    values = {"data": Path(run.job.data.folder).name, "classes": words.count(len(run.tested.classes))}
    if len(facts.runs) == 1:
        return words.say(
            "How many images that it has not seen does {run} classify correctly, among {classes} "
            "classes of “{data}”?",
            run=run.title,
            **values,
        )
    return words.say(
        "Which of {count} trained models classifies images of {classes} classes of “{data}” best, and is the "
        "difference more than chance?",
        count=len(facts.runs),
        **values,
    )


def _answer(facts: Facts, words: Words) -> Iterator[str]:
    if len(facts.runs) == 1:
        yield tested(facts.runs[0], words)
        return
    best = max(facts.runs, key=lambda run: run.tested.accuracy)
    yield tested(best, words)
    told = _told(facts)
    if len(told) <= _TOLD:
        yield from (_pair(facts, *pair, words) for pair in told)
    else:
        yield words.say("The differences between all pairs are in the table “{table}”.",
                        table=words.say("Differences in accuracy"))  # fmt: skip


def _told(facts: Facts) -> list[tuple[int, int, Comparison]]:
    """The comparisons that are said in a sentence: all of a few, of many those with the best run."""
    if len(facts.pairs) <= _TOLD:
        return list(facts.pairs)
    best = max(range(len(facts.runs)), key=lambda place: facts.runs[place].tested.accuracy)
    return [pair for pair in facts.pairs if best in pair[:2]]


def _pair(facts: Facts, first: int, second: int, found: Comparison, words: Words) -> str:
    """Both accuracies, and whether the difference is more than chance."""
    names = {"first": facts.runs[first].title, "second": facts.runs[second].title}
    shares = found.first.test.accuracy, found.second.test.accuracy
    digits = 2 if words.percent(shares[0]) == words.percent(shares[1]) else 1
    beside = words.translate(result_texts.CONTEXT, result_texts.side_by_side(found)).format(
        accuracy_first=words.percent(shares[0], digits),
        accuracy_second=words.percent(shares[1], digits),
        images=words.count(found.images),
        **names,
    )
    text, numbers = result_texts.chance(found)
    return f"{beside} {words.translate(result_texts.CONTEXT, text).format(**names, **numbers)}"


# data


def _data(facts: Facts, words: Words) -> Iterator[Block]:
    yield Heading(words.say("Data"))
    seen: dict[str, list[RunFacts]] = {}
    for run in facts.runs:
        seen.setdefault(_split_digest(run) or run.digest.run, []).append(run)
    for runs in seen.values():
        if len(seen) > 1:
            yield Heading(", ".join(run.title for run in runs), 2)
        yield from _data_of(runs[0], words)


def _data_of(run: RunFacts, words: Words) -> Iterator[Block]:
    rows = [(words.say("Folder"), run.job.data.folder)]
    if run.split is not None:
        rows += _split_rows(run, words)
    if run.report.marks_digest:
        rows.append((words.say("Marks followed, digest"), run.report.marks_digest))
    yield Pairs(tuple(rows))
    leak = run.report.leak
    style = "caution" if leak.leaked or not leak.checked else "plain"
    yield Paragraph(" ".join([words.problem_in_full(leak.statement), *map(words.problem, leak.grounds)]), style)
    division = tables.division(run, words)
    if division is None:
        yield Paragraph(words.say("How the images were divided is not stored with this run."), "caution")
    else:
        yield Grid(tables.ends(division, words, tables.BY_TRAINING, totals=1))


def _split_rows(run: RunFacts, words: Words) -> Iterator[tuple[str, str]]:
    split = run.split
    assert split is not None  # noqa: S101  (asked by the caller)
    data = run.job.data
    images = sum(split.images(subset) for subset in ("train", "val", "test"))
    yield words.say("Images"), words.count(images)
    yield words.say("Classes"), words.count(len(split.counts))
    shares = words.say("{train} training, {val} validation, {test} test; seed {seed}",
                       train=words.percent(data.train, 0), val=words.percent(data.val, 0),
                       test=words.percent(data.test, 0), seed=data.seed)  # fmt: skip
    yield words.say("Split as asked for"), shares
    if data.folds:
        yield (
            words.say("Cross-validation"),
            words.say("fold {fold} of {folds}", fold=data.fold + 1, folds=data.folds),
        )
    grouped = words.say("{images} images in {groups} groups stay together",
                        images=words.count(split.grouped), groups=words.count(split.groups))  # fmt: skip
    yield words.say("Groups"), grouped if split.groups else words.say("none: every image was drawn by itself")
    yield words.say("SHA-256 of split.csv"), _split_digest(run)


def _split_digest(run: RunFacts) -> str:
    """It names every image with its subset and the digest of its bytes."""
    return next((one.sha256 for one in run.digest.files if one.file == "split.csv"), "")


# results


def _results(facts: Facts, words: Words, font: Path) -> Iterator[Block]:
    yield Heading(words.say("Results"))
    yield Grid(tables.results(facts, words))
    if len(facts.runs) > 1:
        yield Figure(plots.accuracies(facts, words, font))
    if facts.pairs:
        yield Grid(tables.tests(facts, words))
    for pair in _told(facts):
        yield Paragraph(_pair(facts, *pair, words))
    for first, second in facts.apart:
        yield Paragraph(
            words.say("{first} and {second} were not tested on the same images, so they are not compared.",
                      first=facts.runs[first].title, second=facts.runs[second].title),
            "caution",
        )  # fmt: skip
    for caution in dict.fromkeys(_cautions(facts, words)):
        yield Paragraph(caution, "caution")


def _cautions(facts: Facts, words: Words) -> Iterator[str]:
    called = {run.digest.run: run.title for run in facts.runs}
    for _, _, found in facts.pairs:
        for caution in found.cautions:
            run = str(caution.values.get("run", ""))
            named = {**caution.values, "run": called.get(run, run)}
            yield words.problem_in_full(msgspec.structs.replace(caution, values=named))


# the end


def _methods(facts: Facts, words: Words) -> Iterator[Block]:
    yield Heading(words.say("Methods"))
    yield Paragraph(words.say("For the methods section of a paper, from the stored settings:"))
    yield Paragraph(methods.paragraph(facts, words), "quote")
    yield Heading(words.say("References (BibTeX)"), 2)
    yield Code(methods.bibtex(facts))


def _verification(facts: Facts, words: Words) -> Iterator[Block]:
    yield Heading(words.say("Files and digests"))
    yield Paragraph(
        words.say(
            "This report holds the SHA-256 of each file of its runs. “tlstudio verify REPORT RUN” "
            "says whether report and run still belong together, and which files have changed. The "
            "SHA-256 of a run is that of this list as sha256sum prints it, in the order of the names."
        )
    )
    for run in facts.runs:
        yield Grid(tables.files(run, words))
