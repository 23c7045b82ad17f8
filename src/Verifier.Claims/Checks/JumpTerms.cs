using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Claims.Checks;

/// <summary>What the jumps of σ add to the coefficients of its derivative.</summary>
internal static class JumpTerms
{
    /// <summary>Σ J φ(c) h_k(c) over the jumps J at c: the point mass J δ_c paired with h_k φ. Null when outside the class of constants.</summary>
    public static ExactConstant? Sum(IEnumerable<Jump> jumps, int index)
    {
        ExactConstant sum = ExactConstant.Zero;
        foreach (Jump jump in jumps)
        {
            if (Density(jump.Location) is not ExactConstant density)
            {
                return null;
            }

            sum += jump.Height * density * OrthonormalHermite.Evaluate(index, jump.Location);
        }

        return sum;
    }

    /// <summary>φ(c) = e^(−c²/2)/√(2π).</summary>
    private static ExactConstant? Density(ExactConstant location) =>
        ExactConstant.TryExp(location * location * new Rational(-1, 2)) is { } exponential
        && ExactConstant.TrySqrt(2 * ExactConstant.Pi) is { } root
            ? ExactConstant.TryDivide(exponential, root)
            : null;
}
