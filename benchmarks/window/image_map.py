"""How long a frame of the map of the images takes: ``python -m benchmarks.window.image_map``.

50,000 points of 34 classes, 900 × 700 px, painted as the window paints them. Writes its section of
docs/performance.md.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from benchmarks import report
from tlstudio.gui.screens.evaluation.image_map.canvas import MapCanvas
from tlstudio.gui.screens.evaluation.image_map.map_box import class_colours

_POINTS, _CLASSES, _FRAMES = 50_000, 34, 60
_FACTORS = (1.1, 1 / 1.1)


def main() -> None:
    app = QApplication([])
    rng = np.random.default_rng(0)
    kinds = rng.integers(0, _CLASSES, _POINTS)
    canvas = MapCanvas()
    canvas.resize(900, 700)
    canvas.set_points(
        (rng.normal(size=(_CLASSES, 2))[kinds] * 5 + rng.normal(size=(_POINTS, 2))).astype(np.float32)
    )
    canvas.set_colours(class_colours(_CLASSES, dark=False), kinds)
    canvas.show()
    app.processEvents()
    rows = [
        (
            "moved or zoomed",
            _timed(lambda n: canvas.zoom(1.1 if n % 2 else 1 / 1.1, QPointF(200, 200)), canvas, app),
        ),
        ("one class standing out, zoomed", _bright(canvas, kinds, app)),
        ("the image at the mouse looked for", _median(lambda n: canvas.nearest(QPointF(10 * n, 300)))),
    ]
    head = ("map of 50,000 images", "median, ms", "longest, ms")
    cells = [(name, f"{middle:.1f}", f"{longest:.1f}") for name, (middle, longest) in rows]
    machine = report.machine("PySide6-Essentials", "numpy")
    text = f"## The map of the images\n\n{report.table(head, cells)}\n\n{machine}"
    report.write_section("image-map", text)
    print(text)


def _bright(canvas, kinds, app):
    canvas.set_bright(kinds == 3)
    return _timed(lambda n: canvas.zoom(_FACTORS[n % 2]), canvas, app)


def _timed(step, canvas, app) -> tuple[float, float]:
    """Until the frame that follows is painted."""

    def frame(number: int) -> None:
        step(number)
        canvas.repaint()
        app.processEvents()

    return _median(frame)


def _median(work) -> tuple[float, float]:
    taken = []
    for number in range(_FRAMES):
        start = time.perf_counter()
        work(number)
        taken.append(1000 * (time.perf_counter() - start))
    return float(np.median(taken)), max(taken)


if __name__ == "__main__":
    main()
