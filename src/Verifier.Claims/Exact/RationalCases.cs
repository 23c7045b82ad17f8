using Verifier.Arithmetic;
using Verifier.Claims.Verdicts;

namespace Verifier.Claims.Exact;

/// <summary>Equality of rational numbers, case after case.</summary>
internal static class RationalCases
{
    /// <summary>Proved when every pair is equal, otherwise refuted by the first that is not.</summary>
    public static Verdict Verdict(IEnumerable<(string Witness, Rational Claimed, Rational Computed)> cases)
    {
        foreach ((string witness, Rational claimed, Rational computed) in cases)
        {
            if (claimed != computed)
            {
                return new Refuted(witness, claimed.ToString(), computed.ToString());
            }
        }

        return new Proved("equal rational numbers in every case");
    }
}
