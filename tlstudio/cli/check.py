"""``tlstudio check`` and ``tlstudio advise``: what is in a folder of images, and how to train on it."""

from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
import typer

from tlstudio.cli import show, show_advice, show_audit, show_repair
from tlstudio.cli.ending import Json, wrong_use
from tlstudio.cli.follow import FAILED, exit_code, follow
from tlstudio.cli.keep_together import KeepTogether, Looks, Resplit, keeping_together
from tlstudio.cli.options import Column, Data, columns_of
from tlstudio.core import advisor_rule, catalog, rule, spec
from tlstudio.core import events as ev
from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.audit import AuditReport
from tlstudio.core.check_file import read_check
from tlstudio.core.index import DataReport

Answer = TypeVar("Answer")


def check(
    data: Data,
    column: Column = None,
    keep_together: KeepTogether = None,
    looks: Looks = True,
    resplit: Resplit = False,
    features: Annotated[
        bool, typer.Option(help="Also look with a network: wrong labels, outliers. Without: faster.")
    ] = True,
    what: Annotated[
        show_audit.Listing | None, typer.Option("--list", help="Print all of one finding, a line each.")
    ] = None,
    json: Json = False,
) -> None:
    """Say what is in a folder of images and what is wrong: copies, leaks, wrong labels, odd images.

    With --keep-together also what such a split would change. Exit code 1 where no training is possible.
    """
    plain = spec.DataSpec(folder=str(data.resolve()), columns=columns_of(column))
    repair = keeping_together(plain, keep_together, looks=looks, resplit=resplit)
    *_, found, checked = _reports(spec.AuditJob(data=plain, features=features, check=True))
    audit, answer = _read(found, AuditReport), read_check(Path(checked))
    if what is not None:
        show_audit.listed(audit, answer, what)
        return
    change = None if repair == plain else show_repair.Change.of(answer, _checked(repair))
    if json:
        summary = {**show.data_summary(answer), "audit": show_audit.summary(audit)}
        show.as_json(summary if change is None else {**summary, "repair": change.summary()})
    else:
        show.data_report(answer)
        show_audit.cards(audit, answer)
        if change is not None:
            change.show()
    if any(problem.level == "error" for problem in answer.problems):
        raise typer.Exit(FAILED)


def _checked(data: spec.DataSpec) -> DataReport:
    return read_check(Path(_reports(spec.CheckJob(data=data))[-1]))


def advise(
    data: Data,
    column: Column = None,
    model: Annotated[
        list[str] | None, typer.Option(help="Measure only this network; may be repeated.", metavar="NAME")
    ] = None,
    keep_together: KeepTogether = None,
    looks: Looks = True,
    resplit: Resplit = False,
    json: Json = False,
) -> None:
    """Measure what pretrained networks make of a folder of images, and recommend how to train.

    Only training and validation images are looked at. Without --model every network whose weights need no
    download is measured.
    """
    for name in model or ():
        if name not in catalog.MODELS or catalog.MODELS[name].is_baseline:
            wrong_use(f"“{name}” is not a pretrained network: see tlstudio models.")
    folder = spec.DataSpec(folder=str(data.resolve()), columns=columns_of(column))
    wanted = keeping_together(folder, keep_together, looks=looks, resplit=resplit)
    answer = _read(_reports(spec.AdviseJob(data=wanted, models=tuple(model or ())))[-1], AdvisorReport)
    if json:
        show.as_json(answer)
    else:
        measured = answer.measurement
        similarity = measured.similarity if measured else 0.0
        show_advice.advice(answer, rule.advise(answer.training, similarity, advisor_rule.SIMILAR))


def _reports(job: spec.CheckJob | spec.AuditJob | spec.AdviseJob) -> list[str]:
    """The files of the reports of a job that ended well."""
    files: list[str] = []

    def remember(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.ReportReady):
            files.append(event.file)

    state = follow(job, remember)
    if state.status != "done":
        raise typer.Exit(exit_code(state))
    return files


def _read(file: str, kind: type[Answer]) -> Answer:
    return msgspec.json.decode(Path(file).read_bytes(), type=kind)
