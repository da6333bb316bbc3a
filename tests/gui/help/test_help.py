"""The help: every control is explained, the words are linked, and F1 and Esc do what they say."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QListView, QWidget

from tlstudio.gui.help import glossary
from tlstudio.gui.help.explain import ALL, as_html, explain, term_html
from tlstudio.gui.help.shortcut_table import shortcuts
from tlstudio.gui.help.texts import WINDOW
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.text import fields

#: rows of the table for what is made only when it is wanted
_LATER = {"PathField", "HelpDrawer", "QueueEditBar", "RateDialog", "BatchDialog"}


def focusable(window) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def keys_in(window) -> set[str]:
    """Under what names the widgets of a window could stand in the table."""
    names = set()
    for widget in window.findChildren(QWidget):
        names.add(type(widget).__name__.strip("_"))
        names |= {f"{type(widget).__name__}.{name.strip('_')}" for name in vars(widget)}
    return names | {field.field for field in fields.FIELDS}


def test_every_control_is_explained(window):
    opened = window()
    for widget in focusable(opened):
        found = explain(widget)
        name = f"{type(widget).__name__} “{widget.accessibleName()}” in {type(widget.parentWidget()).__name__}"
        assert found.title, name
        assert found.title != WINDOW.title, name
        assert found.paragraphs or found.around, name
        assert found.title in as_html(found).replace("&amp;", "&").replace("&#x27;", "'"), name


def test_every_row_of_the_table_is_of_something_in_the_window(window):
    assert set(ALL) - keys_in(window()) - _LATER == set()


def test_each_setting_is_explained_with_its_tooltip_and_more(window):
    rows = {
        row.field: row for row in window().findChildren(QWidget) if getattr(row, "field", None) in fields.FIELDS
    }
    assert set(rows) == set(fields.FIELDS)
    for field, row in rows.items():
        found = explain(row)
        assert found.title == field.label
        assert found.paragraphs == (field.tooltip, field.help)


def test_a_control_without_a_window_is_explained_by_the_whole(qapp):
    assert explain(None).title == WINDOW.title
    assert explain(None).paragraphs == (WINDOW.text,)


def test_every_link_leads_to_a_term():
    named = [key for row in ALL.values() for key in row.terms]
    linked = [key for term in glossary.TERMS for key in term.also]
    assert set(named + linked) <= set(glossary.BY_KEY)
    assert len(glossary.BY_KEY) == len(glossary.TERMS)
    assert set(glossary.BY_KEY) <= set(named + linked), "a term that nothing leads to"
    assert not [term.key for term in glossary.TERMS if term.key in term.also]


def test_the_glossary_is_searched_by_name_before_text():
    found = glossary.find("  OverFitting ")
    assert found[0].key == "overfitting"
    assert len(found) > 1
    assert glossary.find("no such words") == []
    assert len(glossary.find("")) == len(glossary.TERMS)


def test_f1_explains_the_control_in_focus_and_follows_it(window, qtbot):
    opened = window()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.go_to(Page.EVALUATION)
    opened.evaluation.head.evaluate.setFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F1)
    assert opened.help.is_open
    assert "Evaluate a model file" in opened.help.drawer.page.toPlainText()
    opened.go_to(Page.PREDICTION)
    opened.prediction.head.paste.setFocus()
    assert "clipboard" in opened.help.drawer.page.toPlainText()
    opened.help.drawer.page.setFocus()  # reading does not change what is explained
    assert "clipboard" in opened.help.drawer.page.toPlainText()
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.help.is_open
    assert opened.focusWidget() is opened.prediction.head.paste


def test_an_open_drawer_is_open_again_at_the_next_start(window, qtbot):
    first = window()
    first.help.explain()
    assert Settings().help_open
    second = window()
    qtbot.waitUntil(lambda: "help" in vars(second) and second.help.is_open)
    second.help.close()
    assert not Settings().help_open


def test_a_narrow_window_makes_room_for_the_drawer_as_far_as_its_screen_goes(window):
    opened = window()
    opened.resize(1000, 700)
    opened.help.explain()
    assert opened.width() == max(1000, min(1280, opened.screen().availableGeometry().width()))
    opened.resize(1000, 700)
    opened.help.show_glossary()  # it is open: the user's size stays
    assert opened.width() == 1000


def test_a_link_leads_to_its_term_and_from_there_to_others(window):
    opened = window()
    opened.help.explain()
    drawer = opened.help.drawer
    drawer.search.setText("precision")
    drawer.page.anchorClicked.emit(QUrl("term:mcnemar"))
    assert drawer.search.text() == ""
    assert drawer.list.currentItem().text() == "McNemar's test"
    assert "really differ" in drawer.term.toPlainText()
    drawer.term.anchorClicked.emit(QUrl("term:baseline"))
    assert drawer.list.currentItem().text() == "Baseline model"


def test_searching_shows_the_first_term_that_fits_or_says_that_none_does(window):
    opened = window()
    opened.help.show_glossary()
    drawer = opened.help.drawer
    drawer.search.setText("recall")
    assert drawer.list.currentItem().text() == "Recall"
    assert not drawer.nothing.isVisible()
    drawer.search.setText("xyzzy")
    assert drawer.list.count() == 0
    assert drawer.nothing.isVisible()
    assert drawer.term.toPlainText() == ""


def test_a_control_that_is_gone_is_no_longer_explained(window, qtbot):
    opened = window()
    opened.help.explain()
    passing = QWidget(opened)
    opened.help.drawer.explain(passing)
    passing.deleteLater()
    QApplication.sendPostedEvents(passing, 52)  # DeferredDelete
    assert opened.help.drawer.explained is None
    opened.help.close()


def test_html_of_a_term_holds_nothing_but_its_text():
    odd = glossary.Term(key="x", name="a < b & c", text="{not} a <b>tag</b>")
    assert "&lt;b&gt;tag" in term_html(odd)
    assert "{not}" in term_html(odd)


def test_the_table_of_shortcuts_has_every_action_with_a_key(window, qtbot):
    opened = window()
    opened.help.explain()
    rows = shortcuts(opened)
    shown = {row.text for row in rows}
    for action in opened.findChildren(QAction):
        if not action.shortcut().isEmpty():
            assert action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…") in shown
    assert all(row.keys for row in rows)
    assert "Close help" in shown
    dialog = opened.help.show_shortcuts()
    assert dialog.table.row_count() == len(rows)
    dialog.reject()


def test_lists_in_popups_are_explained_by_their_box(window):
    opened = window()
    popups = [
        w for w in opened.evaluation.tabs.reports.findChildren(QAbstractScrollArea) if isinstance(w, QListView)
    ]
    assert popups
    assert explain(popups[0]).around
