"""The output layer is given one bias, as in the example, however many neurons it has.

caught by: "not what torch.nn.Linear has. Is every layer counted, each neuron with one bias?"
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes[1:-1]) + 1
