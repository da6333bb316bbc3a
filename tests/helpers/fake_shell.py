"""The window around the pages, for tests of their conversations without one."""

from collections.abc import Callable

from tlstudio.gui.shell import Page


class FakeShell:
    """Remembers where it was sent and what was said."""

    def __init__(self) -> None:
        self.shown = Page.DATA
        self.said: list[str] = []
        self.active = True
        self.offered: Callable[[], None] | None = None

    def go_to(self, page: Page) -> None:
        self.shown = page

    def page(self) -> Page:
        return self.shown

    def say(self, sentence: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        self.said.append(sentence)
        self.offered = action

    def withdraw(self, sentence: str) -> None:
        self.said.remove(sentence)

    def is_active(self) -> bool:
        return self.active
