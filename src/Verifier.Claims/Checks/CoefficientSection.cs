using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The lines about σ̂_0, σ̂_1, … and E[σ²].</summary>
internal static class CoefficientSection
{
    /// <summary>The title.</summary>
    public const string Title = "Hermite coefficients";

    private const int HighestCompared = 12;
    private const int HighestFromFormula = 40;
    private const int ShownDigits = 20;

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        yield return Routes(context);
        if (context.Series.GeneralFormula is { } formula)
        {
            yield return General(context, formula);
        }

        yield return CoefficientSamples.Line(context);
        yield return HermiteRules.DerivativeLine(context);
        yield return HermiteRules.ProductLine(context);
        yield return Zeros(context);
        yield return SecondMoment(context);
        yield return Parseval(context);
    }

    private static CheckLine Routes(CheckContext context)
    {
        bool exact = Enumerable.Range(0, HighestCompared + 1).All(k => context.Value(k).ClosedForm is not null);
        string claim = exact ? "σ̂_k by closed form lies in its enclosure by quadrature" : "σ̂_k is enclosed, and the whole σ agrees with its parts";
        string statement = string.Create(CultureInfo.InvariantCulture, $"{claim}, 0 ≤ k ≤ {HighestCompared}");
        string[] routes = [exact ? "closed form" : "symmetric parts", "quadrature of the whole"];
        if (context.Enclosed is not HermiteSeries enclosed)
        {
            return Line(statement, new NotApplicable("no growth bound is derived for the second route"), routes);
        }

        RouteComparison comparison = new("equal in canonical form");
        for (int k = 0; k <= HighestCompared && !comparison.HasFailed; k++)
        {
            CertifiedNumber other = CertifiedNumber.Enclosed(enclosed.Coefficient(k, CheckContext.Bits, context.Cancellation).Value);
            comparison.Compare(CheckContext.Case(k), context.Value(k), other);
        }

        return Line(statement, comparison.Verdict, routes);
    }

    private static CheckLine General(CheckContext context, GeneralFormula formula)
    {
        RouteComparison comparison = new("equal in canonical form, each k");
        for (int k = formula.ValidFrom; k <= HighestFromFormula; k++)
        {
            CertifiedNumber? claimed = formula.EvaluateAt(k) is { } value ? CertifiedNumber.Exact(value, CheckContext.Bits) : null;
            if (claimed is not null)
            {
                comparison.Compare(CheckContext.Case(k), claimed, context.Value(k));
            }
        }

        if (comparison.Verdict is Proved && formula.IsProvedForAll)
        {
            return Line(
                $"σ̂_k = {formula}, for all such k",
                new Proved("both have the generating function E[σ(t + z)], equal in canonical form"),
                "general formula",
                "generating function");
        }

        string statement = $"σ̂_k = {formula}, compared up to k = {HighestFromFormula.ToString(CultureInfo.InvariantCulture)}";
        return Line(statement, comparison.Verdict, "general formula", "closed form of each k");
    }

    private static CheckLine Zeros(CheckContext context)
    {
        ILookup<CoefficientStatus, int> known = Enumerable.Range(0, HighestCompared + 1).ToLookup(k => context.Coefficient(k).Status);
        string range = string.Create(CultureInfo.InvariantCulture, $"0 ≤ k ≤ {HighestCompared}");
        if (context.Series.Parity != Parity.None)
        {
            (string kind, string vanishing, int first) = context.Series.Parity == Parity.Even ? ("even", "odd", 1) : ("odd", "even", 0);
            IEnumerable<int> claimed = Enumerable.Range(0, HighestCompared + 1).Where(k => k % 2 == first);
            Verdict verdict = ZerosVerdict.Of(context, claimed, "σ(−x) simplified and compared with ±σ(x)");
            return Line($"σ is {kind}, hence σ̂_k = 0 for every {vanishing} k", verdict, "symmetry");
        }

        int[] zeros = [.. known[CoefficientStatus.Zero]];
        int[] open = [.. known[CoefficientStatus.Unknown]];
        return zeros.Length > 0
            ? Line(
                $"Of σ̂_k, {range}, exactly zero are k = {string.Join(", ", zeros)}",
                ZerosVerdict.Of(context, zeros, "closed form or an exactly known part"),
                "status")
            : Line(
                $"No σ̂_k with {range} is 0",
                open.Length == 0 ? new Proved("every enclosure excludes 0") : new NotApplicable($"not decided for k = {string.Join(", ", open)}"),
                "status");
    }

    private static CheckLine SecondMoment(CheckContext context)
    {
        CertifiedNumber moment = context.SecondMoment;
        string statement = moment.ClosedForm is { } form ? $"E[σ(z)²] = {form}" : $"E[σ(z)²] = {moment.Value.ToDecimal(ShownDigits).Value}…";
        if (context.Enclosed is not HermiteSeries enclosed)
        {
            return Line(statement, new NotApplicable("no growth bound is derived for the second route"), "closed form");
        }

        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("E[σ²]", moment, CertifiedNumber.Enclosed(enclosed.SecondMoment(CheckContext.Bits, context.Cancellation)));
        return Line(statement, comparison.Verdict, moment.ClosedForm is null ? "symmetric parts" : "closed form", "quadrature of the whole");
    }

    /// <summary>Σ_{k≤K} σ̂_k² ≤ E[σ²] for each K, by exact values or enclosures.</summary>
    private static CheckLine Parseval(CheckContext context)
    {
        RouteComparison comparison = new("the enclosures of the gaps are non-negative");
        CertifiedNumber gap = context.SecondMoment;
        for (int k = 0; k <= HighestCompared; k++)
        {
            gap -= context.Value(k).Square();
            Ball difference = gap.IsProvedZero ? 0 : gap.Value;
            comparison.RequireNonNegative(CheckContext.Case(k), difference);
        }

        string left = gap.IsProvedZero ? "0" : gap.Value.ToDecimal(4).Value;
        string statement = string.Create(CultureInfo.InvariantCulture, $"Parseval: E[σ²] − Σ σ̂_j² over j ≤ k stays "
            + $"at least 0 for k ≤ {HighestCompared}; it ends at {left}");
        return Line(statement, comparison.Verdict, "second moment", "coefficients");
    }

    private static CheckLine Line(string statement, Verdict verdict, params string[] routes) => new(Title, statement, verdict, routes);
}
