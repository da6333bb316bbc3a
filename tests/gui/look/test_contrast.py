"""Colours that can be told apart: text on its ground in both themes, and what is drawn, also by colour-blind eyes."""

import itertools
import re
from collections.abc import Iterator

import numpy as np
import pytest

from tlstudio.core import paths
from tlstudio.gui.look import theme

THEMES = [theme.LIGHT, theme.DARK]
#: every ground that text stands on, and the colours of text that may stand on each
GROUNDS = ("window", "surface", "sunken", "hover", "accent_soft")
TONES = ("good", "warning", "danger", "accent")

#: Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB
BLINDNESS = {
    "none": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip


def linear(colour: str) -> np.ndarray:
    """Linear RGB of ``#RRGGBB``."""
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """WCAG 2, relative luminance."""
    return float(linear(colour) @ (0.2126, 0.7152, 0.0722))


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear RGB, white D65."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    parts = to_xyz @ rgb.clip(0, 1) / (0.9505, 1.0, 1.089)
    f = np.where(parts > 0.008856, np.cbrt(parts), 7.787 * parts + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(first: str, second: str, blindness: str = "none") -> float:
    """ΔE of 1976 between two colours, as such eyes see them."""
    seen = BLINDNESS[blindness]
    return float(np.linalg.norm(lab(seen @ linear(first)) - lab(seen @ linear(second))))


def rules() -> Iterator[tuple[str, str, str]]:
    """Selector, colour and ground of each rule of the style sheet that sets both, as names of the theme."""
    sheet = (paths.resources_folder() / "style" / "main.qss").read_text(encoding="utf-8")
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        colour = re.search(r"(?<![-\w])color:\s*\$(\w+)", body)
        ground = re.search(r"(?<![-\w])background(?:-color)?:\s*\$(\w+)", body)
        if colour and ground:
            yield " ".join(selector.split()), colour[1], ground[1]


def test_the_measures_are_right():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert lab(linear("#FFFFFF")) == pytest.approx((100, 0, 0), abs=0.1)
    red, green = "#C00000", "#007A00"
    assert difference(red, green) > 2 * difference(red, green, "deuteranopia")


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("text", ["text", "muted"])
@pytest.mark.parametrize("ground", [*GROUNDS, "good_soft", "warning_soft", "danger_soft"])
def test_text_on_every_ground(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("tone", TONES)
def test_coloured_text(colours, tone):
    for ground in ("window", "surface", "sunken", f"{tone}_soft"):
        assert contrast(getattr(colours, tone), getattr(colours, ground)) >= 4.5, ground


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
def test_text_on_buttons_and_notices(colours):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    assert contrast(colours.window, colours.text) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
def test_every_rule_of_the_style_sheet_that_sets_text_and_ground(colours):
    """Controls that are off need no contrast, by WCAG 1.4.3."""
    pairs = [rule for rule in rules() if ":disabled" not in rule[0]]
    assert len(pairs) > 10
    weak = {
        selector: contrast(getattr(colours, colour), getattr(colours, ground))
        for selector, colour, ground in pairs
        if contrast(getattr(colours, colour), getattr(colours, ground)) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
def test_edges_and_lines_can_be_seen(colours):
    """WCAG 1.4.11: 3 : 1 for what is not text."""
    for ground in ("window", "surface"):
        assert contrast(colours.edge, getattr(colours, ground)) >= 3
        assert contrast(colours.accent, getattr(colours, ground)) >= 3
    assert min(contrast(line, colours.surface) for line in colours.series) >= 3


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_lines_and_subsets_differ_for_every_eye(colours, blindness):
    """The lines differ in their dashes and names too; the colours alone are to be a help, not a riddle."""
    for name, wanted in (("series", 12.0), ("subsets", 15.0)):
        pairs = list(itertools.combinations(getattr(colours, name), 2))
        closest = min(pairs, key=lambda pair: difference(*pair, blindness))
        assert difference(*closest, blindness) >= wanted, (name, closest)


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_frozen_and_trained_stages_differ_for_every_eye(colours, blindness):
    assert difference(colours.frozen, colours.accent, blindness) >= 25
