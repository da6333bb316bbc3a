"""The end of a process that has nothing left to do."""

import logging
import os
import sys
from typing import NoReturn


def leave(status: int) -> NoReturn:
    """End this process with an exit status at once, without Python's own end; what is logged is written.

    Python's end takes a process that has used torch more than a second of the processor, in which whoever closes
    the window waits. And where ``DistributedDataParallel`` was used the threads of gloo live on after
    ``destroy_process_group`` (torch 2.14): one of them that wants Python while Python ends crashes the process,
    with the work done, and an agent then starts all ranks again.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)
