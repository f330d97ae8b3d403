"""The shapes are written as strings instead of tuples.

caught by: "write each shape as a tuple; a vector's has a comma, (N,)"
"""


def predict_shapes(N, D, K):
    return {"a": "(N, K)", "b": "(N, K)", "c": "(D,)", "d": "(D,)", "e": "(K,)", "f": "()", "g": "(N, N)"}
