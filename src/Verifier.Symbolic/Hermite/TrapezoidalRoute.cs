using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// E[f^p h_k] for an f that is analytic near the real line, by one certified trapezoidal rule: f is evaluated once per node for all k.
/// </summary>
/// <param name="formula">f, without switches.</param>
/// <param name="parity">The proved parity of f.</param>
internal sealed class TrapezoidalRoute(Expression formula, Parity parity)
{
    private const int ExtraBits = 12;
    private const int LimbBits = 64;
    private const int MostExcess = 4096;
    private const int DegreeLimit = 500;
    private readonly TrapezoidalContour contour = new(CompiledBox.Of(formula), parity != Parity.None);

    /// <summary>Whether there is a certified rule for f^p and degrees up to k.</summary>
    internal bool Certifies(int power, int degree, int halves, int bits) => Rule(power, degree, halves, bits) is not null;

    /// <summary>
    /// Enclosures of the integrals of f^p h_k φ between ∓X for some X ≥ halves/2, of radius about 2^(−bits); null when no rule is
    /// certified.
    /// </summary>
    /// <param name="power">p, 1 or 2.</param>
    /// <param name="indices">The degrees k, ascending, of the parity of f^p.</param>
    /// <param name="halves">The least 2X.</param>
    /// <param name="bits">The accuracy.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal Ball[]? Integrals(int power, IReadOnlyList<int> indices, int halves, int bits, CancellationToken cancellation)
    {
        if (Rule(power, indices[^1], halves, bits) is not { } rule
            || Sums(rule, power, indices, bits, ExtraBits, cancellation) is not { } integrals)
        {
            return null;
        }

        // Large values need more bits than asked for.
        long excess = integrals.Max(static integral => integral.Radius.TopExponent) + bits;
        return excess <= 0 ? integrals : Sums(rule, power, indices, bits, ExtraBits + (int)Math.Min(excess, MostExcess) + 8, cancellation);
    }

    private TrapezoidalRule? Rule(int power, int degree, int halves, int bits) =>
        degree > DegreeLimit ? null : contour.Find(power, degree, halves, bits + 2);

    private Ball[]? Sums(TrapezoidalRule rule, int power, IReadOnlyList<int> indices, int bits, int extra, CancellationToken cancellation)
    {
        HermiteSums sums = new(indices[^1], bits + 4);
        int length = (bits + extra + LimbBits - 1) / LimbBits;
        Func<LimbBall, LimbBall> f = CompiledLimbs.Of(formula, length);
        DensitySteps density = new(rule.Step, length);
        for (int j = 0; j <= rule.Reach; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            Dyadic node = rule.Step * new Dyadic(j, 0);
            LimbBall weight = density.Next();
            bool isDoubled = parity != Parity.None && j > 0;
            if (!TryAdd(node, isDoubled ? weight.Scale(1) : weight) || (parity == Parity.None && j > 0 && !TryAdd(-node, weight)))
            {
                return null;
            }
        }

        Ball[] totals = sums.Total();
        Ball step = Ball.FromDyadic(rule.Step, LimbBits);
        return [.. indices.Select(k => (totals[k] * step).WithRadiusAdded(rule.Error))];

        bool TryAdd(Dyadic node, LimbBall weight)
        {
            LimbBall value = f(LimbBall.FromDyadic(node, length));
            value = (power == 2 ? value * value : value) * weight;
            if (value.IsFinite)
            {
                sums.Add(Ball.FromDyadic(node, LimbBits), value.ToBall());
            }

            return value.IsFinite;
        }
    }
}
