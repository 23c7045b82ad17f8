using System.Numerics;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>Encloses combinations of polynomials on a box: f(c) + Σ_l ∂_l f(box)·(box_l − c_l) by the mean value theorem, met with f(box).</summary>
internal sealed class CenteredForm
{
    private readonly BoxPowers box;
    private readonly BoxPowers center;
    private readonly Dyadic[] radii;

    /// <summary>For a box and the values of the further variables.</summary>
    public CenteredForm(IReadOnlyList<DyadicInterval> sides, IReadOnlyList<DyadicInterval> constants)
    {
        box = new BoxPowers([.. sides, .. constants]);
        center = new BoxPowers([.. sides.Select(side => (DyadicInterval)side.Center), .. constants]);
        radii = [.. sides.Select(side => side.Radius)];
    }

    /// <summary>An interval that contains Σ factor · polynomial on the box.</summary>
    public DyadicInterval Evaluate(IReadOnlyList<(BigInteger Factor, CenteredPolynomial Polynomial)> parts)
    {
        DyadicInterval naive = Sum(parts, part => part.Value.Evaluate(box));
        DyadicInterval refined = Sum(parts, part => part.Value.Evaluate(center));
        for (int l = 0; l < radii.Length; l++)
        {
            DyadicInterval slope = Sum(parts, part => part.Partials[l].Evaluate(box));
            refined += DyadicInterval.Symmetric(slope.MaximalMagnitude * radii[l]);
        }

        // Both contain every value, so they meet.
        return naive.Intersect(refined)!.Value;
    }

    private static DyadicInterval Sum(
        IReadOnlyList<(BigInteger Factor, CenteredPolynomial Polynomial)> parts, Func<CenteredPolynomial, DyadicInterval> evaluate)
    {
        DyadicInterval sum = default;
        foreach ((BigInteger factor, CenteredPolynomial polynomial) in parts)
        {
            sum += evaluate(polynomial) * factor;
        }

        return sum;
    }
}
