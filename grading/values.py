"""Values on their way between the judge and the student's process: MessagePack, never a pickle.

A message is a head and a list of items. An item is one object: `[kind, ...]`, its parts either plain (None, bool, int,
float, str) or `[number]` of another item, so that an object that occurs twice stays one object and a chain of any
length needs no recursion. Of a `torch.nn.Module` only what a new one does not have travels. What no kind describes
becomes a reference to an object that stays where it is (remote.py). Reading builds plain data only, whatever the sender
has written; `Malformed` says that it made no sense.
"""

import ctypes
import fractions
import struct
import tempfile
from collections import OrderedDict, defaultdict, deque
from pathlib import Path, PosixPath

import msgpack
import numpy
import torch

PLAIN = frozenset([type(None), bool, int, float, str])
EMPTY = {"list": list, "dict": dict, "set": set, "ordered": OrderedDict, "deque": deque}
CONTAINERS = frozenset(EMPTY.values())
SHELLS = frozenset([*EMPTY, "default", "instance"])  # made empty and filled when all other objects are there
NAMES_OF_KINDS = {kind: name for name, kind in EMPTY.items()} | {
    defaultdict: "default",
    tuple: "tuple",
    frozenset: "frozenset",
    torch.Size: "size",
    complex: "complex",
    slice: "slice",
    range: "range",
    fractions.Fraction: "fraction",
    torch.dtype: "dtype",
    torch.device: "device",
    bytes: "bytes",
    bytearray: "bytes",
    torch.Generator: "generator",
    PosixPath: "path",
}
MISSING = object()
MUTABLE = SHELLS | {"tensor", "array", "generator", "path"}
MODULE = vars(torch.nn.Module())
DTYPES = {str(each): each for each in vars(torch).values() if isinstance(each, torch.dtype)}
NAMES = {dtype: name for name, dtype in DTYPES.items()}
ARRAYS = {f"torch.{dtype}": dtype for dtype in map(numpy.dtype, "?BbhiqefdFD")}  # the types that NumPy has, too
HEADER = struct.Struct("<II")  # how many bytes come, twice: then nothing else has got in between
LARGE = 1  # the extension type of an integer of more than 64 bits
# as they were before anybody patched torch
empty, frombuffer, from_numpy = torch.empty, torch.frombuffer, torch.from_numpy


class Malformed(BaseException):  # no `except Exception` of a check may stop it
    """What came over the line is no message of this kind."""


class Message:
    """Objects and their items, by number: `put` and `pack` fill it on one side, `Message.read` on the other."""

    def __init__(self, peer):
        self.peer = peer  # knows what to do with classes and references: `refer(object)` and `find(item)`
        self.items, self.objects, self.numbers = [], [], {}
        self.memory = {}  # by number, what the numbers of a tensor lie in

    def put(self, value):
        """What stands for `value` inside of another item; its own item, if it needs one, is made here, too."""
        if type(value) in PLAIN:
            return value
        known = self.numbers.get(id(value))
        if known is not None:
            return [known]
        start, reference = len(self.items), self.number(value)
        self.pack_rest(start)
        return reference

    def pack_rest(self, start):
        while start < len(self.items):  # it grows while it is packed
            if self.items[start] is None:
                self.items[start] = self.pack(self.objects[start])
            start += 1

    def number(self, value):
        if type(value) in PLAIN:
            return value
        known = self.numbers.get(id(value))
        if known is None:
            known = self.numbers[id(value)] = len(self.objects)
            self.objects.append(value)  # which also keeps it alive, and with it its id
            self.items.append(None)
        return [known]

    def pack(self, value):
        """The item of an object that is not plain."""
        kind = type(value)
        if kind is torch.Tensor or kind is torch.nn.Parameter:
            return self.pack_tensor(value)
        number, name = self.number, NAMES_OF_KINDS.get(kind)
        if name in ("list", "tuple", "set", "frozenset", "size", "deque"):
            return [name, *[part if type(part) in PLAIN else number(part) for part in value]]
        if name in ("dict", "ordered", "default"):
            item = [name, number(value.default_factory)] if name == "default" else [name]
            for key, part in value.items():
                item += key if type(key) in PLAIN else number(key), part if type(part) in PLAIN else number(part)
            return item
        if name is None:
            return self.pack_other(value)
        if name == "complex":
            return [name, value.real, value.imag]
        if name in ("slice", "range"):
            return [name, number(value.start), number(value.stop), number(value.step)]
        if name == "fraction":
            return [name, value.numerator, value.denominator]
        if name in ("dtype", "device"):
            return [name, str(value)]
        if name == "bytes":
            return [name, bytes(value)]
        if name == "generator":
            return [name, value.get_state().numpy().tobytes()]
        return [name, str(value), listing(value.parent)]  # a path

    def pack_other(self, value):
        """The item of an object of a class that no kind is named after."""
        if isinstance(value, (numpy.ndarray, numpy.generic)) and value.dtype.kind in "biufc":
            scalar = isinstance(value, numpy.generic)
            return ["array", value.dtype.str, scalar, list(value.shape), numpy.asarray(value).tobytes()]
        item = self.peer.refer(value, self.number)
        return item if item is not None else self.pack(as_plain(value))

    def pack_tensor(self, value):
        plain = value.detach()
        if plain.layout is not torch.strided or not plain.is_cpu:
            raise TypeError(f"a {plain.layout} tensor on {plain.device} cannot be graded: use a dense one on the CPU")
        order = None
        if not plain.is_contiguous():  # a transposed tensor arrives as a transposed tensor
            stride = plain.stride()
            order = sorted(range(plain.dim()), key=lambda axis: -stride[axis])
            plain = plain.permute(order).contiguous().resolve_conj().resolve_neg()
        numbers = plain.numpy() if plain.dtype is not torch.bfloat16 else plain.reshape(-1).view(torch.uint8).numpy()
        grad = value.grad if value.is_leaf else None
        traits = value.requires_grad + 2 * value.is_leaf + 4 * (type(value) is torch.nn.Parameter)
        dtype, shape = NAMES[value.dtype], [*plain.shape]
        return ["tensor", dtype, shape, order, traits, grad if grad is None else self.number(grad), numbers.tobytes()]

    @classmethod
    def read(cls, peer, items):
        """Build the objects of `items`; raises Malformed."""
        message = cls(peer)
        message.extend(items)
        return message

    def extend(self, items):
        """Build the objects of more items, which may refer to those that are here; raises Malformed."""
        start = len(self.items)
        self.items += items
        try:
            self.build(start)
        except Malformed:
            raise
        except Exception as error:  # anything may be wrong with anything
            raise Malformed(f"{type(error).__name__}: {error}"[:200]) from None

    def build(self, start):
        """Make the objects of the items from `start` on: first what can be filled later, so that circles close."""
        new = range(start, len(self.items))
        self.objects += [MISSING] * len(new)
        later = [number for number in new if self.items[number][0] in SHELLS]
        for number in later:
            self.objects[number] = self.shell(self.items[number])
        for number in new:
            if self.objects[number] is MISSING:
                self.objects[number] = self.make(number)
        for number in later:
            self.fill(self.objects[number], self.items[number])
        for number in new:
            self.numbers[id(self.objects[number])] = number

    def shell(self, item):
        kind = item[0]
        if kind == "default":
            factory = self.get(item[1])
            return defaultdict(factory if factory is None or isinstance(factory, type) else None)
        if kind == "instance":
            known = self.get(item[1])
            if not isinstance(known, type):
                raise Malformed("an instance of no class")
            return self.peer.new(known)
        return EMPTY[kind]()

    def get(self, part):
        """The value of a part of an item: plain as it stands, or an object."""
        if type(part) in PLAIN:
            return part
        (number,) = part
        if not 0 <= number < len(self.items):
            raise Malformed("no such object")
        if self.objects[number] is MISSING:
            self.objects[number] = self.make(number)
        return self.objects[number]

    def make(self, number):
        item, get = self.items[number], self.get
        kind = item[0]
        if kind == "tensor":
            tensor, traits = read_tensor(item, self.memory, number), item[4]
            return self.arrived(number, tensor, traits, get(item[5]))
        if kind == "tuple":
            return tuple([get(part) for part in item[1:]])
        if kind == "frozenset":
            return frozenset([get(part) for part in item[1:]])
        if kind == "size":
            return torch.Size(item[1:])
        if kind == "iterator":
            return iter([get(part) for part in item[1:]])
        if kind == "path":
            if not self.peer.believed and item[2] is not None:
                fill_folder(Path(item[1]).parent, item[2])
            return Path(item[1])
        if kind == "complex":
            return complex(*item[1:])
        if kind == "slice":
            return slice(*map(get, item[1:]))
        if kind == "range":
            return range(*map(get, item[1:]))
        if kind == "fraction":
            return fractions.Fraction(*item[1:])
        if kind == "dtype":
            return DTYPES[item[1]]
        if kind == "device":
            return torch.device(item[1])
        if kind == "bytes":
            return raw(item[1])
        if kind == "generator":
            generator = torch.Generator()
            generator.set_state(frombuffer(bytearray(raw(item[1])), dtype=torch.uint8))
            return generator
        if kind == "array":
            return read_array(item)[()] if item[2] else read_array(item)
        return self.peer.find(item, get)

    def fill(self, value, item):
        kind, get = item[0], self.get
        parts = [part if type(part) in PLAIN else get(part) for part in item[1:]]
        if kind in ("list", "deque"):
            value.clear()
            value.extend(parts)
        elif kind == "set":
            value.clear()
            value.update(parts)
        elif kind == "instance":
            state = vars(value)
            state.clear()
            if parts[1]:
                usual = MODULE.items()
                state.update({name: type(part)() if type(part) in CONTAINERS else part for name, part in usual})
            state.update(zip(parts[2::2], parts[3::2], strict=True))
        else:
            parts = parts[1:] if kind == "default" else parts
            value.clear()
            value.update(zip(parts[::2], parts[1::2], strict=True))

    def changes(self, count):
        """Of the first `count` objects: number and new item of each that is not what it was when it arrived."""
        found = []
        for number in range(count):
            item = self.items[number]
            if item[0] == "tensor" and self.untouched(number, item):
                continue
            if item[0] in MUTABLE and (now := self.pack(self.objects[number])) != item:
                found.append((number, now))
        self.pack_rest(count)
        return found

    def untouched(self, number, item):
        """True if a tensor is certainly what it was when it arrived: the quick answer to the most common question."""
        tensor, memory = self.objects[number], self.memory.get(number)
        if memory is None or memory != item[6] or tensor.grad_fn is not None or tensor.grad is not None or item[5]:
            return False
        same = tensor.requires_grad == item[4] & 1 and item[3] is None and tensor.is_contiguous()
        return same and list(tensor.shape) == item[2] and tensor.dtype is DTYPES[item[1]] and within(tensor, memory)


def within(tensor, memory):
    return not memory or tensor.data_ptr() == address(memory)


def address(memory):
    """Where a bytearray begins."""
    return ctypes.addressof(ctypes.c_char.from_buffer(memory))


def as_plain(value):
    """A plain object in the place of one of a subclass; raises TypeError if there is none."""
    if isinstance(value, torch.Tensor):
        return torch.Tensor.as_subclass(value, torch.Tensor)
    for kind in (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset):
        if isinstance(value, kind):
            return kind.__new__(kind, value) if kind in (int, float, str) else kind(kind.__iter__(value))
    raise TypeError(f"a {type(value).__name__} cannot leave the process that it was made in")


def read_tensor(item, memories=None, number=None):
    """The tensor of an item, without its relations to others; notes the memory that it lies in."""
    _, dtype, shape, order, _, _, numbers = item
    memory, array = bytearray(raw(numbers)), ARRAYS.get(dtype)
    if not memory and 0 not in shape:
        raise Malformed("a tensor without its numbers")
    if memories is not None:
        memories[number] = memory
    if not memory:
        tensor = empty(shape, dtype=DTYPES[dtype])
    elif array:  # by way of NumPy, which takes half the time
        tensor = from_numpy(numpy.frombuffer(memory, array).reshape(shape))
    else:
        tensor = frombuffer(memory, dtype=DTYPES[dtype]).reshape(shape)
    return tensor if order is None else tensor.permute([order.index(axis) for axis in range(len(order))])


def listing(folder):
    """What is in a temporary folder: [name, content or None for a folder] for each entry; None for other folders.

    A path into such a folder brings the folder along, as the two sides have no file in common.
    """
    temporary = Path(tempfile.gettempdir())
    if folder == temporary or temporary not in folder.parents or not folder.is_dir():
        return None
    found = []
    for path in sorted(folder.iterdir()):
        content = path.read_bytes() if path.is_file() else None
        found.append([path.name, content])
    return found


def fill_folder(folder, entries):
    """Write what `listing` has read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in entries:
        if name != Path(name).name or name in ("", ".", ".."):
            raise Malformed("a file somewhere else")
        if content is None:
            (folder / name).mkdir(exist_ok=True)
        else:
            (folder / name).write_bytes(raw(content))


def raw(part):
    """A part that has to be bytes; raises Malformed."""
    if type(part) is not bytes:
        raise Malformed("bytes are missing")
    return part


def read_array(item):
    dtype = numpy.dtype(item[1])
    if dtype.kind not in "biufc":
        raise Malformed("an array of no numbers")
    return numpy.frombuffer(bytearray(raw(item[4])), dtype).reshape(item[3])


def large(value):
    """An integer of more than 64 bits, which MessagePack has no type for."""
    if type(value) is not int:
        raise TypeError(f"a {type(value).__name__} is no plain part")
    return msgpack.ExtType(LARGE, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True))


def extension(code, data):
    if code != LARGE:
        raise Malformed("an unknown extension")
    return int.from_bytes(data, "little", signed=True)


pack = msgpack.Packer(default=large, unicode_errors="surrogatepass").pack


def to_frame(head, items):
    """The bytes that travel: a head of plain parts, and the items."""
    text = pack([head, items])
    return HEADER.pack(len(text), len(text)) + text


def from_frame(text):
    """The head and the items of a frame without its header; raises Malformed."""
    try:
        head, items = msgpack.unpackb(text, ext_hook=extension, unicode_errors="surrogatepass")
    except Malformed:
        raise
    except Exception as error:  # anything may be wrong with anything
        raise Malformed(f"{type(error).__name__}: {error}"[:200]) from None
    if not isinstance(head, dict) or not isinstance(items, list) or not {list}.issuperset(map(type, items)):
        raise Malformed("a message without a head or items")
    return head, items
