"""Calls between the judge and the student's process: arguments and results are values, the code stays where it is.

Both sides run a `Peer` on one socket. A call sends its arguments; the other side makes its own objects of them, calls,
and sends back the result *and* what has become of the arguments, so that a function which changes its arguments does so
on both sides. Of instances only their attributes travel: the other side has a class of the same name, whose methods
call back to where the class was written (`mirror`). A result that autograd can follow hangs, on the caller's side, on a
`Remote` function, which asks the other side for its part of the gradient.
"""

import builtins
import importlib
import io
import itertools
import sys
import types
from contextlib import contextmanager

import torch

from .values import (
    CONTAINERS,
    HEADER,
    MISSING,
    MODULE,
    PLAIN,
    Malformed,
    Message,
    fill_folder,
    from_frame,
    raw,
    read_array,
    read_tensor,
    to_frame,
)

STATES = ("torch.nn.modules.", "torch.nn.parallel.", "torch.optim.", "torch.utils.data.")  # classes known by name
OPERATIONS = [
    "__call__",
    "__iter__",
    "__next__",
    "__len__",
    "__getitem__",
    "__setitem__",
    "__contains__",
    "__enter__",
    "__exit__",
]
NOT_MIRRORED = frozenset(
    [
        "__class__",
        "__del__",
        "__dict__",
        "__doc__",
        "__getattribute__",
        "__module__",
        "__new__",
        "__setattr__",
        "__slots__",
        "__weakref__",
        "__init_subclass__",
        "__instancecheck__",
        "__reduce__",
        "__reduce_ex__",
        "__set_name__",
        "__subclasshook__",
        "__torch_function__",
        "__annotations__",
        "__qualname__",
        "__static_attributes__",
        "__orig_bases__",
        "__parameters__",
    ]
)
ENDLESS = 100_000  # elements of a generator
COMPARISONS = frozenset(
    [
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__bool__",
        "__abs__",
        "__float__",
        "__int__",
        "__index__",
    ]
)
BASIC_SIZE = type("", (), {}).__basicsize__
get_rng_state, equal, make_subclass = torch.get_rng_state, torch.equal, torch.Tensor._make_subclass
autograd_grad, no_grad, set_grad_enabled = torch.autograd.grad, torch.no_grad, torch.set_grad_enabled


def random_state():
    return get_rng_state().numpy().tobytes()


class Gone(BaseException):  # no `except Exception` of a check may stop it
    """The other process has ended, or says nothing that makes sense; `late` if it says nothing at all."""

    def __init__(self, reason, late=False):
        super().__init__(reason)
        self.late = late


class Remote(torch.autograd.Function):
    """A tensor that the other side has computed from `inputs`; its gradients come from there."""

    @staticmethod
    def forward(ctx, peer, ticket, number, tensor, *inputs):
        ctx.peer, ctx.ticket, ctx.number = peer, ticket, number
        return tensor.view_as(tensor)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx, upstream):
        parts = ctx.peer.ask("gradients", ctx.ticket.name, ctx.number, upstream)
        if not isinstance(parts, list) or len(parts) != len(ctx.needs_input_grad) - 4:
            raise Gone("gradients of other tensors came back")
        return None, None, None, None, *parts


class Ticket:
    """What the other side keeps a graph for; it may forget it when nobody has this any more."""

    def __init__(self, peer, name):
        self.name, self.forget = name, peer.forget

    def __del__(self):
        self.forget.append(self.name)


class Call(Message):
    """The message of one call, and the tensors in it that autograd follows."""

    ticket = None

    def __init__(self, peer):
        super().__init__(peer)
        self.leaves = {}  # on the side that is called: by number, what gradients are asked for

    def inputs(self):
        return [each for each in self.objects[: self.count] if isinstance(each, torch.Tensor) and each.requires_grad]

    def arrived(self, number, tensor, traits, grad):
        """A tensor with the traits of the one that was sent."""
        follow, leaf, parameter = traits & 1, traits & 2, traits & 4
        if parameter:
            tensor = make_subclass(torch.nn.Parameter, tensor, bool(follow))
        elif follow and not leaf and self.ticket:  # a result: it hangs on the tensors that the call was made with
            inputs = self.inputs() or [torch.zeros((), requires_grad=True)]
            with torch.enable_grad():
                return Remote.apply(self.peer, self.ticket, number, tensor, *inputs)
        elif follow:
            tensor.requires_grad_()
        if follow and not self.ticket:
            self.leaves[number] = tensor
            if not leaf:
                with torch.enable_grad():
                    tensor = tensor.clone()
        if grad is not None:
            tensor.grad = grad
        return tensor


class Peer:
    """One side of the line. `given` are the objects of given cells by name, which both sides have."""

    believed = True  # does the other side import what this one names?

    def __init__(self, line, limit):
        self.line, self.limit, self.rest = line, limit, b""
        self.given, self.given_names = {}, {}
        self.exported, self.numbers = [], {}  # what the other side may use, and its number by id
        self.proxies, self.owners = {}, {}  # what it offers by number, and the number of each proxy by id
        self.graphs, self.forget, self.calls = {}, [], 0
        self.random_state = random_state()

    # ---- frames

    def send(self, head, items):
        state = random_state()
        if state != self.random_state:
            self.random_state = head["random"] = state
        data = to_frame(head, items)
        if len(data) > self.limit:
            raise ValueError(f"the values are too large: {len(data) / 2**20:.0f} MiB")
        try:
            self.line.sendall(data)
        except OSError as error:
            raise Gone(f"{error}") from None

    def receive(self):
        data = self.rest
        while len(data) < HEADER.size:
            data += self.more()
        size, again = HEADER.unpack_from(data)
        end = HEADER.size + size
        if size != again:
            raise Gone("something else than a message")
        if end > self.limit:
            raise Gone(f"a message of {end / 2**20:.0f} MiB")
        if len(data) < end:
            chunks, length = [data], len(data)
            while length < end:
                chunks.append(self.more())
                length += len(chunks[-1])
            data = b"".join(chunks)
        self.rest = data[end:]
        head, items = from_frame(memoryview(data)[HEADER.size : end])
        if "random" in head:
            self.random_state = raw(head.pop("random"))  # what the other side has
            self.set_random_state(torch.default_generator, self.random_state)
        return head, items

    def more(self):
        try:
            chunk = self.line.recv(2**18)
        except OSError as error:
            raise Gone(f"{error}") from None
        if not chunk:
            raise Gone("the process has ended")
        return chunk

    def set_random_state(self, generator, state):
        """Let a generator be in the state that the other side's is in."""
        generator.set_state(torch.frombuffer(bytearray(state), dtype=torch.uint8))

    # ---- asking

    def ask(self, wish, /, *values, **named):
        """Have the other side do something with `values`; returns or raises what came of it."""
        call = Call(self)
        call.ticket = Ticket(self, self.calls)
        self.calls += 1
        head = {
            "do": wish,
            "with": [call.put(value) for value in (*values, *named.values())],
            "mode": self.mode() if wish != "gradients" else None,
        }
        call.count = len(call.items)
        head["ticket"] = call.ticket.name
        if named:
            head["names"] = list(named)
        if self.forget:
            head["forget"], self.forget[:] = list(self.forget), []
        self.send(head, call.items)
        while True:
            head, items = self.receive()
            if "do" not in head:
                try:
                    value, error = self.outcome(call, head, items)
                except Exception as problem:  # anything may be wrong with anything
                    raise Malformed(f"{type(problem).__name__}: {problem}"[:200]) from None
                if error:
                    raise error
                return value
            self.answer(head, items)

    def outcome(self, call, head, items):
        changed = head.get("changed", [])
        new = items[: len(items) - len(changed)]
        call.extend(new)
        for number, item in zip(changed, items[len(new) :], strict=True):
            if not 0 <= number < call.count or item[0] != call.items[number][0]:
                raise Malformed("another kind of argument came back")
            change(call, call.objects[number], item)
        self.printed(head)
        if "error" in head:
            return None, self.error(head["error"])
        return call.get(head["value"]), None

    def error(self, description):
        """The exception that was raised there: of the same builtin type, or of one derived from it."""
        names, text = description
        base = next((kind for name in names if isinstance(kind := getattr(builtins, str(name), None), type)), Exception)
        if not issubclass(base, BaseException):
            base = Exception
        text = str(text)[:10_000]
        if names[0] == base.__name__ and base not in (KeyError, UnicodeDecodeError, UnicodeEncodeError):
            try:
                error = base(text)
                if str(error) == text:
                    return error
            except TypeError:
                pass
        body = {"__str__": lambda self: text, "__init__": lambda self, *args: None}
        kind = type(str(names[0])[:100], (base,), body)
        return kind.__new__(kind, text)

    # ---- answering

    def serve(self):
        """Answer until the other side goes away."""
        while True:
            self.answer(*self.receive())

    def answer(self, head, items):
        call, reply, changed = Call(self), {}, []
        self.set_mode(head.get("mode"))
        for name in head.get("forget", []):
            self.graphs.pop(name, None)
        call.extend(items)
        count = call.count = len(items)
        try:
            with self.ready():
                values, names = [call.get(part) for part in head["with"]], head.get("names", [])
                first = len(values) - len(names)
                value = self.do(head["do"], values[:first], dict(zip(names, values[first:], strict=True)))
            reply["value"] = call.put(value)
        except (Gone, Malformed):
            raise
        except BaseException as error:  # SystemExit and KeyboardInterrupt do not end a notebook either
            reply["error"] = describe(error)
            reply["value"] = None
        try:
            changed = call.changes(count)
        except TypeError as error:
            reply["error"] = describe(error)
            changed = []
        if call.leaves or any(isinstance(each, torch.Tensor) and each.requires_grad for each in call.objects[count:]):
            self.graphs[head.get("ticket")] = call
        reply["changed"] = [number for number, _ in changed]
        reply |= self.print()
        try:
            self.send(reply, call.items[count:] + [item for _, item in changed])
        except ValueError as error:  # too large
            self.send({"error": describe(error), "value": None}, [])

    def do(self, wish, values, named):
        if wish == "call":
            target, *args = values
            return target(*args, **named)
        if wish == "gradients":
            return self.gradients(*values)
        if wish == "attribute":
            return getattr(*values)
        if wish == "operation":
            target, name, *args = values
            return getattr(type(target), OPERATIONS[OPERATIONS.index(name)])(target, *args)
        raise Malformed(f"no such wish: {wish}")

    def gradients(self, ticket, number, upstream):
        call = self.graphs[ticket]
        leaves = list(call.leaves.values())
        if not leaves:
            return [None]
        return list(autograd_grad(call.objects[number], leaves, upstream, retain_graph=True, allow_unused=True))

    # ---- what differs between the two sides

    def mode(self):
        return [torch.is_grad_enabled()]

    def set_mode(self, mode):
        pass

    @contextmanager
    def ready(self):
        yield

    def print(self):
        return {}

    def printed(self, head):
        pass

    # ---- references

    def know(self, name, value):
        """Both sides have `value` under this name."""
        self.given[name] = value
        self.given_names[id(value)] = name

    def refer(self, value, number):
        """The item of an object that is no plain data, or None."""
        key = id(value)
        if key in self.owners:
            return ["yours", self.owners[key]]
        if key in self.numbers:
            return ["mine", self.numbers[key], None]
        if key in self.given_names:
            return ["given", self.given_names[key]]
        if isinstance(value, type):
            known = public(value)
            if known and (self.believed or state_class(known[1], value)):
                return known
            return self.export(value, lambda: describe_class(value, number))
        if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType)):
            known = public(value) if self.believed else None
            return known or self.export(value, lambda: describe_function(value))
        kind = type(value)
        if kind is types.GeneratorType:  # run to its end, as it may use what only this call has brought
            return ["iterator", *map(number, itertools.islice(value, ENDLESS))]
        if kind.__flags__ & (1 << 9) and kind.__basicsize__ <= BASIC_SIZE and hasattr(value, "__dict__"):
            state = vars(value)
            full = isinstance(value, torch.nn.Module) and MODULE.keys() <= state.keys()
            item, left_out = ["instance", number(kind), full], MODULE if full else {}
            for name, part in state.items():
                usual = left_out.get(name, MISSING)
                if part is usual or (type(part) is type(usual) and type(part) in CONTAINERS and not part):
                    continue  # the other side puts it in
                item += name, part if type(part) in PLAIN else number(part)
            return item
        if isinstance(value, (*PLAIN_BASES, torch.Tensor)):
            return None
        return self.export(value, lambda: describe_object(value))

    def export(self, value, description):
        self.numbers[id(value)] = index = len(self.exported)
        self.exported.append(value)
        return ["mine", index, description()]

    def find(self, item, get):
        """The object that an item refers to; raises Malformed."""
        kind = item[0]
        if kind == "yours":
            return self.exported[item[1]]
        if kind == "given":
            return self.given[item[1]]
        if kind == "public":
            return self.import_public(item[1], item[2])
        if kind != "mine":
            raise Malformed(f"an item of kind {kind!r}"[:100])
        index, description = item[1:]
        if index not in self.proxies:
            self.proxies[index] = proxy = self.mirror(index, description, get)
            self.owners[id(proxy)] = index
        return self.proxies[index]

    def mirror(self, index, description, get):
        what, name = description["what"], str(description["name"])[:200]
        if what == "class":
            return self.mirror_class(index, name, description, get)
        if what == "function":
            return self.forward(index, name, description.get("doc"))
        names = [each for each in OPERATIONS if each in description["operations"]]
        methods = {each: forward_operation(self, each) for each in names}
        return type(name, (Proxy,), methods)(self, index)

    def forward(self, index, name, doc=None):
        def function(*args, **kwargs):
            return self.ask("call", function, *args, **kwargs)

        function.__name__ = function.__qualname__ = name
        function.__doc__ = doc if isinstance(doc, str) else None
        function.__module__ = "__main__"
        return function

    def mirror_class(self, index, name, description, get):
        body = {"__module__": "__main__", "__doc__": description.get("doc")}
        for member, (what, part) in description["members"].items():
            if type(member) is not str:
                raise Malformed("a name that is no text")
            if member in NOT_MIRRORED or not self.mirrored(name, member):
                continue
            value = get(part)
            wrap = {"function": lambda f: f, "static": staticmethod, "property": property, "data": lambda f: f}[what]
            body[member] = property(*value) if what == "property" else wrap(value)
        bases = tuple(get(part) for part in description["bases"]) or (object,)
        if not all(isinstance(base, type) for base in bases):
            raise Malformed("a class derived from no class")
        try:
            return type(name, bases, body)
        except TypeError:  # bases that do not fit together here
            return type(name, (), body)

    def mirrored(self, name, member):
        return True

    def import_public(self, module, name):
        value = sys.modules.get(module) or importlib.import_module(module)
        return getattr(value, name) if name else value

    def new(self, kind):
        return object.__new__(kind)


class Proxy:
    """An object of the other side that is used where it is."""

    def __init__(self, peer, index):
        object.__setattr__(self, "_peer", peer)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self._peer.ask("attribute", self, name)


def forward_operation(peer, name):
    def operation(self, *args):
        return peer.ask("operation", self, name, *args)

    operation.__name__ = name
    return operation


PLAIN_BASES = (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset)


def describe(error):
    """Names of the classes of an exception, the most special first, and its text."""
    try:
        text = str(error)
    except Exception:
        text = "(an error whose text cannot be shown)"
    return [[kind.__name__ for kind in type(error).__mro__][:10], text[:10_000]]


def describe_function(value):
    return {"what": "function", "name": getattr(value, "__name__", "function"), "doc": getattr(value, "__doc__", None)}


def describe_object(value):
    kind = type(value)
    return {"what": "object", "name": kind.__name__, "operations": [each for each in OPERATIONS if hasattr(kind, each)]}


def describe_class(kind, number):
    """What the other side needs for a class of the same name."""
    members = {}
    if issubclass(kind, torch.autograd.Function):
        members["apply"] = ["static", number(kind.apply)]
        return {"what": "class", "name": kind.__name__, "doc": kind.__doc__, "bases": [], "members": members}
    for name, value in vars(kind).items():
        if isinstance(value, types.FunctionType):
            members[name] = ["function", number(value)]
        elif isinstance(value, staticmethod):
            members[name] = ["static", number(value.__func__)]
        elif isinstance(value, classmethod):
            members[name] = ["static", number(getattr(kind, name))]
        elif isinstance(value, property):
            members[name] = ["property", number((value.fget, value.fset))]
        elif type(value) in (bool, int, float, str, type(None)):
            members[name] = ["data", value]
    bases = [number(base) for base in kind.__bases__ if base is not object]
    return {"what": "class", "name": kind.__name__, "doc": kind.__doc__, "bases": bases, "members": members}


def state_class(module, value):
    """Is this a class whose instances may be made of attributes alone, whoever sends them?"""
    return (
        f"{module}.".startswith(STATES) or value in PLAIN_BASES or value in (torch.Tensor, torch.nn.Parameter, object)
    )


def public(value):
    """Where an object of a library can be imported from, or None."""
    if isinstance(value, types.ModuleType):
        return ["public", value.__name__, ""]
    name = getattr(value, "__name__", "")
    for module in (getattr(value, "__module__", None), "torch", "torch.nn.functional", "math", "operator"):
        if module and module != "__main__" and getattr(sys.modules.get(module), name, None) is value:
            return ["public", module, name]
    return None


def change(call, value, item):
    """Make an object what the other side has made of it."""
    if item[0] == "tensor":
        new, (traits, grad) = read_tensor(item), item[4:6]
        with no_grad():
            if new.shape == value.shape and new.dtype == value.dtype:
                if not equal(value, new):
                    value.copy_(new)
            else:
                value.data = new
            if value.is_leaf:
                if value.is_floating_point() and traits & 2:
                    value.requires_grad_(bool(traits & 1))
                value.grad = call.get(grad)
    elif item[0] == "path":
        if item[2] is not None:
            fill_folder(value.parent, item[2])
    elif item[0] == "generator":
        call.peer.set_random_state(value, item[1])
    elif item[0] == "array":
        value[...] = read_array(item)
    else:
        call.fill(value, item)


class Capped(io.TextIOBase):
    """Keeps the first `limit` characters of what is printed to it and counts the rest."""

    def __init__(self, limit):
        self.limit, self.parts, self.kept, self.lost = limit, [], 0, 0

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        piece = text[: max(0, self.limit - self.kept)]
        if piece:
            self.parts.append(piece)
            self.kept += len(piece)
        self.lost += len(text) - len(piece)
        return len(text)

    def take(self):
        """What was printed since the last time."""
        text = "".join(self.parts)
        self.parts.clear()
        return text
