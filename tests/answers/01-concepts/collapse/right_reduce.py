"""functools.reduce with einsum."""

from functools import reduce


def collapse(layers):
    def merge(first, second):
        return (
            torch.einsum("kh,hi->ki", second[0], first[0]),
            torch.einsum("kh,h->k", second[0], first[1]) + second[1],
        )

    return reduce(merge, layers)
