"""Decimal points everywhere, no spaces, dict(...) with keywords."""


def activation_ranges():
    return dict(
        sigmoid="(0.0,1.0)", tanh="(-1.0,1.0)", relu="[0.0,inf)", identity="(-inf,inf)", sigmoid_slope="(0.0,.25]"
    )
