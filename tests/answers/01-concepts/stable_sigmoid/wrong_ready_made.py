"""The ready-made sigmoid, called as a method, does the work.

caught by: "the ready-made ones are switched off"
"""


def stable_sigmoid(z):
    return z.sigmoid()
