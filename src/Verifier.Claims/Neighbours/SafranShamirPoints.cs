using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Neighbours.SafranShamir;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Neighbours;

/// <summary>The lines about the critical points of the symmetric family: minima from k = 6 on, a saddle for k = 5.</summary>
internal static class SafranShamirPoints
{
    /// <summary>The working precision in bits.</summary>
    public const int Precision = 192;

    private const string Existence = "Critical points in the symmetric family";
    private const string Kind = "Spurious minima";
    private const string Saddle = "Saddle for k = 5";
    private const int FirstMinimum = 6;

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> points)
    {
        string all = Range(points.Select(point => point.Size));
        int alone = points.Select(point => point.Analysis?.Point.UniqueWithin ?? 0).DefaultIfEmpty(0).Min();
        yield return All(
            points, Existence, $"{all}: five equations in five unknowns have a solution, and only one nearby",
            static _ => true, string.Create(CultureInfo.InvariantCulture, $"Krawczyk's test; no other solution with all five within 2^{alone}"),
            ["Newton's iteration", "interval test"]);
        yield return All(
            points, Existence, $"{all}: it is critical for all k² weights",
            analysis => analysis.Gradient is not null, "symmetric criticality, and the enclosures of all k² derivatives contain 0",
            ["symmetry", "gradient by pairs of neurons"]);
        yield return Losses(points, all);
        yield return References(points);
        (int Size, MinimumAnalysis? Analysis)[] minima = [.. points.Where(point => point.Size >= FirstMinimum)];
        foreach (CheckLine line in minima.Length == 0 ? [] : Minima(minima, Range(minima.Select(point => point.Size))))
        {
            yield return line;
        }

        if (points.FirstOrDefault(point => point.Size < FirstMinimum).Analysis is { } saddle)
        {
            string drop = saddle.Descent is { } lower ? (-lower.Drop).ToDecimal(3).Value : "?";
            yield return new CheckLine(
                Saddle,
                $"the Hessian has the eigenvalue {saddle.LeastEigenvalue.ToDecimal(10).Value}, and F is lower by {drop} beside it",
                AngleIdentity.Proof(saddle.IsSaddle, "uᵀHu < 0 for an exact direction u, and F(W + tu) < F(W), by enclosures", "no direction was proved"),
                ["inertia of the blocks", "witness"]);
        }
    }

    private static IEnumerable<CheckLine> Minima(IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> minima, string range)
    {
        yield return All(
            minima, Kind, $"{range}: a local minimum of positive value: the k² × k² Hessian is positive definite",
            analysis => analysis.IsSpuriousMinimum, "all pivots of the blocks are positive; A − αI = LLᵀ + E with ‖E‖ < α without symmetry",
            ["blocks by Schur's lemma", "Cholesky with enclosed residual"]);
        yield return All(
            minima, Kind, $"{range}: the published certificate holds at the parameters rounded to 12 decimals: 9λ² ≥ 25|∇F|B, r small",
            analysis => analysis.Nearby is { PublishedHolds: true }, "enclosures of |∇F|, λ and B", ["published certificate", "Krawczyk's test"]);
        yield return All(
            minima, Kind, $"{range}: B bounds the third derivatives: it exceeds L = (3√3/4π)((n − 1)w_max + k)/w_min² + 3√n/(π w_min), and r serves for L too",
            analysis => analysis.Nearby is { DerivedHolds: true } nearby && (nearby.PublishedBound - nearby.DerivedBound).IsPositive,
            "our own bound over the ball of radius 1/1000", ["published B", "derived L"]);
    }

    private static CheckLine Losses(IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> points, string range)
    {
        RouteComparison comparison = new("equal");
        foreach ((int size, MinimumAnalysis? analysis) in points)
        {
            if (analysis is not null)
            {
                comparison.Compare(Name(size), CertifiedNumber.Enclosed(analysis.Point.Loss), CertifiedNumber.Enclosed(analysis.FullLoss));
            }
        }

        return new CheckLine(Existence, $"{range}: F", comparison.Verdict, ["five parameters", "sum over all pairs"]);
    }

    private static CheckLine References(IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> points)
    {
        (ReferencePoint Reference, MinimumAnalysis Analysis)[] known =
        [
            .. from reference in ReferencePoint.All
               join point in points on reference.Size equals point.Size
               where point.Analysis is not null
               select (reference, point.Analysis),
        ];
        (string Witness, string Claimed, string Computed)? mismatch = known
            .Select(pair => pair.Reference.Mismatch(pair.Analysis)).FirstOrDefault(found => found is not null);
        Verdict verdict = known.Length == 0 ? new NotApplicable("there is no such value for these k")
            : mismatch is { } wrong ? new Refuted(wrong.Witness, wrong.Claimed, wrong.Computed)
            : new Proved("within one unit of the last printed digit");
        return new CheckLine(
            Existence,
            $"F, λ_min and the parameters of Newton's iteration in doubles, {(known.Length == 0 ? "none" : Range(known.Select(pair => pair.Reference.Size)))}",
            verdict,
            ["printed digits", "enclosures"]);
    }

    private static CheckLine All(
        IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> points,
        string section,
        string statement,
        Func<MinimumAnalysis, bool> holds,
        string basis,
        IReadOnlyList<string> routes)
    {
        int[] open = [.. points.Where(point => point.Analysis is null || !holds(point.Analysis)).Select(point => point.Size)];
        return new CheckLine(section, statement, AngleIdentity.Proof(open.Length == 0, basis, $"not proved for {Range(open)}"), routes);
    }

    private static string Name(int size) => string.Create(CultureInfo.InvariantCulture, $"k = {size}");

    /// <summary>"k = 6, …, 8", or the numbers one by one when some are missing.</summary>
    private static string Range(IEnumerable<int> sizes)
    {
        int[] all = [.. sizes];
        bool isRun = all.Length > 3 && all[^1] - all[0] == all.Length - 1;
        IEnumerable<string> shown = (isRun ? [all[0], all[^1]] : all).Select(size => size.ToString(CultureInfo.InvariantCulture));
        return "k = " + string.Join(isRun ? ", …, " : ", ", shown);
    }
}
