"""Attacks on the two processes of the package `grading` by somebody who has read it, as data; see attacks.py.

Each is a wrong answer to an exercise of chapter 1 with something that runs in the jail, beside the code that serves the
judge, and can do with it what it likes.
"""

from attacks import Attack, with_trick

INSIDERS = []


def insider(exercise="layer"):
    """Make an Attack of a function, named like it, that returns the trick."""

    def register(function):
        name = function.__name__.replace("_", " ")
        INSIDERS.append(Attack(name, 0, exercise, function(), apart=True))
        return function

    return register


# --- what is sent ---

# The end of the line to the judge that this process holds, and what every reply is made of.
REPLIES = """
        import grading.remote

        honest_send = grading.remote.Peer.send

        def send(self, head, items):
            if "do" not in head:
                forge(head, items)
            return honest_send(self, head, items)

        grading.remote.Peer.send = send
"""


@insider()
def arguments_changed_so_that_the_wrong_answer_is_right():
    return """
        def EXERCISE(X, W, b):
            b.zero_()
            return X @ W.T
        """


@insider()
def arguments_changed_in_a_reply_only():
    return f"""{REPLIES}
        def forge(head, items):
            changed = [number for number, item in enumerate(items) if item[0] == "tensor"]
            items += [[*items[number][:-1], bytes(len(items[number][-1]))] for number in changed]
            head["changed"] = list(range(len(changed)))
        """


@insider()
def a_result_that_is_one_of_the_arguments():
    return f"""{REPLIES}
        def forge(head, items):
            if isinstance(head.get("value"), list):
                head["value"] = [0]
        """


@insider("count_parameters")
def a_number_that_is_no_number():
    return f"""{REPLIES}
        def forge(head, items):
            head["value"] = float("nan")
        """


@insider("count_parameters")
def a_class_of_the_judge():
    return f"""{REPLIES}
        def forge(head, items):
            items[:] = [["public", "builtins", "int"], ["instance", [0], "x", 1]]
            head["value"], head["changed"] = [1], []
        """


@insider()
def a_module_of_the_judge():
    return f"""{REPLIES}
        def forge(head, items):
            items[:] = [["public", "os", "system"]]
            head["value"], head["changed"] = [0], []
        """


@insider()
def a_wish_to_call_what_was_never_given():
    return f"""{REPLIES}
        def forge(head, items):
            if "layer" in str(head):
                return
            items[:] = [["public", "builtins", "exec"], ["list", "raise SystemExit"]]
            head.clear()
            head.update({{"do": "call", "with": [[0], [1], [1]], "mode": {{}}, "ticket": 0}})
        """


@insider()
def a_tensor_of_impossible_size():
    return f"""{REPLIES}
        def forge(head, items):
            items[:] = [["tensor", "torch.float64", [2**62], None, 0, None, b"12345678"]]
            head["value"], head["changed"] = [0], []
        """


@insider()
def a_number_in_the_place_of_bytes():
    return f"""{REPLIES}
        def forge(head, items):
            items[:] = [["tensor", "torch.uint8", [10**10], None, 0, None, 10**10]]
            head["value"], head["changed"] = [0], []
        """


@insider()
def a_list_of_more_elements_than_there_are():
    return """
        import os

        def EXERCISE(*args):
            os.write(3, bytes([5, 0, 0, 0] * 2) + b"\\xdd\\xff\\xff\\xff\\xff")
        """


@insider("count_parameters")
def a_type_of_my_own():
    return """
        import os

        def EXERCISE(*args):
            text = b"\\x92\\x81\\xa5value\\xd4\\x07x\\x90"  # [{"value": an extension of type 7}, []]
            os.write(3, bytes([len(text), 0, 0, 0] * 2) + text)
        """


@insider()
def a_circle_of_tuples():
    return f"""{REPLIES}
        def forge(head, items):
            items[:] = [["tuple", [1]], ["tuple", [0]]]
            head["value"], head["changed"] = [0], []
        """


@insider()
def lists_a_hundred_thousand_deep():
    return """
        def EXERCISE(*args):
            deep = []
            for _ in range(100_000):
                deep = [deep]
            return deep
        """


@insider()
def a_list_in_itself():
    return """
        def EXERCISE(*args):
            circle = []
            circle.append(circle)
            return circle
        """


@insider()
def ten_million_numbers():
    return """
        def EXERCISE(*args):
            return list(range(10_000_000))
        """


@insider()
def garbage_on_the_line():
    return """
        import os

        def EXERCISE(*args):
            os.write(3, os.urandom(100_000))
            return args[0] @ args[1].T
        """


@insider()
def a_message_of_four_gigabytes():
    return """
        import os

        def EXERCISE(*args):
            os.write(3, b"\\xff" * 8)
        """


@insider()
def a_message_ten_million_deep():
    return """
        import os
        from grading.values import HEADER

        def EXERCISE(*args):
            data = HEADER.pack(10_000_000, 10_000_000) + b"\\x91" * 10_000_000  # lists of one element
            while data:
                data = data[os.write(3, data) :]
        """


@insider()
def answers_before_the_question():
    return """
        import os
        from grading.values import to_frame

        def EXERCISE(*args):
            for _ in range(100):
                os.write(3, to_frame({"value": None, "changed": []}, []))
        """


@insider()
def a_line_that_is_closed():
    return """
        import os

        def EXERCISE(*args):
            os.close(3)
        """


@insider()
def bytes_into_every_open_file():
    return """
        import os

        for number in range(256):
            if number != 3:
                try:
                    os.write(number, b"passed")
                except OSError:
                    pass
        """


@insider()
def a_reply_that_never_comes():
    return """
        import time

        def EXERCISE(*args):
            while True:
                time.sleep(1000)
        """


@insider("stable_sigmoid")
def a_gradient_that_never_comes():
    return """
        import time

        class Slow(torch.autograd.Function):
            @staticmethod
            def forward(ctx, z):
                return torch.exp(z) / (1 + torch.exp(z))

            @staticmethod
            def backward(ctx, upstream):
                time.sleep(1000)

        EXERCISE = Slow.apply
        """


@insider("stable_sigmoid")
def gradients_of_another_shape():
    return """
        class Odd(torch.autograd.Function):
            @staticmethod
            def forward(ctx, z):
                return torch.exp(z) / (1 + torch.exp(z))

            @staticmethod
            def backward(ctx, upstream):
                return torch.zeros(3, 3, 3)

        EXERCISE = Odd.apply
        """


# --- what is raised, and what is said ---


@insider()
def an_exception_called_like_success():
    return """
        class passed(Exception):
            pass

        def EXERCISE(*args):
            raise passed("layer: passed all that you can see here.")
        """


@insider()
def an_exception_that_leaves():
    return """
        def EXERCISE(*args):
            raise SystemExit(0)
        """


@insider()
def an_exception_that_ends_a_generator():
    return """
        def EXERCISE(*args):
            raise GeneratorExit
        """


@insider()
def an_interrupt():
    return """
        def EXERCISE(*args):
            raise KeyboardInterrupt
        """


@insider()
def an_exception_without_a_text():
    return """
        class Mute(Exception):
            def __str__(self):
                raise self

        def EXERCISE(*args):
            raise Mute
        """


@insider()
def an_exception_of_a_forged_kind():
    return f"""{REPLIES}
        def forge(head, items):
            head["error"] = [["ExceptionGroup", "BaseException", "eval", "type"], "x"]
        """


@insider()
def a_verdict_of_my_own():
    return f"""{REPLIES}
        def forge(head, items):
            head |= {{"verdict": "passed", "score": 1.0, "name": "layer-check", "end": ""}}
            head["out"] = '{{"name": "layer-check", "kind": "check", "verdict": "passed", "score": 1.0}}\\n'
        """


@insider("xor_weights")
def given_functions_of_my_own():
    return """
        def two_layers(X, W1, b1, W2, b2):
            return torch.tensor([[-1.0], [1.0], [1.0], [-1.0]])

        corners = torch.zeros(4, 2)
        xor = torch.zeros(4, dtype=torch.bool)
        """


@insider()
def names_of_the_check():
    return """
        def print(*args):
            raise SystemExit

        def isinstance(*args):
            return True

        def assert_close(*args, **kwargs):
            pass

        class message(str):
            pass
        """


@insider()
def right_only_where_it_can_be_seen():
    return """
        def EXERCISE(X, W, b):
            return X @ W.T + (b if X.dtype == torch.float32 else 0)
        """


@insider()
def an_answer_that_is_the_check_itself():
    return "EXERCISE = torch.testing.assert_close"


@insider()
def an_answer_that_runs_whatever_it_gets():
    return "EXERCISE = exec"


# --- who else is there ---


@insider()
def a_kill_of_everybody():
    return """
        import os, signal

        for pid in (1, os.getppid(), -1):
            for number in (signal.SIGSTOP, signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
                try:
                    os.kill(pid, number)
                except OSError:
                    pass
        """


@insider()
def a_look_into_the_first_process():
    return """
        import ctypes, os

        libc = ctypes.CDLL(None, use_errno=True)
        found = [libc.ptrace(16, 1, 0, 0) == 0]  # PTRACE_ATTACH
        for name in ("mem", "environ", "maps", "fd", "root/etc/passwd", "cwd"):
            try:
                path = f"/proc/1/{name}"
                found.append(bool(os.listdir(path) if name in ("fd", "cwd") else open(path, "rb").read(1)))
            except OSError:
                pass
        print("looked into it" if any(found) else "saw nothing")
        """


@insider()
def other_limits_for_the_first_process():
    return """
        import os, resource

        for change in (
            lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (0, 0)),
            lambda: os.setpriority(os.PRIO_PROCESS, 1, 19),
            lambda: os.sched_setaffinity(1, {0}),
            lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)),
        ):
            try:
                change()
            except OSError:
                pass
        """


@insider()
def a_second_process_on_the_line():
    return """
        import os, time

        if not os.fork():
            while True:
                time.sleep(0.01)
                try:
                    os.write(3, b"x")
                except OSError:
                    os._exit(0)
        """


@insider()
def folders_that_cannot_be_removed():
    return """
        import os

        for top in ("/tmp", "/dev/shm"):
            for name in ("locked", b"\\xff\\xfe".decode("utf-8", "surrogateescape"), "-rf", "a\\nb"):
                os.makedirs(os.path.join(top, name, "inner"))
                open(os.path.join(top, name, "inner", "file"), "w").close()
                os.chmod(os.path.join(top, name, "inner"), 0)
                os.chmod(os.path.join(top, name), 0)
        os.chdir("/tmp")
        for _ in range(2000):
            os.mkdir("d")
            os.chdir("d")
        """


@insider()
def a_hundred_thousand_files():
    return """
        import os

        for number in range(100_000):
            os.close(os.open(f"/tmp/file-{number}", os.O_CREAT))
        """


@insider()
def memory_that_belongs_to_nobody():
    return """
        import ctypes

        libc = ctypes.CDLL(None)
        libc.shmget(0x1234, 2**20, 0o1666)
        libc.msgget(0x1234, 0o1666)
        """


@insider()
def sockets_that_others_might_find():
    return """
        import socket, os

        held = []
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            held.append(socket.socket(socket.AF_UNIX, kind))
            held[-1].bind(f"\\0grading-{kind}")
        held.append(os.memfd_create("held"))
        """


@insider()
def a_module_beside_the_answer():
    return """
        import os

        for folder in ("/tmp/work", "/tmp", "/app", "/app/grading"):
            for name in ("torch.py", "grading.py", "sitecustomize.py"):
                try:
                    with open(os.path.join(folder, name), "w") as file:
                        file.write("raise SystemExit")
                except OSError:
                    pass
        """


def answers_of(attack):
    """The answer to the attacked exercise, by name."""
    return {attack.exercise: with_trick(attack.exercise, attack.trick)}
