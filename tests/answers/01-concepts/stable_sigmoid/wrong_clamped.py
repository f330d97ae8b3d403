"""z is clamped to ±88, enough to keep float32 finite; in float64 the far left stops falling there.

caught by: "not exact everywhere. Is each entry treated by its own sign, and nothing cut off?"
"""


def stable_sigmoid(z):
    return 1 / (1 + torch.exp(-z.clamp(-88, 88)))
