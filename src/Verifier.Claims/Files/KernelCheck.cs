using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Compares a claimed kernel with Mehler's sum at several correlations.</summary>
internal static class KernelCheck
{
    private const int Truncation = 40;
    private const int Bits = 80;
    private static readonly Rational[] Correlations = [new(-1, 2), new(-1, 5), 0, new(1, 10), new(1, 3), new(1, 2)];

    /// <summary>The line of the claim.</summary>
    public static CheckLine? Line(string section, KernelClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        if (ClaimedExpression.Read(claim.Value, [claim.Variable.Text], out problem) is not Expression formula)
        {
            return null;
        }

        CertifiedNumber[] coefficients = [.. Enumerable.Range(0, Truncation + 1).Select(k => CheckContext.ValueOf(series.Coefficient(k, Bits, cancellation)))];
        Ball tail = coefficients.Aggregate(series.SecondMoment(Bits, cancellation), (rest, one) => rest - one.Value.Pow(2));
        RouteComparison comparison = new("equal in canonical form");
        foreach (Rational correlation in Correlations)
        {
            CertifiedNumber claimed = ClaimedExpression.At(formula, claim.Variable.Text, correlation);
            comparison.Compare($"{claim.Variable.Text} = {correlation}", claimed, CertifiedNumber.Enclosed(Sum(coefficients, correlation, tail)));
        }

        string statement = $"κ({claim.Variable.Text}) = E[σ(x)σ(y)] = {claim.Value.Text} at {claim.Variable.Text} = {string.Join(", ", Correlations)}";
        return new CheckLine(section, statement, comparison.Verdict, ["claim", "Mehler's sum with its tail"]);
    }

    /// <summary>Σ_{k≤K} σ̂_k² ρ^k, and |Σ_{k&gt;K}| ≤ |ρ|^{K+1} (E σ² − Σ_{k≤K} σ̂_k²).</summary>
    private static Ball Sum(CertifiedNumber[] coefficients, Rational correlation, Ball tail)
    {
        Ball sum = 0;
        for (int k = 0; k < coefficients.Length; k++)
        {
            sum += coefficients[k].Value.Pow(2) * Ball.FromRational(correlation.Pow(k), Bits);
        }

        return sum.WithRadiusAdded(Ball.FromRational(Rational.Abs(correlation).Pow(coefficients.Length), Bits) * tail);
    }
}
