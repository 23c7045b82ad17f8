using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Hermite;

namespace Verifier.Claims.Checks;

/// <summary>Whether coefficients that are said to be 0 are proved to be, and whether certified quadrature of the whole σ allows it.</summary>
internal static class ZerosVerdict
{
    /// <summary>Proved by <paramref name="argument"/>, or refuted by the first coefficient that is not 0 by one of the two routes.</summary>
    public static Verdict Of(CheckContext context, IEnumerable<int> claimed, string argument)
    {
        foreach (int k in claimed)
        {
            if (context.Coefficient(k).Status != CoefficientStatus.Zero)
            {
                return new Refuted(CheckContext.Case(k), "0", context.Value(k).Value.ToString());
            }

            if (context.Enclosed is { } enclosed && enclosed.Coefficient(k, CheckContext.Bits, context.Cancellation).Value is var other && !other.ContainsZero)
            {
                return new Refuted(CheckContext.Case(k), "0", other.ToString());
            }
        }

        return new Proved(argument);
    }
}
