"""What was measured and recommended, kept by the images that were looked at: whoever asks again reads it."""

import hashlib
from pathlib import Path

import msgspec

from tlstudio.core import storage
from tlstudio.core.advisor import VERSION, AdvisorReport
from tlstudio.core.index import Split
from tlstudio.core.run_folder import atomic_write, not_written


def read_advice(split: Split) -> AdvisorReport | None:
    """Of these training and validation images; None where nobody asked."""
    try:
        report = msgspec.json.decode(_file(split).read_bytes(), type=AdvisorReport)
    except (OSError, ValueError):
        return None
    return msgspec.structs.replace(report, folder=split.folder) if report.version == VERSION else None


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


def _file(split: Split) -> Path:
    """By the content, class and subset of the images that are not for the test: a moved folder keeps its advice."""
    content = hashlib.blake2b(digest_size=16)
    for row in split.rows:
        if row.subset != "test":
            content.update(f"{row.class_name}\n{row.subset}\n{row.digest}\n{row.group}\n".encode())
    return storage.advice_folder() / f"{content.hexdigest()}.json"
