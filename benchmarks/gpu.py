"""On a graphics card, all that the tables of docs/performance.md hold: ``python -m benchmarks.gpu DATA``.

Training and validation of every case, and the time to the accuracy of the script. It takes part as the slides have
it and as an expert would write it: channels_last, autocast in bfloat16, eight loader processes, pinned memory.
Writes docs/performance-gpu.md. ``--device cpu`` tries the same where there is no card, and needs ``--page``.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import accuracy, contenders, report, training

PAGE = report.PAGE.with_name("performance-gpu.md")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=[], metavar="CASE")
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    if options.device == "cuda" and not _has_card():
        print("torch finds no CUDA device here", file=sys.stderr)
        return 1
    if options.device != "cuda" and options.page is None:
        parser.error("--device other than cuda needs --page")
    page = options.page or PAGE
    with tempfile.TemporaryDirectory() as place:
        data = contenders.divided(options.data, Path(place) / "divided")
        for measure, cases in ((training.measure, training.CASES), (accuracy.measure, accuracy.CASES)):
            for case in cases:
                if not options.only or case.name in options.only:
                    measure(case, data, options.pairs, options.device, page)  # type: ignore[operator]
    return 0


def _has_card() -> bool:
    """Asked in another process: this one leaves the card to those that it measures."""
    ask = "import sys, torch; sys.exit(not torch.cuda.is_available())"
    return subprocess.run([sys.executable, "-c", ask], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
