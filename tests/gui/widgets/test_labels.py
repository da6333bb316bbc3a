"""Names that look like markup are shown as they are: in labels, and in tooltips, whose format Qt guesses."""

import pytest
from PySide6.QtGui import Qt

from tlstudio.gui.text.phrases import as_tip
from tlstudio.gui.widgets.labels import ElidedLabel, MutedLabel, ScaledLabel

NAME = "<img src='file:///leaf.png'><b>oak</b>"


@pytest.mark.parametrize("kind", [ScaledLabel, MutedLabel, ElidedLabel])
def test_a_label_shows_a_name_as_it_is(qtbot, kind):
    label = kind(NAME)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", [NAME, f"leaf {NAME}", "a < b", "two\nlines <b>", "<a", "<!-- -->", "Blatt"])
def test_no_tooltip_is_markup(text):
    assert not Qt.mightBeRichText(as_tip(text))
    assert as_tip(text).replace("\u2060", "") == text


def test_without_the_care_it_would_be():
    assert Qt.mightBeRichText(NAME)
    assert Qt.mightBeRichText(f"leaf {NAME}")


def test_a_cut_label_has_the_whole_in_its_tooltip(qtbot):
    label = ElidedLabel(NAME)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    qtbot.waitUntil(lambda: label.toolTip() != "")
    assert label.toolTip() == as_tip(NAME)
