"""The window speaks the chosen language, at once and everywhere."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from tlstudio.gui import frame, language, messages
from tlstudio.gui.language import LanguageController
from tlstudio.gui.settings import Settings


@pytest.fixture
def speech(qapp):
    """A controller; afterwards the program speaks as it did."""
    before, font = QLocale(), qapp.font()
    controller = LanguageController(qapp)
    yield controller
    controller.apply("en")
    controller.deleteLater()
    QLocale.setDefault(before)
    qapp.setFont(font)


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
    step = made.rail.step(frame.TRAINING)
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


def test_hangul_can_be_read_where_the_system_has_no_font_for_it(qapp, monkeypatch):
    font = qapp.font()
    before = set(QFontDatabase.families())
    monkeypatch.setattr(language, "has_hangul_font", lambda: False)
    language.ensure_hangul_font()
    families = QApplication.font().families()
    own = families[-1]
    assert len(families) == len(font.families()) + 1
    assert own not in before or own.startswith("Noto")
    ours = QApplication.font()
    ours.setFamilies([own])
    assert all(QFontMetrics(ours).inFont(letter) for letter in "학습검증평가뷁")
    qapp.setFont(font)


def test_a_systems_own_font_is_left_alone(qapp, monkeypatch):
    font = qapp.font()
    monkeypatch.setattr(language, "has_hangul_font", lambda: True)
    language.ensure_hangul_font()
    assert QApplication.font() == font
