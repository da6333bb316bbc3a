"""The check of a data set: copies, companions, odd images, wrong labels, told as events."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.audit.kept import keep_audit, known_ties, read_audit
from tlstudio.audit.leak import leak_of
from tlstudio.audit.looks import looks_of
from tlstudio.core.audit import AuditReport, Odd, Suspect
from tlstudio.core.events import AnyEvent, Finished, JobStarted, ReportReady
from tlstudio.core.index import DataIndex, ImageRecord
from tlstudio.core.spec import AuditJob, DataSpec
from tlstudio.data.listing import StopCall
from tlstudio.data.scan import ProgressCall, scan
from tlstudio.data.split import divide
from tlstudio.learn.control import Control
from tlstudio.learn.inspection import divided, keep_report, proposed, tied, without_network
from tlstudio.learn.progress_events import told

if TYPE_CHECKING:  # SciPy's linear algebra, which a known folder does without, and torch
    from tlstudio.audit.label_check import LabelCheck
    from tlstudio.audit.spaces import Space
    from tlstudio.learn.embeddings import Embeddings

_DIMENSIONS = 512  # in which labels are judged
_STRANGE_DIMENSIONS = 256  # in which what resembles nothing is told
_NEIGHBOURS = 6  # that a suspect is shown with


def audit(job: AuditJob, control: Control) -> Generator[AnyEvent, None, None]:
    """Everything that can be found in a folder; what was found before is taken over.

    The report is kept by the content of the folder and told as soon as copies and companions are known, and again
    with what a network has seen. Marks change nothing of what is found.

    Raises:
        TLStudioError: the folder cannot be used, or the report not be written.
        Stopped: it was stopped; what was computed until then is kept.
    """
    start = control.now()
    index = yield from told(
        "scan",
        lambda progress: scan(
            Path(job.data.folder), columns=job.data.columns, progress=progress, stopped=control.stopped
        ),
        control.now,
    )
    yield JobStarted(kind="audit", classes=index.classes, images={"all": len(index.readable)})
    report = read_audit(index) or (yield from without_network(index, control))
    yield from _tell(index, report, job.data, start, control)
    if job.features and index.readable and not report.features:
        report = yield from _with_network(index, report, control)
        yield from _tell(index, report, job.data, start, control)
    if job.check:
        checked = yield from divided(index, job.data, control)
        yield ReportReady(file=str(keep_report(job.data, checked.report)))
    yield Finished(outcome="done")


def _tell(
    index: DataIndex, report: AuditReport, spec: DataSpec, start: float, control: Control
) -> Generator[AnyEvent, None, None]:
    """Keep a report with what leaks by it, and say so."""
    keep_audit(index, report)
    spec, ties = yield from tied(index, spec, control)
    leak = leak_of(divide(index, spec, ties.groups), ties.or_else(known_ties(index)))
    path = keep_audit(index, msgspec.structs.replace(report, leak=leak, seconds=control.now() - start))
    yield ReportReady(file=str(path))


def _with_network(
    index: DataIndex, report: AuditReport, control: Control
) -> Generator[AnyEvent, None, AuditReport]:
    """The same with companions, labels and outliers as a network sees them."""
    from tlstudio.learn.embeddings import Embedding, embed  # torch, which the rest does without

    images = index.readable
    seen = yield from embed(Path(index.folder), images, Embedding(), control)
    looks = looks_of(seen.vectors, [image.class_name for image in images])
    proposals = yield from proposed(images, index.folder, looks, control, features=True)
    report = msgspec.structs.replace(report, proposals=proposals)
    keep_audit(index, report)

    def judge(progress: ProgressCall) -> AuditReport:
        return _judged(index, report, seen, progress, control)

    return (yield from told("labels", judge, control.now))


def label_space(vectors: npt.NDArray[np.float16]) -> "Space":
    """What the labels of images are judged by: their vectors (N, D) in fewer dimensions."""
    from tlstudio.audit.spaces import principal_space

    return principal_space(vectors, _DIMENSIONS)


def label_check(index: DataIndex, space: "Space", progress: ProgressCall, stopped: StopCall) -> "LabelCheck":
    """Which labels of a folder look wrong; copies and companions, as far as they are known, do not vouch.

    Args:
        space: of the readable images, (N, d).
        progress, stopped: see :func:`tlstudio.audit.label_check.check_labels`.
    """
    from tlstudio.audit.label_check import check_labels

    return check_labels(space, _classes(index)[1], known_ties(index).together, progress, stopped)


def _classes(index: DataIndex) -> tuple[npt.NDArray[np.str_], npt.NDArray[np.int64]]:
    """Names of the classes that have readable images, and the number (N,) of each image's."""
    return np.unique([image.class_name for image in index.readable], return_inverse=True)


def _judged(
    index: DataIndex, report: AuditReport, seen: "Embeddings", progress: ProgressCall, control: Control
) -> AuditReport:
    """The same with wrong labels and outliers."""
    from tlstudio.audit.outliers import find_outliers
    from tlstudio.audit.spaces import histogram_space, unit_rows

    names, labels = _classes(index)
    space = label_space(seen.vectors)
    checked = label_check(index, space, progress, control.stopped)
    odd, distances = find_outliers(histogram_space(seen.deepest, _STRANGE_DIMENSIONS), control.stopped)
    strange = tuple(
        Odd(file=index.readable[place].file, kind="outlier", value=float(distance))
        for place, distance in zip(odd, distances, strict=True)
    )
    unknown = np.setdiff1d(np.arange(len(names)), labels[checked.judged])
    return msgspec.structs.replace(
        report,
        odd=(*report.odd, *strange),
        suspects=_suspects(index.readable, names.tolist(), checked, unit_rows(space), control),
        unjudged=tuple(names[unknown].tolist()),
        features=True,
    )


def _suspects(
    images: Sequence[ImageRecord], classes: Sequence[str], checked: "LabelCheck", space: "Space", control: Control
) -> tuple[Suspect, ...]:
    from tlstudio.audit.spaces import nearest

    places = checked.suspects
    found = zip(places.tolist(), nearest(space, places, _NEIGHBOURS, control.stopped).tolist(), strict=True)
    return tuple(
        Suspect(
            file=images[place].file,
            given=images[place].class_name,
            likely=classes[checked.likely[place]],
            p_given=float(np.exp(checked.log_given[place])),
            p_likely=float(checked.p_likely[place]),
            neighbours=tuple(images[other].file for other in around),
            neighbour_labels=tuple(images[other].class_name for other in around),
        )
        for place, around in found
    )
