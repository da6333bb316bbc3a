import contextlib
import os
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.index import DataIndex
from tlstudio.data import decode
from tlstudio.data import scan as scan_module
from tlstudio.data.scan import scan

MakeImage = Callable[..., Path]
Add = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def add(folder: Path, make_image: MakeImage) -> Add:
    """A function that puts an image into the data folder, long enough ago to be trusted by the cache."""

    def add(name: str, **options: object) -> Path:
        path = make_image(folder / name, **options)
        os.utime(path, ns=(10**18, 10**18))
        return path

    return add


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were really opened."""
    names: list[str] = []
    original = decode.read_file

    def read_file(path: Path) -> bytes:
        names.append(path.name)
        return original(path)

    monkeypatch.setattr(decode, "read_file", read_file)
    return names


def found(index: DataIndex) -> list[tuple[str, str, str | None]]:
    return [(image.file, image.class_name, image.subset) for image in index.images]


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


# ---- layouts ---------------------------------------------------------------------------------------------


def test_class_folders_with_folders_inside(folder: Path, add: Add) -> None:
    for name in ("b/2.png", "a/1.PNG", "a/deep/er/3.png"):
        add(name)
    index = scan(folder)
    assert index.layout == "classes"
    assert index.classes == ("a", "b")
    assert found(index) == [("a/1.PNG", "a", None), ("a/deep/er/3.png", "a", None), ("b/2.png", "b", None)]
    assert index.folder == str(folder)


@pytest.mark.parametrize(
    "names",
    [
        ("train", "val", "test"),
        ("Train", "VALID", "Test"),
        ("training", "validation", "testing"),
    ],
)
def test_subset_folders(folder: Path, add: Add, names: tuple[str, str, str]) -> None:
    for name in names:
        add(f"{name}/a/1.png")
        add(f"{name}/b/x/2.png")
    index = scan(folder)
    assert index.layout == "subsets"
    assert index.classes == ("a", "b")
    by_file = {image.file: (image.class_name, image.subset) for image in index.images}
    assert len(by_file) == 6
    for name, subset in zip(names, ("train", "val", "test"), strict=True):
        assert by_file[f"{name}/a/1.png"] == ("a", subset)
        assert by_file[f"{name}/b/x/2.png"] == ("b", subset)


@pytest.mark.parametrize(
    ("files", "layout"),
    [
        (("train/a/1.png", "test/a/1.png"), "subsets"),
        (("train/a/1.png", "val/a/1.png"), "subsets"),
        (("train/a/1.png", "test/unsorted.png"), "subsets"),  # test images without classes are loose
        (("train/a/1.png", "other/a/1.png"), "classes"),
        (("test/a/1.png", "val/a/1.png"), "classes"),
        (("train/1.png", "test/1.png"), "classes"),  # two classes with odd names
    ],
)
def test_what_makes_the_subsets_layout(folder: Path, add: Add, files: Iterable[str], layout: str) -> None:
    for name in files:
        add(name)
    assert scan(folder).layout == layout


def test_loose_images_are_counted_and_left_out(folder: Path, add: Add) -> None:
    for name in ("a/1.png", "b/1.png", "lost.png", "lost too.JPG"):
        add(name)
    index = scan(folder)
    assert index.loose == 2
    assert len(index.images) == 2


def test_loose_images_beside_subsets(folder: Path, add: Add) -> None:
    for name in ("train/a/1.png", "test/a/1.png", "0.png", "train/0.png", "extra/deep/0.png"):
        add(name)
    index = scan(folder)
    assert index.loose == 3
    assert len(index.images) == 2


def test_hidden_and_other_files_are_ignored(folder: Path, add: Add) -> None:
    for name in (
        "a/1.png",
        "b/1.png",
        ".git/x.png",
        "__MACOSX/a/1.png",
        "a/.hidden.png",
        "a/._1.png",
        "a/@eaDir/t.png",
    ):
        add(name)
    for name in ("a/notes.txt", "a/Thumbs.db", "labels.csv"):
        (folder / name).write_text("x")
    index = scan(folder)
    assert [image.file for image in index.images] == ["a/1.png", "b/1.png"]
    assert index.classes == ("a", "b")
    assert index.loose == 0


def test_an_empty_class_folder_is_a_class(folder: Path, add: Add) -> None:
    add("a/1.png")
    (folder / "b").mkdir()
    assert scan(folder).classes == ("a", "b")


# ---- records ---------------------------------------------------------------------------------------------


def test_a_record_is_complete(folder: Path, add: Add) -> None:
    path = add("a/1.png", size=(30, 20))
    image = scan(folder).images[0]
    assert (image.width, image.height) == (30, 20)
    assert (image.size, image.mtime_ns) == (path.stat().st_size, path.stat().st_mtime_ns)
    assert len(image.digest) == 32
    assert (image.unreadable, image.code) == (None, "")


def test_the_size_is_that_of_the_upright_picture(folder: Path) -> None:
    (folder / "a").mkdir(parents=True)
    exif = Image.Exif()
    exif[274] = 6
    Image.new("RGB", (30, 20)).save(folder / "a/1.jpg", exif=exif)
    image = scan(folder).images[0]
    assert (image.width, image.height) == (20, 30)


def test_the_digest_is_that_of_the_bytes(folder: Path, add: Add) -> None:
    path = add("a/1.png")
    (folder / "a/2.png").write_bytes(path.read_bytes())
    add("a/3.png")
    first, copy, other = (image.digest for image in scan(folder).images)
    assert first == copy != other


def test_unreadable_images_stay_with_their_reason(folder: Path, add: Add) -> None:
    add("a/good.png")
    (folder / "a/empty.png").touch()
    (folder / "a/text.png").write_text("no picture")
    index = scan(folder)
    assert [image.file for image in index.readable] == ["a/good.png"]
    assert {image.file: image.code for image in index.unreadable} == {
        "a/empty.png": "image-empty",
        "a/text.png": "image-format",
    }
    assert all(image.unreadable and image.width == 0 for image in index.unreadable)
    assert index.unreadable[1].digest


def test_the_order_does_not_depend_on_the_disk(folder: Path, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b/2.png", "a/9.png", "b/1.png", "a/10.png"):
        add(name)
    original = os.scandir

    @contextlib.contextmanager
    def scandir(path: str) -> Iterator[list[os.DirEntry[str]]]:
        with original(path) as entries:
            yield sorted(entries, key=lambda entry: entry.name, reverse=True)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [image.file for image in scan(folder).images] == ["a/10.png", "a/9.png", "b/1.png", "b/2.png"]


# ---- names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["건강한 잎", "naïve, “quoted”", "Äpfel", "🍃"])
def test_names_in_any_script(folder: Path, add: Add, name: str) -> None:
    add(f"{name}/{name}.png")
    index = scan(folder)
    assert index.classes == (unicodedata.normalize("NFC", name),)
    assert (folder / index.images[0].file).is_file()
    assert not index.unreadable


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS knows only one of the two spellings")
def test_both_spellings_of_a_name_are_one_class(folder: Path, add: Add) -> None:
    composed, decomposed = (unicodedata.normalize(form, "Äpfel") for form in ("NFC", "NFD"))
    add(f"{composed}/1.png")
    add(f"{decomposed}/2.png")
    index = scan(folder)
    assert index.classes == (composed,)
    assert {image.class_name for image in index.images} == {composed}
    assert all((folder / image.file).is_file() for image in index.images)
    assert not index.unreadable


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not Unicode")
def test_a_name_that_is_not_unicode_is_told_and_not_fatal(folder: Path, add: Add) -> None:
    good = add("a/1.png")
    (folder / "a" / os.fsdecode(b"caf\xe9.png")).write_bytes(good.read_bytes())
    for index in (scan(folder), scan(folder)):
        assert [image.code for image in index.images] == ["", "image-name"]
        assert index.images[1].file == "a/caf\ufffd.png"


# ---- links and special files -----------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
@pytest.mark.timeout(20)
def test_links_in_a_circle_end(folder: Path, add: Add) -> None:
    add("a/1.png")
    add("b/1.png")
    (folder / "a/self").symlink_to(folder / "a")
    (folder / "a/up").symlink_to(folder)
    (folder / "a/loop.png").symlink_to(folder / "a/loop.png")
    (folder / "a/gone.png").symlink_to(folder / "nowhere.png")
    index = scan(folder)
    codes = {image.file: image.code for image in index.images}
    assert codes == {"a/1.png": "", "a/gone.png": "image-access", "a/loop.png": "image-access", "b/1.png": ""}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_linked_folders_and_files_are_followed(
    folder: Path, add: Add, make_image: MakeImage, tmp_path: Path
) -> None:
    add("a/1.png")
    make_image(tmp_path / "elsewhere/2.png")
    (folder / "b").symlink_to(tmp_path / "elsewhere")
    (folder / "a/3.png").symlink_to(tmp_path / "elsewhere/2.png")
    assert [image.file for image in scan(folder).readable] == ["a/1.png", "a/3.png", "b/2.png"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
@pytest.mark.timeout(20)
def test_a_pipe_does_not_block(folder: Path, add: Add) -> None:
    add("a/1.png")
    os.mkfifo(folder / "a/pipe.jpg")
    assert [image.code for image in scan(folder).images] == ["", "image-not-a-file"]


def test_a_folder_named_like_an_image_is_a_folder(folder: Path, add: Add) -> None:
    add("a/album.jpg/1.png")
    assert [image.file for image in scan(folder).images] == ["a/album.jpg/1.png"]


def test_a_closed_folder_is_told(folder: Path, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    add("a/1.png")
    add("a/closed/2.png")
    original = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return original(path)

    monkeypatch.setattr(os, "scandir", scandir)
    index = scan(folder)
    assert [(image.file, image.code) for image in index.images] == [("a/1.png", ""), ("a/closed", "image-access")]


# ---- refusals --------------------------------------------------------------------------------------------


def refusal(folder: Path) -> str:
    with pytest.raises(TLStudioError) as error:
        scan(folder)
    assert str(folder) in error.value.message
    return error.value.code


def test_a_missing_folder(folder: Path, tmp_path: Path) -> None:
    assert refusal(folder) == "folder-missing"
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file") == "folder-is-file"


def test_no_images(folder: Path) -> None:
    (folder / "a").mkdir(parents=True)
    assert refusal(folder) == "no-images"


def test_only_loose_images(folder: Path, add: Add) -> None:
    add("1.png")
    assert refusal(folder) == "only-loose"


def test_a_closed_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert refusal(folder) == "folder-access"


# ---- the cache -------------------------------------------------------------------------------------------


@pytest.fixture
def three(folder: Path, add: Add, decoded: list[str]) -> DataIndex:
    """A folder of three images that has been scanned once."""
    for name in ("a/1.png", "a/2.png", "b/3.png"):
        add(name)
    index = scan(folder)
    assert sorted(decoded) == ["1.png", "2.png", "3.png"]
    decoded.clear()
    return index


def test_a_second_scan_opens_nothing(folder: Path, three: DataIndex, decoded: list[str]) -> None:
    assert scan(folder) == three
    assert decoded == []


def test_an_added_image_is_read_alone(folder: Path, three: DataIndex, decoded: list[str], add: Add) -> None:
    add("b/4.png")
    assert len(scan(folder).readable) == 4
    assert decoded == ["4.png"]


def test_a_removed_image_is_gone(folder: Path, three: DataIndex, decoded: list[str]) -> None:
    (folder / "a/2.png").unlink()
    assert [image.file for image in scan(folder).images] == ["a/1.png", "b/3.png"]
    assert decoded == []


@pytest.mark.parametrize("what", ["size", "time"])
def test_a_changed_image_is_read_again(
    folder: Path, three: DataIndex, decoded: list[str], add: Add, what: str
) -> None:
    path = folder / "a/1.png"
    if what == "size":
        add("a/1.png", size=(40, 40))  # with the same time of change
    else:
        os.utime(path, ns=(10**18, 10**18 + 1))
    image = scan(folder).images[0]
    assert decoded == ["1.png"]
    assert image.width == (40 if what == "size" else 12)


def test_a_file_just_written_is_not_trusted(folder: Path, decoded: list[str], make_image: MakeImage) -> None:
    make_image(folder / "a/1.png")
    scan(folder)
    scan(folder)
    assert decoded == ["1.png", "1.png"]


def test_another_layout_reuses_what_is_known(folder: Path, decoded: list[str], add: Add) -> None:
    add("train/a/1.png")
    assert scan(folder).images[0].class_name == "train"
    add("test/a/2.png")
    index = scan(folder)
    assert found(index) == [("test/a/2.png", "a", "test"), ("train/a/1.png", "a", "train")]
    assert decoded == ["1.png", "2.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no time of change")
def test_a_copy_that_keeps_size_and_time_is_noticed(folder: Path, three: DataIndex, decoded: list[str]) -> None:
    """``rsync -t`` and a restored backup set the time of writing back."""
    path = folder / "a/1.png"
    before = path.stat()
    data = bytearray(path.read_bytes())
    data[-20] ^= 255  # in the check sum of the pixels
    path.write_bytes(bytes(data))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert scan(folder).images[0].digest != three.images[0].digest
    assert decoded == ["1.png"]


def test_an_unreadable_image_is_remembered(folder: Path, decoded: list[str], add: Add) -> None:
    add("a/1.png")
    (folder / "a/2.png").write_text("no picture")
    os.utime(folder / "a/2.png", ns=(10**18, 10**18))
    first = scan(folder)
    decoded.clear()
    assert scan(folder) == first
    assert decoded == []


def test_a_file_that_was_closed_is_tried_again(
    folder: Path, three: DataIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a/1.png"
    os.utime(path, ns=(10**18, 10**18 + 1))

    def closed(path: Path) -> bytes:
        raise decode.ImageError("image-access", detail="Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(decode, "read_file", closed)
        assert scan(folder).images[0].code == "image-access"
    assert not scan(folder).unreadable


def cache_file(home: Path) -> Path:
    (file,) = (home / "cache/indexes").glob("*.msgpack")
    return file


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x83", b"not msgpack at all", b"\x93\x01\x02\x03"])
def test_a_damaged_cache_is_ignored(
    folder: Path, home: Path, three: DataIndex, decoded: list[str], damage: bytes
) -> None:
    cache_file(home).write_bytes(damage)
    assert scan(folder) == three
    assert len(decoded) == 3
    scan(folder)
    assert len(decoded) == 3


def test_half_a_cache_is_ignored(folder: Path, home: Path, three: DataIndex, decoded: list[str]) -> None:
    data = cache_file(home).read_bytes()
    cache_file(home).write_bytes(data[: len(data) // 2])
    assert scan(folder) == three
    assert len(decoded) == 3


def test_a_cache_of_another_version_is_ignored(
    folder: Path, three: DataIndex, decoded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan_module, "_CACHE_VERSION", "another")
    assert scan(folder) == three
    assert len(decoded) == 3


def test_without_a_writable_cache_the_scan_works(folder: Path, home: Path, add: Add) -> None:
    home.write_text("a file where the folder should be")
    add("a/1.png")
    assert len(scan(folder).readable) == 1


def test_two_folders_do_not_share_a_cache(tmp_path: Path, make_image: MakeImage) -> None:
    for name, size in {"one": (10, 10), "two": (20, 20)}.items():
        path = make_image(tmp_path / name / "a/1.png", size=size)
        os.utime(path, ns=(10**18, 10**18))
        scan(tmp_path / name)
    assert [scan(tmp_path / name).images[0].width for name in ("one", "two")] == [10, 20]


# ---- progress and stop -----------------------------------------------------------------------------------


def test_progress_ends_with_all(folder: Path, add: Add) -> None:
    for number in range(5):
        add(f"a/{number}.png")
    calls: list[tuple[int, int]] = []
    scan(folder, progress=lambda done, total: calls.append((done, total)))
    assert calls[0] == (0, 5)
    assert calls[-1] == (5, 5)
    assert calls == sorted(calls)
    assert len(calls) <= 6


def test_a_stopped_scan_goes_on_where_it_was(
    folder: Path, add: Add, decoded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        add(f"a/{number:02}.png")
    closing, read_file, shutdown = threading.Event(), decode.read_file, ThreadPoolExecutor.shutdown

    def read_ten_then_wait(path: Path) -> bytes:
        if len(decoded) >= 10:
            assert closing.wait(10)
        return read_file(path)

    def shut(pool: ThreadPoolExecutor, **options: bool) -> None:
        closing.set()
        shutdown(pool, **options)

    with monkeypatch.context() as patch:
        patch.setattr(decode, "read_file", read_ten_then_wait)
        patch.setattr(ThreadPoolExecutor, "shutdown", shut)
        with pytest.raises(Stopped):
            scan(folder, stopped=lambda: len(decoded) >= 10)
    assert 10 <= len(decoded) < 30  # what the workers had in hand is finished, no more is begun
    assert len(scan(folder).readable) == 60
    assert len(decoded) == 60  # none was read twice


def test_stop_before_anything_is_listed(folder: Path, add: Add, decoded: list[str]) -> None:
    add("a/1.png")
    with pytest.raises(Stopped):
        scan(folder, stopped=lambda: True)
    assert decoded == []


def test_a_bug_while_reading_is_not_swallowed(folder: Path, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes) -> tuple[int, int]:
        raise ZeroDivisionError

    add("a/1.png")
    monkeypatch.setattr(decode, "full_size", broken)
    with pytest.raises(ZeroDivisionError):
        scan(folder)


def test_the_users_folder_is_never_written_to(folder: Path, add: Add) -> None:
    for name in ("train/a/1.png", "test/a/2.png", "0.png"):
        add(name)
    (folder / "train/a/empty.png").touch()
    before = snapshot(folder)
    scan(folder)
    scan(folder)
    assert snapshot(folder) == before


@pytest.mark.slow
def test_the_leaves_of_the_shared_folder() -> None:
    folder = Path(__file__).resolve().parents[4] / "shared" / "data" / "leaves"
    if not folder.is_dir():
        pytest.skip("the shared leaf photographs are not on this machine")
    index = scan(folder)
    assert len(index.readable) == 3400
    assert len(index.classes) == 34
    assert np.all([image.width == image.height == 256 for image in index.images])
