"""What was measured and recommended, kept by the images that were looked at: whoever asks again reads it."""

import hashlib
from pathlib import Path

import msgspec

from tlstudio.core import storage
from tlstudio.core.advisor import AdvisorReport, stored_advice
from tlstudio.core.index import Split
from tlstudio.core.run_folder import RunFolder, atomic_write, not_written


def read_advice(split: Split) -> AdvisorReport | None:
    """Of these training and validation images; None where nobody asked."""
    report = stored_advice(_file(split))
    return report and msgspec.structs.replace(report, folder=split.folder)


def keep_advice(split: Split, report: AdvisorReport) -> Path:
    """The file that it is kept in.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    path = _file(split)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(path, error) from error
    atomic_write(path, msgspec.json.encode(report))
    return path


def keep_for_run(report: AdvisorReport | None, run: RunFolder) -> None:
    """What was recommended when a run began, in its folder. Raises as :func:`keep_advice`."""
    if report is not None:
        atomic_write(run.advice, msgspec.json.format(msgspec.json.encode(report), indent=2))


def _file(split: Split) -> Path:
    """By content, class and subset of the images that are not for the test: a moved folder keeps its advice."""
    content = hashlib.blake2b(digest_size=16)
    for row in split.rows:
        if row.subset != "test":
            content.update(f"{row.class_name}\n{row.subset}\n{row.digest}\n{row.group}\n".encode())
    return storage.advice_folder() / f"{content.hexdigest()}.json"
