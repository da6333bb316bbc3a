"""``tlstudio machine``: trainings on other machines; and ``tlstudio follow``, which listens to one again."""

from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer
from rich.progress import Progress
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, fail, wrong_use
from tlstudio.cli.engine import progress_of_steps
from tlstudio.cli.follow import DONE, FAILED, STOPPED, WRONG_USE, console, escape, exit_code, follow
from tlstudio.cli.series import finish_series
from tlstudio.cli.train_job import read_spec, refuse_problems
from tlstudio.core import machines, spec
from tlstudio.core import sweep as sweeps
from tlstudio.core.engines import BACKENDS
from tlstudio.core.errors import TLStudioError
from tlstudio.core.figures import percent
from tlstudio.core.history import RunState
from tlstudio.core.machines import DEFAULT_LIMIT, Machine, Slurm
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import name_of
from tlstudio.link import machine_install, remote_client
from tlstudio.link.keeper_words import JobThere
from tlstudio.link.ssh import Remote

app = typer.Typer(
    no_args_is_help=True, help="Train on other machines: by ssh, or through the queue of a Slurm cluster."
)

Name = Annotated[str, typer.Argument(help="What the machine is called here.")]
Job = Annotated[str, typer.Argument(help="Of `tlstudio machine jobs`; empty: the oldest one.")]
On = Annotated[str, typer.Option("--on", help="Train on this machine: see `tlstudio machine`.", metavar="NAME")]

_GB = 1e9


@app.command()
def add(
    name: Name,
    host: Annotated[
        str, typer.Option(help="A name of ~/.ssh/config, or user@host; empty: this computer, a login node.")
    ] = "",
    python: Annotated[
        str, typer.Option(help="The Python there that has TL Studio, or its program tlstudio.")
    ] = "python3",
    root: Annotated[str, typer.Option(help="Folder there for images, runs and caches; empty: in the home.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="GB of images that stay there.")] = DEFAULT_LIMIT,
    setup: Annotated[
        list[str] | None, typer.Option(help="A shell line before, as in “module load cuda”; may be repeated.")
    ] = None,
    wrap: Annotated[
        str, typer.Option(help="Before the command of a training, as in “apptainer exec --nv image.sif”.")
    ] = "",
    slurm: Annotated[
        bool, typer.Option("--slurm", help="The machine is a login node of a Slurm cluster.")
    ] = False,
    partition: Annotated[str, typer.Option(help="Slurm: where jobs wait.")] = "",
    gpus: Annotated[int, typer.Option(min=0, help="Slurm: GPUs of a job.")] = 0,
    cpus: Annotated[int, typer.Option(min=0, help="Slurm: processors of a job.")] = 0,
    time: Annotated[str, typer.Option(help="Slurm: time limit of a job, as in 8:00:00.")] = "",
    memory: Annotated[str, typer.Option(help="Slurm: memory of a job, as in 16G.")] = "",
    notice: Annotated[
        int, typer.Option(min=10, help="Slurm: seconds before the time limit in which a run is saved.")
    ] = 120,
    at_once: Annotated[int, typer.Option(min=0, help="Slurm: jobs of an array at the same time; 0: all.")] = 0,
    sbatch: Annotated[
        list[str] | None, typer.Option(help="Slurm: a further option of sbatch; may be repeated.")
    ] = None,
) -> None:
    """Add a machine, or change the one of that name."""
    asked = Slurm(
        partition=partition, gpus=gpus, cpus=cpus, time=time, memory=memory, notice=notice, at_once=at_once,
        extra=tuple(sbatch or ()),
    )  # fmt: skip
    machine = Machine(
        name=name, host=host, python=python, root=root, limit=limit, setup=tuple(setup or ()), wrap=wrap,
        kind="slurm" if slurm else "plain", slurm=asked,
    )  # fmt: skip
    try:
        machines.put_machine(machine)
    except TLStudioError as error:
        fail(error, WRONG_USE)
    console.print(f"added {escape(name)}; try it with: tlstudio machine test {escape(name)}")


@app.command("list")
def list_machines(json: Json = False) -> None:
    """Show the machines."""
    found = _known()
    if json:
        show.as_json(found)
        return
    table = Table("name", "host", "kind", "Python", "folder")
    for machine in found:
        table.add_row(machine.name, machine.host or "this computer", machine.kind, machine.python, machine.root)
    show.out.print(table)


@app.command("test")
def try_machine(name: Name, json: Json = False) -> None:
    """Say whether a machine can be used, and if not why, in one sentence."""
    machine = _machine(name)
    try:
        room, seconds = remote_client.probe(machine)
    except TLStudioError as error:
        if json:
            show.as_json({"machine": name, "problem": error.text, "message": error.message})
            raise typer.Exit(FAILED) from error
        fail(error)
    if json:
        show.as_json({"machine": name, "seconds": seconds, **msgspec.to_builtins(room)})
    else:
        free, used = f"{room.free / _GB:.1f} GB", f"{room.used / _GB:.1f} GB"
        show.out.print(
            f"{escape(name)} has TL Studio {room.version} and answers in {seconds:.1f} s; {free} are free, "
            f"images take {used}."
        )


@app.command()
def install(
    name: Name,
    source: Annotated[
        Path | None,
        typer.Option("--from", help="A folder that `tlstudio engine bundle` made; no network is needed there."),
    ] = None,
    backend: Annotated[
        str, typer.Option(help=f"One of {', '.join(BACKENDS)}; without: what the card there needs.")
    ] = "",
    python: Annotated[
        str, typer.Option(help="A Python there to make the environment with, or its version; without: as here.")
    ] = "",
) -> None:
    """Install TL Studio and its engine on a machine, test them there, and use them from now on."""
    remote = Remote(_machine(name))
    try:
        with progress_of_steps() as tell:
            whence = source.resolve() if source else None
            ready = machine_install.install(remote, backend=backend, source=whence, python=python, tell=tell)
        machines.put_machine(ready)
    except TLStudioError as error:
        fail(error)
    except KeyboardInterrupt:
        remote.cut()
        raise typer.Exit(STOPPED) from None
    console.print(f"{escape(name)} computes with {escape(ready.python)}")
    try_machine(name)


@app.command()
def remove(name: Name) -> None:
    """Forget a machine; what lies there stays."""
    try:
        machines.remove_machine(name)
    except TLStudioError as error:
        fail(error, WRONG_USE)
    console.print(f"removed {escape(name)}")


@app.command()
def jobs(
    name: Name,
    everybody: Annotated[bool, typer.Option("--all", help="Also those that other computers have sent.")] = False,
    json: Json = False,
) -> None:
    """Show the trainings whose runs are still on a machine."""
    found = _jobs(_machine(name), everybody=everybody)
    if json:
        show.as_json(found)
        return
    table = Table("job", "state", "Slurm", "training", "from", "comes back to")
    for job in found:
        table.add_row(job.id, job.state, job.slurm, _title(job.job), job.about.computer, job.about.workspace)
    show.out.print(table)


@app.command()
def submit(
    name: Name,
    specs: Annotated[
        list[Path],
        typer.Argument(help="spec.json files of runs or series; or folders of sweeps: what is missing."),
    ],
    workspace: Workspace = "",
) -> None:
    """Begin trainings without waiting for them: one after the other, on a cluster as a job array.

    `tlstudio follow` brings each run back.
    """
    machine = _machine(name)
    try:
        files = [file for given in specs for file in _files(machine, given)]
        wanted = [_asked(file, workspace, name) for file in files]
        if not wanted:
            return
        with Progress(console=console, transient=True) as bars:
            bar = bars.add_task("sending", total=None)
            ids = remote_client.send_jobs(
                machine, wanted, lambda done, total: bars.update(bar, completed=done, total=total)
            )
    except TLStudioError as error:
        fail(error)
    for job_id, file in zip(ids, files, strict=True):
        show.out.print(f"{job_id} {escape(str(file))}")


def _files(machine: Machine, given: Path) -> list[Path]:
    """The specs that are meant: of a sweep those of the cells that are neither complete nor there already."""
    if not sweeps.is_sweep(given):
        return [given]
    stored = sweeps.read(given.resolve())
    there = remote_client.cells_of(machine, stored.sweep)
    missing = [
        cell for cell in sweeps.to_train(sweeps.read_cells(stored)) if sweeps.place_of(cell.job) not in there
    ]
    console.print(f"sweep {escape(stored.sweep.name)}: {len(missing)} of {len(stored.jobs)} trainings")
    return [stored.spec(cell.number) for cell in missing]


def _title(job: spec.Job) -> str:
    return name_of(job) if isinstance(job, spec.TrainJob | spec.SeriesJob) else f"continues {_run_of(job)}"


def _run_of(job: spec.Job) -> str:
    return Path(job.run).name if isinstance(job, spec.ResumeJob) else "?"


def _asked(file: Path, workspace: str, machine: str) -> spec.TrainJob | spec.SeriesJob | spec.ResumeJob:
    job, shape = read_spec(file)
    if workspace:
        job = msgspec.structs.replace(job, workspace=str(Path(workspace).resolve()))
    job = msgspec.structs.replace(job, machine=machine)
    asked = shape.job(job) if shape.is_series else job
    refuse_problems(asked)
    return asked


@app.command()
def stop(name: Name, job: Job = "") -> None:
    """Tell a training to end after the batch in hand; its run can be continued."""
    machine = _machine(name)
    there = _chosen(machine, job)
    try:
        remote_client.stop_there(machine, there.id)
    except TLStudioError as error:
        fail(error)
    console.print(f"{there.id} was told to stop; bring its run back with: tlstudio follow {name} {there.id}")


def follow_job(
    name: Name,
    job: Job = "",
    every: Annotated[
        bool, typer.Option("--all", help="All trainings of this computer there, one after the other.")
    ] = False,
    json: Json = False,
) -> NoReturn:
    """Listen to a training of another machine from its beginning, and bring its run back when it has ended.

    Ctrl-C ends the listening; the training goes on there.
    """
    machine = _machine(name)
    code = DONE
    for there in _jobs(machine, everybody=False) if every else (_chosen(machine, job),):
        ended = _follow(name, there, json=json)
        if ended is None:
            raise typer.Exit(DONE)
        code = code or ended
    raise typer.Exit(code)


def _follow(name: str, there: JobThere, *, json: bool) -> int | None:
    """The exit code of a training that has ended; None where only the listening has."""
    client = remote_client.RemoteClient(name, there.id)
    state = follow(there.job, client=client, leaves=True)
    if client.has_left:
        console.print(f"{there.id} goes on there; listen again with: tlstudio follow {name} {there.id}")
        return None
    if state.series is None:
        _finish(state, json=json)
        return exit_code(state)
    try:
        finish_series(state, json=json)
    except typer.Exit as ending:
        return ending.exit_code


def _finish(state: RunState, *, json: bool) -> None:
    run = state.started.run if state.started else ""
    file = RunFolder(Path(run)).report
    report = read_report(file) if run and state.report and file.is_file() else None
    if json:
        show.as_json({"status": state.status, "run": run or None, "report": report})
        return
    if report is not None and report.shown is not None:
        console.print(f"test accuracy {percent(report.shown.accuracy, 2)}")
    if run:
        console.print(f"saved {escape(run)}")


def _chosen(machine: Machine, job: str) -> JobThere:
    found = _jobs(machine, everybody=True)
    if not found:
        wrong_use(f"There is no training on {machine.name}.")
    if job and job not in [one.id for one in found]:
        fail(TLStudioError("machine-no-job", job=job), WRONG_USE)
    return next(one for one in found if job in ("", one.id))


def _jobs(machine: Machine, *, everybody: bool) -> tuple[JobThere, ...]:
    try:
        return remote_client.jobs_of(machine, everybody=everybody)
    except TLStudioError as error:
        fail(error)


def _known() -> tuple[Machine, ...]:
    try:
        return machines.read_machines()
    except TLStudioError as error:
        fail(error)


def _machine(name: str) -> Machine:
    try:
        return machines.find_machine(name)
    except TLStudioError as error:
        fail(error, WRONG_USE)
