using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Claims.Landscape;

/// <summary>The predicted minimum diag(x) B* of G: place, value and Hessian spectrum by formula against computed ones, and that it is a minimum.</summary>
/// <remarks>The other predicted minima are its images under signs and the order of rows, which change nothing.</remarks>
public static class MinimaCheck
{
    private const string Section = "At diag(x) B*, x_i² = λ/(λ − μβ_i), β_i = |σ̂_4|a*_i/(2√6)";

    /// <summary>Compares.</summary>
    public static CheckReport Run(LandscapeSetting setting)
    {
        List<CheckLine> lines = [.. LandscapeHypotheses.Lines(setting)];
        if (setting.Overlap is null)
        {
            lines.AddRange(LandscapeHypotheses.Unbounded(setting) is { } unbounded ? [unbounded] : Lines(setting, new PredictedRows(setting)));
        }

        return new CheckReport($"Minima of G: {setting}", null, lines);
    }

    /// <summary>G in doubles.</summary>
    internal static ObjectiveG InDoubles(LandscapeSetting setting) => new(
        new TwoLayerNetwork(
            [.. setting.Weights.Select(weight => weight.ToDouble())],
            RowMatrix.FromRows([.. setting.Teacher.Select(row => row.Select(entry => entry.ToDouble()).ToArray())])),
        setting.PairConstant.Midpoint.ToDouble() / Math.Sqrt(6),
        setting.Mu.ToDouble(),
        setting.Lambda.ToDouble());

    private static IEnumerable<CheckLine> Lines(LandscapeSetting setting, PredictedRows predicted)
    {
        ObjectiveBounds bounds = predicted.Bounds();
        Interval[] point = predicted.Point();
        Interval[,] hessian = bounds.Hessian(point);
        yield return Place(setting, bounds, point);
        yield return Line(
            "The gradient vanishes there",
            Near([(Interval)0], [bounds.Gradient(point).Aggregate(static (x, y) => x.Union(y))]),
            "formula",
            "interval arithmetic");
        yield return Line(
            "G = −Σ λμβ_i/(λ − μβ_i) = " + IntervalWords.Of(predicted.Value()),
            Near([RealInterval.Around(predicted.Value())], [bounds.Value(point)]),
            "formula",
            "interval arithmetic");
        Interval[] formula = [.. predicted.Spectrum().Select(pair => RealInterval.Around(pair.Value)).OrderBy(value => value.Lower)];
        yield return Line(
            "The eigenvalues of ∇²G are 8λ, and 4√6|σ̂_4|a*_i x_i² + 4λ(x_l² − 1) for i ≠ l",
            Near(formula, EigenvalueBounds.Of(hessian)),
            "formula",
            "enclosed eigenvalues");
        yield return Definite(hessian, predicted);
        yield return Shift(setting, predicted);
    }

    private static CheckLine Place(LandscapeSetting setting, ObjectiveBounds bounds, Interval[] point)
    {
        const string statement = "The point that descent from B* reaches is the predicted one, and no other stationary point is near it";
        ObjectiveG objective = InDoubles(setting);
        RowMatrix? reached = new StationarySearch(objective, default).Descend(objective.Teacher.Rows);
        Interval[]? box = reached is null ? null : Krawczyk.Around(bounds, reached.Values.ToArray());
        Verdict verdict = box is null ? new Undecided("Krawczyk's test does not find a stationary point there") : Near(box, point);
        return Line(statement, verdict, "formula", "Krawczyk's test");
    }

    private static CheckLine Definite(Interval[,] hessian, PredictedRows predicted)
    {
        double pivot = IntervalDefiniteness.LeastPivot(hessian);
        Ball least = predicted.Spectrum().Select(pair => pair.Value).MinBy(value => value.Midpoint);
        return Line(
            "It is a strict local minimum",
            pivot > 0
                ? new Proved($"the pivots of ∇²G = L D Lᵀ are at least {IntervalWords.Rounded(pivot, -1)}, the least eigenvalue is {IntervalWords.Of(least)}")
                : new Undecided($"a pivot of L D Lᵀ may be {IntervalWords.Rounded(pivot, -1)}"),
            "interval arithmetic");
    }

    // x_i − 1 from the enclosure.
    private static CheckLine Shift(LandscapeSetting setting, PredictedRows predicted)
    {
        Ball[] excess = [.. Enumerable.Range(0, setting.Dimension).Select(unit => predicted.Length(unit) - 1)];
        string shown = string.Join(", ", excess.Select(IntervalWords.Of));
        return Line(
            "The term in λ does not hold the rows at norm one: every x_i > 1",
            excess.All(ball => ball.IsPositive) ? new Proved($"x_i − 1 = {shown}") : new Undecided($"x_i − 1 = {shown}"),
            "formula");
    }

    private static Verdict Near(Interval[] left, Interval[] right)
    {
        double width = 0;
        for (int k = 0; k < left.Length; k++)
        {
            if (left[k].Upper < right[k].Lower || right[k].Upper < left[k].Lower)
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"number {k + 1}");
                return new Refuted(place, IntervalWords.Of(left[k]), IntervalWords.Of(right[k]));
            }

            Interval both = left[k].Union(right[k]);
            width = Math.Max(width, (both.Upper - (Interval)both.Lower).Upper);
        }

        return double.IsFinite(width) ? new Enclosed((int)Math.Ceiling(Math.Log10(Math.Max(width, double.Epsilon)))) : new Undecided("no finite enclosure");
    }

    private static CheckLine Line(string statement, Verdict verdict, params string[] routes) => new(Section, statement, verdict, routes);
}
