"""``tlstudio engine``: engines for graphics cards, beside the one that came with the program."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, fail
from tlstudio.cli.follow import STOPPED, console, escape
from tlstudio.core import engines, paths
from tlstudio.core.engines import BACKENDS
from tlstudio.core.errors import TLStudioError, sentence
from tlstudio.link import lay_down
from tlstudio.link.cards import cards, fitting

app = typer.Typer(no_args_is_help=True, help="Engines for graphics cards: list, install, choose, check, remove.")

_OWN = "own"  # the engine that came with the program
_GB = 10**9
_Name = Annotated[str, typer.Argument(help="Of an engine, as the list names it; “own” came with the program.")]
_Backend = Annotated[str, typer.Argument(help=f"One of {', '.join(BACKENDS)}; without: what the card needs.")]


@app.command("list")
def list_engines(json: Json = False) -> None:
    """The graphics cards of this computer, the engines that are installed, and those that can be."""
    found, laid_down, chosen = cards(), engines.laid_down(), engines.chosen()
    offer = fitting(found)
    if json:
        here = {"cards": found, "chosen": chosen, "engines": laid_down, "folder": str(paths.engines_folder())}
        show.as_json({**here, "offer": offer.name if offer else None, "backends": list(BACKENDS.values())})
        return
    for card in found:
        console.print(f"{escape(card.name)}, driver {'.'.join(map(str, card.driver)) or 'unknown'}")
    if not found:
        console.print("No graphics card that TL Studio can use was found.")
    table = Table("", "engine", "version", "PyTorch", "graphics card", "size")
    table.add_row("●" if not chosen else "", _OWN, "", "", "", "")
    for name, engine in laid_down.items():
        hello = engine.hello
        cells = (name, engine.version, hello.torch, ", ".join(hello.devices), f"{engine.bytes / _GB:.1f} GB")
        table.add_row("●" if name == chosen else "", *map(escape, cells))
    show.out.print(table)
    if chosen and (why := engines.why_unused(chosen)) is not None:
        console.print(f"{why.message} {why.hint}", style="yellow", markup=False)
    available = [row for row in BACKENDS.values() if sys.platform in row.systems]
    for row in available:
        size = f"{'' if row.measured else 'about '}{row.download_gb:g} GB to download, {row.disk_gb:g} GB on disk"
        mark = "   for the card of this computer" if offer is row else ""
        console.print(f"tlstudio engine install {row.name}   {row.title}: {size}{mark}", markup=False)


@app.command()
def install(
    backend: _Backend = "",
    source: Annotated[
        Path | None,
        typer.Option("--from", help="A folder that `tlstudio engine bundle` made; no network is used."),
    ] = None,
    without_card: Annotated[
        bool,
        typer.Option("--without-card", help="Do not fail where no card is found: the login node of a cluster."),
    ] = False,
    choose: Annotated[bool, typer.Option("--use/--no-use", help="Compute with it from now on.")] = True,
    json: Json = False,
) -> None:
    """Install an engine, test it, and compute with it from now on. Ctrl-C ends; what was fetched is kept."""
    with _ends_well(), progress_of_steps() as tell:
        wanted = backend or (lay_down.read_bundle(source).backend if source else _offered())
        whence = source.resolve() if source else None
        name = lay_down.install(wanted, source=whence, needs_card=not without_card, tell=tell)
        if choose:
            engines.choose(name)
    _told(name, json=json)


@app.command()
def bundle(
    folder: Annotated[Path, typer.Argument(help="Where the packages go; made if it does not exist.")],
    backend: Annotated[str, typer.Option(help=f"One of {', '.join(BACKENDS)}.")],
    lock: Annotated[
        Path | None, typer.Option(help="Other versions than those that TL Studio was released with.")
    ] = None,
    json: Json = False,
) -> None:
    """Fetch the packages of an engine into a folder, for a computer of the same system without a network."""
    with _ends_well(), progress_of_steps() as tell:
        made = lay_down.write_bundle(backend, folder.resolve(), lock=lock, tell=tell)
    if json:
        show.as_json(made)
    else:
        console.print(
            f"{made.bytes / _GB:.2f} GB in {escape(str(folder))}. There: tlstudio engine install --from FOLDER"
        )


@app.command()
def use(name: _Name, json: Json = False) -> None:
    """Compute with an engine from now on; a training that is under way ends with the one it began with."""
    with _ends_well():
        chosen = "" if name == _OWN else name
        if chosen and (why := engines.why_unused(chosen)) is not None:
            raise TLStudioError(why.code, **why.values)
        engines.choose(chosen)
    _told(chosen, json=json)


@app.command()
def check(
    name: Annotated[str, typer.Argument(help="Of an engine; without: the one in use.")] = "", json: Json = False
) -> None:
    """Ask an engine who it is, and have it train for an epoch and predict."""
    wanted = "" if name == _OWN else name or engines.chosen()
    with _ends_well():
        hello = lay_down.check(wanted)
    if json:
        show.as_json({"engine": wanted or _OWN, **msgspec.to_builtins(hello)})
    else:
        device = ", ".join(hello.devices) or "the CPU"
        console.print(f"{escape(wanted or _OWN)} works: PyTorch {hello.torch} on {escape(device)}")


@app.command()
def remove(name: _Name, json: Json = False) -> None:
    """Take an engine away; the one that came with the program computes where it was in use."""
    with _ends_well():
        lay_down.remove(name)
    if json:
        show.as_json({"removed": name})
    else:
        free = shutil.disk_usage(paths.engines_folder()).free / _GB
        console.print(f"removed {escape(name)}; {free:.1f} GB are free")


def _offered() -> str:
    """The engine that the card of this computer needs."""
    row = fitting(cards())
    if row is None:
        raise TLStudioError("engine-none-fits", names=", ".join(BACKENDS))
    return row.name


def _told(name: str, *, json: bool) -> None:
    chosen = engines.chosen()
    if json:
        show.as_json({"engine": name or _OWN, "in_use": chosen == name})
    else:
        state = "computes from now on" if chosen == name else "is installed"
        console.print(f"{escape(name or _OWN)} {state}")


@contextmanager
def _ends_well() -> Iterator[None]:
    """What goes wrong inside is said, and ends the program."""
    try:
        yield
    except TLStudioError as error:
        fail(error)
    except KeyboardInterrupt:
        console.print("stopped; what was downloaded is kept for the next try")
        raise typer.Exit(STOPPED) from None


@contextmanager
def progress_of_steps() -> Iterator[lay_down.Tell]:
    """A bar, and what is told of the steps of an installation."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[line]}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=None, line="")

        def tell(step: lay_down.Step, share: float | None, line: str) -> None:
            title = sentence(lay_down.STEPS[step], {})
            progress.update(task, description=title, line=escape(line[:60]))
            if share is not None:
                progress.update(task, completed=share, total=1.0)

        yield tell
