"""A dictionary of summed slopes by node; plain numbers are not in the graph at all."""


class Value(BothSides):
    """A number that can be differentiated: + - * / and ** (by a plain number), exp, tanh, relu."""

    def send_back(self):
        """Hand each input its part of self.grad, by (2.32)."""
        total = {}
        for node, slope in zip(self.inputs, self.slopes):
            total[node] = total.get(node, 0.0) + slope
        for node in total:
            node.grad = node.grad + total[node] * self.grad

    def __add__(self, other):
        """self + other, where other is a Value or a plain number."""
        if isinstance(other, (int, float)):
            return Value(self.data + other, [self], [1])
        return Value(self.data + other.data, [self, other], [1, 1])

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        if isinstance(other, (int, float)):
            return Value(self.data * other, [self], [other])
        return Value(self.data * other.data, [self, other], [other.data, self.data])

    def __pow__(self, power):
        """self to the power of a plain number."""
        slope = power * self.data ** (power - 1) if power else 0.0
        return Value(self.data**power, [self], [slope])

    def exp(self):
        """e to the power of self."""
        result = Value(math.exp(self.data), [self])
        result.slopes = (result.data,)
        return result

    def tanh(self):
        """Hyperbolic tangent of self."""
        result = Value(math.tanh(self.data), [self])
        result.slopes = (1 - result.data * result.data,)
        return result

    def relu(self):
        """self where it is positive, else 0."""
        if self.data > 0:
            return Value(self.data, [self], [1])
        return Value(0, [self], [0])
