using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The rule h Σ_{|j| ≤ J} f(jh) with a certified bound of its distance from the integral of f between ∓(J + 1/2)h.</summary>
/// <param name="Step">h, with a mantissa of four bits.</param>
/// <param name="Reach">J.</param>
/// <param name="Error">The bound.</param>
public sealed record TrapezoidalRule(Dyadic Step, int Reach, Magnitude Error);
