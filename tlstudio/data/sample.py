"""The sample data set: drawn leaves in five conditions, to try everything without images of one's own."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write, sweep
from tlstudio.data.sample_leaf import CONDITIONS
from tlstudio.data.sample_scene import draw_scene

CLASSES: tuple[str, ...] = tuple(sorted(CONDITIONS))


def draw_sample(
    folder: Path,
    *,
    per_class: int = 120,
    size: int = 160,
    seed: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Path:
    """Draw the sample images into ``folder``, one sub-folder a condition.

    A complete sample is left as it is, and one that was interrupted is completed. Each picture is drawn from
    (seed, condition, number) alone.

    Args:
        folder: made if it does not exist.
        per_class: images of each condition.
        size: side of the images in px.
        seed: another one draws other leaves.
        progress: called with the images done and in all after each one; what it raises ends the drawing.

    Returns:
        ``folder``, ready for :func:`tlstudio.data.scan.scan`.

    Raises:
        TLStudioError: ``sample-elsewhere`` if the folder holds anything else; ``disk-full`` or ``cannot-write``.
    """
    missing = [name for name in _names(per_class) if not (folder / name).exists()]
    if missing:
        _refuse_other_files(folder)
        _make_folders(folder)
        _draw_all(folder, missing, size, seed, progress or (lambda _done, _total: None))
    return folder


def _names(per_class: int) -> list[str]:
    return [f"{name}/leaf_{number:03}.jpg" for name in CLASSES for number in range(1, per_class + 1)]


def _refuse_other_files(folder: Path) -> None:
    own = [folder / name for name in CLASSES]
    inside = [path for path in folder.glob("*") if path not in own]
    inside += [path for place in own for path in place.glob("*") if not path.match("leaf_*.jpg")]
    if any(not path.name.startswith(".") for path in inside):
        raise TLStudioError("sample-elsewhere", folder=str(folder))


def _make_folders(folder: Path) -> None:
    for name in CLASSES:
        place = folder / name
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            detail = error.strerror or str(error)
            raise TLStudioError("cannot-write", file=str(place), detail=detail) from error
        sweep(place)


def _draw_all(folder: Path, names: list[str], size: int, seed: int, progress: Callable[[int, int], None]) -> None:
    for done, name in enumerate(names, start=1):
        _draw(folder, size, seed, name)
        progress(done, len(names))


def _draw(folder: Path, size: int, seed: int, name: str) -> None:
    condition, file = name.split("/")
    number = int(file.removeprefix("leaf_").removesuffix(".jpg"))
    # the letters of the condition and not its place, so that a further condition changes no picture
    rng = np.random.default_rng([seed, number, *condition.encode()])
    atomic_write(folder / name, draw_scene(rng, size, condition))


def main(arguments: Sequence[str]) -> int:
    """``python -m tlstudio.data.sample FOLDER``: 0 drawn, 1 failed, 2 wrong use, 130 stopped.

    A line ``DONE TOTAL`` on stdout follows each image.
    """
    if len(arguments) != 1:
        return _complain("Give the folder to draw into.", 2)
    try:
        draw_sample(Path(arguments[0]), progress=_tell)
    except TLStudioError as error:
        return _complain(f"{error.message} {error.hint}", 1)
    except KeyboardInterrupt:
        return 130
    return 0


def _tell(done: int, total: int) -> None:
    if sys.stdout is not None:  # as in a windowed program
        sys.stdout.write(f"{done} {total}\n")
        sys.stdout.flush()


def _complain(text: str, code: int) -> int:
    if sys.stderr is not None:  # as in a windowed program
        sys.stderr.write(f"{text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
