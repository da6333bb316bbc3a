"""Plots in a column's width, with their fonts embedded."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.helpers.reported_run import reported_run
from tlstudio.core.errors import TLStudioError
from tlstudio.report import plots
from tlstudio.report.facts import Facts, gather
from tlstudio.report.words import Words
from tlstudio.report.write import write_figures

NAMES = {
    "accuracy",
    "curves-1",
    "confusion-1",
    "reliability-1",
    "roc-1",
    "curves-2",
    "confusion-2",
    "reliability-2",
    "roc-2",
}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    home = tmp_path_factory.mktemp("plots")
    runs = [reported_run(home / name, data=home / "data", name=name) for name in ("가나", "b")]
    return gather([run.path for run in runs], Words("ko"))


@pytest.mark.slow
def test_every_plot_is_as_wide_as_its_column_in_each_format(facts: Facts) -> None:
    found = plots.of_facts(facts, Words("ko"))
    assert {plot.name for plot in found} == NAMES
    for plot in found[:5]:
        for width in plots.WIDTHS.values():
            picture = Image.open(io.BytesIO(plot.write("png", width)))
            assert picture.width == pytest.approx(width / 25.4 * 300, abs=1)
            assert picture.info["dpi"][0] == pytest.approx(300, abs=0.1)
        page = PdfReader(io.BytesIO(plot.write("pdf", 85.0))).pages[0]
        assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(85, abs=0.05)
        drawing = plot.write("svg", 85.0).decode()
        assert float(re.search(r'width="([0-9.]+)pt"', drawing)[1]) / 72 * 25.4 == pytest.approx(85, abs=0.05)
        assert "<text" not in drawing  # letters are outlines


def test_the_fonts_of_a_pdf_are_embedded_as_truetype(facts: Facts) -> None:
    accuracy = plots.of_facts(facts, Words("ko"))[0]
    page = PdfReader(io.BytesIO(accuracy.write("pdf", 85.0))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()
    assert "가나" in page.extract_text()


def test_lines_are_told_apart_without_colour() -> None:
    styles = plots.styles(6)
    assert len({(str(line), marker) for _, line, marker in styles}) == 6
    lightness = [
        sum(int(colour[n : n + 2], 16) * share for n, share in ((1, 0.299), (3, 0.587), (5, 0.114)))
        for colour, _, _ in styles[:3]
    ]
    assert min(abs(a - b) for n, a in enumerate(lightness) for b in lightness[:n]) > 20


def test_files_of_figures_and_tables_which_are_not_overwritten_unasked(facts: Facts, tmp_path: Path) -> None:
    first = write_figures(facts, Words(), tmp_path / "out", "single", force=False)
    assert {file.suffix for file in first} == {".svg", ".pdf", ".png", ".csv", ".tex"}
    assert {file.name for file in first} == {file.name for file in (tmp_path / "out").iterdir()}
    (tmp_path / "out" / "accuracy.svg").write_text("mine")
    (tmp_path / "out" / "results.csv").unlink()
    with pytest.raises(TLStudioError) as refused:
        write_figures(facts, Words(), tmp_path / "out", "single", force=False)
    assert refused.value.code == "file-exists"
    assert not (tmp_path / "out" / "results.csv").exists()
    assert (tmp_path / "out" / "accuracy.svg").read_text() == "mine"
