"""Sentences and numbers that several widgets write in the same way."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import Problem
from tlstudio.core.results import Provenance
from tlstudio.core.spec import StrategySpec
from tlstudio.gui import messages
from tlstudio.gui.evaluation_list import EvaluationSummary
from tlstudio.gui.run_list import RunSummary

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


def group_text(name: str) -> str:
    """What the optimizer calls ``base`` and ``head``."""
    names = {"base": translate("words", "base"), "head": translate("words", "classifier")}
    return names.get(name, name)


def strategy_text(number: int, first_stage: str = "", *, pretrained: bool = True) -> str:
    """What is trained, in a few words."""
    if not pretrained:
        return translate("words", "from random weights")
    if number == 2:
        return translate("words", "strategy 2, from {stage}").format(stage=first_stage)
    if number == 3:
        return translate("words", "strategy 3, head only")
    return translate("words", "strategy 1, whole model")


def spec_strategy(strategy: StrategySpec, *, pretrained: bool) -> str:
    return strategy_text(strategy.number, strategy.first_stage, pretrained=pretrained)


def provenance_strategy(origin: Provenance) -> str:
    return strategy_text(origin.strategy, origin.first_stage, pretrained=origin.initial_weights != "random")


def run_strategy(run: RunSummary) -> str | None:
    """What was trained in a run; None of a model that the catalogue no longer has."""
    row = MODELS.get(run.model)
    if run.report is not None:
        return provenance_strategy(run.report.provenance)
    if row is None:
        return None
    return spec_strategy(run.job.strategy, pretrained=row.starts_pretrained(run.job.model.weights))


def file_stem(name: str) -> str:
    """A name of the user's as the beginning of file names, which every system takes."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "run"


def run_title(run: RunSummary) -> str:
    """What a line of the table is called: a run by its title, an evaluation by its file and folder."""
    if not isinstance(run, EvaluationSummary):
        return run.title
    names = {"file": run.title, "folder": Path(run.job.data.folder).name}
    if run.random_crop:
        return translate("words", "{file} on “{folder}” (random crop)").format(**names)
    return translate("words", "{file} on “{folder}”").format(**names)
