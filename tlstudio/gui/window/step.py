"""A step of the work as a row: rail, menu, keys, pages and status are made of it."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QWidget

from tlstudio.core.index import DataReport
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import TrainJob
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.shell import Page
from tlstudio.gui.window.parts import Parts

State = Literal["empty", "ready", "busy", "paused", "warning", "done"]


class StepStatus(NamedTuple):
    """How a step stands."""

    state: State
    text: str  #: a few words in the window's language


class Facts(NamedTuple):
    """What the standing of the steps follows from."""

    report: DataReport | None = None  #: of the data set in use, once it has been checked
    checking: bool = False  #: its images are being read
    auditing: bool = False  #: copies, wrong labels and the like are looked for
    job: TrainJob | None = None  #: what the setup page holds
    runs: Sequence[RunSummary] = ()  #: newest first
    train: RunView = RunView()  #: the training under way, or the last one
    queued: int = 0  #: trainings that wait in the queue
    evaluating: bool = False


class Step(NamedTuple):
    """A row: a page with its place among the steps, which gives it its number and its keys (Ctrl+1, …)."""

    page: Page
    icon: str  #: name of a file in ``resources/icons``
    title: str  #: English, of the translation context ``Frame``
    make: Callable[[Parts], QWidget]  #: makes and connects the panel; called once, when it is first wanted
    status: Callable[[Facts], StepStatus]
