"""Draws the figure of the start page, `.github/course.png`: the parts of the course, one panel each."""

from pathlib import Path

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_breast_cancer

FILE = Path(__file__).parent.parent / ".github" / "course.png"
RAMP = plt.get_cmap("cividis")


def tumors():
    """Radius and texture of the tumors, standardized, (N, 2), and whether each is malignant, (N, 1)."""
    data = load_breast_cancer()
    X = torch.tensor(data.data[:, :2], dtype=torch.float32)
    return (X - X.mean(0)) / X.std(0), torch.tensor(1 - data.target, dtype=torch.float32)[:, None]


def trained(network, X, y):
    """The network after 250 steps of Adam."""
    optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
    for _ in range(250):
        optimizer.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(network(X), y).backward()
        optimizer.step()
    return network


def border(ax, network, X, y):
    u, v = torch.meshgrid(torch.linspace(-2.2, 4, 200), torch.linspace(-2.4, 4, 200), indexing="xy")
    with torch.no_grad():
        z = network(torch.stack((u, v), dim=-1))[..., 0]
    ax.contourf(u, v, torch.sigmoid(z), levels=torch.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.4)
    ax.contour(u, v, z, levels=[0], colors="black")
    for label, marker, color in ((0, "o", "C0"), (1, "^", "C1")):
        ax.scatter(*X[y[:, 0] == label].T, marker=marker, s=7, color=color, alpha=0.6)
    ax.set(xlim=(-2.2, 4), ylim=(-2.4, 4))


def fold(ax):
    W1, b1 = torch.tensor([[1.0, 0.2], [-1.0, -0.2], [0.2, 1.0]]), torch.tensor([0.3, -0.3, 1.2])
    W2 = torch.tensor([[1.0, 0.55, 0.2], [0.25, -0.5, 1.0]])
    line = torch.linspace(-1, 1, 101)
    for step, at in enumerate(torch.linspace(-1, 1, 11)):
        for points in (torch.stack((at.expand(101), line), 1), torch.stack((line, at.expand(101)), 1)):
            upright = points[0, 0] == points[-1, 0]
            folded = torch.relu(points @ W1.T + b1) @ W2.T
            ax.plot(*folded.T, color=RAMP(step / 10) if upright else "gray", lw=1.3 if upright else 0.7)


def gradients(ax):
    arrow = {"arrowstyle": "->", "lw": 1.5}
    places = {"$x$": (0, 2), "$W, b$": (0, 0), "$z$": (1, 1), "$h$": (2, 1), "$L$": (3, 1)}
    for name, place in places.items():
        ax.text(*place, name, ha="center", va="center", size=12, bbox={"boxstyle": "round", "fc": "white"}, zorder=3)
    for start, end in (("$x$", "$z$"), ("$W, b$", "$z$"), ("$z$", "$h$"), ("$h$", "$L$")):
        curved = {"shrinkA": 12, "shrinkB": 12, "connectionstyle": "arc3,rad=0.35"}
        ax.annotate("", places[end], places[start], arrowprops=arrow | {"shrinkA": 12, "shrinkB": 12})
        ax.annotate("", places[start], places[end], arrowprops=arrow | curved | {"color": "C1", "ls": "--"})
    ax.set(xlim=(-0.6, 3.5), ylim=(-0.7, 2.7))


def losses(ax):
    z = torch.linspace(-4, 4, 200)
    ax.plot(z, torch.nn.functional.softplus(-z), lw=2)
    ax.plot(z, (1 - torch.sigmoid(z)) ** 2, "--", lw=2)
    ax.text(-1.6, 2.3, "cross-entropy", color="C0")
    ax.text(-3.9, 0.3, "squared error", color="C1")


def walks(ax):
    steep = torch.tensor([1.0, 12.0])
    u, v = torch.meshgrid(torch.linspace(-3.2, 1, 100), torch.linspace(-1.3, 1.3, 100), indexing="xy")
    ax.contour(u, v, 0.5 * (u**2 + 12 * v**2), levels=[0.1, 0.5, 1.5, 3, 5, 8], colors="lightgray")
    for momentum, color, style in ((0.0, "C0", ".-"), (0.6, "C1", "^--")):
        place, velocity, path = torch.tensor([-3.0, 1.0]), torch.zeros(2), []
        for _ in range(16):
            path.append(place)
            velocity = momentum * velocity - 0.15 * (1 - momentum / 2) * steep * place
            place = place + velocity
        ax.plot(*torch.stack(path).T, style, color=color, ms=5, lw=1.2)


def main():
    torch.manual_seed(1)
    X, y = tumors()
    neuron = trained(torch.nn.Linear(2, 1), X, y)
    layers = torch.nn.Linear(2, 6), torch.nn.Tanh(), torch.nn.Linear(6, 6), torch.nn.Tanh(), torch.nn.Linear(6, 1)
    network = trained(torch.nn.Sequential(*layers), X, y)
    plt.style.use("tableau-colorblind10")
    fig, axes = plt.subplots(2, 3, figsize=(8.4, 5.4), layout="constrained")
    border(axes[0, 0], neuron, X, y)
    fold(axes[0, 1])
    gradients(axes[0, 2])
    losses(axes[1, 0])
    walks(axes[1, 1])
    border(axes[1, 2], network, X, y)
    titles = ("One neuron draws a line", "Layers with ReLU fold the plane", "Gradients flow back")
    titles += ("A loss says how wrong it is", "An optimizer walks downhill", "Your network draws the border")
    for ax, title in zip(axes.flat, titles, strict=True):
        ax.set(title=title, xticks=[], yticks=[])
    fig.savefig(FILE, dpi=130)


if __name__ == "__main__":
    main()
