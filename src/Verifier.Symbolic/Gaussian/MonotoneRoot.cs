using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The only sign change of c e^{by} + c′ e^{b′y}, or of c + c′Φ(αy + β) with −c/c′ = 1/2.</summary>
/// <param name="Root">Where the sign changes.</param>
/// <param name="Direction">The sign to the right of the root.</param>
internal sealed record MonotoneRoot(ExactConstant Root, int Direction)
{
    /// <summary>The sign change, or null when the function is not of these forms or has none.</summary>
    public static MonotoneRoot? TryFind(SmoothFunction function)
    {
        if (function.Terms is not [{ Degree: 0, Kernel.Frequency.IsZero: true } first, { Degree: 0, Kernel.Frequency.IsZero: true } second])
        {
            return null;
        }

        return (first.Kernel.Factors, second.Kernel.Factors) switch
        {
            ([], []) => OfExponentials(first, second),
            ([], [{ } factor]) => OfNormalCdf(first, second, factor),
            ([{ } factor], []) => OfNormalCdf(second, first, factor),
            _ => null,
        };
    }

    // c e^{by} = −c′ e^{b′y} at y = log(−c′/c)/(b − b′).
    private static MonotoneRoot? OfExponentials(KernelTerm first, KernelTerm second)
    {
        ExactConstant rate = first.Kernel.Linear - second.Kernel.Linear;
        return first.Kernel.Quadratic.Equals(second.Kernel.Quadratic)
            && ExactConstant.TryDivide(-second.Cosine[0], first.Cosine[0]) is { } ratio && ratio.TrySign() > 0
            && ExactConstant.TryLog(ratio) is { } logarithm
            && ExactConstant.TryDivide(logarithm, rate) is { } root
            && rate.TrySign() * first.Cosine[0].TrySign() is { } direction
                ? new MonotoneRoot(root, direction)
                : null;
    }

    // −c/c′ = 1/2 means Φ(αy + β) = 1/2, so y = −β/α.
    private static MonotoneRoot? OfNormalCdf(KernelTerm constant, KernelTerm cdf, NormalFactor factor) =>
        constant.Kernel.Quadratic.Equals(cdf.Kernel.Quadratic) && constant.Kernel.Linear.Equals(cdf.Kernel.Linear)
        && ((2 * constant.Cosine[0]) + cdf.Cosine[0]).IsZero
        && ExactConstant.TryDivide(-factor.Offset, factor.Slope) is { } root
        && cdf.Cosine[0].TrySign() is { } direction
            ? new MonotoneRoot(root, direction)
            : null;
}
