"""The keeper with ``fake_engine.py`` in the place of the engine: ``FAKE_ENGINE`` is its mode and options, ``FAKE_FREE`` what is free."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import tlstudio.link.client as client
from tlstudio.keeper import __main__ as keeper
from tlstudio.keeper.store import Store
from tlstudio.link.keeper_words import Room

ENGINE = Path(__file__).with_name("fake_engine.py")


def main() -> int:
    """The arguments are those of a Python: ``-u -m tlstudio.keeper COMMAND …``."""
    words = [*os.environ.get("FAKE_ENGINE", "kept").split()]
    client.engine_command = lambda: [sys.executable, "-S", "-u", str(ENGINE), *words]
    keeper._serve_command = lambda: [sys.executable, "-u", __file__, "-u", "-m", "tlstudio.keeper", "serve"]
    if "FAKE_FREE" in os.environ:
        Store.room = lambda _store: Room(free=int(os.environ["FAKE_FREE"]), used=0)
    del sys.argv[1:4]
    return keeper.main()


if __name__ == "__main__":
    sys.exit(main())
