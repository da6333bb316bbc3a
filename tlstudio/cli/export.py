"""``tlstudio export``: a saved model as files that predict without TL Studio."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, fail, wrong_use
from tlstudio.cli.follow import exit_code, follow
from tlstudio.cli.runs import find_run
from tlstudio.core.errors import TLStudioError
from tlstudio.core.export import ExportReport, Format, Precision
from tlstudio.core.figures import percent, signed_points
from tlstudio.core.spec import ExportJob

_SUBSETS = {"test": "test", "val": "validation", "train": "training", "noise": "drawn"}


def export(
    model: Annotated[str, typer.Argument(help="Folder of a run, its name in the workspace, or a .pt file.")],
    to: Annotated[Path, typer.Option(help="New folder that the files are written into.")],
    form: Annotated[Format, typer.Option("--format", help="onnx, or torch: an exported program (.pt2).")] = "onnx",
    precision: Annotated[Precision, typer.Option(help="Of the numbers; int8 for ONNX only.")] = "float32",
    preprocessing: Annotated[
        bool,
        typer.Option("--with-preprocessing/--without", help="The normalisation inside: the input is then uint8."),
    ] = True,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Export a model to ONNX or torch.export, compared with the original before anything is written.

    The folder holds the model, a model card, its labels and a script that predicts without TL Studio.
    """
    job = ExportJob(
        model=str(_model_file(model, workspace)),
        to=str(to.resolve()),
        format=form,
        precision=precision,
        preprocessing=preprocessing,
    )
    for problem in job.problems():
        wrong_use(f"{problem.message} {problem.hint}")
    state = follow(job)
    report = None
    if state.status == "done":
        report = msgspec.json.decode(Path(state.report).read_bytes(), type=ExportReport)
    if json:
        show.as_json({"status": state.status, "report": report, "failure": state.failure})
    elif report is not None:
        _show(report)
    raise typer.Exit(exit_code(state))


def _model_file(given: str, workspace: str) -> Path:
    if Path(given).is_file():
        return Path(given).resolve()
    run = find_run(given, workspace)
    if run.model is None:
        fail(TLStudioError("run-unreadable", folder=str(run.path), detail="it has no model"))
    return run.model.resolve()


def _show(report: ExportReport) -> None:
    same = report.agreement
    lines = [
        f"compared on {same.images} {_SUBSETS[same.subset]} images: {percent(same.equal, 2)} equal answers, "
        f"largest difference of a logit {same.difference:.2g} (logits up to {same.scale:.3g})"
    ]
    if report.accuracy is not None and report.accuracy_original is not None:
        lines.append(
            f"accuracy on {report.measured} test images: {percent(report.accuracy, 2)}, original "
            f"{percent(report.accuracy_original, 2)} ({signed_points(report.accuracy - report.accuracy_original)} "
            "points)"
        )
    lines += [
        f"size {report.bytes / 1e6:.1f} MB, original {report.bytes_original / 1e6:.1f} MB",
        f"{report.milliseconds:.1f} ms an image, original {report.milliseconds_original:.1f} ms (CPU, threads: "
        f"{report.threads})",
        f"saved {report.folder}",
    ]
    for line in lines:
        show.out.print(line, markup=False)
