using System.Globalization;
using Verifier.Arithmetic.Boxes;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Claims.Landscape;

/// <summary>The stationary points of G that random starts reach, each proved to exist, and proved a minimum or a saddle.</summary>
public static class StationaryCheck
{
    /// <summary>The greatest d.</summary>
    public const int GreatestDimension = 4;

    private const double Shown = 1e-8;

    /// <summary>Searches and certifies.</summary>
    /// <param name="setting">The objective.</param>
    /// <param name="starts">The number of starts.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="progress">Told how far the search is.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static CheckReport Run(
        LandscapeSetting setting, int starts, ulong seed, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        string subject = $"Stationary points of G: {setting}";
        if (LandscapeHypotheses.Unbounded(setting) is { } unbounded)
        {
            return new CheckReport(subject, null, [unbounded]);
        }

        var predicted = new PredictedRows(setting);
        (StationaryOrbit[] orbits, int lost) = Search(setting, predicted.Bounds(), starts, seed, progress, cancellation);
        List<CheckLine> lines = [.. LandscapeHypotheses.Lines(setting).Take(1)];
        lines.AddRange(orbits.Select(orbit => Line(orbit, setting, predicted, starts)));
        lines.Add(Count(setting, orbits, lost));
        return new CheckReport(subject, null, lines);
    }

    private static (StationaryOrbit[] Orbits, int Lost) Search(
        LandscapeSetting setting, ObjectiveBounds bounds, int starts, ulong seed, IProgress<string>? progress, CancellationToken cancellation)
    {
        ObjectiveG objective = MinimaCheck.InDoubles(setting);
        StationarySearch search = new(objective, new RandomSequence(seed));
        Dictionary<string, StationaryOrbit> orbits = new(StringComparer.Ordinal);
        int lost = 0;
        for (int start = 0; start < starts; start++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"start {start + 1} of {starts}, {orbits.Count} orbits"));
            if (search.From(start) is not { } rows)
            {
                lost++;
                continue;
            }

            string key = StationaryOrbit.Key(Overlaps(rows, objective), setting.Overlap is null);
            if (orbits.TryGetValue(key, out StationaryOrbit? known))
            {
                known.Starts++;
            }
            else
            {
                orbits[key] = new StationaryOrbit(rows, StationaryPoint.Near(bounds, rows.Values.ToArray()));
            }
        }

        return ([.. orbits.Values.OrderBy(orbit => orbit.Point?.Value.Lower ?? double.PositiveInfinity)], lost);
    }

    private static RowMatrix Overlaps(RowMatrix rows, ObjectiveG objective) => MatrixProduct.MultiplyByTranspose(rows, objective.Teacher.Rows);

    private static CheckLine Line(StationaryOrbit orbit, LandscapeSetting setting, PredictedRows predicted, int starts)
    {
        RowMatrix overlaps = Overlaps(orbit.Rows, MinimaCheck.InDoubles(setting));
        string squares = string.Join("; ", Enumerable.Range(0, overlaps.Rows).Select(j => string.Join(' ', overlaps.Row(j).ToArray().Select(Square))));
        string reached = string.Create(CultureInfo.InvariantCulture, $"{orbit.Starts} of {starts} starts");
        (string name, Verdict verdict) = orbit.Point is { } point
            ? Judge(point, IsPredicted(point, overlaps, predicted), squares)
            : ("A point that is not proved stationary", new Undecided("Krawczyk's test does not decide: the Hessian is singular or nearly so"));
        return new CheckLine(
            "Orbits under signs and the order of rows",
            $"{name}: squared overlaps ({squares}), {reached}",
            verdict,
            ["Krawczyk's test", "interval arithmetic"]);
    }

    private static (string Name, Verdict Verdict) Judge(StationaryPoint point, bool isPredicted, string squares)
    {
        string value = $"G in {IntervalWords.Of(point.Value)}";
        string witness = string.Join(", ", point.Witness.Select(x => ((64 * x) + 0.0).ToString(CultureInfo.InvariantCulture)));
        return (point.Kind, isPredicted) switch
        {
            (StationaryKind.Minimum, true) => (
                "Minimum, the predicted one",
                new Proved($"{value}; pivots of ∇²G at least {IntervalWords.Rounded(point.LeastPivot, -1)}")),
            (StationaryKind.Minimum, false) => (
                "Minimum",
                new Refuted($"squared overlaps ({squares})", "only signed permutations of diag(x) B* are minima", $"a strict local minimum, {value}")),
            (StationaryKind.Saddle, _) => (
                Saddle(point),
                new Proved($"{value}; vᵀ∇²Gv in {IntervalWords.Of(point.Curvature)} for v = ({witness})/64")),
            _ => (
                "Stationary point",
                new Undecided($"{value}; the least eigenvalue in {IntervalWords.Of(point.Eigenvalues[0])}")),
        };
    }

    private static string Saddle(StationaryPoint point) => point.Index switch
    {
        null => "Saddle",
        int index when index == point.Eigenvalues.Length => "Maximum",
        int index => string.Create(CultureInfo.InvariantCulture, $"Saddle of index {index}"),
    };

    private static bool IsPredicted(StationaryPoint point, RowMatrix overlaps, PredictedRows predicted)
    {
        int[] assignment = [.. Enumerable.Range(0, overlaps.Rows)
            .Select(j => Enumerable.Range(0, overlaps.Columns).MaxBy(i => Math.Abs(overlaps[j, i])))];
        int[] signs = [.. assignment.Select((unit, j) => Math.Sign(overlaps[j, unit]))];
        Interval[] place = predicted.Point(assignment, signs);
        return assignment.Distinct().Count() == assignment.Length
            && point.Box.Zip(place).All(static pair => pair.First.Lower <= pair.Second.Lower && pair.Second.Upper <= pair.First.Upper);
    }

    // A support has one solution at most: orbits with different supports are different.
    private static CheckLine Count(LandscapeSetting setting, StationaryOrbit[] orbits, int lost)
    {
        int found = orbits.Length;
        ObjectiveG objective = MinimaCheck.InDoubles(setting);
        int different = orbits.Where(orbit => orbit.Point is not null)
            .Select(orbit => StationaryOrbit.Support(Overlaps(orbit.Rows, objective), Shown)).Distinct(StringComparer.Ordinal).Count();
        string statement = IntervalWords.Count(found, "orbit was", "orbits were") + " found";
        string without = lost == 0 ? string.Empty : $"; {IntervalWords.Count(lost, "start", "starts")} did not settle";
        if (setting.Overlap is not null || setting.Dimension > SupportEquations.GreatestDimension)
        {
            return Summary(statement, new NotApplicable("the complete list is known for orthonormal B* and d ≤ 3 only" + without));
        }

        Interval stiffness = RealInterval.Around(setting.Lambda) / RealInterval.Around(setting.PairConstant);
        int? all = new SupportEquations([.. setting.Weights.Select(RealInterval.Around)], RealInterval.Around(setting.Mu), stiffness).CountOrbits();
        string list = string.Create(CultureInfo.InvariantCulture, $"the linear equations on each support have {all} orbits");
        return Summary(statement, all is null ? new NotApplicable("the linear equations on some support are not decided" + without)
            : all == found && all == different ? new Proved($"these are all: {list}" + without)
            : new NotApplicable($"{list}; more starts may reach more of them" + without));
    }

    private static CheckLine Summary(string statement, Verdict verdict) => new("Completeness", statement, verdict, []);

    private static string Square(double overlap) =>
        overlap * overlap < Shown ? "0" : (overlap * overlap).ToString("0.####", CultureInfo.InvariantCulture);
}
