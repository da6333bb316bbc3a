"""Which engine this is: told to whoever asks before there is a job."""

import platform

import torch

from tlstudio import __version__
from tlstudio.core.engines import Hello
from tlstudio.core.events import PROTOCOL


def hello() -> Hello:
    """Versions, and the cards that torch can use here."""
    rocm = getattr(torch.version, "hip", None)
    return Hello(
        version=__version__,
        protocol=PROTOCOL,
        python=platform.python_version(),
        torch=str(torch.__version__),
        cuda=f"rocm {rocm}" if rocm else torch.version.cuda or "",
        devices=tuple(torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count()))
        if torch.cuda.is_available()
        else (),
    )
