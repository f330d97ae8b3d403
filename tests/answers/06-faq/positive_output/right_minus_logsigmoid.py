"""log(1 + e^z) = -log sigmoid(-z)"""


def positive_output(z, floor):
    return floor - nn.functional.logsigmoid(-z)
