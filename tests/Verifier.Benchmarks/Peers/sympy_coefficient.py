"""One Hermite coefficient by SymPy's integrate, as a person would type it.

usage: sympy_coefficient.py ACTIVATION K
Prints "closed" or "unevaluated", and last the milliseconds of thread CPU time and of the wall clock. The caller sets the time limit.
"""
import sys
import time

from sympy import Heaviside, Integral, Max, Piecewise, Rational, Symbol, cos, erf, exp, factorial, hermite, integrate, oo, pi, sin, sqrt

x = Symbol("x", real=True)
k = int(sys.argv[2])
scale, alpha = Rational("1.05070098735548"), Rational("1.67326324235438")
sigma = {
    "relu": Max(0, x),
    "gelu": x * (1 + erf(x / sqrt(2))) / 2,
    "elu": Piecewise((x, x > 0), (exp(x) - 1, True)),
    "erf": erf(x),
    "gabor": exp(-(x**2)) * cos(x),
    "hardtanh": Piecewise((-1, x < -1), (1, x > 1), (x, True)),
    "sin": sin(x),
    "gaussian": exp(-(x**2)),
    "selu": Piecewise((scale * x, x > 0), (scale * alpha * (exp(x) - 1), True)),
    "quintic": x**5,
    "step": Heaviside(x),
}[sys.argv[1]]
polynomial = hermite(k, x / sqrt(2)) / sqrt(2) ** k
c, w = time.thread_time(), time.perf_counter()
value = integrate(sigma * polynomial.expand() * exp(-(x**2) / 2), (x, -oo, oo)) / sqrt(2 * pi * factorial(k))
wall, cpu = time.perf_counter() - w, time.thread_time() - c
print("unevaluated" if value.has(Integral) else "closed")
print(1e3 * cpu, 1e3 * wall)
