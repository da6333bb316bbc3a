"""The window speaks the chosen language, at once and everywhere."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QFont, QFontDatabase, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QTabBar, QTableView, QWidget

from tests.helpers.data_report import data_report, write_report
from tests.helpers.gui_data import summary
from tlstudio.core import paths
from tlstudio.gui.look import theme
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.text import language, messages
from tlstudio.gui.widgets.labels import ScaledLabel

KOREAN = next(row for row in language.LANGUAGES if row.code == "ko")


class _Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def changeEvent(self, event: QEvent) -> None:
        self.heard += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


def test_every_widget_is_told_once(speech, qtbot):
    top = _Listener()
    child = _Listener()
    child.setParent(top)
    qtbot.addWidget(top)
    with qtbot.waitSignal(speech.changed) as told:
        speech.apply("ko")
    qtbot.waitUntil(lambda: child.heard == 1)
    assert (told.args, top.heard) == (["ko"], 1)


def test_qts_own_buttons_are_korean_and_english_again(speech, qtbot):
    speech.apply("ko")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "취소"
    speech.apply("en")
    qtbot.waitUntil(lambda: box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel")


def test_numbers_and_times_are_written_as_the_language_does(speech):
    speech.apply("ko")
    assert QLocale().language() == QLocale.Language.Korean
    assert messages.number(25498) == "25,498"
    speech.apply("en")
    assert QLocale().language() == QLocale.Language.English


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["ko-KR", "en-US"], "ko"), (["de-DE", "ko"], "ko"), (["en-GB", "ko"], "en"), (["fr-FR"], "en"), ([], "en")],
)
def test_the_system_says_which_language_it_wants(monkeypatch, wanted, spoken):
    class System:
        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(language.QLocale, "system", lambda: System())
    assert language.system_language() == spoken


def test_the_choice_is_remembered(qapp):
    settings = Settings()
    assert settings.language == "system"
    settings.language = "ko"
    settings.sync()
    assert Settings().language == "ko"


def test_the_menu_tells_the_choice_and_marks_it(window, qtbot):
    made = window()
    with qtbot.waitSignal(made.language_chosen) as told:
        made._languages["ko"].trigger()
    assert told.args == ["ko"]
    made.set_language("en")
    assert [name for name, action in made._languages.items() if action.isChecked()] == ["en"]
    assert made._languages["ko"].text() == "한국어"


def test_the_frame_speaks_korean_and_english_again_without_a_restart(window, speech, qtbot):
    made = window()
    step = made.rail.step(Page.TRAINING)
    english = step.text(), made.file_menu.title(), made.file_menu.actions()[0].text(), step.detail
    speech.apply("ko")
    qtbot.waitUntil(lambda: step.text() == "학습")
    korean = step.text(), made.file_menu.title(), made.file_menu.actions()[0].text(), step.detail
    assert not set(english) & set(korean)
    assert made._languages["ko"].text() == "한국어"
    speech.apply("en")
    qtbot.waitUntil(
        lambda: english == (step.text(), made.file_menu.title(), made.file_menu.actions()[0].text(), step.detail)
    )


def test_a_missing_catalogue_leaves_english(speech, monkeypatch, tmp_path):
    monkeypatch.setattr(language, "catalogue_file", lambda spoken: tmp_path / "none.qm")
    speech.apply("ko")
    assert all(isinstance(translator, QTranslator) for translator in speech._translators)


@pytest.fixture
def no_hangul(monkeypatch):
    """As on a system without a font for Hangul."""
    monkeypatch.setattr(language, "has_font", lambda script: False)
    language.installed_family.cache_clear()
    yield
    language.installed_family.cache_clear()


def test_hangul_can_be_read_where_the_system_has_no_font_for_it(qapp, speech, no_hangul):
    english = qapp.font()
    speech.apply("ko")
    own, *others = qapp.font().families()
    assert (own, others) == (
        language.installed_family(KOREAN),
        english.families(),
    )  # Latin too, in the same design
    ours = qapp.font()
    ours.setFamilies([own])
    assert all(QFontMetrics(ours).inFont(letter) for letter in "학습검증평가뷁")
    speech.apply("en")
    assert qapp.font() == english


def test_bold_hangul_is_thicker_though_the_installed_font_has_no_bold(qapp, speech, no_hangul):
    speech.apply("ko")
    inks = []
    for weight in (QFont.Weight.Normal, theme.BOLD):
        font = qapp.font()
        font.setWeight(weight)
        font.setPixelSize(40)
        image = QImage(200, 60, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setFont(font)
        painter.drawText(0, 45, "학습")
        painter.end()
        inks.append(sum(255 - byte for byte in bytes(image.constBits())))
    assert inks[1] > 1.15 * inks[0]


def test_labels_follow_the_font_of_the_language(qapp, speech, no_hangul, qtbot):
    label = ScaledLabel("x", scale=1.3, bold=True)
    qtbot.addWidget(label)
    speech.apply("ko")
    qtbot.waitUntil(lambda: label.font().families()[0] == language.installed_family(KOREAN))
    assert label.font().weight() == theme.BOLD


def test_opening_the_language_menu_changes_no_font(qapp, window, no_hangul):
    opened = window()
    before = qapp.font(), opened.rail.step(Page.DATA).font()
    opened.language_menu.aboutToShow.emit()
    assert language.installed_family(KOREAN) in QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    assert (qapp.font(), opened.rail.step(Page.DATA).font()) == before


def test_a_systems_own_font_is_left_alone(qapp, speech, monkeypatch):
    font = qapp.font()
    monkeypatch.setattr(language, "has_font", lambda script: True)
    language.installed_family.cache_clear()
    speech.apply("ko")
    assert QApplication.font() == font
    language.installed_family.cache_clear()


def texts_of(window: QWidget) -> set[str]:
    """Everything that is written or said in a window, also in what is hidden now."""
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [str(widget.property(name) or "") for name in _PROPERTIES]
        if isinstance(widget, QComboBox):
            found += [widget.itemText(number) for number in range(widget.count())]
        elif isinstance(widget, QTabBar):
            found += [widget.tabText(number) for number in range(widget.count())]
        elif isinstance(widget, QTableView):
            model = widget.model()
            columns = range(model.columnCount())
            found += [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    for action in (action for action in window.findChildren(QAction) if isinstance(action.parent(), QWidget)):
        found += [action.text(), action.toolTip()]
    return {text for text in found if isinstance(text, str) and text}


_PROPERTIES = ("text", "title", "placeholderText", "suffix", "windowTitle")


def english_texts() -> set[str]:
    """Texts that are another one in Korean."""
    rows = ET.parse(paths.resources_folder() / "i18n" / "tlstudio_ko.ts").iter("message")  # noqa: S314  (our own file)
    pairs = {row.findtext("source", ""): row.findtext("translation", "") for row in rows}
    return {english for english, korean in pairs.items() if korean and english != korean}


@pytest.fixture
def full(window, qtbot, tmp_path):
    """A window with a checked folder and two runs that were tested."""
    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    made = window("report", report=report)
    made.engines.stand_by = lambda: None
    with qtbot.waitSignal(made.data_flow.checked):
        made.open_path(str(tmp_path))
    made.store.runs = [summary("resnet50", "ResNet50", accuracy=0.989), summary("baseline", "Baseline CNN")]
    made.store.changed.emit()
    made.help.explain()
    return made


def test_nothing_english_is_left_in_a_window_that_speaks_korean(full, speech, qtbot):
    speech.apply("ko")
    qtbot.waitUntil(lambda: full.file_menu.title() == "파일(&F)")
    assert sorted(texts_of(full) & english_texts()) == []


def test_nothing_korean_is_left_in_a_window_that_speaks_english_again(full, speech, qtbot):
    speech.apply("ko")
    qtbot.waitUntil(lambda: full.file_menu.title() == "파일(&F)")
    speech.apply("en")
    qtbot.waitUntil(lambda: full.file_menu.title() == "&File")
    qtbot.waitUntil(lambda: not hangul(full) - {"한국어"})  # what was replaced is deleted a little later


def hangul(window: QWidget) -> set[str]:
    return {text for text in texts_of(window) if re.search("[가-힣]", text)}
