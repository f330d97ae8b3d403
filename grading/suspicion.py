"""A look at answers for what no exercise needs: the instructor reads of it in the report; no score depends on it.

An attack that has come to nothing leaves no other trace. Only the text is looked at, and whoever hides a word well
enough is not found: what keeps answers harmless is the jail and the judge, not this.
"""

import ast
import functools
import re

from .folder import oddity

UNUSUAL = "unusual code"  # the kind of the oddity; students do not read it (see page.py)
MAX_SIZE = 100_000  # characters of an answer that is looked at
MAX_NAMED = 6  # things that are named of one answer
MAGIC = re.compile(r"^([ \t]*)[%!]", re.MULTILINE)


def listed(text):
    return frozenset(text.split())


HARMLESS_MODULES = listed("""
    __future__ abc bisect cmath collections contextlib copy dataclasses decimal enum fractions functools heapq
    itertools math matplotlib numbers numpy operator pprint random re sklearn statistics string sys textwrap
    time torch typing warnings
""")
HARMLESS_OF_SYS = listed("""
    byteorder float_info int_info maxsize stderr stdout version version_info
""")
NAMES = listed("""
    In Out Path __builtins__ __import__ __loader__ __spec__ breakpoint compile delattr eval exec get_ipython
    globals grading nbgrader open
""")
MODULES = listed("""
    builtins ctypes gc glob importlib inspect io os shutil signal socket sqlite3 subprocess sys
""")
ATTRIBUTES = listed("""
    __bases__ __builtins__ __class_getitem__ __closure__ __code__ __defaults__ __globals__ __kwdefaults__
    __loader__ __mro__ __spec__ __subclasses__ _exit _getframe cpp_extension displayhook excepthook execv execve
    execvp f_back f_builtins f_globals f_locals fork from_file fromfile get_objects get_referrers gi_frame hub
    kill memmap modules popen read_bytes read_text set_rng_state setprofile settrace tb_frame tofile
    unraisablehook write_bytes write_text
""")
LIES = listed("""
    __abs__ __bool__ __class__ __contains__ __del__ __eq__ __float__ __ge__ __getattribute__ __gt__
    __instancecheck__ __int__ __le__ __lt__ __ne__ __reduce__ __reduce_ex__ __subclasscheck__
""")  # methods by which an object may claim to be what it is not
HOOKS = {"__torch_function__", "__torch_dispatch__"}
TORCH_FILES = {"load", "save"}  # of modules only: a student's object may have methods of these names
LIBRARIES = listed("""
    F builtins functional math nn np numpy plt sklearn torch
""")


def suspicions(assignment, answers):
    """An oddity for every answer in `answers` {notebook: {name: source}} that uses what its exercise does not need."""
    found = []
    for notebook, cell in assignment.cells("answer"):
        source = answers.get(notebook, {}).get(cell.name, "")
        if source.strip() != cell.stub.strip() and (words := unusual(source, cell.source)):
            more = f" and {len(words) - MAX_NAMED} more" if len(words) > MAX_NAMED else ""
            text = f"unusual code in {cell.name}: uses {', '.join(words[:MAX_NAMED])}{more}"
            found.append(oddity(UNUSUAL, text, f"{notebook}.ipynb", cell.name))
    return found


def unusual(source, reference):
    """What the source of an answer uses and the reference answer does not, with the first line: ["gc (line 2)", ...]"""
    if len(source) > MAX_SIZE:
        return [f"{len(source)} characters, which is more than was looked at"]
    allowed, has_class = of_reference(reference)
    if has_class:
        allowed = allowed | LIES
    lines = {}
    for word, line in sorted(uses(source), key=lambda use: use[1]):
        if word not in allowed:
            lines.setdefault(word, line)
    return [f"{word} (line {line})" for word, line in lines.items()]


@functools.cache
def of_reference(source):
    """What an answer may use as the reference does, and whether that defines a class, which may have any method."""
    try:
        has_class = any(isinstance(node, ast.ClassDef) for node in ast.walk(ast.parse(source)))
    except SyntaxError:
        has_class = False
    used = frozenset(word for word, _ in uses(source))
    return used | ({"open"} if used & TORCH_FILES else set()), has_class  # torch.save takes an open file, too


def uses(source):
    """(word, line) for everything that may be unusual in a source; nothing if it cannot be compiled: it never runs."""
    try:
        try:
            tree = ast.parse(source)
        except SyntaxError:
            tree = ast.parse(MAGIC.sub(r"\1pass #", source))  # without a notebook's magics
    except (SyntaxError, ValueError):
        return
    except (RecursionError, MemoryError):
        yield "an expression too deep to be read", 1
        return
    nodes = list(ast.walk(tree))
    libraries = LIBRARIES | {name for node in nodes for name in imported(node)}
    for node in nodes:
        for word in words(node, libraries):
            yield word, getattr(node, "lineno", 1)


def imported(node):
    """The names of modules and of parts of modules that an import brings."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        for each in node.names:
            yield (each.asname or each.name).partition(".")[0]


def words(node, libraries):
    """What is unusual in a node of a syntax tree itself, the nodes below it apart."""
    match node:
        case ast.Import():
            yield from (each.name for each in node.names if each.name.partition(".")[0] not in HARMLESS_MODULES)
        case ast.ImportFrom():
            module = node.module or "."
            names = {each.name for each in node.names}
            if module.partition(".")[0] not in HARMLESS_MODULES:
                yield module
            elif module == "sys":
                yield from (f"sys.{name}" for name in sorted(names - HARMLESS_OF_SYS))
            else:
                yield from sorted(names & (ATTRIBUTES | MODULES | TORCH_FILES))
        case ast.Name(ctx=ast.Load()) if node.id in NAMES:
            yield node.id
        case ast.Attribute(value=ast.Name("sys")):
            if node.attr not in HARMLESS_OF_SYS:
                yield f"sys.{node.attr}"
        case ast.Attribute():
            root, path = path_of(node)
            if (
                node.attr in ATTRIBUTES | HOOKS
                or node.attr in MODULES | TORCH_FILES | {"__dict__"}
                and root in libraries
            ):
                yield node.attr
            if not isinstance(node.ctx, ast.Load) and root in libraries and path[:1] != ["backends"]:
                yield f"an assignment to {'.'.join([root, *path])}"
        case ast.Call(func=ast.Name("setattr" | "delattr"), args=[target, *_]) if path_of(target)[0] in libraries:
            yield f"{node.func.id} of {'.'.join([path_of(target)[0], *path_of(target)[1]])}"
        case ast.Call(func=ast.Name("vars"), args=[target]) if path_of(target)[0] in libraries:
            yield f"vars of {path_of(target)[0]}"
        case ast.Call(func=ast.Name("type"), args=[_, _, _]):
            yield "type with three arguments"
        case ast.FunctionDef() if node.name in LIES | HOOKS:
            yield node.name
        case ast.Name(ctx=ast.Store()) if node.id in LIES | HOOKS:
            yield node.id
        case ast.Constant(value=str(text)) if text in ATTRIBUTES | LIES | HOOKS or "gradebook" in text:
            yield "the word gradebook" if "gradebook" in text else text


def path_of(node):
    """`torch.nn.functional` -> ("torch", ["nn", "functional"]); ("", ...) if it does not begin with a name."""
    path = []
    while isinstance(node, ast.Attribute):
        path.insert(0, node.attr)
        node = node.value
    return (node.id if isinstance(node, ast.Name) else ""), path
