"""The program as it is frozen: the window; with ``--engine`` the engine, with ``--sample`` the sample data."""

import multiprocessing
import runpy
import sys

_MODULES = {"--engine": "tlstudio.engine.__main__", "--sample": "tlstudio.data.sample"}


def main() -> int:
    multiprocessing.freeze_support()
    module = _MODULES.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if module is not None:
        del sys.argv[1]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from tlstudio.gui.app import main as open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
