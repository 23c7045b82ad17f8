"""Share of random starts that reach the teacher of a ReLU convolutional network, as an expert would write it with NumPy: float64, all starts of a
cell in arrays, buffers reused, sine and cosine carried along by the rotation of a step, settled starts dropped, the last few in plain Python where
the overhead of arrays would dominate; the exact four-scalar recursion with the step size and the stopping rule of the C# table.

Usage: convolution.py PROCESSES STARTS SECONDS. Prints the seconds of the whole table, best of the repetitions.
"""
import math
import multiprocessing
import sys
import time

import numpy as np

PROCESSES, STARTS, SECONDS = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
P, A, FEW = 6, 0.5, 16
CELLS = [(k, r) for k in (25, 36, 49, 64, 81, 100) for r in (0, 1, 4, 9, 16, 25)]
TWO_PI, TAU2 = 2 * np.pi, (np.pi - 1) / (2 * np.pi)
LARGEST_TURN = 0.2897


class Cell:
    """The constants of one teacher, and the rule that tells where a start ends."""

    def __init__(self, k, ratio):
        self.k = k
        self.mean = A * math.sqrt(ratio / k)
        self.contrast = math.sqrt(max(0.0, A * A - self.mean**2))
        self.rate = k / TWO_PI + TAU2
        pull = self.mean**2 + self.contrast * max(self.mean, self.contrast)
        self.eta = min(0.5 / self.rate, 0.9 / 16 / (pull * LARGEST_TURN))
        self.drive = self.eta * self.mean * k / TWO_PI
        self.spurious = ratio < (k + math.pi - 1) / math.pi
        d = self.rate * A * A - self.mean**2 * k / TWO_PI
        vertex = -TAU2 * self.mean**2 * k / TWO_PI / d
        self.saddle_loss = TAU2 * A**4 * self.rate / (2 * d)
        low, high = math.pi / 2, math.pi
        for _ in range(60):
            middle = (low + high) / 2
            above = ((math.pi - middle) * math.cos(middle) + math.sin(middle) - 1) / TWO_PI > vertex
            low, high = (middle, high) if above else (low, middle)
        self.saddle = (low + high) / 2

    def starts(self, rng):
        """Rows phi, cos, sin, alpha, beta, 1/|v|^2 with v uniform on the sphere and a uniform in the ball."""
        x = rng.standard_normal((STARTS, P))
        phi = np.arctan2(np.sqrt(np.einsum("ij,ij->i", x[:, 1:], x[:, 1:])), x[:, 0])
        length = self.mean * np.sqrt(1 - rng.random(STARTS) ** (2.0 / self.k))
        turn = TWO_PI * rng.random(STARTS)
        return np.stack([phi, np.cos(phi), np.sin(phi), length * np.cos(turn), length * np.sin(turn), np.ones(STARTS)])

    def judge(self, f, c, s, a, b):
        """Masks: leads to the teacher, leads to the antipode."""
        correlation = self.mean * a + self.contrast * b
        teacher = (f < np.pi / 2) & (correlation > 0) & (np.abs(a) <= self.mean * (1 + 1e-12))
        if not self.spurious:
            return teacher, np.zeros_like(teacher)
        delta = ((np.pi - f) * c + s - 1) / TWO_PI
        loss = 0.5 * (self.rate * (a * a + self.mean**2) + TAU2 * (b * b + self.contrast**2)) \
            - (self.k / TWO_PI * a * self.mean + delta * correlation)
        below = loss < self.saddle_loss
        teacher |= below & (f < self.saddle)
        return teacher, below & ~teacher

    def advance(self, rows, steps):
        f, c, s, a, b, m = rows
        g, x, t, u = np.empty((4, rows.shape[1]))
        mean, contrast = self.eta * self.mean, self.eta * self.contrast
        for _ in range(steps):
            np.subtract(np.pi, f, out=t)
            np.multiply(t, c, out=g)
            g += s
            g -= 1
            g /= TWO_PI
            np.multiply(a, mean / TWO_PI, out=x)
            np.multiply(b, contrast / TWO_PI, out=u)
            x += u
            x *= t
            x *= s
            x *= m
            np.multiply(x, x, out=t)
            t += 1
            m /= t
            np.sqrt(t, out=t)
            np.multiply(x, s, out=u)
            u += c
            c *= x
            s -= c
            s /= t
            np.divide(u, t, out=c)
            np.arctan(x, out=x)
            f -= x
            np.multiply(g, mean, out=x)
            x += self.drive
            a *= 1 - self.eta * self.rate
            a += x
            g *= contrast
            b *= 1 - self.eta * TAU2
            b += g

    def advance_one(self, f, a, b, m, steps):
        mean, contrast = self.eta * self.mean, self.eta * self.contrast
        mean_decay, contrast_decay = 1 - self.eta * self.rate, 1 - self.eta * TAU2
        sin, cos, atan, pi, drive = math.sin, math.cos, math.atan, math.pi, self.drive
        for _ in range(steps):
            s, t = sin(f), pi - f
            g = (t * cos(f) + s - 1) / TWO_PI
            x = (mean * a + contrast * b) * t * s * m / TWO_PI
            f -= atan(x)
            m /= 1 + x * x
            a = mean_decay * a + mean * g + drive
            b = contrast_decay * b + contrast * g
        return f, a, b, m

    def run(self, seed):
        """The share of starts that reach the teacher, and the number of start-steps."""
        rows = self.starts(np.random.default_rng(seed))
        good = work = done = steps = 0
        while rows.shape[1]:
            if rows.shape[1] > FEW:
                self.advance(rows, steps)
            else:
                for i in range(rows.shape[1]):
                    f, a, b, m = self.advance_one(*(float(rows[j, i]) for j in (0, 3, 4, 5)), steps)
                    rows[:, i] = f, math.cos(f), math.sin(f), a, b, m
            work += steps * rows.shape[1]
            done += steps
            steps = min(max(done // 8, 8), 64)
            teacher, antipode = self.judge(*rows[:5])
            good += int(np.count_nonzero(teacher))
            settled = teacher | antipode
            if settled.any():
                rows = np.ascontiguousarray(rows[:, ~settled])
        return good / STARTS, work


def one(index):
    return Cell(*CELLS[index]).run(1 + index)


pool = multiprocessing.Pool(PROCESSES) if PROCESSES > 1 else None
best, start = 1e9, time.perf_counter()
while time.perf_counter() - start < SECONDS:
    begin = time.perf_counter()
    results = list(pool.imap(one, range(len(CELLS))) if pool else map(one, range(len(CELLS))))
    best = min(best, time.perf_counter() - begin)
print(" ".join(f"{share:.3f}" for share, _ in results))
print(sum(work for _, work in results) / best / 1e6, "million start-steps a second")
print(best)
