"""PyTorch's side of the agents' benchmark: reads a case per line, runs it once, and answers with its milliseconds.

Bare tensors that lie ready, as fast as PyTorch can: no environment, no buffer, no copies from Python.
Usage: python3 peer.py. The first run of a case makes its tensors and is not timed.
"""

import copy
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(0)

ACTIONS = 6
BATCH = 64
FEATURES = 5
WINDOW = 16
HELD = 100_000
# As in cases.js.
REPETITIONS = {
    "act/64-64": 500,
    "act/256-256": 100,
    "act/conv1d": 100,
    "dqn-update/64-64": 100,
    "dqn-update/64-64-fma": 100,
    "dqn-update/256-256": 20,
    "dqn-update/256-256-fma": 20,
    "dqn-update/conv1d": 20,
    "ppo-update/64-64": 1,
    "replay-sample/64": 500,
}


class Window(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution = torch.nn.Conv1d(FEATURES, 32, 3, padding=1)
        self.rest = mlp([32 * WINDOW, 64, 64, ACTIONS], torch.nn.ReLU)

    def forward(self, x):
        return self.rest(F.relu(self.convolution(x)).flatten(1))


def mlp(sizes, activation):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(inputs, outputs), activation()]
    return torch.nn.Sequential(*layers[:-1])


def network(detail):
    if detail == "conv1d":
        return Window(), (FEATURES, WINDOW)
    hidden = [int(units) for units in detail.split("-")]
    return mlp([FEATURES, *hidden, ACTIONS], torch.nn.ReLU), (FEATURES,)


def act(detail):
    online, shape = network(detail)
    observation = torch.randn(1, *shape)

    def run():
        with torch.no_grad():
            return online(observation).argmax(1).item()

    return run


def dqn_update(detail):
    online, shape = network(detail)
    target = copy.deepcopy(online)
    optimizer = torch.optim.Adam(online.parameters(), lr=1e-3)
    states, nexts = torch.randn(BATCH, *shape), torch.randn(BATCH, *shape)
    actions = torch.randint(0, ACTIONS, (BATCH, 1))
    rewards, discounts = torch.randn(BATCH), torch.full((BATCH,), 0.97)

    def run():
        with torch.no_grad():
            chosen = online(nexts).argmax(1, keepdim=True)
            targets = rewards + discounts * target(nexts).gather(1, chosen).squeeze(1)
        loss = F.smooth_l1_loss(online(states).gather(1, actions).squeeze(1), targets)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(online.parameters(), 10)
        optimizer.step()
        return loss.item()

    return run


def ppo_update():
    """20 passes over one batch of 256: advantages lie ready."""
    policy, value = mlp([4, 64, 64, 2], torch.nn.Tanh), mlp([4, 64, 64, 1], torch.nn.Tanh)
    parameters = [*policy.parameters(), *value.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=1e-3, eps=1e-5)
    states, actions = torch.randn(256, 4), torch.randint(0, 2, (256,))
    advantages, returns = torch.randn(256), torch.randn(256)
    old = torch.full((256,), -0.69)

    def run():
        for _ in range(20):
            order = torch.randperm(256)
            x, a, adv, ret, before = (
                t[order] for t in (states, actions, advantages, returns, old)
            )
            adv = (adv - adv.mean()) / (adv.std() + 1e-8)
            logs = F.log_softmax(policy(x), 1)
            entropy = -(logs.exp() * logs).sum(1).mean()
            ratio = (logs.gather(1, a[:, None]).squeeze(1) - before).exp()
            surrogate = torch.min(adv * ratio, adv * ratio.clamp(0.8, 1.2)).mean()
            loss = -surrogate + 0.5 * F.mse_loss(value(x).squeeze(1), ret) - 0.0 * entropy
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 0.5)
            optimizer.step()
        return loss.item()

    return run


def replay_sample(batch):
    observations, nexts = torch.randn(HELD, 4), torch.randn(HELD, 4)
    actions = torch.randint(0, 2, (HELD,))
    returns, discounts = torch.randn(HELD), torch.randn(HELD)

    def run():
        rows = torch.randint(0, HELD, (batch,))
        return [t[rows] for t in (observations, nexts, actions, returns, discounts)]

    return run


def make(case):
    kind, detail = case.removesuffix("-fma").split("/")
    once = {
        "act": lambda: act(detail),
        "dqn-update": lambda: dqn_update(detail),
        "ppo-update": ppo_update,
        "replay-sample": lambda: replay_sample(int(detail)),
    }[kind]()

    def run():
        for _ in range(REPETITIONS[case]):
            once()

    return run


cases = {}
print("ready", torch.__version__, flush=True)
for line in sys.stdin:
    name = line.strip()
    if name not in cases:
        cases[name] = make(name)
        cases[name]()
    start = time.perf_counter()
    cases[name]()
    print((time.perf_counter() - start) * 1000, flush=True)
