"""Every measurement in turn: ``python -m benchmarks DATA [--only NAME …] [--window]``.

Takes hours. Each writes its own section of docs/performance.md and can be run by itself; leave the machine alone.
"""

import argparse
import subprocess
import sys
from pathlib import Path

_ENGINE = ("training", "frozen", "engine", "accuracy", "scale", "slides_table")
_WINDOW = ("window.first_paint", "window.lateness")
_WITHOUT_DATA = ("window.first_paint",)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="a folder of images, as `tlstudio check` takes it")
    parser.add_argument("--only", nargs="+", choices=_ENGINE + _WINDOW, default=_ENGINE)
    parser.add_argument("--window", action="store_true", help="the window's too, which need a screen")
    options = parser.parse_args()
    failed = []
    for name in (*options.only, *(_WINDOW if options.window else ())):
        print(f"\n{name}", flush=True)
        data = () if name in _WITHOUT_DATA else (str(options.data),)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *data], check=False).returncode:
            failed.append(name)
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
