"""The drawer at the right of the window: what the control in focus is for, and the glossary."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from tlstudio.gui.help import glossary
from tlstudio.gui.help.explain import as_html, explain, term_html
from tlstudio.gui.look import icons
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_KEY = int(Qt.ItemDataRole.UserRole)
_EXPLANATION, _GLOSSARY = range(2)


class HelpDrawer(Retranslated, QWidget):
    """Shows what it is told to explain; links lead to the glossary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._explained: QWidget | None = None
        self.title, self.close_button = heading_label(), QToolButton()
        self.page, self.term = QTextBrowser(openLinks=False), QTextBrowser(openLinks=False)
        self.search, self.list, self.nothing = QLineEdit(clearButtonEnabled=True), QListWidget(), MutedLabel()
        self.list.setSpacing(2)
        self.tabs = QTabWidget(documentMode=True)
        self._build()
        for browser in (self.page, self.term):
            browser.anchorClicked.connect(lambda link: self.show_glossary(link.path()))
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_term_chosen)
        self.close_requested = self.close_button.clicked
        self._retranslate()

    @property
    def explained(self) -> QWidget | None:
        """The control that is explained, as long as it is there."""
        return self._explained if self._explained is not None and isValid(self._explained) else None

    def explain(self, widget: QWidget | None) -> None:
        """Say what a control is for."""
        self._explained = widget
        self.page.setHtml(as_html(explain(widget)))

    def show_explanation(self) -> None:
        """What was explained last."""
        self.tabs.setCurrentIndex(_EXPLANATION)

    def show_glossary(self, key: str = "") -> None:
        """The glossary, at a term where one is named, else ready to be searched."""
        self.tabs.setCurrentIndex(_GLOSSARY)
        if key:
            self.search.clear()
            self._choose(key)
        else:
            self.search.setFocus()
            self.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()  # links take their colour when the text is set

    def _build(self) -> None:
        self.close_button.setIcon(icons.icon("close"))
        found, parts = QWidget(), (self.search, self.nothing, (self.list, 2), (self.term, 3))
        column(*parts, margins=(0, 10, 0, 0), inside=found)
        self.tabs.addTab(self.page, "")
        self.tabs.addTab(found, "")
        head = row((self.title, 1), self.close_button)
        column(head, (self.tabs, 1), margins=(16, 14, 12, 12), inside=self)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Help"))
        self.close_button.setAccessibleName(self.tr("Close help"))
        self.close_button.setToolTip(self.tr("Close help (Esc)"))
        self.tabs.setTabText(_EXPLANATION, self.tr("This control"))
        self.tabs.setTabText(_GLOSSARY, self.tr("Glossary"))
        self.tabs.setAccessibleName(self.tr("Help"))
        self.page.setAccessibleName(self.tr("Help on the selected control"))
        self.search.setPlaceholderText(self.tr("Search the glossary"))
        self.search.setAccessibleName(self.tr("Search the glossary"))
        self.list.setAccessibleName(self.tr("Glossary terms"))
        self.term.setAccessibleName(self.tr("Definition"))
        self.nothing.setText(self.tr("No matching terms. Try a shorter word."))
        self._fill()
        self._show()

    def _show(self) -> None:
        self.explain(self.explained)
        self._on_term_chosen()

    def _fill(self) -> None:
        """The terms with the words sought, the best one on show; without words the one on show stays."""
        chosen = "" if self.search.text() else self._chosen()
        found = glossary.find(self.search.text())
        with QSignalBlocker(self.list):
            self.list.clear()
            for term in found:
                item = QListWidgetItem(glossary.text(term.name))
                item.setData(_KEY, term.key)
                self.list.addItem(item)
        self.nothing.setVisible(not found)
        self._choose(chosen)

    def _choose(self, key: str) -> None:
        keys = [self.list.item(place).data(_KEY) for place in range(self.list.count())]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self._on_term_chosen()

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item else ""

    def _on_term_chosen(self) -> None:
        key = self._chosen()
        self.term.setHtml(term_html(glossary.BY_KEY[key]) if key else "")
