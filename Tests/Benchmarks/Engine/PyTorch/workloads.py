"""The workloads of the comparison on PyTorch: shapes and arithmetic are those of Workloads/*.cs beside this file.

Answers lines on standard input, one line each: see Contestant.cs.
"""

import math
import sys
import time

import torch
from torch import nn


def mlp(*widths, activation=nn.ReLU):
    layers = [nn.Linear(widths[0], widths[1])]
    for before, after in zip(widths[1:], widths[2:]):
        layers += [activation(), nn.Linear(before, after)]
    return nn.Sequential(*layers)


def training(parameters, loss, lr=1e-3):
    optimizer = torch.optim.Adam(parameters, lr=lr)

    def step():
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()

    return step


def adam_step(batch):
    network = mlp(3, 64, 64, 64, 2)
    x, y = torch.randn(batch, 3), torch.randn(batch, 2)
    return training(network.parameters(), lambda: nn.functional.mse_loss(network(x), y))


def reverse_chain(count, steps):
    network = mlp(3, 64, 64, 64, 2)
    beta = torch.linspace(1e-4, 0.02, steps)
    alpha_bar = (1 - beta).cumprod(0)

    @torch.no_grad()
    def sample():
        x = torch.randn(count, 2)
        for t in range(steps - 1, -1, -1):
            epsilon = network(torch.cat([x, torch.full((count, 1), (t + 1) / steps)], 1))
            b, a = beta[t].item(), alpha_bar[t].item()
            x = (x - b / math.sqrt(1 - a) * epsilon) / math.sqrt(1 - b)
            if t > 0:
                x = x + math.sqrt(b) * torch.randn_like(x)

    return sample


def divergence_step(batch, times):
    network = mlp(2, 64, 64, 1, activation=nn.Tanh)
    data = torch.randn(batch, 1)
    h = -1.0 / (times - 1)

    def slope(x, t):
        drift = network(torch.cat([x, torch.full_like(x, t)], 1))
        divergence = torch.autograd.grad([drift.sum()], [x], create_graph=True)[0]
        return drift, divergence

    def loss():
        x = data.clone().requires_grad_()
        change = torch.zeros_like(x)
        for i in range(times - 1):
            t = 1 + i * h
            drift, _ = slope(x, t)
            drift, divergence = slope(x + h / 2 * drift, t + h / 2)
            x = x + h * drift
            change = change + h * divergence
        log_prior = -0.5 * (x.square() + math.log(2 * math.pi))
        return -(log_prior + change).mean()

    return training(network.parameters(), loss, lr=1e-2)


def real_nvp(blocks, hidden, batch):
    sizes = [(1, 2) if i % 2 == 0 else (2, 1) for i in range(blocks)]
    networks = nn.ModuleList([mlp(kept, hidden, hidden, 2 * changed) for kept, changed in sizes])
    data = torch.randn(batch, 3)

    def loss():
        x, log_determinant = data, torch.zeros(batch)
        for network, (kept, changed) in zip(networks, sizes):
            x1, x2 = x.split([kept, changed], 1)
            s, t = network(x1).chunk(2, 1)
            s = s.tanh()
            x = torch.cat([x2 * s.exp() + t, x1], 1)
            log_determinant = log_determinant + s.sum(1)
        return (0.5 * x.square().sum(1) - log_determinant).mean()

    return training(networks.parameters(), loss)


def convolution(batch, channels, size):
    layer = nn.Conv2d(channels, channels, 3, padding=1)
    x = torch.randn(batch, channels, size, size, requires_grad=True)
    weights = torch.randn(batch, channels, size, size)

    def step():
        layer.zero_grad(set_to_none=True)
        x.grad = None
        layer(x).backward(weights)

    return step


def u_net(batch):
    channels = [32, 64, 128, 256, 256]

    def down(level):
        layers = [nn.Conv2d(2 if level == 0 else channels[level - 1], channels[level], 3, padding=1), nn.SiLU()]
        return nn.Sequential(*([] if level == 0 else [nn.MaxPool2d(2, stride=2, padding=1 if level == 3 else 0)]), *layers)

    def up(before, after, added):
        return nn.Sequential(nn.ConvTranspose2d(before, after, 3, stride=2, padding=1, output_padding=added), nn.SiLU())

    downs = nn.ModuleList([down(level) for level in range(5)])
    ups = nn.ModuleList([up(256, 256, 1), up(512, 128, 0), up(256, 64, 1), up(128, 32, 1)])
    last = nn.Sequential(nn.Conv2d(64, 32, 3, padding=1), nn.SiLU(), nn.Conv2d(32, 1, 3, padding=1))
    parts = nn.ModuleList([downs, ups, last])
    assert sum(p.numel() for p in parts.parameters()) == 2_361_409
    x, target = torch.randn(batch, 2, 28, 28), torch.randn(batch, 1, 28, 28)

    def step():
        parts.zero_grad(set_to_none=True)
        signal, passed = x, []
        for part in downs:
            signal = part(signal)
            passed.append(signal)
        passed.pop()
        for part in ups:
            signal = torch.cat([part(signal), passed.pop()], 1)
        nn.functional.mse_loss(last(signal), target).backward()

    return step


def make(name):
    return {
        "adam-256": lambda: adam_step(256),
        "adam-1024": lambda: adam_step(1024),
        "adam-10000": lambda: adam_step(10_000),
        "reverse-chain": lambda: reverse_chain(5000, 1000),
        "divergence": lambda: divergence_step(125, 100),
        "real-nvp": lambda: real_nvp(8, 512, 1024),
        "convolution": lambda: convolution(64, 32, 28),
        "u-net": lambda: u_net(16),
    }[name]()


def seconds(work, count, clock):
    start = clock()
    for _ in range(count):
        work()
    return clock() - start


def main():
    work = None
    torch.manual_seed(0)
    for line in sys.stdin:
        request, *arguments = line.split()
        if request == "about":
            print(f"PyTorch {torch.__version__}, Python {sys.version.split()[0]}")
        elif request == "first":
            print((torch.ones(2) + 1).sum().item())
        elif request == "threads":
            torch.set_num_threads(int(arguments[0]))
            print(torch.get_num_threads())
        elif request == "make":
            work = make(arguments[0])
            print("made")
        elif request == "time":
            print(seconds(work, int(arguments[0]), time.perf_counter))
        elif request == "processor-time":
            print(seconds(work, int(arguments[0]), time.process_time))
        sys.stdout.flush()


main()
