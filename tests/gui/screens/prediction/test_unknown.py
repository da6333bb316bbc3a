"""What is unlike anything in training is said beside the answer and in the table; uncertain answers are withheld."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from tlstudio.core.events import AnswersEnded, ImageAnswer, Neighbour, Novelty, Predicted, Score, Withholding
from tlstudio.core.prediction_csv import to_csv
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.screens.prediction import novelty_texts
from tlstudio.gui.screens.prediction.folder_predictions import FolderPredictions
from tlstudio.gui.screens.prediction.prediction_cards import PredictionCard
from tlstudio.gui.screens.prediction.predictions_model import KNOWN, PREDICTED

CURVE = tuple(Withholding(share / 100, share / 100, 0.9 + share / 1000) for share in range(51))
NEAR = tuple(Neighbour(f"oak/<b>{n}.png", "oak" if n < 3 else "maple", 0.9 - n / 10) for n in range(5))
STRANGE = Novelty(share=1.0, unknown=True, false_alarms=0.04, images=50, nearest=NEAR)
USUAL = Novelty(share=0.25, false_alarms=0.04, images=1000, nearest=NEAR)


def answer(name: str, probability: float, novelty: Novelty | None) -> ImageAnswer:
    top = (Score("oak", probability), Score("maple", 1 - probability))
    return ImageAnswer(file=f"/images/{name}", tops=(top,), novelties=(novelty,))


@pytest.fixture
def card(qtbot) -> PredictionCard:
    card = PredictionCard(ThumbnailCache(100))
    qtbot.addWidget(card)
    card.resize(400, 500)
    card.show()
    return card


@pytest.fixture
def table(qtbot) -> FolderPredictions:
    table = FolderPredictions()
    qtbot.addWidget(table)
    table.begin(["/images"], ["ResNet50"])
    table.add([answer("a.png", 0.9, USUAL), answer("b.png", 0.1, STRANGE), answer("c.png", 0.3, None)])
    table.end(AnswersEnded(id=1, outcome="done", images=3, seconds=1))
    return table


def predicted(novelty: Novelty | None) -> Predicted:
    return Predicted(id=1, file="/images/a.png", model="m.pt", top=(Score("oak", 0.9),), novelty=novelty)


def test_an_unknown_image_is_told_as_such(card: PredictionCard) -> None:
    card.show_prediction(predicted(STRANGE))
    assert card.unknown.isVisible()
    assert card.unknown.message == "Unlike anything in training"
    assert card.nearest.words.text() == "Because it looks like these training images: 3 oak, 2 maple"
    assert "oak, similarity 90\N{NO-BREAK SPACE}%: oak/<b>0.png" in card.nearest.tiles.accessibleDescription()
    card.show_prediction(predicted(USUAL))
    assert not card.unknown.isVisible()
    assert card.nearest.isVisible()
    card.show_prediction(predicted(None))
    assert not card.nearest.isVisible()


def test_the_nearest_images_are_shown_where_they_still_are(card: PredictionCard, qtbot, tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), "red").save(tmp_path / "red.png")
    there = Neighbour("red.png", "oak", 1.0, str(tmp_path / "red.png"))
    card.show_prediction(predicted(Novelty(nearest=(there, NEAR[0]))))

    def middle() -> str:
        return card.nearest.tiles.grab().toImage().pixelColor(card.nearest.tiles.place(0).center()).name()

    qtbot.waitUntil(lambda: middle() == "#ff0000")


def test_what_the_word_rests_on() -> None:
    few, many = novelty_texts.in_full(STRANGE), novelty_texts.in_full(USUAL)
    assert few.endswith(
        "Of 50 validation images 4.0\N{NO-BREAK SPACE}% are called unknown; so few make that rate uncertain."
    )
    assert many == (
        "75\N{NO-BREAK SPACE}% of the validation images are less like the training images. "
        "Of 1000 validation images 4.0\N{NO-BREAK SPACE}% are called unknown."
    )
    assert novelty_texts.in_full(Novelty()).startswith("Without validation images")


def test_a_column_and_a_filter(table: FolderPredictions) -> None:
    model = table.table.predictions
    assert [model.index(row, 1 + KNOWN).data() for row in range(3)] == ["yes", "unknown", "–"]
    assert "Unlike anything in training: 1" in table.summary.text()
    model.sort(1 + KNOWN, Qt.SortOrder.DescendingOrder)
    assert model.row(0).file.endswith("b.png")
    table.filters.sure.setCurrentIndex(table.filters.sure.findText("Unlike anything in training"))
    assert [row.file for row in model.on_show()] == ["/images/b.png"]


def test_the_least_certain_answers_are_withheld(table: FolderPredictions) -> None:
    assert not table.withhold.slider.isEnabled()
    table.set_curves([CURVE])
    assert (
        table.withhold.gain.text()
        == "nothing; 90.0\N{NO-BREAK SPACE}% of the test images were classified correctly"
    )
    table.withhold.slider.setValue(20)
    model = table.table.predictions
    assert [model.index(row, 1 + PREDICTED).data() for row in range(3)] == ["oak", "(withheld)", "oak"]
    assert model.index(1, 1 + PREDICTED).data(Qt.ItemDataRole.ToolTipRole) == "Withheld; the model would say oak."
    assert (
        table.withhold.gain.text()
        == "20\N{NO-BREAK SPACE}%: 92.0\N{NO-BREAK SPACE}% correct on the test images, not 90.0\N{NO-BREAK SPACE}%; here 1 of 3"
    )
    saved = to_csv(model.rows, ["ResNet50"], "/images", model.least).decode("utf-8-sig").splitlines()
    assert [line.rsplit(",", 1)[1] for line in saved[1:]] == ["no", "yes", "no"]
    table.filters.sure.setCurrentIndex(table.filters.sure.findText("Withheld"))
    assert [row.file for row in model.on_show()] == ["/images/b.png"]
    table.set_curves([CURVE])
    assert table.withhold.slider.value() == 20, "an engine that starts again changes nothing"


def test_without_a_test_nothing_is_withheld(table: FolderPredictions) -> None:
    table.set_curves([()])
    assert not table.withhold.slider.isEnabled()
    assert table.withhold.gain.text().startswith("No test result lies beside the model file")
    assert table.withhold.least == [0.0]
