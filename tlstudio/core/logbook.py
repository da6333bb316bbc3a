"""The training log in the form of the slides' print-outs, for the console and the window alike."""

from tlstudio.core.events import EpochEnded
from tlstudio.core.figures import percent
from tlstudio.core.history import RunState


def duration(seconds: float) -> str:
    """``0m 53s``."""
    whole = round(seconds)
    return f"{whole // 60}m {whole % 60}s"


def epoch_block(epoch: EpochEnded) -> str:
    """The block of one epoch; unlike in the slides, the second loss is called what it is: validation."""
    lines = [
        f"----- epoch {epoch.epoch} -----",
        _pace(epoch),
        f"train loss: {epoch.train_loss:.4f}, accuracy: {percent(epoch.train_accuracy, 2)}",
    ]
    if epoch.val_loss is not None and epoch.val_accuracy is not None:
        lines.append(f"val   loss: {epoch.val_loss:.4f}, accuracy: {percent(epoch.val_accuracy, 2)}")
    return "\n".join([*lines, f"Completed in {duration(epoch.seconds)}"])


def _pace(epoch: EpochEnded) -> str:
    if epoch.weight_decay is not None:
        return f"weight decay: {epoch.weight_decay:.3g}"
    return "learning rate: " + ", ".join(f"{name} {rate:.3g}" for name, rate in epoch.learning_rates.items())


def closing_line(state: RunState) -> str:
    """``best val Acc: 0.99086…`` in full precision; empty without a validated epoch."""
    best = state.best
    if best is None or best.val_accuracy is None:
        return ""
    return f"best val Acc: {best.val_accuracy} (epoch {best.epoch})"
