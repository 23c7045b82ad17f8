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
    private const int RuleBits = 2;
    private const int ExtraBits = 12;
    private const int LimbBits = 64;
    private const int MostExcess = 4096;
    private const int DegreeLimit = 500;
    private readonly TrapezoidalContour contour = new(CompiledBox.Of(formula), parity != Parity.None);

    /// <summary>Whether there is a certified rule for f^p and degrees up to k.</summary>
    internal bool Certifies(int power, int degree, int halves, int bits) => degree <= DegreeLimit && contour.Exists(power, degree, halves, bits + RuleBits);

    /// <summary>
    /// Enclosures of the integrals of f^p h_k φ between ∓X for some X ≥ halves/2, of radius about 2^(−bits); null when no rule is
    /// certified.
    /// </summary>
    /// <param name="power">p, 1 or 2.</param>
    /// <param name="indices">The degrees k, ascending, of the parity of f^p.</param>
    /// <param name="halves">The least 2X.</param>
    /// <param name="bits">The accuracy.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal Ball[]? Integrals(
        int power, IReadOnlyList<int> indices, int halves, int bits, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (Rule(power, indices[^1], halves, bits) is not { } rule
            || Sums(rule, power, indices, bits, ExtraBits, progress, cancellation) is not { } integrals)
        {
            return null;
        }

        // Large values need more bits than asked for.
        long excess = integrals.Max(static integral => integral.Radius.TopExponent) + bits;
        return excess <= 0 ? integrals : Sums(rule, power, indices, bits, ExtraBits + (int)Math.Min(excess, MostExcess) + 8, progress, cancellation);
    }

    private TrapezoidalRule? Rule(int power, int degree, int halves, int bits) =>
        degree > DegreeLimit ? null : contour.Find(power, degree, halves, bits + RuleBits);

    private Ball[]? Sums(
        TrapezoidalRule rule, int power, IReadOnlyList<int> indices, int bits, int extra, IProgress<double>? progress, CancellationToken cancellation)
    {
        int length = (bits + extra + LimbBits - 1) / LimbBits;
        EquidistantHermiteSums sums = new(rule.Step, indices[^1], bits + 4);
        bool isOneSided = parity != Parity.None;
        if (!TryAdd(1, PartOfWork.Of(progress, 0, isOneSided ? 0.6 : 0.3)) || (!isOneSided && !TryAdd(-1, PartOfWork.Of(progress, 0.3, 0.6))))
        {
            return null;
        }

        Ball[] totals = sums.Total(PartOfWork.Of(progress, 0.6, 1), cancellation);
        Ball step = Ball.FromDyadic(rule.Step, LimbBits);
        return [.. indices.Select(k => (totals[k] * step).WithRadiusAdded(rule.Error))];

        bool TryAdd(int direction, PartOfWork? part)
        {
            Dyadic stride = direction < 0 ? -rule.Step : rule.Step;
            Func<LimbBall, LimbBall> f = CompiledLimbs.AlongNodes(formula, length, Dyadic.Zero, stride);
            DensitySteps density = new(rule.Step, length);
            for (int j = 0; j <= rule.Reach; j++)
            {
                cancellation.ThrowIfCancellationRequested();
                LimbBall value = f(LimbBall.FromDyadic(stride * new Dyadic(j, 0), length));
                LimbBall term = (power == 2 ? value * value : value) * density.Next();
                if (!term.IsFinite)
                {
                    return false;
                }

                // Both directions begin at 0, which counts once.
                if (j > 0 || direction > 0)
                {
                    sums.Add(direction * j, isOneSided && j > 0 ? term.Scale(1) : term);
                }

                part?.Report((j + 1.0) / (rule.Reach + 1));
            }

            return true;
        }
    }
}
