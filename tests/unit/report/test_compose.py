"""What a report says."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from sklearn.metrics import balanced_accuracy_score

from tests.helpers.reported_run import reported_run
from tests.helpers.stored_run import LABELS
from tlstudio.core.advisor import Advised, AdvisorReport, Choice, Depth, Expectation, Measurement
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.report import methods, tables
from tlstudio.report.compose import Wish, compose
from tlstudio.report.document import Code, Document, Gallery, Grid, Heading, Pairs, Paragraph, Signature
from tlstudio.report.facts import gather
from tlstudio.report.words import Words

ANSWERS = (0, 0, 1, 2, 2, 2)
WHEN = datetime(2026, 11, 30, 9, 5)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    reported_run(tmp_path / "one", ANSWERS, data=tmp_path / "data")
    reported_run(tmp_path / "two", (0, 1, 1, 1, 2, 2), data=tmp_path / "data", model="resnet18")
    return tmp_path


def document(place: Path, *runs: str, wish: Wish | None = None) -> Document:
    words = Words()
    return compose(gather([place / run for run in runs], words), words, WHEN, wish=wish)


def said(value: Document) -> str:
    return "\n".join(block.text for block in value.blocks if isinstance(block, Heading | Paragraph))


def test_the_first_page_has_question_answer_digest_and_a_place_to_sign(place: Path) -> None:
    blocks = document(place, "one", wish=Wish(author="Kim", question="Which leaf?")).blocks
    first = blocks[: next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1)]
    texts = [block.text for block in first if isinstance(block, Paragraph)]
    assert texts[0] == "Which leaf?"
    assert "classifies 83.3\N{NO-BREAK SPACE}% of 6 test images correctly" in texts[1]
    (digests,) = [block for block in first if isinstance(block, Pairs)]
    assert gather([place / "one"], Words()).runs[0].digest.sha256 in digests.rows[0][1]
    (signature,) = [block for block in first if isinstance(block, Signature)]
    assert signature.fields == (("Kim", "Name"), ("2026-11-30 09:05", "Date"), ("", "Signature"))


def test_two_runs_are_compared_in_a_sentence_and_a_table(place: Path) -> None:
    value = document(place, "one", "two")
    assert "may be due to chance" in said(value)
    names = [block.table.name for block in value.blocks if isinstance(block, Grid)]
    assert names.count("tests") == 1
    assert {"results", "classes-1", "classes-2", "recipe", "files", "split"} <= set(names)


def test_the_balanced_accuracy_is_that_of_scikit_learn(place: Path) -> None:
    facts = gather([place / "one"], Words())
    row = tables.results(facts, Words()).rows[0]
    assert row[5] == pytest.approx(balanced_accuracy_score(LABELS, ANSWERS))


def test_runs_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for name in ("one", "two"):
        reported_run(tmp_path / name, data=tmp_path / "data", name="same")
    assert len({run.title for run in gather([tmp_path / "one", tmp_path / "two"], Words()).runs}) == 2


def test_why_this_strategy_was_chosen(place: Path) -> None:
    assert "Nothing had been recommended" in said(document(place, "one"))
    run = RunFolder(place / "one")
    expected = Expectation(model="baseline", strategy=1, accuracy=0.8, low=0.7, high=0.9)
    origin = read_report(run.report)
    advised = Advised(model="baseline", strategy=1, followed=True, expected=expected)
    told = msgspec.structs.replace(origin, provenance=msgspec.structs.replace(origin.provenance, advised=advised))
    atomic_write(run.report, pretty(told))
    why = Choice(field="strategy.number", value=1, because=Problem(code="leak-none", values={"test": 6}))
    depth = Depth(stage="layer4", probe=0.8)
    measured = Measurement(model="baseline", side=64, depths=(depth,), joint=0.8, similarity=0.3)
    advice = AdvisorReport(
        folder="/d", images=6, training=4, sampled=6, classes=3, measurements=(measured,), choices=(why,)
    )
    atomic_write(run.advice, msgspec.json.encode(advice))
    text = said(document(place, "one"))
    assert "those that were recommended" in text
    assert "None of the 6 test images" in text
    assert "80.0\N{NO-BREAK SPACE}% (70.0–90.0\N{NO-BREAK SPACE}% in four cases of five); reached: 83.3" in text


def test_the_worst_images_come_first_and_those_that_are_gone_are_counted(place: Path) -> None:
    (gallery,) = [block for block in document(place, "one").blocks if isinstance(block, Gallery)]
    assert len(gallery.pictures) == 6
    assert gallery.pictures[0].lines[0] == "True: b"  # the only one that is wrong
    (place / "data" / "b" / "4.png").unlink()
    value = document(place, "one")
    (gallery,) = [block for block in value.blocks if isinstance(block, Gallery)]
    assert len(gallery.pictures) == 5
    assert "1 others cannot be read" in said(value)


def test_without_the_images_the_report_says_so(place: Path) -> None:
    (place / "data").rename(place / "elsewhere")
    value = document(place, "one")
    assert not [block for block in value.blocks if isinstance(block, Gallery)]
    assert "not where the run knows them" in said(value)


def test_a_run_without_a_test_has_no_report(place: Path) -> None:
    (place / "one" / "report.json").unlink()
    with pytest.raises(TLStudioError) as refused:
        document(place, "one")
    assert refused.value.code == "no-predictions"


def test_only_what_was_used_is_cited(place: Path) -> None:
    facts = gather([place / "one", place / "two"], Words())
    keys = [source.key for source in methods.cited(facts)]
    assert {"he2016resnet", "mcnemar1947", "tango1998", "kingma2015adam", "paszke2019pytorch"} <= set(keys)
    assert not {"tan2019efficientnet", "holm1979", "newcombe1998", "guo2017calibration", "rw2019timm"} & set(keys)
    assert len(keys) == len(set(keys))


def test_bibtex_is_balanced_and_every_key_occurs_once() -> None:
    keys = [source.key for source in methods.SOURCES]
    assert len(keys) == len(set(keys))
    for source in methods.SOURCES:
        assert source.bibtex.count("{") == source.bibtex.count("}")
        assert source.bibtex.startswith("@")
        assert "year = {" in source.bibtex


def test_the_methods_name_the_numbers_of_the_runs(place: Path) -> None:
    text = methods.paragraph(gather([place / "one", place / "two"], Words()), Words())
    assert "6 images of 3 classes" in text
    assert "McNemar" in text
    assert "PyTorch 2.10" in text


def test_the_command_stands_in_it(place: Path) -> None:
    codes = [block.text for block in document(place, "one").blocks if isinstance(block, Code)]
    assert codes[0].startswith("tlstudio train ")
    assert str(place / "data") in codes[0]


def test_in_korean_the_sentences_are_those_of_the_window() -> None:
    words = Words("ko")
    text = words.problem(Problem(code="leak-none", values={"test": 1234}))
    assert "1,234" in text
    assert "test images" not in text
    assert words.percent(0.775) == "77.5%"
    assert words.translate("nowhere", "not translated") == "not translated"
