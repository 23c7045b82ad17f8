using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>Numbers and formulas of a landscape as short text inside a statement.</summary>
internal static class PatchWords
{
    /// <summary>Why κ′ is not a mean of σ′.</summary>
    public const string Discontinuous = "σ is not seen to be continuous with σ′ in L²";

    private const int Digits = 8;

    /// <summary>The closed form, or a few digits.</summary>
    public static string Number(CertifiedNumber number) => number.ClosedForm?.ToString() ?? Number(number.Value);

    /// <summary>A few digits; no trailing radius, since a statement is no place for it.</summary>
    public static string Number(Ball ball) => ball.ToDecimal(Digits).Value;

    /// <summary>T as a function of k: "(k + pi - 1)/pi" where known, else "0.45697100*k + 0.19096237".</summary>
    public static string Threshold(PatchMoments moments)
    {
        if (new PatchLetters(moments) is { AreExact: true } letters && letters.Reduce(PatchFormulas.Threshold) is { } formula)
        {
            return formula.ToString();
        }

        CertifiedNumber constant = PatchLandscape.Threshold(moments, 0)!;
        CertifiedNumber slope = PatchLandscape.Threshold(moments, 1)! - constant;
        return $"{Number(slope)}*k + {Number(constant)}";
    }

    /// <summary>"a minimum at ρ = −0.4".</summary>
    public static string Extremum(PatchExtremum extremum) =>
        $"a {(extremum.IsMinimum ? "minimum" : "maximum")} at ρ = {Number(extremum.Correlation)}";

    /// <summary>"ρ = −0.0703125 (spurious, ℓ = 0.2)".</summary>
    public static string Minimum(PatchMinimum minimum) => minimum.Loss.IsProvedZero
        ? $"ρ = {Number(minimum.Correlation)} (global)"
        : $"ρ = {Number(minimum.Correlation)} (spurious, ℓ = {Number(minimum.Loss.Value)})";
}
