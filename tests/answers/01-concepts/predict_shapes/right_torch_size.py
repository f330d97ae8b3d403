"""Entries of the type torch.Size, which is a tuple; the dict grows key by key."""


def predict_shapes(N, D, K):
    answer = dict()
    answer["g"] = torch.Size([N, N])
    answer["f"] = torch.Size([])
    answer["e"] = torch.Size([K])
    answer["c"] = answer["d"] = torch.Size([D])
    answer["a"] = answer["b"] = torch.Size([N, K])
    return answer
