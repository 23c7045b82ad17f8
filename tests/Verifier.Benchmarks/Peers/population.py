"""Population loss with gradient at m = d = 1000, as an expert would write it with NumPy: float64, buffers reused, Gram matrices once.

Usage: population.py powers|relu THREADS SECONDS. Prints the seconds of one evaluation, best of the repetitions.
powers: sum over k <= 30 of c_k times Gram powers, value and gradient by Horner's rule; relu: the arc-cosine kernel.
"""
import os
import sys
import time

KIND, THREADS, SECONDS = sys.argv[1], sys.argv[2], float(sys.argv[3])
os.environ["OPENBLAS_NUM_THREADS"] = THREADS
import numpy as np  # noqa: E402

M = D = 1000
rng = np.random.default_rng(1)
unit = lambda x: x / np.linalg.norm(x, axis=1, keepdims=True)  # noqa: E731
B, T = unit(rng.standard_normal((M, D))), unit(rng.standard_normal((M, D)))
C = rng.standard_normal(31) ** 2
A = np.ones(M)
V, W = np.empty((M, M)), np.empty((M, M))


def powers(gram):
    """Value and slope sums of the kernel: kernel'(gram) in W, sum of kernel(gram) returned."""
    V.fill(C[30])
    W.fill(0)
    for k in range(29, -1, -1):
        np.multiply(W, gram, out=W)
        np.add(W, V, out=W)
        np.multiply(V, gram, out=V)
        np.add(V, C[k], out=V)
    return V.sum()


def relu(gram):
    np.clip(gram, -1, 1, out=gram)
    theta = np.arccos(gram)
    np.subtract(np.pi, theta, out=W)
    np.multiply(gram, gram, out=V)
    np.subtract(1, V, out=V)
    np.sqrt(V, out=V)
    value = V.sum() + np.einsum("ij,ij->", W, gram)
    return value, V.sum(1)


def evaluate():
    if KIND == "powers":
        own = powers(B @ B.T)
        gradient = W @ B
        cross = powers(B @ T.T)
        gradient -= W @ T
        return own - 2 * cross, 2 * gradient
    own, sines = relu(B @ B.T)
    gradient = W @ B + sines[:, None] * B
    cross, sines = relu(B @ T.T)
    gradient -= W @ T + sines[:, None] * B
    return (own - 2 * cross) / (2 * np.pi), gradient / np.pi


evaluate()
best, start = 1e9, time.perf_counter()
while time.perf_counter() - start < SECONDS:
    begin = time.perf_counter()
    evaluate()
    best = min(best, time.perf_counter() - begin)
print(best)
