import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tlstudio.core.errors import TLStudioError
from tlstudio.core.spec import DataSpec
from tlstudio.data import sample
from tlstudio.data.checks import inspect
from tlstudio.data.sample import CLASSES, draw_sample
from tlstudio.data.sample_leaf import draw_leaf
from tlstudio.data.sample_scene import draw_scene

Draw = Callable[..., Path]


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """A function that draws a very small sample."""

    def draw(name: str = "sample", **options: object) -> Path:
        return draw_sample(tmp_path / name, **{"per_class": 2, "size": 48, **options})

    return draw


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sample_is_a_good_data_set(draw: Draw) -> None:
    folder = draw(per_class=10)
    report = inspect(DataSpec(folder=str(folder)))
    assert report.index.classes == CLASSES == ("blight", "healthy", "mosaic", "rust", "spots")
    assert len(report.index.readable) == 50
    assert report.problems == ()
    assert {(image.width, image.height) for image in report.index.images} == {(48, 48)}
    assert len({image.digest for image in report.index.images}) == 50


def test_the_names_of_the_files(draw: Draw) -> None:
    assert sorted(content(draw()))[:2] == ["blight/leaf_001.jpg", "blight/leaf_002.jpg"]


def test_the_seed_decides_every_picture(draw: Draw) -> None:
    first, again, other = content(draw("a")), content(draw("b")), content(draw("c", seed=1))
    assert first == again
    assert all(first[name] != other[name] for name in first)


def test_a_larger_sample_holds_the_smaller_one(draw: Draw) -> None:
    small, large = content(draw("a")), content(draw("b", per_class=3))
    assert len(large) == 15
    assert {name: large[name] for name in small} == small


def test_a_complete_sample_is_left_alone(draw: Draw) -> None:
    folder = draw()
    (folder / "rust/leaf_001.jpg").write_bytes(b"changed by the user")
    (folder / "rust/my own.jpg").write_bytes(b"added by the user")
    before = content(folder)
    draw(seed=1)
    assert content(folder) == before


def test_an_interrupted_sample_is_completed(draw: Draw) -> None:
    whole = content(draw("whole"))

    def interrupt(done: int, total: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draw(progress=interrupt)
    calls: list[tuple[int, int]] = []
    assert content(draw(progress=lambda done, total: calls.append((done, total)))) == whole
    assert calls == [(done, 6) for done in range(1, 7)]


@pytest.mark.parametrize("name", ["letter.txt", "cats/1.jpg", "rust/my own.jpg"])
def test_a_folder_with_other_files_is_refused(draw: Draw, tmp_path: Path, name: str) -> None:
    path = tmp_path / "sample" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    with pytest.raises(TLStudioError) as error:
        draw()
    assert error.value.code == "sample-elsewhere"
    assert content(tmp_path / "sample") == {name: b"mine"}


def test_hidden_files_do_not_matter(draw: Draw, tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample/.DS_Store").touch()
    assert len(content(draw())) == 11


def test_a_place_that_cannot_be_written(draw: Draw, tmp_path: Path) -> None:
    (tmp_path / "sample").touch()
    with pytest.raises(TLStudioError) as error:
        draw()
    assert error.value.code == "cannot-write"


# ---- the drawing -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("condition", CLASSES)
def test_pictures_are_varied_and_well_exposed(condition: str) -> None:
    pictures = np.stack(
        [
            np.asarray(Image.open(io.BytesIO(draw_scene(np.random.default_rng(seed), 64, condition))))
            for seed in range(12)
        ]
    )
    assert pictures.shape == (12, 64, 64, 3)
    assert 40 < pictures.mean() < 200
    assert pictures.std(axis=(1, 2, 3)).min() > 8
    assert pictures.mean(axis=(1, 2)).std(axis=0).min() > 10


@pytest.mark.parametrize("condition", [name for name in CLASSES if name != "healthy"])
def test_a_disease_shows_and_grows_with_its_severity(condition: str) -> None:
    def changed(severity: float) -> float:
        """Mean change of the leaf's own colours, over leaves that differ in nothing but the disease."""
        changes = []
        for seed in range(6):
            ill, well = (
                draw_leaf(np.random.default_rng(seed), 96, name, level)
                for name, level in ((condition, severity), ("healthy", 0.0))
            )
            inside = (ill.mask > 0.5) & (well.mask > 0.5)
            changes.append(float(np.abs(ill.colour - well.colour)[inside].mean()))
        return float(np.mean(changes))

    assert 0.003 < changed(0.1) < changed(0.5)


@pytest.mark.parametrize("size", [16, 33, 160, 224])
def test_any_size(size: int) -> None:
    image = Image.open(io.BytesIO(draw_scene(np.random.default_rng(0), size, "rust")))
    assert image.size == (size, size)


@pytest.mark.parametrize(
    ("arguments", "raised", "code"),
    [
        ([], None, 2),
        (["a"], None, 0),
        (["a"], TLStudioError("sample-elsewhere", folder="a"), 1),
        (["a"], KeyboardInterrupt(), 130),
    ],
)
def test_how_the_command_ends(
    arguments: list[str],
    raised: BaseException | None,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def draw(folder: Path, progress: Callable[[int, int], None]) -> None:
        progress(1, 600)
        assert folder == Path("a")
        if raised is not None:
            raise raised

    monkeypatch.setattr(sample, "draw_sample", draw)
    assert sample.main(arguments) == code
    told = capsys.readouterr()
    assert told.out == ("" if code == 2 else "1 600\n")
    assert bool(told.err) == (code in (1, 2))
