using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Decides whether a <see cref="ClosedForm"/> is square integrable for N(0,1).</summary>
/// <remarks>
/// Towards +∞ each Φ(αy + β) tends to 1 and towards −∞ to 0, with error below e^{−(αy + β)²/2}. So with these limits inserted, a surviving
/// term e^{ay² + by} decides: a &lt; 1/4 is square integrable, a &gt; 1/4 is not; at a = 1/4 the sign of b towards the end decides. Terms
/// that cancel
/// in the limit leave at most the exponent a − α²/2.
/// </remarks>
public static class SquareIntegrability
{
    private static readonly ExactConstant Threshold = new Rational(1, 4);

    /// <summary>Whether E[σ(z)²] is finite; null when the criterion does not decide.</summary>
    public static bool? Decide(ClosedForm function) => And(DecideEnd(function.Pieces[0], -1), DecideEnd(function.Pieces[^1], 1));

    /// <summary>The unbounded piece that is not square integrable, or null when there is none.</summary>
    public static SmoothFunction? OffendingPiece(ClosedForm function)
    {
        if (DecideEnd(function.Pieces[0], -1) == false)
        {
            return function.Pieces[0];
        }

        return DecideEnd(function.Pieces[^1], 1) == false ? function.Pieces[^1] : null;
    }

    // The integral of the square towards direction · ∞.
    private static bool? DecideEnd(SmoothFunction piece, int direction)
    {
        bool? finite = true;
        foreach (IGrouping<GaussianKernel, KernelTerm> group in piece.Terms.GroupBy(term => WithoutFactors(term.Kernel)))
        {
            finite = And(finite, DecideGroup(group.Key, [.. group], direction));
        }

        return finite;
    }

    private static bool? DecideGroup(GaussianKernel kernel, ImmutableArray<KernelTerm> group, int direction)
    {
        if (DecideExponent(kernel.Quadratic, kernel.Linear, direction) == true)
        {
            return true;
        }

        if (group.Any(term => term.Kernel.Factors.Any(factor => factor.Slope.TrySign() is not 1)))
        {
            return null;
        }

        IEnumerable<KernelTerm> surviving = group.Where(term => direction > 0 || term.Kernel.Factors.IsEmpty);
        SmoothFunction limit = SmoothFunction.FromTerms(surviving.Select(term => term with { Kernel = WithoutFactors(term.Kernel) }));
        if (!limit.IsZero)
        {
            return DecideExponent(kernel.Quadratic, kernel.Linear, direction) is { } finite && (finite || IsCertainlyNonzero(limit)) ? finite : null;
        }

        ExactConstant half = new Rational(1, 2);
        IEnumerable<NormalFactor> factors = group.SelectMany(term => term.Kernel.Factors);
        bool small = factors.All(factor => (kernel.Quadratic - (half * factor.Slope * factor.Slope) - Threshold).TrySign() < 0);
        return small ? true : null;
    }

    private static bool? DecideExponent(ExactConstant quadratic, ExactConstant linear, int direction) =>
        (quadratic - Threshold).TrySign() switch
        {
            null => null,
            0 => linear.TrySign() is { } sign ? sign * direction < 0 : null,
            { } sign => sign < 0,
        };

    // With parameters a coefficient may vanish for some of their values.
    private static bool IsCertainlyNonzero(SmoothFunction limit) => limit.Terms.SelectMany(term => term.Cosine.Coefficients.Concat(term.Sine.Coefficients))
        .Any(coefficient => !coefficient.IsZero && (coefficient.Domain is null || ExactConstant.TryInvert(coefficient) is not null));

    private static GaussianKernel WithoutFactors(GaussianKernel kernel) => new(kernel.Quadratic, kernel.Linear, kernel.Frequency, []);

    private static bool? And(bool? first, bool? second) => first == false || second == false ? false : first & second;
}
