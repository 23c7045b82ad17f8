using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>E[kernel(z)] on the line or on a half-line, z ~ N(0,1), by completing the square.</summary>
internal static class KernelMass
{
    /// <summary>
    /// The expectation of e^{az² + (b + iω)z} Π Φ(α_j z + β_j) on the half-line (null: on the line), or null when it is outside the class
    /// of constants.
    /// </summary>
    public static ComplexConstant? TryOn(GaussianKernel kernel, HalfLine? support)
    {
        if (kernel.Width.TrySign() is not 1 || TryHeight(kernel) is not { } height)
        {
            return null;
        }

        if (!kernel.Frequency.IsZero)
        {
            return support is null && kernel.Factors.IsEmpty ? height : null;
        }

        return TryShare(kernel, support) is { } share ? share * height : null;
    }

    // E[e^{az² + Bz}] = q^{−1/2} e^{B²/(2q)} with q = 1 − 2a, B = b + iω, B² = b² − ω² + 2ibω.
    private static ComplexConstant? TryHeight(GaussianKernel kernel)
    {
        ExactConstant b = kernel.Linear;
        ExactConstant frequency = kernel.Frequency;
        return ExactConstant.TryDivide(1, kernel.Width) is { } inverse
            && ExactConstant.TrySqrt(inverse) is { } root
            && ExactConstant.TryExp(new Rational(1, 2) * inverse * ((b * b) - (frequency * frequency))) is { } exponential
            && ComplexConstant.TryPhase(inverse * b * frequency) is { } phase
            ? (root * exponential) * phase
            : null;
    }

    // Under the tilted law z = m + u/√q, m = b/q, u ~ N(0,1): the probability of the half-line and the Φ-events. Real kernels only.
    private static ExactConstant? TryShare(GaussianKernel kernel, HalfLine? support)
    {
        if (ExactConstant.TryDivide(kernel.Linear, kernel.Width) is not { } centre || ExactConstant.TrySqrt(kernel.Width) is not { } root)
        {
            return null;
        }

        return (kernel.Factors, support) switch
        {
            ([], null) => ExactConstant.One,
            ([], { } half) => ExactConstant.TryNormalCdf(half.Direction * root * (centre - half.End)),
            ([{ } factor], null) => TryTiltedCdf(factor, centre, kernel.Width),
            _ => TryOrthant(kernel, centre, root, support),
        };
    }

    // E[Φ(αz + β)] = Φ((αm + β)/√(1 + α²/q)).
    private static ExactConstant? TryTiltedCdf(NormalFactor factor, ExactConstant centre, ExactConstant width) =>
        ExactConstant.TryDivide(factor.Slope * factor.Slope, width) is { } spread
        && ExactConstant.TrySqrt(ExactConstant.One + spread) is { } root
        && ExactConstant.TryDivide((factor.Slope * centre) + factor.Offset, root) is { } argument
            ? ExactConstant.TryNormalCdf(argument)
            : null;

    // All events pass through the centre m: an orthant probability in the slopes α/√q, reflected for a half-line to the left.
    private static ExactConstant? TryOrthant(GaussianKernel kernel, ExactConstant centre, ExactConstant root, HalfLine? support)
    {
        if (support is not null && !(support.End - centre).IsZero)
        {
            return null;
        }

        List<ExactConstant> slopes = [];
        foreach (NormalFactor factor in kernel.Factors)
        {
            if (!((factor.Slope * centre) + factor.Offset).IsZero || ExactConstant.TryDivide(factor.Slope, root) is not { } slope)
            {
                return null;
            }

            slopes.Add((support?.Direction ?? 1) * slope);
        }

        return OrthantProbability.OfSlopes(slopes, halfLine: support is not null);
    }
}
