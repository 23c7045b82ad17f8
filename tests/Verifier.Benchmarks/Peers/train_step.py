"""One step of SGD on fresh samples, as an expert would write it with NumPy or PyTorch on a CPU: float64, closed gradients, work in blocks that stay
in the cache, buffers reused.

Usage: train_step.py numpy|torch WORKERS LOSS DIMENSION BATCH BLOCK TEACHER SECONDS
LOSS is relu, gamma or g; TEACHER is identity (labels without a product) or orthogonal. Prints samples per second, for the best tenth of a second
or single step.
WORKERS processes share the blocks, one thread each: faster than threads inside either library, whose locks and barriers cost more than blocks of this
size; a negative number asks PyTorch for that many threads of its own instead.
"""
import os
import sys
import time
from multiprocessing import Pipe, Process

LIBRARY, WORKERS, LOSS, D, BATCH, BLOCK, TEACHER, SECONDS = sys.argv[1:]
WORKERS, D, BATCH, BLOCK, SECONDS = int(WORKERS), int(D), int(BATCH), int(BLOCK), float(SECONDS)
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = str(max(1, -WORKERS))
import numpy as np  # noqa: E402

S2, S4 = 0.28209479177387814, -0.08143375198381997
MU, LAM = 1.0, 1.0
WINDOW = 0.1
# gamma = S2 h2 + S4 h4 in powers of z^2.
G0 = -S2 / np.sqrt(2) + 3 * S4 / np.sqrt(24)
G2 = S2 / np.sqrt(2) - 6 * S4 / np.sqrt(24)
G4 = S4 / np.sqrt(24)


class Numpy:
    """One worker's buffers and random numbers."""

    def __init__(self, seed):
        self.rng = np.random.Generator(np.random.SFC64(seed))
        self.x = np.empty((BLOCK, D))
        self.z, self.s, self.t = (np.empty((BLOCK, D)) for _ in range(3))

    def block(self, b, teacher):
        x, z, s, t = self.x, self.z, self.s, self.t
        self.rng.standard_normal(out=x)
        if teacher is None:
            y = np.maximum(x, 0, out=t).sum(1)
        else:
            np.matmul(x, teacher.T, out=t)
            y = np.maximum(t, 0, out=t).sum(1)
        np.matmul(x, b.T, out=z)
        if LOSS == "relu":
            np.maximum(z, 0, out=t)
            e = t.sum(1)
            e -= y
            e *= 2 / BATCH
            np.greater(z, 0, out=s)
            s *= e[:, None]
            return (s.T @ x,)
        np.multiply(z, z, out=s)
        if LOSS == "gamma":
            np.multiply(s, G4, out=t)
            t += G2
            e = np.einsum("ij,ij->i", t, s)
            e += D * G0
            e -= y
            e *= 2 / BATCH
            s *= 4 * G4
            s += 2 * G2
            s *= z
            s *= e[:, None]
            return (s.T @ x,)
        y /= BATCH
        big = s.sum(1)
        s *= -(12 + MU) / 6
        s += 2 * big[:, None]
        z *= y[:, None]
        s *= z
        return (s.T @ x, z.T @ x, y.sum())


def finish(sums, b):
    """The gradient from the sums; for G with K = BB', Q = CB'."""
    if LOSS != "g":
        return sums[0]
    theta, c, w = sums
    k, q = b @ b.T, c @ b.T
    nu, qd = k.diagonal(), q.diagonal()
    n, cc = nu.sum(), 12 + MU
    data = theta - 2 * qd.sum() * b - 2 * n * c - 4 * (k @ c + q @ b) + w * (2 * n * b + 4 * (k @ b))
    data = data + cc / 2 * (qd[:, None] * b + nu[:, None] * c - w * nu[:, None] * b)
    return -data + 4 * LAM * (nu - 1)[:, None] * b


class Torch:
    """One worker's buffers and random numbers."""

    def __init__(self, seed):
        import torch
        torch.set_num_threads(max(1, -WORKERS))
        torch.manual_seed(seed)
        torch.set_grad_enabled(False)
        self.torch = torch
        self.buffers = [torch.empty(BLOCK, D, dtype=torch.float64) for _ in range(4)]

    def block(self, b, teacher):
        b = self.torch.from_numpy(b)
        teacher = teacher if teacher is None else self.torch.from_numpy(teacher)
        return tuple(p.numpy() if p.dim() else p.item() for p in torch_block(self.torch, self.buffers, b, teacher))


def torch_block(torch, buffers, b, teacher):
    x, z, s, t = buffers
    x.normal_()
    if teacher is None:
        y = torch.clamp(x, min=0, out=t).sum(1)
    else:
        torch.mm(x, teacher.T, out=t)
        y = t.clamp_(min=0).sum(1)
    torch.mm(x, b.T, out=z)
    if LOSS == "relu":
        torch.clamp(z, min=0, out=t)
        e = t.sum(1).sub_(y).mul_(2 / BATCH)
        torch.gt(z, 0, out=s)
        s.mul_(e[:, None])
        return (s.T @ x,)
    torch.mul(z, z, out=s)
    if LOSS == "gamma":
        torch.mul(s, G4, out=t).add_(G2).mul_(s)
        e = t.sum(1).add_(D * G0).sub_(y).mul_(2 / BATCH)
        s.mul_(4 * G4).add_(2 * G2).mul_(z).mul_(e[:, None])
        return (s.T @ x,)
    y.div_(BATCH)
    big = s.sum(1)
    s.mul_(-(12 + MU) / 6).add_(2 * big[:, None])
    z.mul_(y[:, None])
    s.mul_(z)
    return (s.T @ x, z.T @ x, y.sum())


def share(worker, b, teacher):
    total = None
    for _ in range(BATCH // BLOCK // max(1, WORKERS)):
        part = worker.block(b, teacher)
        total = part if total is None else tuple(p + q for p, q in zip(total, part))
    return total


def serve(pipe, seed, teacher):
    worker = (Numpy if LIBRARY == "numpy" else Torch)(seed)
    while (b := pipe.recv()) is not None:
        pipe.send(share(worker, b, teacher))


def run():
    rng = np.random.default_rng(1)
    b = rng.standard_normal((D, D))
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    teacher = None if TEACHER == "identity" else np.linalg.qr(rng.standard_normal((D, D)))[0]
    others = []
    for seed in range(1, WORKERS):
        here, there = Pipe()
        Process(target=serve, args=(there, seed, teacher), daemon=True).start()
        others.append(here)
    worker = (Numpy if LIBRARY == "numpy" else Torch)(0)

    def step(b):
        for pipe in others:
            pipe.send(b)
        parts = [share(worker, b, teacher)] + [pipe.recv() for pipe in others]
        b = b - 1e-4 * finish(tuple(sum(column) for column in zip(*parts)), b)
        return b if LOSS == "g" else b / np.linalg.norm(b, axis=1, keepdims=True)

    b = step(b)
    best, start = 0, time.perf_counter()
    while best == 0 or time.perf_counter() - start < SECONDS:
        steps, begin = 0, time.perf_counter()
        while steps == 0 or time.perf_counter() - begin < WINDOW:
            b = step(b)
            steps += 1
        best = max(best, steps * BATCH / (time.perf_counter() - begin))
    print(f"{best:.0f}")


if __name__ == "__main__":
    run()
