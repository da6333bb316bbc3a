"""What a check has found, kept by the content of the folder: whoever asks again, window or run, reads it."""

import hashlib
from pathlib import Path

import msgspec

from tlstudio.audit.ties import Ties, copy_labels, labels_by, none_known
from tlstudio.core import storage
from tlstudio.core.audit import VERSION, AuditReport, grounds
from tlstudio.core.index import DataIndex
from tlstudio.core.run_folder import atomic_write, not_written
from tlstudio.core.spec import GroupRule


def read_audit(index: DataIndex) -> AuditReport | None:
    """What was found in a folder of this content; None where nobody looked."""
    try:
        report = msgspec.json.decode(_file(index).read_bytes(), type=AuditReport)
    except (OSError, ValueError):
        return None
    return msgspec.structs.replace(report, folder=index.folder) if report.version == VERSION else None


def keep_audit(index: DataIndex, report: AuditReport) -> Path:
    """The file that it is kept in.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    path = _file(index)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(path, error) from error
    atomic_write(path, msgspec.json.encode(report))
    return path


def known_ties(index: DataIndex) -> Ties:
    """Copies and companions as a check has found them: companions by the surest of its proposals."""
    audit = read_audit(index)
    if audit is None:
        return none_known(index.readable)
    files = tuple(image.file for image in index.readable)
    best = audit.proposals[0] if audit.proposals else None
    group_of = {file: number for number, group in enumerate(best.members if best else ()) for file in group}
    return Ties(
        files,
        copies=copy_labels(files, audit.copies),
        companions=labels_by(files, group_of),
        rests_on=grounds(best.rule if best else GroupRule(), copies=True),
        confidence=best.agreement if best else None,
    )


def _file(index: DataIndex) -> Path:
    """By names, classes and bytes of the images: a folder that was moved keeps its audit."""
    content = hashlib.blake2b(digest_size=16)
    for image in index.readable:
        content.update(f"{image.file}\n{image.class_name}\n{image.digest}\n".encode())
    return storage.audits_folder() / f"{content.hexdigest()}.json"
