"""Sentences and numbers that several widgets write in the same way."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from tlstudio.core.audit import Leak
from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import Problem
from tlstudio.core.estimate import Estimate
from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.history import RunState
from tlstudio.core.results import Provenance
from tlstudio.core.run_summary import RunSummary, name_of
from tlstudio.core.series import Spread
from tlstudio.core.series_summary import SeriesRun
from tlstudio.core.spec import SeriesJob, StrategySpec, Training
from tlstudio.gui.text import language, messages

translate = QCoreApplication.translate
percent = messages.percent


def problem_sentences(problem: Problem | None) -> str:
    """What is wrong, and what to do about it; empty where nothing is wrong."""
    if problem is None:
        return ""
    said = (messages.problem_text(problem), messages.hint(problem.code, problem.values))
    return " ".join(sentence for sentence in said if sentence)


def parameters(count: int, digits: int = 1) -> str:
    """``6,405`` or ``1.2 M`` parameters of a network."""
    if count < 1_000_000:
        return messages.number(count)
    return translate("words", "{millions} M").format(millions=f"{count / 1e6:.{digits}f}")


def parameters_of(part: int, whole: int) -> tuple[str, str]:
    """``3.36 M`` and ``3.39 M``: as many digits as it takes to tell a part from the whole."""
    written = ((parameters(part, digits), parameters(whole, digits)) for digits in range(1, 7))
    return next((first, second) for first, second in written if part == whole or first != second)


def span(seconds: float) -> str:
    """``42 s``, ``3 min 05 s``, ``2 h 04 min``."""
    whole = max(0, round(seconds))
    if whole < 60:
        return translate("words", "{seconds} s").format(seconds=whole)
    if whole < 3600:
        text = translate("words", "{minutes} min {seconds} s")
        return text.format(minutes=whole // 60, seconds=f"{whole % 60:02d}")
    text = translate("words", "{hours} h {minutes} min")
    return text.format(hours=whole // 3600, minutes=f"{whole % 3600 // 60:02d}")


def between(low: float, high: float) -> str:
    """``4–6 min`` of two times in seconds, whose digits say no more than is known; ``1 min`` of equal ones."""
    unit, text = next((unit, text) for limit, unit, text in _units() if high < limit)
    first, last = (f"{max(1.0, seconds / unit):.0f}" for seconds in (low, high))
    return text.format(count=first if first == last else f"{first}–{last}")


def _units() -> tuple[tuple[float, float, str], ...]:
    """(up to so many seconds, seconds of the unit, so many of them in words)."""
    return (
        (100.0, 1.0, translate("words", "{count} s")),
        (100 * 60.0, 60.0, translate("words", "{count} min")),
        (float("inf"), 3600.0, translate("words", "{count} h")),
    )


def foreseen(estimate: Estimate) -> str:
    """What a training will take, in a line: ``4–6 min · 1.3 GB memory · 120 MB disk``."""
    text = translate("words", "{time} · {memory} memory · {disk} disk")
    if estimate.device_memory_bytes:
        text = translate("words", "{time} · {memory} GPU memory · {disk} disk")
    said = text.format(
        time=between(estimate.seconds_low, estimate.seconds_high),
        memory=about_size(estimate.device_memory_bytes or estimate.memory_bytes),
        disk=about_size(estimate.disk_bytes),
    )
    if not estimate.download_bytes:
        return said
    download = translate("words", "{estimate} · {size} download")
    return download.format(estimate=said, size=about_size(estimate.download_bytes))


def about_size(size: int) -> str:
    """``1.3 GB`` or ``120 MB`` of bytes that are not known to the last one."""
    return QLocale().formattedDataSize(size, int(size >= 1e9), QLocale.DataSizeFormat.DataSizeSIFormat)


def repeats(folds: int, seeds: int) -> str:
    """How often a job is trained, ``5 folds × 3 seeds``; empty where it is once."""
    parts = []
    if folds:
        parts.append(translate("words", "{count} folds").format(count=messages.number(folds)))
    if seeds > 1:
        parts.append(translate("words", "{count} seeds").format(count=messages.number(seeds)))
    return " × ".join(parts)


def training_name(job: Training) -> str:
    """What a job to be trained is called, with how often where it is a series."""
    if not isinstance(job, SeriesJob):
        return name_of(job)
    return _with_repeats(name_of(job), job.folds, job.seeds)


def _with_repeats(name: str, folds: int, seeds: int) -> str:
    shape = repeats(folds, seeds)
    return translate("words", "{name} · {shape}").format(name=name, shape=shape) if shape else name


def spread(value: Spread, digits: int = 1) -> str:
    """``93.1 ± 1.2 %``: mean and standard deviation of shares."""
    mean, deviation = (QLocale().toString(100 * part, "f", digits) for part in (value.mean, value.deviation))
    return language.in_percent(f"{mean} ± {deviation}")


def accuracy_of(run: RunSummary, digits: int = 1) -> str:
    """Of a run that was tested; of a series with its deviation."""
    if isinstance(run, SeriesRun) and run.accuracy is not None:
        return spread(run.accuracy, digits)
    return percent(run.test_accuracy or 0, digits)


def group_text(name: str) -> str:
    """What the optimizer calls ``base`` and ``head``."""
    names = {"base": translate("words", "backbone"), "head": translate("words", "classifier")}
    return names.get(name, name)


def strategy_text(number: int, first_stage: str = "", *, pretrained: bool = True) -> str:
    """What is trained, in a few words."""
    if not pretrained:
        return translate("words", "random weights")
    if number == 2:
        return translate("words", "strategy 2, from {stage}").format(stage=first_stage)
    if number == 3:
        return translate("words", "strategy 3, classifier only")
    return translate("words", "strategy 1, whole model")


def spec_strategy(strategy: StrategySpec, *, pretrained: bool) -> str:
    """What a job will train."""
    return strategy_text(strategy.number, strategy.first_stage, pretrained=pretrained)


def provenance_strategy(origin: Provenance) -> str:
    """What was trained to make a model file."""
    return strategy_text(origin.strategy, origin.first_stage, pretrained=origin.initial_weights != "random")


def run_strategy(run: RunSummary) -> str | None:
    """What was trained in a run; None of a model that the catalogue no longer has."""
    return provenance_strategy(run.report.provenance) if run.report is not None else _job_strategy(run)


def _job_strategy(run: RunSummary) -> str | None:
    if run.model not in MODELS:
        return None
    return spec_strategy(run.job.strategy, pretrained=run.job.model.is_pretrained)


def file_stem(name: str) -> str:
    """A name of the user's as the beginning of file names, which every system takes."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "run"


def run_title(run: RunSummary) -> str:
    """What a run is called: unique among the runs of its data set, and never by its folder's name."""
    name, detail = own_name(run), run_detail(run)
    return translate("words", "{name} ({detail})").format(name=name, detail=detail) if detail else name


def run_detail(run: RunSummary) -> str:
    """What tells a run from another one of its name and data set; empty where there is no other."""
    details = {"strategy": _job_strategy(run) or "", "time": messages.moment(run.began)}
    detail = details.get(run.apart, "")
    return ", ".join(part for part in (detail, messages.number(run.twin) if run.twin else "") if part)


def run_in_full(run: RunSummary) -> str:
    """The same with the data set: unique in the workspace. An evaluation names its folder already."""
    if isinstance(run, EvaluationSummary) or not run.data_name:
        return run_title(run)
    return translate("words", "{name} · {data}").format(name=run_title(run), data=run.data_name)


def unfinished(run: RunSummary) -> str:
    """What a run is called that can go on, and where it does."""
    where = stopped_at(run.state)
    if not where:
        return run_in_full(run)
    return translate("words", "{name} · {where}").format(name=run_in_full(run), where=where)


def stopped_at(state: RunState) -> str:
    """Where an ended run goes on; empty where nothing of it was saved, or it is a series."""
    if state.series is not None:
        return ""
    if state.stands_at is not None:
        epoch, images = state.stands_at
        text = translate("words", "stopped at epoch {epoch}, image {image}")
        return text.format(epoch=epoch, image=messages.number(images))
    if not state.epochs:
        return ""
    return translate("words", "stopped after epoch {epoch}").format(epoch=len(state.epochs))


def stands_at(epoch: int, images: int) -> str:
    """Where an unfinished run stands, in a narrow list."""
    text = translate("words", "epoch {epoch}, image {image}")
    return text.format(epoch=epoch, image=messages.number(images))


def two_titles(first: RunSummary, second: RunSummary) -> tuple[str, str]:
    """What two runs that stand side by side are called: with their data sets only where it takes them."""
    titles = run_title(first), run_title(second)
    return titles if titles[0] != titles[1] else (run_in_full(first), run_in_full(second))


def own_name(run: RunSummary) -> str:
    """The title of a run; an evaluation by its file and folder; of what cannot be read, when it was begun."""
    if run.problem:
        when = messages.moment(run.began)
        return translate("words", "Run of {time}").format(time=when) if when else run.name
    if not isinstance(run, EvaluationSummary):
        return _with_repeats(run.title, run.folds, run.seeds)
    names = {"file": run.title, "folder": run.data_name or Path(run.job.data.folder).name}
    if run.random_crop:
        return translate("words", "{file} on “{folder}” (random crop)").format(**names)
    return translate("words", "{file} on “{folder}”").format(**names)


def leak_text(leak: Leak | None) -> str:
    """One sentence for the professor."""
    if leak is None or not leak.checked:
        return messages.sentence("leak-unchecked", {})
    code = "leak-found" if leak.leaked else "leak-none"
    return messages.sentence(code, {"leaked": leak.leaked, "test": leak.test})


def leak_short(leak: Leak | None) -> str:
    """A few words to stand beside an accuracy."""
    if leak is None or not leak.checked:
        return QCoreApplication.translate("leak_text", "leak not checked")
    if not leak.leaked:
        return QCoreApplication.translate("leak_text", "leak-free")
    text = QCoreApplication.translate("leak_text", "leaks: {leaked} of {test} test images")
    return text.format(leaked=messages.number(leak.leaked), test=messages.number(leak.test))


def leak_basis(leak: Leak | None) -> str:
    """How many leak in which way, what was looked at and how sure that is; empty where nobody has looked."""
    if leak is None or not leak.checked:
        return ""
    said = []
    if leak.leaked:
        text = QCoreApplication.translate(
            "leak_text", "{copies} have a copy, {companions} show the same thing as a training image."
        )
        said.append(
            text.format(copies=messages.number(leak.by_copy), companions=messages.number(leak.by_companion))
        )
    return " ".join([*said, *map(messages.problem_text, leak.grounds)])


def as_tip(text: str) -> str:
    """A text as a tooltip that Qt does not take for markup, whatever names are in it.

    A tooltip has no format of its own: Qt guesses, and would draw the picture of a file called ``<img src=…>``. An
    invisible word joiner (U+2060) after the bracket, and it is no tag.
    """
    return text.replace("<", "<\u2060")
