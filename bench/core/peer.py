"""PyTorch's side of the core's benchmark: reads a case per line, runs it once, and answers with its milliseconds.

Usage: python3 peer.py REPORTS. One weight, so that the optimizer is not what is timed; `step()` of the schedulers alone.
"""

import sys
import time
import warnings

import torch
from torch.optim import lr_scheduler as schedules

# It warns that the optimizer has not stepped.
warnings.filterwarnings("ignore")
torch.set_num_threads(1)
REPORTS = int(sys.argv[1])


def chained(optimizer):
    return schedules.ChainedScheduler(
        [
            schedules.ExponentialLR(optimizer, gamma=0.9999),
            schedules.LinearLR(optimizer, start_factor=0.1, total_iters=500),
        ]
    )


def sequential(optimizer):
    return schedules.SequentialLR(
        optimizer,
        [
            schedules.LinearLR(optimizer, start_factor=0.1, total_iters=500),
            schedules.ExponentialLR(optimizer, gamma=0.9999),
        ],
        milestones=[500],
    )


def cosine(optimizer):
    return schedules.CosineAnnealingLR(optimizer, T_max=REPORTS)


MAKERS = {"peer/chained-of-two": chained, "peer/sequential": sequential, "peer/cosine": cosine}


def run(make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    scheduler = make(optimizer)
    start = time.perf_counter()
    for _ in range(REPORTS):
        scheduler.step()
    return (time.perf_counter() - start) * 1000


print("ready", torch.__version__, flush=True)
for line in sys.stdin:
    print(run(MAKERS[line.strip()]), flush=True)
