"""Marking the images that are chosen in a view: by its menu, and by one key each."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from tlstudio.core.marks import Kind
from tlstudio.gui.look import icons
from tlstudio.gui.marks.mark_store import MarkStore, Target


class _Row(NamedTuple):
    kind: Kind | None  #: None: takes the mark off
    key: str
    icon: str


_ROWS = (
    _Row("wrong-label", "L", "pencil"),
    _Row("exclude", "X", "trash"),
    _Row("duplicate-of", "D", "copy"),
    _Row("ambiguous", "A", "help"),
    _Row(None, "U", "undo"),
)


class MarkActions(QObject):
    """The actions of one view.

    Args:
        view: where the keys count.
        chosen: the images that are meant, in their order.
        classes: that a wrong label can be mended to.
    """

    def __init__(
        self,
        view: QWidget,
        store: MarkStore,
        chosen: Callable[[], Sequence[Target]],
        classes: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__(view)
        self._view, self._store, self._chosen, self._classes = view, store, chosen, classes
        self.by_kind: dict[Kind | None, QAction] = {}
        for row in _ROWS:
            action = QAction(icons.icon(row.icon), "", view)
            action.setShortcut(QKeySequence(row.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked, kind=row.kind: self._mark(kind))
            view.addAction(action)
            self.by_kind[row.kind] = action
        self._name()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().eventFilter(watched, event)

    def add_to(self, menu: QMenu) -> None:
        """Below a line: what can be said of the chosen images."""
        self._name()
        targets = self._chosen()
        marked = any(self._store.of(target) is not None for target in targets)
        self.by_kind["duplicate-of"].setEnabled(any(target.original for target in targets))
        self.by_kind[None].setEnabled(marked)
        menu.addSeparator()
        menu.addActions(list(self.by_kind.values()))
        menu.aboutToHide.connect(self._enable)

    def _enable(self) -> None:
        """Outside of a menu the keys always count."""
        for action in self.by_kind.values():
            action.setEnabled(True)

    def _name(self) -> None:
        texts: dict[Kind | None, str] = {
            "wrong-label": self.tr("Wrong label…"),
            "exclude": self.tr("Exclude"),
            "duplicate-of": self.tr("Duplicate"),
            "ambiguous": self.tr("Ambiguous"),
            None: self.tr("Remove the mark"),
        }
        for kind, action in self.by_kind.items():
            action.setText(texts[kind])

    def _mark(self, kind: Kind | None) -> None:
        targets = list(self._chosen())
        if kind is None:
            self._store.unmark(targets)
        elif kind == "wrong-label":
            self._ask_class(targets)
        else:
            meant = [target for target in targets if target.original or kind != "duplicate-of"]
            plain = meant if kind == "duplicate-of" else [target._replace(original="") for target in meant]
            if plain:
                self._store.mark(plain, kind)

    def _ask_class(self, targets: Sequence[Target]) -> None:
        names = [name for name in self._classes() if any(target.class_name != name for target in targets)]
        if not targets or not names:
            return
        dialog = QInputDialog(self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Wrong label"))
        dialog.setLabelText(self.tr("The right class:"))
        dialog.setComboBoxItems(names)
        dialog.setComboBoxEditable(False)
        plain = [target._replace(original="") for target in targets]
        dialog.textValueSelected.connect(lambda name: self._store.mark(plain, "wrong-label", right_class=name))
        dialog.open()
