"""Lets images be marked wherever they are seen, and shows which ones are."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core.marks import Kind
from tlstudio.gui.marks.mark_actions import MarkActions
from tlstudio.gui.marks.mark_store import MarkStore, Target
from tlstudio.gui.screens.data.flow import DataFlow
from tlstudio.gui.screens.data.thumbnails import ThumbnailGrid
from tlstudio.gui.widgets.strip_list import StripList

if TYPE_CHECKING:
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
    from tlstudio.gui.screens.prediction.image_stage import ImageStage

_ICONS: dict[Kind, str] = {
    "wrong-label": "pencil",
    "exclude": "trash",
    "duplicate-of": "copy",
    "ambiguous": "help",
}


def of_grid(grid: ThumbnailGrid, store: MarkStore, data: DataFlow) -> None:
    """Images of a class of the data set in use."""
    classes = _Classes(data, grid)
    actions = MarkActions(
        grid, store, lambda: [classes.target(file) for file in grid.chosen_files()], classes.names
    )
    grid.menu_wanted.connect(actions.add_to)
    grid.mark_of = lambda file: _icon(store, classes.target(file))
    store.changed.connect(grid.viewport().update)


def of_strips(strips: StripList, store: MarkStore, data: DataFlow) -> None:
    """Images of the data set in use that belong together."""
    classes = _Classes(data, strips)

    def chosen() -> list[Target]:
        return [classes.target(file)._replace(original=other) for file, other in strips.pairs()]

    actions = MarkActions(strips, store, chosen, classes.names)
    strips.menu_wanted.connect(lambda _files, menu: actions.add_to(menu))
    strips.mark_of = lambda file: _icon(store, classes.target(file))
    store.changed.connect(strips.viewport().update)


def of_gallery(panel: "EvaluationPanel", store: MarkStore) -> None:
    """Test images of a run; they may lie in any folder."""
    gallery = panel.review.gallery
    grid = gallery.grid

    def target(number: int) -> Target:
        shown = grid.predictions
        assert shown is not None  # noqa: S101  (something is chosen of them)
        return Target(shown.files[number], str(shown.folder), shown.classes[int(shown.labels[number])])

    def icon(file: str) -> str:
        return _icon(store, Target(file, str(grid.predictions.folder))) if grid.predictions else ""

    MarkActions(
        grid,
        store,
        lambda: [target(number) for number in grid.chosen_numbers()],
        lambda: grid.predictions.classes if grid.predictions else (),
    )

    def count() -> None:
        marks = store.state.marks.values()
        gallery.set_marked(sum(1 for mark in marks if mark.folder == gallery.folder))

    grid.mark_of = icon
    panel.review_shown.connect(count)
    store.changed.connect(count)
    store.changed.connect(grid.viewport().update)


def of_stage(stage: "ImageStage", store: MarkStore, data: DataFlow) -> None:
    """The image on show on the Prediction page, whose folder may be a class of some data set."""

    def chosen() -> list[Target]:
        path = Path(stage.current)
        folder, name = path.parent.parent, path.parent.name
        return [Target(f"{name}/{path.name}", str(folder), name)] if stage.current else []

    actions = MarkActions(stage.drop, store, chosen, _Classes(data, stage).names)
    stage.menu_wanted.connect(actions.add_to)


class _Classes(QObject):
    """The class of each image of the data set in use."""

    def __init__(self, data: DataFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._data = data

    def names(self) -> Sequence[str]:
        """All classes."""
        return self._data.report.index.classes if self._data.report else ()

    def target(self, file: str) -> Target:
        """An image of the data set."""
        report = self._data.report
        return Target(file, self._data.spec.folder, report.index.class_of.get(file, "") if report else "")


def _icon(store: MarkStore, target: Target) -> str:
    mark = store.of(target)
    return _ICONS[mark.kind] if mark else ""
