"""Strings built from floats with f-strings."""


def activation_ranges():
    inf = float("inf")
    open_, half = "({}, {})".format, "{}, {}".format
    return {
        "sigmoid": open_(0, 1),
        "tanh": open_(-1, 1),
        "relu": "[" + half(0, inf) + ")",
        "identity": open_(-inf, inf),
        "sigmoid_slope": f"(0, {0.5 * 0.5}]",
    }
