"""The notes are a dictionary by node, so in a * a and a + a one of the two parts is lost.

caught by: "Is each of its two parts noted, and does neither displace the other?"
"""


class Value(BothSides):
    """A number that can be differentiated: + - * / and ** (by a plain number), exp, tanh, relu."""

    def note(self, data, slopes):
        """A new Value from a dictionary {input: local slope}."""
        return Value(data, tuple(slopes.keys()), tuple(slopes.values()))

    def send_back(self):
        """Hand each input its part of self.grad, by (2.32)."""
        for node, slope in zip(self.inputs, self.slopes):
            node.grad += self.grad * slope

    def __add__(self, other):
        """self + other, where other is a Value or a plain number."""
        if not isinstance(other, Value):
            other = Value(other)
        return self.note(self.data + other.data, {self: 1.0, other: 1.0})

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        if not isinstance(other, Value):
            other = Value(other)
        return self.note(self.data * other.data, {self: other.data, other: self.data})

    def __pow__(self, power):
        """self to the power of a plain number."""
        return Value(self.data**power, (self,), (power * self.data ** (power - 1),))

    def exp(self):
        """e to the power of self."""
        h = math.exp(self.data)
        return Value(h, (self,), (h,))

    def tanh(self):
        """Hyperbolic tangent of self."""
        h = math.tanh(self.data)
        return Value(h, (self,), (1 - h**2,))

    def relu(self):
        """self where it is positive, else 0."""
        return Value(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))
