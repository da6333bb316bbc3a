"""What marks do to a folder of images: a function of both, whatever the order of the marks."""

import itertools

import pytest

from tests.helpers.marks import digest, index, mark
from tlstudio.core.curate import apply, follow
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.marks import Effect, Mark


def left(folder: dict[str, str], *marks: Mark) -> list[str]:
    """The files that stay, with ``>class`` where they have another one now; in any order of the marks."""
    ways = [apply(index(**folder), order).index.images for order in itertools.permutations(marks)]
    assert all(way == ways[0] for way in ways)
    return [
        image.file if image.file.startswith(image.class_name) else f"{image.file}>{image.class_name}"
        for image in ways[0]
    ]


@pytest.mark.parametrize(
    ("folder", "marks", "expected"),
    [
        ({"cat": "ab", "dog": "c"}, [], ["cat/a.png", "cat/b.png", "dog/c.png"]),
        ({"cat": "ab"}, [mark("a")], ["cat/b.png"]),
        ({"cat": "ab"}, [mark("e")], ["cat/a.png", "cat/b.png"]),  # of another data set
        ({"cat": "a", "dog": "b"}, [mark("a", "wrong-label", right_class="dog")], ["cat/a.png>dog", "dog/b.png"]),
        # it was moved into the right folder meanwhile, or the classes of this data set are others
        ({"cat": "a", "dog": "b"}, [mark("b", "wrong-label", right_class="dog")], ["cat/a.png", "dog/b.png"]),
        (
            {"cat": "a", "dog": "b"},
            [mark("a", "wrong-label", right_class="dog", class_name="fox")],
            ["cat/a.png", "dog/b.png"],
        ),
        ({"cat": "ab"}, [mark("a", "wrong-label", right_class="fox")], ["cat/b.png"]),  # no class of one image
        ({"cat": "ab"}, [mark("a", "ambiguous")], ["cat/a.png", "cat/b.png"]),
        # duplicates
        ({"cat": "ab"}, [mark("a", "duplicate-of", of="b")], ["cat/b.png"]),
        ({"cat": "ab"}, [mark("a", "duplicate-of", of="e")], ["cat/a.png", "cat/b.png"]),  # e is not there
        ({"cat": "abc"}, [mark("a", "duplicate-of", of="b"), mark("b", "duplicate-of", of="c")], ["cat/c.png"]),
        ({"cat": "ac"}, [mark("a", "duplicate-of", of="b"), mark("b", "duplicate-of", of="c")], ["cat/c.png"]),
        ({"cat": "ab"}, [mark("a", "duplicate-of", of="b"), mark("b", "duplicate-of", of="a")], ["cat/a.png"]),
        ({"cat": "ab"}, [mark("a", "duplicate-of", of="b"), mark("b")], []),  # what stands for both is excluded
        # equal bytes: the marked file goes where another one stays
        ({"cat": "a", "dog": "a"}, [mark("a", "duplicate-of", of="a", file="cat/a.png")], ["dog/a.png"]),
        ({"cat": "a"}, [mark("a", "duplicate-of", of="a", file="cat/a.png")], ["cat/a.png"]),
        ({"cat": "aa"}, [mark("a")], []),
    ],
)  # fmt: skip
def test_what_stays(folder: dict[str, str], marks: list[Mark], expected: list[str]) -> None:
    assert left(folder, *marks) == expected


def test_what_it_did_is_told_and_what_it_needs_is_kept() -> None:
    marks = [
        mark("a", "wrong-label", right_class="dog"),
        mark("b", "wrong-label", right_class="fox"),
        mark("c", "ambiguous"),
        mark("d", "duplicate-of", of="e"),
        mark("e", "duplicate-of", of="a"),  # not there itself, but a link of the chain
        mark("f"),
    ]
    folder = index(cat="abcd", dog="")
    applied = apply(folder, marks)
    assert applied.effect == Effect(left_out=2, relabelled=1, ambiguous=1)
    assert applied.unknown == ("fox",)
    assert [one.digest[0] for one in applied.marks] == list("abcde")
    again = apply(folder, applied.marks)
    assert again.index == applied.index


def test_unreadable_images_are_nobodys_business() -> None:
    folder = index(cat="ab")
    broken = tuple(type(image)(file=image.file, class_name="cat", unreadable="broken") for image in folder.images)
    folder = type(folder)(folder="/data", layout="classes", classes=("cat",), images=broken)
    assert apply(folder, [mark("a")]).index == folder


def test_every_image_stays_in_its_subset() -> None:
    folder = index(cat="abc", dog="d")
    rows = tuple(
        SplitRow(file=image.file, class_name=image.class_name, subset=subset, digest=image.digest)
        for image, subset in zip(folder.images, ("train", "val", "test", "test"), strict=True)
    )
    split = Split(folder="/data", classes=("cat", "dog"), rows=rows)
    applied = apply(folder, [mark("a"), mark("c", "wrong-label", right_class="dog")])
    followed = follow(split, applied.index)
    assert [(row.file, row.class_name, row.subset) for row in followed.rows] == [
        ("cat/b.png", "cat", "val"), ("cat/c.png", "dog", "test"), ("dog/d.png", "dog", "test"),
    ]  # fmt: skip
    assert follow(split, apply(folder, [mark("d")]).index).classes == ("cat",)
    assert digest("a") not in {row.digest for row in followed.rows}
