"""Each layer is given a bias for each input instead of for each neuron.

caught by: "Count layer 1, with five neurons of ten weights and one bias each, then layer 2"
"""


def count_parameters(sizes):
    return sum(a * b + a for a, b in zip(sizes, sizes[1:]))
