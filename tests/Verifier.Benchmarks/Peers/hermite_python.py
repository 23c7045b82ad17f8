"""All Hermite coefficients E[sigma(z) h_k(z)], k <= K, in Python, as an expert would write it.

usage: hermite_python.py onepass|quad|mpfr|scipy tanh|sigmoid|softplus|silu|mish DIGITS K SECONDS

onepass  mpmath: one trapezoidal sum, sigma and phi once per node for all k; the step comes from the nearest singularity, which the expert knows.
quad     mpmath: mp.quad for each coefficient.
mpfr     the sum of onepass in numbers of gmpy2.
scipy    double precision whatever DIGITS says (about 15 digits at best): one Gauss-Hermite rule, all k by array operations.

Parity is used for the odd tanh, as in hermite_flint.c. Nothing is enclosed. With SECONDS = 0 there is one repetition and nothing is warmed.
Prints a line "k value" for each k, and last "cpu_ms wall_ms repetitions evaluations": medians, and values of sigma in one repetition.
"""
import math
import statistics
import sys
import time

METHOD, NAME, DIGITS, K, SECONDS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5])
DISTANCE = {"tanh": 1.57, "sigmoid": 3.14, "softplus": 3.14, "silu": 3.14, "mish": 2.35}[NAME]
DEGREES = range(1 if NAME == "tanh" else 0, K + 1, 2 if NAME == "tanh" else 1)
evaluations = 0


def cut():
    x = 4
    while (K + 2) * math.log(x) - math.lgamma(K + 1) / 2 - x * x / 2 > -DIGITS * math.log(10) - 3:
        x += 1
    return x


def step():
    """h with exp(-2 pi d/h) small enough; what the weight gains at a distance d from the line is paid by a margin."""
    return 2 * math.pi * DISTANCE / (DIGITS * math.log(10) + 2 * DISTANCE**2 + 8)


def trapezoid(exp, sigma, number):
    """The sum over j of h sigma(jh) phi(jh) He_k(jh), for all k by the recurrence."""
    global evaluations
    units = int(step() * 4096)
    h, start = number(units) / 4096, 0 if NAME == "tanh" else -1
    reach = int(cut() * 4096 / units) + 1
    sums = [number(0)] * (K + 1)
    for j in range(start * reach, reach + 1):
        x = j * h
        current, previous = sigma(x) * exp(-x * x / 2), 0
        evaluations += 1
        sums[0] += current
        for k in range(K):
            current, previous = x * current - k * previous, current
            sums[k + 1] += current
    return sums, h * (2 if NAME == "tanh" else 1)


def scaled(sums, step, sqrt, pi):
    scale, values = step / sqrt(2 * pi), []
    for k, total in enumerate(sums):
        scale = scale / sqrt(k) if k else scale
        values.append(total * scale if k in DEGREES else total * 0)
    return values


def with_mpmath():
    from mpmath import mp, mpf

    mp.dps = DIGITS + 8
    sigma = {
        "tanh": mp.tanh,
        "sigmoid": lambda x: 1 / (1 + mp.exp(-x)),
        "softplus": lambda x: mp.log1p(mp.exp(x)),
        "silu": lambda x: x / (1 + mp.exp(-x)),
        "mish": lambda x: x * mp.tanh(mp.log1p(mp.exp(x))),
    }[NAME]
    if METHOD == "onepass":
        return lambda: scaled(*trapezoid(mp.exp, sigma, mpf), mp.sqrt, mp.pi), lambda v: mp.nstr(v, DIGITS + 3)

    def integrand(k):
        def f(x):
            global evaluations
            evaluations += 1
            current, previous = sigma(x) * mp.exp(-x * x / 2), 0
            for i in range(k):
                current, previous = x * current - i * previous, current
            return current

        return f

    def quad():
        factor = 2 if NAME == "tanh" else 1
        points = [0, cut()] if NAME == "tanh" else [-cut(), 0, cut()]
        return [
            factor * mp.quad(integrand(k), points) / mp.sqrt(2 * mp.pi * mp.factorial(k)) if k in DEGREES else mpf(0) for k in range(K + 1)
        ]

    return quad, lambda v: mp.nstr(v, DIGITS + 3)


def with_mpfr():
    import gmpy2
    from gmpy2 import mpfr

    gmpy2.get_context().precision = int((DIGITS + 8) * 3.33) + 1
    sigma = {
        "tanh": gmpy2.tanh,
        "sigmoid": lambda x: 1 / (1 + gmpy2.exp(-x)),
        "softplus": lambda x: gmpy2.log1p(gmpy2.exp(x)),
        "silu": lambda x: x / (1 + gmpy2.exp(-x)),
        "mish": lambda x: x * gmpy2.tanh(gmpy2.log1p(gmpy2.exp(x))),
    }[NAME]
    return (
        lambda: scaled(*trapezoid(gmpy2.exp, sigma, mpfr), gmpy2.sqrt, gmpy2.const_pi()),
        lambda v: "{0:.{1}e}".format(v, DIGITS + 2),
    )


def with_scipy():
    import numpy as np
    from scipy.special import expit, roots_hermitenorm

    sigma = {
        "tanh": np.tanh,
        "sigmoid": expit,
        "softplus": lambda x: np.logaddexp(0, x),
        "silu": lambda x: x * expit(x),
        "mish": lambda x: x * np.tanh(np.logaddexp(0, x)),
    }[NAME]
    x, w = roots_hermitenorm(300)
    w = w / w.sum()

    def rule():
        global evaluations
        evaluations += len(x)
        current, previous, values = sigma(x) * w, 0, []
        for k in range(K + 1):
            values.append(current.sum())
            current, previous = (x * current - math.sqrt(k) * previous) / math.sqrt(k + 1), current
        return values

    return rule, repr


compute, write = {"onepass": with_mpmath, "quad": with_mpmath, "mpfr": with_mpfr, "scipy": with_scipy}[METHOD]()
if SECONDS > 0:
    compute()
cpu, wall, start = [], [], time.perf_counter()
while len(cpu) < (3 if SECONDS > 0 else 1) or time.perf_counter() - start < SECONDS:
    evaluations = 0
    c, w = time.thread_time(), time.perf_counter()
    result = compute()
    wall.append(1e3 * (time.perf_counter() - w))
    cpu.append(1e3 * (time.thread_time() - c))
for degree, entry in enumerate(result):
    print(degree, write(entry))
print(statistics.median(cpu), statistics.median(wall), len(cpu), evaluations)
