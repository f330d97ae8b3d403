"""The slope of ReLU at 0 is taken to be 1.

caught by: "On which side of 0 does ReLU let a gradient pass"
"""


class Value(BothSides):
    """A number that can be differentiated: + - * / and ** (by a plain number), exp, tanh, relu."""

    def send_back(self):
        """Hand each input its part of self.grad, by (2.32)."""
        for node, slope in zip(self.inputs, self.slopes):
            node.grad += self.grad * slope

    def __add__(self, other):
        """self + other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

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
        return Value(max(0.0, self.data), (self,), (1.0 if self.data >= 0 else 0.0,))
