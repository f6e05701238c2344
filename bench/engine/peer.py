"""PyTorch's side of the engine benchmark: reads a case per line, runs it once, and answers with its milliseconds.

Usage: python3 peer.py THREADS. The first run of a case makes its tensors and is not timed.
"""

import copy
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(int(sys.argv[1]))
torch.manual_seed(0)

LATENT = 128
BETA = 1e-3
# As in cases.js.
REPETITIONS = 200


def product(name):
    size = int(name[0])
    a, b = torch.randn(size, size), torch.randn(size, size)
    a, b = (a.t() if name[1][0] == "T" else a), (b.t() if name[1][1] == "T" else b)
    return lambda: a @ b


def gradient(which, shape):
    batch, size, inputs, outputs = shape
    x = torch.randn(batch, inputs, size, size)
    weight = torch.randn(outputs, inputs, 3, 3)
    dy = torch.randn(batch, outputs, size, size)
    mask = [which == "dX", which == "dW", False]
    return lambda: torch.ops.aten.convolution_backward(
        dy, x, weight, None, [1, 1], [1, 1], [1, 1], False, [0, 0], 1, mask
    )


class Images(torch.nn.Module):
    def __init__(self, channels, size, classes):
        super().__init__()
        widths = [channels, 32, 64, 128]
        self.convolutions = torch.nn.ModuleList(
            torch.nn.Conv2d(a, b, 3, padding=1) for a, b in zip(widths, widths[1:])
        )
        self.encoder = torch.nn.Linear(128 * (size // 8) ** 2, 2 * LATENT)
        self.classifier = torch.nn.Linear(LATENT, classes)

    def features(self, x):
        for layer in self.convolutions:
            x = F.relu(F.max_pool2d(layer(x), 2))
        return x.flatten(1)

    def forward(self, x):
        encoded = self.encoder(self.features(x))
        mu, rho = encoded[:, :LATENT], encoded[:, LATENT:]
        sigma = F.softplus(rho - 5)
        return self.classifier(mu + sigma * torch.randn_like(sigma)), mu, sigma


class Text(Images):
    def __init__(self):
        super().__init__(64, 8, 2)
        self.embedding = torch.nn.Embedding(20000, 64)
        widths = [64, 32, 64, 128]
        self.convolutions = torch.nn.ModuleList(
            torch.nn.Conv1d(a, b, 3, padding=1) for a, b in zip(widths, widths[1:])
        )

    def features(self, x):
        x = self.embedding(x).transpose(1, 2)
        for layer in self.convolutions:
            x = F.relu(layer(x))
        return x.amax(2)


def step(task, batch):
    if task == "text":
        model, x, classes = Text(), torch.randint(0, 20000, (batch, 200)), 2
    else:
        channels, size, classes = (1, 28, 10) if task == "mnist" else (3, 32, 10)
        model, x = Images(channels, size, classes), torch.randn(batch, channels, size, size)
    labels = torch.arange(batch) % classes
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

    def run():
        optimizer.zero_grad()
        logits, mu, sigma = model(x)
        kl = 0.5 * (mu**2 + sigma**2 - 1 - 2 * torch.log(sigma)).sum(1).mean()
        loss = F.cross_entropy(logits, labels) + BETA * kl
        loss.backward()
        optimizer.step()
        return loss.item()

    return run


def update(kind, size):
    parameter = torch.zeros(size, requires_grad=True)
    parameter.grad = torch.randn(size)
    if kind == "adam":
        return torch.optim.Adam([parameter], lr=1e-3).step
    return torch.optim.SGD([parameter], lr=1e-3, momentum=0.9).step


def network(hidden):
    sizes = [5, *hidden, 6]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def repeat(act):
    def run():
        for _ in range(REPETITIONS):
            act()

    return run


def double_dqn_update(hidden, batch=64):
    """The bare update: the batch lies ready, and the target network stays as it is."""
    online = network(hidden)
    target = copy.deepcopy(online)
    optimizer = torch.optim.Adam(online.parameters(), lr=1e-3)
    states, nexts = torch.randn(batch, 5), torch.randn(batch, 5)
    actions = torch.randint(0, 6, (batch, 1))
    rewards, discounts = torch.randn(batch), torch.full((batch,), 0.97)

    def update():
        with torch.no_grad():
            chosen = online(nexts).argmax(1, keepdim=True)
            targets = rewards + discounts * target(nexts).gather(1, chosen).squeeze(1)
        loss = F.smooth_l1_loss(online(states).gather(1, actions).squeeze(1), targets)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(online.parameters(), 10)
        optimizer.step()
        return loss.item()

    return repeat(update)


def act(hidden):
    online = network(hidden)
    observation = torch.randn(1, 5)

    def greedy():
        with torch.no_grad():
            return online(observation).argmax(1).item()

    return repeat(greedy)


def make(case):
    kind, *rest = case.split("/")
    if kind == "gemm":
        return product(rest)
    if kind == "conv":
        return gradient(rest[0], [int(part) for part in rest[1].split("x")])
    if kind == "optimizer":
        return update(rest[0], int(rest[1]))
    if kind.startswith("dqn-"):
        hidden = [int(units) for units in rest[0].split("-")]
        return double_dqn_update(hidden) if kind == "dqn-update" else act(hidden)
    return step(rest[0], int(rest[1].removeprefix("batch")))


current, run = None, None
threads = torch.get_num_threads()
print(f"ready PyTorch {torch.__version__}, {threads} thread{'s' if threads > 1 else ''}", flush=True)
for line in sys.stdin:
    name = line.strip()
    if name != current:
        current, run = name, make(name)
        start = time.perf_counter()
        while time.perf_counter() - start < 0.5:
            run()
    start = time.perf_counter()
    run()
    print((time.perf_counter() - start) * 1000, flush=True)
