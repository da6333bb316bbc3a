"""A run as it is shown: how it stands, what it was told to do, and what can be done with it."""

import msgspec

from tlstudio.core.events import Keep
from tlstudio.core.history import RunState
from tlstudio.core.spec import Training

_CUT = ("stopped", "failed", "interrupted")


class RunView(msgspec.Struct, frozen=True, kw_only=True):
    """What buttons, bars and words show of a run, and never keep. Its state is folded from the engine's events."""

    state: RunState = RunState()
    job: Training | None = None  #: None of what is no training, and where no run was begun
    live: bool = False  #: an engine works on it, or is about to
    pausing: bool = False  #: it was told to wait; whether it waits by now is said by its state
    stopping: bool = False  #: it was told to end at once
    finishing: Keep | None = None  #: it was told to end early, keep these weights and test them
    silent: int = 0  #: seconds without a sign of life, once that is too long
    elsewhere: bool = False  #: another program trains it
    resumable: bool = False  #: its last checkpoint is there

    @property
    def folder(self) -> str:
        """Of the run or of the whole series; empty until it is known."""
        began = self.state.series or self.state.started
        return began.run if began else ""

    @property
    def can_stop(self) -> bool:
        """Whether it can be told to end."""
        return self.live and not self.stopping

    @property
    def can_pause(self) -> bool:
        """Whether it can be told to wait, or to go on."""
        return self.can_stop and self.state.status == "running"

    @property
    def can_continue(self) -> bool:
        """Whether it can go on where it was saved last."""
        return not self.live and self.resumable and self.state.status in _CUT

    @property
    def can_test(self) -> bool:
        """Whether there are kept weights that were never measured on the test images."""
        alone = self.state.series is None  # a series measures its runs by itself
        return alone and self.can_continue and bool(self.state.model) and not self.state.report

    @property
    def can_show_evaluation(self) -> bool:
        """Whether it has ended and was measured."""
        return not self.live and bool(self.state.report)
