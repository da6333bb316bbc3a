"""The tables on stdout: every number in its place, and names as they are."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.helpers.data_report import data_report
from tests.helpers.gui_data import comparison, report, summary
from tlstudio.cli import show
from tlstudio.core import catalog
from tlstudio.core.errors import Problem
from tlstudio.core.events import Predicted, Score


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no cell is folded."""
    monkeypatch.setattr(show.out, "width", 400)


def rows(text: str) -> list[list[str]]:
    """The cells of all tables, row by row."""
    lines = [line.replace("┃", "│") for line in text.splitlines() if line[:1] in ("│", "┃")]
    return [[cell.strip() for cell in line.split("│")[1:-1]] for line in lines]


def test_a_report_has_its_figures_and_a_row_for_each_class(capsys: pytest.CaptureFixture[str]) -> None:
    show.report(report())
    said = capsys.readouterr().out
    assert "ResNet50: test accuracy 85.00 % on 40 images, loss 0.2500, macro F1 0.5000" in said
    assert rows(said)[1:] == [
        ["Corn_(maize)___Cercospora_leaf_spot Gray_leaf_spot", "10", "0.889", "0.800", "0.000"],
        ["Potato___healthy", "20", "0.800", "1.000", "0.100"],
        ["Tomato___Early_blight", "10", "1.000", "0.600", "0.200"],
    ]


@pytest.mark.parametrize(("second", "verdict"), [(0.96, "more than chance"), (0.935, "it may be chance")])
def test_a_comparison_is_the_slides_table_and_a_verdict(
    second: float, verdict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = summary("baseline", "Baseline [CNN]"), summary("resnet50", "ResNet50")
    show.comparison(comparison(*runs, a=0.93, b=second))
    said = capsys.readouterr().out
    table = {label: (left, right) for label, left, right in rows(said)}
    assert table["test accuracy"] == ("93.00 %", f"{100 * second:.2f} %")
    assert table["training images"] == ("25,498", "25,498")
    assert table["images seen before"] == ("0", "1,281,167")
    assert table["strategy"] == ("1", "2 from layer2")
    assert table["epochs (best)"] == ("30 (28)", "30 (28)")
    assert table["training time"] == ("16m 30s", "16m 30s")
    assert "only the first was right on 38, only the second on 506" in said
    assert said.rstrip().endswith(verdict)


def test_predictions_name_the_image_once_and_say_why_one_cannot_be_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    top = (Score("a [b]", 0.9996), Score("c", 0.0004))
    refused = Predicted(id=2, file="/d/잎.png", model="/m/x.pt", problem=Problem(code="image-empty"))
    show.predictions([Predicted(id=1, file="/d/a.png", model="/m/x.pt", top=top), refused])
    assert rows(capsys.readouterr().out)[1:] == [
        ["a.png", "x.pt", "a [b]", "99.96 %"],
        ["", "", "c", "0.04 %"],
        ["잎.png", "x.pt", "the file is empty", ""],
    ]


def test_a_check_counts_every_subset_and_names_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = data_report(tmp_path)
    show.data_report(answer)
    said = capsys.readouterr().out
    table = {row[0]: list(map(int, row[1:])) for row in rows(said)[1:]}
    assert table["all"] == [sum(numbers) for numbers in zip(table["maple"], table["oak"], strict=True)]
    assert table["all"][-1] == len(answer.split.rows) == sum(table["all"][:-1])
    (skipped,) = answer.index.unreadable
    assert f"left out: {skipped.file}: the file is empty" in said


def test_scripts_get_codes_beside_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show.as_json(show.data_summary(data_report(tmp_path)))
    facts = json.loads(capsys.readouterr().out)
    assert facts["unreadable"] == [{"file": "oak/009.png", "code": "image-empty", "reason": "the file is empty"}]
    assert {problem["code"] for problem in facts["problems"]} == {p.code for p in data_report(tmp_path).problems}


def test_every_model_is_listed_with_where_its_weights_are(capsys: pytest.CaptureFixture[str]) -> None:
    show.models([catalog.MODELS[name] for name in ("baseline", "efficientnet_lite0", "resnet18")])
    weights = {row[0]: row[3] for row in rows(capsys.readouterr().out)[1:]}
    assert weights == {"baseline": "none", "efficientnet_lite0": "built in", "resnet18": "download, 45 MB"}


def test_weights_that_are_here_need_no_download(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    row = msgspec.structs.replace(catalog.MODELS["resnet18"], weights_mb=0.0)
    (home / "weights").mkdir(parents=True)
    (home / "weights" / row.weights_file).touch()
    show.models([row])
    assert rows(capsys.readouterr().out)[1][3] == "here"
