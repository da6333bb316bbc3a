"""What pages may ask of the window around them. Nobody needs to know more of it, and nobody imports it."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol


class Page(StrEnum):
    """The pages of the window, one for each step of the work."""

    DATA = "data"
    CHECK = "check"
    SETUP = "setup"
    TRAINING = "training"
    EVALUATION = "evaluation"
    PREDICTION = "prediction"


class Shell(Protocol):
    """The window, as a page's conversation sees it."""

    def go_to(self, page: Page) -> None:
        """Show a page."""

    def page(self) -> Page:
        """The page on show."""

    def say(self, sentence: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds, with at most one thing to do about it."""

    def withdraw(self, sentence: str) -> None:
        """Hide a sentence that is no longer true."""

    def is_active(self) -> bool:
        """Whether the window has the keyboard."""
