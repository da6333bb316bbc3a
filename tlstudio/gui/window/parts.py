"""What the window is made of besides its pages: what a panel may be connected with when it is made."""

from collections.abc import Callable
from typing import NamedTuple

from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.export.export_flow import ExportFlow
from tlstudio.gui.marks.mark_store import MarkStore
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.data.flow import DataFlow
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.runs.flow import RunsFlow
from tlstudio.gui.screens.training.machine_flow import MachineFlow
from tlstudio.gui.screens.training.queue_flow import QueueFlow
from tlstudio.gui.screens.training.stop_flow import StopFlow
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Shell
from tlstudio.gui.window.session_state import SessionState


class Parts(NamedTuple):
    """Each has one owner, the window; none of them knows a page but its own."""

    shell: Shell
    settings: Settings
    session_state: SessionState
    engines: Engines
    store: RunStore
    selection: Selection
    data: DataPanel  #: made with the window, whose first page it is
    data_flow: DataFlow
    marks: MarkStore
    runs_flow: RunsFlow
    export: ExportFlow
    training_session: TrainingSession
    queue_flow: QueueFlow
    machines: MachineFlow
    stop_flow: StopFlow
    tell_facts: Callable[[], None]  #: a fact that the status of a step follows from is new
    open_path: Callable[[str], None]  #: brings a file or folder to where it belongs
    open_folder: Callable[[str], None]  #: of images, to be trained on
    show_marks: Callable[[], None]  #: the list of all marked images
    show_sweep: Callable[[], None]  #: the dialog of a sweep
    edit_queued: Callable[[str], None]  #: brings a job of the queue into the setup panel
    at_last: Callable[[Callable[[], None]], None]  #: has something done when the engines have ended
