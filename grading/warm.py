"""Makes a process ready to be forked once for each submission, on either side of an engine: libraries, memory."""

import copy
import ctypes
import functools
import gc
import io
from pathlib import Path

HUGE_PAGE, MADV_COLLAPSE = 2**21, 25
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
ARENAS = 150  # of Python's objects; the libraries fill as many
RESERVED = []  # an object in each half of an arena, so that it is not given back
POOL, POOL_HEADER = 2**14, 48  # bytes; where Python has others, some gaps stay
MOST = 20_000  # gaps of one size
FILLING = []  # what lies in the gaps that loading has left


def reserve():
    """Before the libraries load: let what they allocate lie side by side, where the kernel can use huge pages.

    Else Python asks for one arena after the other while libraries are mapped between them.
    """
    if hasattr(libc := ctypes.CDLL(None), "mallopt"):  # glibc: large blocks on the heap, too, and the heap stays
        libc.mallopt(M_MMAP_THRESHOLD, 2**25)
        libc.mallopt(M_TRIM_THRESHOLD, 2**26)
    blocks = [bytes(512 - 33) for _ in range(ARENAS * 2**11)]  # of 512 bytes each, which is 2**11 to an arena of 1 MiB
    RESERVED.extend(blocks[:: 2**10])


def warm_up():
    """Load and use once what notebooks use, so that the processes forked from this one find it done."""
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import sklearn.metrics  # noqa: F401
    import torch.utils.flop_counter

    torch.set_num_threads(1)
    with torch.random.fork_rng():
        X, y = torch.randn(4, 3), torch.rand(4, 1)
        model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1))
        for criterion in (torch.nn.MSELoss(), torch.nn.BCEWithLogitsLoss()):
            for rule in (torch.optim.SGD, torch.optim.Adam):  # the first one loads torch._dynamo
                optimizer = rule(model.parameters(), lr=0.1)
                for rows in torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X, y), 2, shuffle=True):
                    optimizer.zero_grad()
                    criterion(model(rows[0]), rows[1]).backward()
                    optimizer.step()
        torch.save(copy.deepcopy(model.state_dict()), io.BytesIO())
        torch.testing.assert_close(X, X.clone())
        str(X.sum())
    for device in (torch.cuda, torch.mps, torch.mtia, torch.xpu):
        device._is_in_bad_fork = lambda: True  # not to be seeded, which would keep a stack trace each time
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 100)  # messages are many small objects, and hardly any of them a circle
    fill_gaps()
    use_huge_pages()


def fill_gaps():
    """Let the objects of a forked process lie side by side on new pages: each old page that it writes to is copied."""
    for size in range(16, 513, 16):  # Python's objects lie in pools, each for one size
        fitting = object if size == 16 else float if size == 32 else functools.partial(bytes, size - 33)
        free, address = 0, 0  # how many of a pool have come one after the other, from its first on
        for _ in range(MOST):
            if free == (POOL - POOL_HEADER) // size:  # a new pool, so there are no gaps any more
                break
            FILLING.append(fitting())
            last, address = address, id(FILLING[-1])
            free = 1 if address % POOL == POOL_HEADER else free + 1 if free and address == last + size else 0
    if hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.malloc.restype = libc.sbrk.restype = ctypes.c_size_t
        end = libc.sbrk(0)
        for size in [*(2**power for power in range(16, 10, -1)), *range(1040, 16, -16)]:
            while 0 < libc.malloc(ctypes.c_size_t(size)) < end:
                pass


def use_huge_pages():
    """Let the kernel copy a page table that is 500 times smaller at a fork; before Linux 6.1, nothing happens."""
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    for line in Path("/proc/self/maps").read_text().splitlines():
        addresses, rights, _, _, _, *name = line.split()
        if rights == "rw-p" and name in ([], ["[heap]"]):
            start, end = (int(address, 16) for address in addresses.split("-"))
            for address in range(-(-start // HUGE_PAGE) * HUGE_PAGE, end - HUGE_PAGE + 1, HUGE_PAGE):
                madvise(address, HUGE_PAGE, MADV_COLLAPSE)
