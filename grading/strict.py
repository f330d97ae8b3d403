"""What an answer may be made of when its checks run in the process of the answer itself (tag `same-process`).

A few checks ask so many small questions of a class that two processes would spend seconds on passing them. In one
process an answer could reach for the check, so it is read before it runs: only what such exercises need is let through.
An answer that needs more is told what to leave out, and is never run.
"""

import ast
import types

import torch

MODULES = {"math", "cmath", "itertools", "functools", "collections", "numbers", "typing"}
FORBIDDEN_NAMES = frozenset(
    [
        "breakpoint",
        "compile",
        "delattr",
        "dir",
        "eval",
        "exec",
        "exit",
        "getattr",
        "globals",
        "help",
        "input",
        "locals",
        "memoryview",
        "open",
        "quit",
        "setattr",
        "vars",
        "__import__",
        "__builtins__",
        "__loader__",
        "__spec__",
    ]
)
FORBIDDEN_ATTRIBUTES = frozenset(
    ["format", "format_map", "sys", "os", "gc", "inspect", "builtins", "modules", "testing"]
)
FRAMES = ("f_", "gi_", "cr_", "ag_", "tb_", "co_", "func_")
METHODS = frozenset(
    [
        "__init__",
        "__repr__",
        "__str__",
        "__add__",
        "__radd__",
        "__sub__",
        "__rsub__",
        "__mul__",
        "__rmul__",
        "__truediv__",
        "__rtruediv__",
        "__pow__",
        "__rpow__",
        "__neg__",
        "__pos__",
        "__iadd__",
        "__isub__",
        "__imul__",
        "__class__",
        "__name__",
        "__doc__",
    ]
)


def objections(source, reference, given):
    """What in the source of an answer is not let through, as a student reads it; "" if nothing is.

    `reference` is the reference answer, whose classes may be defined again; `given` are the names of given cells.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""  # says its own message when it is compiled
    allowed = {
        node.name: [ast.dump(base) for base in node.bases]
        for node in ast.walk(ast.parse(reference))
        if isinstance(node, ast.ClassDef)
    }
    modules = {name for name, value in given.items() if isinstance(value, types.ModuleType)} | {"torch"}
    owned = {child for node in ast.walk(tree) if isinstance(node, ast.Attribute) for child in [node.value]}
    for node in ast.walk(tree):
        found = objection(node, allowed, modules, owned, given)
        if found:
            return (
                f"line {getattr(node, 'lineno', '?')}: {found} is not let through in this exercise, because its checks "
                "run together with your code. Please write it without."
            )
    return ""


def objection(node, classes, modules, owned, given):
    match node:
        case ast.ClassDef():
            if node.keywords or [ast.dump(base) for base in node.bases] != classes.get(node.name):
                return f"the class {node.name}, or what it is derived from,"
        case ast.FunctionDef() if node.name.startswith("__") and node.name not in METHODS:
            return f"the method {node.name}"
        case ast.Call(func=ast.Name("getattr"), args=[_, ast.Constant(str(name)), *_]):
            if name.startswith(("_", *FRAMES)) or name in FORBIDDEN_ATTRIBUTES:
                return f"getattr of {name}"
            owned.add(node.func)
        case ast.Name("getattr") if node in owned:
            pass
        case ast.Name():
            if node.id in FORBIDDEN_NAMES or node.id in modules and node not in owned:
                return node.id
        case ast.Attribute():
            name, root = node.attr, node.value
            hidden = name.startswith("_") and name not in METHODS and not own_attribute(node)
            if hidden or name in FORBIDDEN_ATTRIBUTES or name.startswith(FRAMES):
                return f".{name}"
            if isinstance(root, ast.Name) and root.id in given and not isinstance(node.ctx, ast.Load):
                return f"an assignment to {root.id}.{name}"
            if isinstance(root, ast.Name) and root.id in modules:
                value = getattr(given.get(root.id, torch), name, None)
                if not isinstance(value, (types.BuiltinFunctionType, torch.dtype, type, int, float)):
                    return f"{root.id}.{name}"
        case ast.Import():
            for each in node.names:
                if each.name not in MODULES or each.asname and each.asname.startswith("_"):
                    return f"import {each.name}"
        case ast.ImportFrom():
            if node.module not in MODULES or any(each.name.startswith("_") for each in node.names):
                return f"from {node.module} import"
        case ast.MatchClass() | ast.Global() | ast.AsyncFunctionDef() | ast.AsyncWith() | ast.AsyncFor():
            return type(node).__name__.lower()
    return ""


def own_attribute(node):
    """self._part, an attribute with one underscore of the object's own."""
    return not node.attr.startswith("__") and isinstance(node.value, ast.Name)
