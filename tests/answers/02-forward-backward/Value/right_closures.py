"""Each result carries a small function that says how to hand its gradient on."""


class Value(BothSides):
    """A number that can be differentiated: + - * / and ** (by a plain number), exp, tanh, relu."""

    def __init__(self, data, inputs=(), hand_on=None):
        super().__init__(data, inputs)
        self.hand_on = hand_on

    def send_back(self):
        """Hand each input its part of self.grad, by (2.32)."""
        if self.hand_on is not None:
            self.hand_on(self.grad)

    def __add__(self, other):
        """self + other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)

        def hand_on(upstream):
            self.grad += upstream
            other.grad += upstream

        return Value(self.data + other.data, (self, other), hand_on)

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        x, y = self.data, other.data

        def hand_on(upstream):
            self.grad += upstream * y
            other.grad += upstream * x

        return Value(x * y, (self, other), hand_on)

    def function(self, h, slope):
        """The Value h, made from self alone."""

        def hand_on(upstream):
            self.grad += upstream * slope

        return Value(h, (self,), hand_on)

    def __pow__(self, power):
        """self to the power of a plain number."""
        return self.function(self.data**power, power * self.data ** (power - 1))

    def exp(self):
        """e to the power of self."""
        h = math.exp(self.data)
        return self.function(h, h)

    def tanh(self):
        """Hyperbolic tangent of self."""
        h = math.tanh(self.data)
        return self.function(h, (1 - h) * (1 + h))

    def relu(self):
        """self where it is positive, else 0."""
        return self.function(self.data * (self.data > 0), float(self.data > 0))
