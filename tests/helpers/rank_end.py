"""A rank that has trained, and of which a thread of gloo still has something to do when it ends."""

import time

import torch
import torch.distributed as dist
from torch import nn

from tlstudio.core.process_end import leave
from tlstudio.learn import ranks


def main() -> None:
    """The callback stands for a thread that a busy machine does not let go on."""
    with ranks.join("cpu") as group:
        group.body(nn.Linear(4, 2))(torch.ones(3, 4)).sum().backward()
        work = dist.all_reduce(torch.ones(3), async_op=True)
        work.get_future().then(lambda _future: time.sleep(2))
    leave(0)


if __name__ == "__main__":
    main()
