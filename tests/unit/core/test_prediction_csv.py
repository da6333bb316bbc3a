"""The table of answers as spreadsheets and scripts read it."""

import csv
import io
import os

from tlstudio.core.errors import Problem
from tlstudio.core.events import ImageAnswer, Neighbour, Novelty, Score
from tlstudio.core.prediction_csv import HEADER, relative, to_csv, to_text

ROOT = os.path.join(os.sep, "잎 사진")  # noqa: PTH118  (a string, as the engine says it)
OAK, MAPLE = Score("참나무, 건강", 0.9), Score('a "maple"', 0.1)
NOTHING = [""] * 6  # of a model file that says nothing of its training images, and nothing is withheld
ROWS = (
    ImageAnswer(file=os.path.join(ROOT, "a", "1.jpg"), tops=((OAK, MAPLE), (MAPLE,))),  # noqa: PTH118
    ImageAnswer(file=os.path.join(ROOT, "b.jpg"), problem=Problem(code="image-empty")),  # noqa: PTH118
)


def test_one_line_for_each_image_and_model() -> None:
    read = list(csv.reader(io.StringIO(to_csv(ROWS, ("A", "B"), ROOT).decode("utf-8-sig"), newline="")))
    assert read == [
        list(HEADER),
        ["a/1.jpg", "A", "참나무, 건강", "0.900000", 'a "maple"', "0.100000", "", *NOTHING],
        ["a/1.jpg", "B", 'a "maple"', "0.100000", "", "", "", *NOTHING],
        ["b.jpg", "A", "", "", "", "", "the file is empty", *NOTHING],
        ["b.jpg", "B", "", "", "", "", "the file is empty", *NOTHING],
    ]


def test_what_is_unlike_the_training_images_and_what_is_withheld() -> None:
    near = Neighbour("oak/=1.jpg", "oak", 0.4321)
    strange = Novelty(share=1.0, unknown=True, false_alarms=0.05, images=100, nearest=(near,))
    unsaid = Novelty(nearest=(near,))
    row = ImageAnswer(file=ROOT, tops=((OAK,), (MAPLE,), (OAK,)), novelties=(strange, unsaid, None))
    read = list(csv.reader(io.StringIO(to_text([row], ("A", "B", "C"), least=(0.95, 0.05, 0.0)), newline="")))
    assert [line[7:] for line in read[1:]] == [
        ["yes", "1.0000", "oak/=1.jpg", "oak", "0.4321", "yes"],
        ["", "", "oak/=1.jpg", "oak", "0.4321", "no"],
        [""] * 6,
    ]


def test_excel_reads_it() -> None:
    data = to_csv(ROWS[1:], ("A",))
    assert data.startswith(b"\xef\xbb\xbffile,")
    assert data.endswith(b"\r\n")
    assert ROOT.encode() in data


def test_with_tabs_for_the_clipboard() -> None:
    assert to_text(ROWS[:1], ("A", "B"), ROOT, "\t").splitlines()[1].split("\t")[:2] == ["a/1.jpg", "A"]


def test_a_name_that_is_not_unicode_is_written_all_the_same() -> None:
    assert b"?" in to_csv((ImageAnswer(file="/\udcff.jpg", problem=Problem(code="image-empty")),), ("A",))


def test_only_files_inside_are_relative() -> None:
    assert relative(f"{ROOT}{os.sep}x.jpg", ROOT + os.sep) == "x.jpg"
    assert relative(f"{ROOT} 2{os.sep}x.jpg", ROOT) == f"{ROOT} 2{os.sep}x.jpg"
    assert relative("/x.jpg", "") == "/x.jpg"
