"""The computer does not go to sleep by itself while something is trained; where that fails, training goes on.

It is asked for in a thread of its own, so that a desktop that does not answer delays nothing.
"""

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator

from tlstudio.core import awake as choice
from tlstudio.core import events as ev

_log = logging.getLogger("tlstudio.engine")

_END_SECONDS = 1.0


@contextlib.contextmanager
def awake(tell: Callable[[ev.Note], None]) -> Iterator[None]:
    """Keep it awake while the block lasts, where the user has not switched that off.

    Args:
        tell: told once that it may sleep all the same, where somebody sits before it.
    """
    if not choice.is_wanted():
        yield
        return
    over = threading.Event()
    thread = threading.Thread(target=_keep, args=(over, tell), name="awake", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(_END_SECONDS)


def _keep(over: threading.Event, tell: Callable[[ev.Note], None]) -> None:
    try:
        from wakepy import keep  # not before it is needed, and nowhere else

        logging.getLogger("wakepy").setLevel(logging.WARNING)
        with keep.running(on_fail="pass") as mode:
            if mode.active:
                _log.debug("kept awake by %s", mode.active_method)
                over.wait()
            else:
                _cannot(over, tell, mode.result.get_failure_text(style="inline"))
    except Exception as error:  # of a library that asks the system in its own ways
        _cannot(over, tell, f"{type(error).__name__}: {error}")


def _cannot(over: threading.Event, tell: Callable[[ev.Note], None], why: str) -> None:
    _log.info("the computer may go to sleep: %s", why)
    if _has_a_desktop() and not over.is_set():
        tell(ev.note("note-may-sleep"))


def _has_a_desktop() -> bool:
    """A server sleeps for nobody, and has no one to tell."""
    return not sys.platform.startswith("linux") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
