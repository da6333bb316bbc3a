"""What the running command has said so far of its end, so that ``--json`` can say the same."""

from collections.abc import Mapping

_kept: dict[str, object] = {}


def forget() -> None:
    """A new command begins."""
    _kept.clear()


def remember(kind: str, message: str, hint: str = "", values: Mapping[str, object] | None = None) -> None:
    """Why the command cannot do what it was asked."""
    _kept["failure"] = {"kind": kind, "message": message, "hint": hint, "values": dict(values or {})}


def failure() -> object:
    """What was remembered; None where nothing was."""
    return _kept.get("failure")


def answer_given() -> None:
    """The command has put its JSON on stdout."""
    _kept["answered"] = True


def answered() -> bool:
    """Whether it has."""
    return "answered" in _kept


def as_text(value: object) -> str:
    """As JSON for people to read, too."""
    import msgspec  # a list of the commands does without

    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
