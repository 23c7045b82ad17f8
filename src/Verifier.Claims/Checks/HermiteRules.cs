using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The rules that tie the series of σ to those of σ′ and of x·σ(x).</summary>
internal static class HermiteRules
{
    private const int Highest = 8;

    /// <summary>√(k+1) σ̂_{k+1} = (σ′)^_k + Σ J φ(c) h_k(c) over the jumps J of σ at c (integration by parts).</summary>
    public static CheckLine DerivativeLine(CheckContext context)
    {
        string statement = string.Create(CultureInfo.InvariantCulture, $"Derivative rule: the k-th coefficient of σ' is √(k+1) σ̂_{{k+1}}, 0 ≤ k ≤ {Highest}");
        if (JumpsOf(context) is not { } jumps)
        {
            NotApplicable unknown = new("whether σ jumps somewhere is not known here");
            return new CheckLine(CoefficientSection.Title, statement, unknown, []);
        }

        string corrected = jumps.IsEmpty ? statement : statement + ", with a point mass for each jump of σ";
        return Compare(context, corrected, context.Related.Slope, k => (Root(k + 1) * context.Value(k + 1)) - PointMasses(jumps, k));
    }

    /// <summary>(xσ)^_k = √(k+1) σ̂_{k+1} + √k σ̂_{k−1} (three-term recurrence).</summary>
    public static CheckLine ProductLine(CheckContext context)
    {
        string statement = string.Create(CultureInfo.InvariantCulture, $"Product rule: the k-th coefficient of x "
            + $"σ(x) is √(k+1) σ̂_{{k+1}} + √k σ̂_{{k−1}}, 0 ≤ k ≤ {Highest}");
        return Compare(context, statement, context.Related.Product, k => k == 0
            ? context.Value(1)
            : (Root(k + 1) * context.Value(k + 1)) + (Root(k) * context.Value(k - 1)));
    }

    private static CertifiedNumber PointMasses(ImmutableArray<Jump> jumps, int k) =>
        CertifiedNumber.Exact(JumpTerms.Sum(jumps, k)!, CheckContext.Bits);

    /// <summary>The jumps of σ, at places and of heights that are exact.</summary>
    private static ImmutableArray<Jump>? JumpsOf(CheckContext context) =>
        KnownJumps.Of(context.Activation) is { } jumps && JumpTerms.Sum(jumps, 0) is not null ? jumps : null;

    private static CheckLine Compare(CheckContext context, string statement, AnalysisResult other, Func<int, CertifiedNumber> rule)
    {
        string[] routes = ["series of the other function", "rule"];
        if (other.Series is not HermiteSeries series)
        {
            return new CheckLine(CoefficientSection.Title, statement, new NotApplicable($"the other function is refused: {other.Refusal}"), routes);
        }

        RouteComparison comparison = new("equal in canonical form");
        for (int k = 0; k <= Highest && !comparison.HasFailed; k++)
        {
            CertifiedNumber direct = CheckContext.ValueOf(series.Coefficient(k, CheckContext.Bits, context.Cancellation));
            comparison.Compare(CheckContext.Case(k), direct, rule(k));
        }

        return new CheckLine(CoefficientSection.Title, statement, comparison.Verdict, routes);
    }

    private static CertifiedNumber Root(int n) => CertifiedNumber.Exact(ExactConstant.TrySqrt(n)!, CheckContext.Bits);
}
