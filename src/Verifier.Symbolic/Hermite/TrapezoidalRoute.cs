using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// E[f^p h_k] for an f that is analytic near the real line, by one certified trapezoidal rule: f is evaluated once per node for all k.
/// </summary>
/// <param name="formula">f, without switches.</param>
/// <param name="parity">The proved parity of f.</param>
/// <param name="power">p, 1 or 2.</param>
internal sealed class TrapezoidalRoute(Expression formula, Parity parity, int power)
{
    private const int ExtraBits = 20;
    private const int MostExcess = 4096;
    private const int DegreeLimit = 300;

    /// <summary>
    /// Enclosures of the integrals between ∓X for some X ≥ halves/2, of radius about 2^(−bits), and X; null when no rule is certified.
    /// </summary>
    /// <param name="indices">The degrees k, ascending, of the parity of f^p.</param>
    /// <param name="halves">The least 2X.</param>
    /// <param name="bits">The accuracy.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal Ball[]? Integrals(IReadOnlyList<int> indices, int halves, int bits, CancellationToken cancellation)
    {
        if (indices[^1] > DegreeLimit)
        {
            return null;
        }

        TrapezoidalContour contour = new(CompiledBox.Of(formula), power, indices[^1], parity != Parity.None);
        if (contour.Find(halves, bits + 2) is not { } rule)
        {
            return null;
        }

        Ball[] integrals = Integrals(rule, indices, bits, ExtraBits, cancellation);
        long excess = integrals.Max(static integral => integral.Radius.TopExponent) + bits;
        return excess <= 0 ? integrals : Integrals(rule, indices, bits, ExtraBits + (int)Math.Min(excess, MostExcess) + 8, cancellation);
    }

    /// <summary>The rule with more bits than asked for by <paramref name="extra"/>: they are for large values.</summary>
    private Ball[] Integrals(TrapezoidalRule rule, IReadOnlyList<int> indices, int bits, int extra, CancellationToken cancellation)
    {
        HermiteSums sums = new(indices[^1], bits + 4);
        int precision = bits + extra;
        for (int j = parity == Parity.None ? -rule.Reach : 0; j <= rule.Reach; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            Ball x = Ball.FromDyadic(rule.Step * new Dyadic(j, 0), precision);
            Ball value = EvaluateBall.At(formula, x);
            value = (power == 2 ? value.Pow(2) : value) * x.NormalDensity();
            sums.Add(x, parity != Parity.None && j > 0 ? 2 * value : value);
        }

        Ball[] totals = sums.Total();
        Ball step = Ball.FromDyadic(rule.Step, precision);
        return [.. indices.Select(k => (totals[k] * step).WithRadiusAdded(rule.Error))];
    }
}
