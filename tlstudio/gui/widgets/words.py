"""Sentences and numbers that several widgets write in the same way."""

from PySide6.QtCore import QCoreApplication

from tlstudio.core.results import Provenance, Report, SubsetResult
from tlstudio.core.spec import StrategySpec
from tlstudio.gui import messages

translate = QCoreApplication.translate


def percent(share: float, digits: int = 1) -> str:
    """``98.9 %`` of a share 0..1; never rounded up to 100 %."""
    share = float(share)
    nearly = 1 - 10 ** -(digits + 2)
    return messages.percent(min(share, nearly) if share < 1 and round(share, digits + 2) >= 1 else share, digits)


def points(difference: float) -> str:
    """``+5.5`` percentage points of a difference of shares; a true minus sign."""
    return f"{100 * difference:+.1f}".replace("-", "−")


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


def strategy_text(number: int, first_stage: str = "", *, pretrained: bool = True) -> str:
    """What is trained, in a few words."""
    if not pretrained:
        return translate("words", "from random weights")
    if number == 2:
        return translate("words", "strategy 2, trained from {stage}").format(stage=first_stage)
    if number == 3:
        return translate("words", "strategy 3, head only")
    return translate("words", "strategy 1, whole model")


def spec_strategy(strategy: StrategySpec, *, pretrained: bool) -> str:
    return strategy_text(strategy.number, strategy.first_stage, pretrained=pretrained)


def provenance_strategy(origin: Provenance) -> str:
    return strategy_text(origin.strategy, origin.first_stage, pretrained=origin.initial_weights != "random")


def shown_result(report: Report) -> SubsetResult | None:
    """The result a report is about: test where there is one, else all images, else whatever was evaluated."""
    first = report.results[0] if report.results else None
    return report.result("test") or report.result("all") or first
