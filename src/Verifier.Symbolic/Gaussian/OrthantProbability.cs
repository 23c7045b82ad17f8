using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// P(X_1 &gt; 0, …, X_n &gt; 0) for centred jointly normal X: 1, 1/2, 1/4 + asin(ρ)/(2π), 1/8 + Σ_{i&lt;j} asin(ρ_ij)/(4π) (Sheppard).
/// </summary>
internal static class OrthantProbability
{
    /// <summary>The largest n with an elementary formula.</summary>
    public const int MaximumCount = 3;

    /// <summary>
    /// E[1{u &gt; 0}^h Π_j Φ(s_j u)], u ~ N(0,1): an orthant probability of u (if h = 1) and s_j u − Z_j with independent Z_j.
    /// </summary>
    /// <returns>The probability, or null when there are more than three events or an arcsine is outside the class.</returns>
    public static ExactConstant? OfSlopes(IReadOnlyList<ExactConstant> slopes, bool halfLine)
    {
        int count = slopes.Count + (halfLine ? 1 : 0);
        if (count > MaximumCount)
        {
            return null;
        }

        ExactConstant angles = ExactConstant.Zero;
        foreach ((ExactConstant numerator, ExactConstant square) in Correlations(slopes, halfLine))
        {
            if (ExactConstant.TrySqrt(square) is not { } root
                || ExactConstant.TryDivide(numerator, root) is not { } correlation
                || ExactConstant.TryAsin(correlation) is not { } angle)
            {
                return null;
            }

            angles += angle;
        }

        // With n = 2: 1/4 + angles/(2π); with n = 3: 1/8 + angles/(4π).
        Rational share = new Rational(1, 2).Pow(count);
        return share + (2 * share * ExactConstant.TryDivide(angles, ExactConstant.Pi)!);
    }

    // ρ = numerator/√square: s/√(1 + s²) for the half-line, s s′/√((1 + s²)(1 + s′²)) for two factors.
    private static IEnumerable<(ExactConstant Numerator, ExactConstant Square)> Correlations(IReadOnlyList<ExactConstant> slopes, bool halfLine)
    {
        for (int first = 0; first < slopes.Count; first++)
        {
            ExactConstant variance = ExactConstant.One + (slopes[first] * slopes[first]);
            if (halfLine)
            {
                yield return (slopes[first], variance);
            }

            for (int second = first + 1; second < slopes.Count; second++)
            {
                ExactConstant other = ExactConstant.One + (slopes[second] * slopes[second]);
                yield return (slopes[first] * slopes[second], variance * other);
            }
        }
    }
}
