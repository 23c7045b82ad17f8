using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Tries common slips on a refuted claim about coefficients: sign, factor 2, √k!, physicists' polynomials, one wrong value.</summary>
/// <remarks>A repair is a hint: it holds for the cases of the claim, nothing more is said.</remarks>
internal static class NearestRepair
{
    private static readonly (string Name, Func<int, ExactConstant> Factor)[] Slips =
    [
        ("the sign is reversed", _ => -1),
        ("multiply by 2", _ => 2),
        ("divide by 2", _ => new Rational(1, 2)),
        ("multiply by √k!: the claim divides by √k! once too often", Root),
        ("divide by √k!: the claim is E[σ He_k], not E[σ h_k]", k => Inverse(Root(k))),
        ("divide by k!: the claim lacks the normalisation of He_k twice", k => Inverse(Root(k) * Root(k))),
        ("the sign alternates: multiply by (−1)^k", k => k % 2 == 0 ? 1 : -1),
        ("the sign alternates: multiply by (−1)^(k/2) (even k)", k => k % 4 is 0 or 1 ? 1 : -1),
        ("multiply by 2^(−k/2)/√k!: the claim uses H_k(z/√2)", k => Inverse(Root(k) * ExactConstant.TrySqrt(((Rational)2).Pow(k))!)),
    ];

    /// <summary>The first slip that mends every case, or a single wrong case among several, or null.</summary>
    public static string? Of(IReadOnlyList<(int Index, CertifiedNumber Claimed, CertifiedNumber Computed)> cases)
    {
        foreach ((string name, Func<int, ExactConstant> factor) in Slips)
        {
            if (cases.All(one => Agree(one.Index, CertifiedNumber.Exact(factor(one.Index), CheckContext.Bits) * one.Claimed, one.Computed)))
            {
                return name;
            }
        }

        int[] wrong = [.. cases.Where(one => !Agree(one.Index, one.Claimed, one.Computed)).Select(one => one.Index)];
        return wrong.Length == 1 && cases.Count > 2 ? $"only {CheckContext.Case(wrong[0])} is wrong" : null;
    }

    private static bool Agree(int index, CertifiedNumber claimed, CertifiedNumber computed)
    {
        RouteComparison comparison = new("equal");
        comparison.Compare(CheckContext.Case(index), claimed, computed);
        return comparison.Verdict is Proved or Enclosed;
    }

    private static ExactConstant Root(int k)
    {
        ExactConstant root = 1;
        for (int factor = 2; factor <= k; factor++)
        {
            root *= ExactConstant.TrySqrt(factor)!;
        }

        return root;
    }

    private static ExactConstant Inverse(ExactConstant value) => ExactConstant.TryDivide(1, value)!;
}
