using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes γ(x) = Σ_{k ∈ kept} σ̂_k h_k(s x) as a tree.</summary>
internal static class KeptPolynomial
{
    private const int Bits = 53;

    /// <summary>The tree, with the parameters <c>s2</c>, <c>s4</c>, … for the coefficients σ̂_k that are not proved zero.</summary>
    public static Expression Write(HermiteSeries source, IEnumerable<int> kept, Rational scale)
    {
        Expression argument = Build.Product(Build.Number(scale), Build.X);
        return Build.Sum([.. kept
            .Where(k => source.Coefficient(k, Bits).Status != CoefficientStatus.Zero)
            .Select(k => Build.Product(
                Build.Parameter(string.Create(CultureInfo.InvariantCulture, $"s{k}")),
                HermiteExpression.Of(k, orthonormal: true, argument)))]);
    }
}
