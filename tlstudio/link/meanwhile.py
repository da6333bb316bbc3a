"""Something that is done again and again beside a block."""

import contextlib
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def meanwhile(seconds: float, work: Callable[[], object]) -> Iterator[None]:
    """While the block lasts, ``work`` is done every so many seconds, in a thread of its own that ends with it."""
    over = threading.Event()

    def again() -> None:
        while not over.wait(seconds):
            work()

    thread = threading.Thread(target=again, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
