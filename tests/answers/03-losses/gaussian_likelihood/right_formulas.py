"""The four formulas of the derivation, with Python numbers."""

import math


def gaussian_likelihood(error, sigma):
    m = sum(e.item() ** 2 for e in error) / len(error)
    s = sigma.item()
    return {
        "1": math.log(s * math.sqrt(2 * math.pi)),
        "2": 1 / (2 * s * s),
        "3": (s * s - m) / s**3,
        "4": math.sqrt(m),
    }
