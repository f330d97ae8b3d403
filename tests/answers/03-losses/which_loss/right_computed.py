"""Let formulas decide a to e: mean, median, slopes (3.16) and (3.17)."""


def which_loss():
    waits = torch.tensor([1.0] * 9 + [100.0])
    constants = {"mse": waits.mean().item(), "mae": waits.median().item(), "huber": 1 + 1 / 9}
    answer = {
        key: min(constants, key=lambda k: abs(constants[k] - c)) for key, c in (("a", 10.9), ("b", 1), ("c", 1.11))
    }
    p = torch.sigmoid(torch.tensor(-6.0)).item()
    slopes = {"bce": p - 1, "mse": 2 * (p - 1) * p * (1 - p)}
    for key, seen in (("d", -0.9975), ("e", -0.0049)):
        answer[key] = min(slopes, key=lambda k: abs(slopes[k] - seen))
    answer["f"] = "ce"
    answer["g"] = "bce"
    return answer
