using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Symbolic.Landscape;

namespace Verifier.Numeric.Landscape;

/// <summary>Looks for a certificate by branch and bound, largest box first, in outward-rounded doubles.</summary>
/// <remarks>
/// On rows <see cref="ForceWitness"/> decides nearly everything: 46 boxes for d = 2, about 700 for d = 3, 17,000 for d = 4. A leaf is kept only if the
/// exact checker accepts it as well; nothing found here has to be believed.
/// </remarks>
public sealed class LandscapeProver
{
    private const int DeepestCut = 120;
    private const int ReportEvery = 512;
    private static readonly double[] Radii = [1.0 / 2, 3.0 / 8, 1.0 / 4, 3.0 / 16, 1.0 / 8, 3.0 / 32, 1.0 / 16, 1.0 / 32, 1.0 / 64, 1.0 / 128, 1.0 / 256];

    private readonly LandscapeStatement statement;
    private readonly CertificateChecker checker;
    private readonly IBoxBounds[] bounds;
    private readonly ImmutableArray<Neighbourhood> neighbourhoods;

    /// <summary>A prover for a statement.</summary>
    public LandscapeProver(LandscapeStatement statement)
    {
        this.statement = statement;
        checker = new CertificateChecker(statement);
        Interval[] weights = [.. statement.Weights.Select(RealInterval.Around)];
        Interval mu = RealInterval.Around(statement.Mu);
        bounds = [.. checker.Charts.Select(chart => statement.Space == LandscapeSpace.Circles
            ? (IBoxBounds)new CircleBounds(weights, mu, chart.Charts)
            : new RowBounds(weights, mu, RealInterval.Around(statement.Stiffness)))];
        neighbourhoods = [.. checker.Charts.SelectMany((chart, index) => Minima(chart).Select(minimum => Largest(index, minimum)).OfType<Neighbourhood>())];
    }

    /// <summary>Searches until every box is decided or <paramref name="mostBoxes"/> have been looked at; then the rest stays open.</summary>
    public LandscapeCertificate Prove(int mostBoxes, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBoxes, 1);
        PriorityQueue<ProofBox, int> open = new();
        ProofBox[] roots = [.. checker.Charts.Select((chart, index) => new ProofBox(index, [.. chart.Root.Select(RealInterval.Around)], 0))];
        open.EnqueueRange(roots.Select(root => (root, 0)));
        for (int looked = 0; looked < mostBoxes && open.TryDequeue(out ProofBox? box, out _); looked++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (looked % ReportEvery == 0)
            {
                progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{looked} boxes, {open.Count + 1} open"));
            }

            int across = Decide(box, new ForceWitness(bounds[box.Chart], checker, box));
            if (box.Leaf is null && box.Depth < DeepestCut)
            {
                (ProofBox lower, ProofBox upper) = box.Split(across);
                open.Enqueue(lower, lower.Depth);
                open.Enqueue(upper, upper.Depth);
            }
        }

        return new LandscapeCertificate(statement, neighbourhoods, [.. roots.Select(root => root.ToNode())]);
    }

    // Decides the box if that is possible; returns the coordinate to cut otherwise.
    private int Decide(ProofBox box, ForceWitness forces)
    {
        if (forces.Decide())
        {
            return 0;
        }

        DyadicInterval[] exact = [.. box.Sides.Select(RealInterval.ToDyadic)];
        int near = neighbourhoods.ToList().FindIndex(known => known.Chart == box.Chart && known.Box.Zip(exact).All(pair => pair.First.Contains(pair.Second)));
        if (near >= 0)
        {
            box.Leaf = new MinimumLeaf(near);
            return 0;
        }

        var witness = new BoxWitness(bounds[box.Chart], box.Sides);
        box.Leaf = witness.Candidates().FirstOrDefault(leaf => checker.Accepts(leaf, box.Chart, exact, neighbourhoods));
        return forces.Widest ?? witness.Widest();
    }

    private IEnumerable<(ImmutableArray<int> Assignment, double[] Point)> Minima(LandscapeChart chart)
    {
        if (statement.Space == LandscapeSpace.Circles)
        {
            return chart.Charts.Distinct().Count() == 2 ? [(chart.Charts, new double[2])] : [];
        }

        int d = statement.Dimension;
        double stiffness = statement.Stiffness.Center.ToDouble();
        double Length(int unit) => Math.Sqrt(stiffness / (stiffness - (statement.Mu * statement.Weights[unit] / 12).ToDouble()));
        return Permutations([.. Enumerable.Range(0, d)]).Select(assignment => (
            assignment, Enumerable.Range(0, d * d).Select(k => assignment[k / d] == k % d ? Length(k % d) : 0).ToArray()));
    }

    // The largest cube around the minimum on which the exact checker finds G convex.
    private Neighbourhood? Largest(int chart, (ImmutableArray<int> Assignment, double[] Point) minimum) => Radii
        .Select(radius => new Neighbourhood(chart, minimum.Assignment, [.. minimum.Point.Select(x => Cube(x, radius))]))
        .FirstOrDefault(candidate => checker.Refusal(candidate) is null);

    private static DyadicInterval Cube(double x, double radius)
    {
        const double grid = 1024;
        double center = Math.Round(x * grid) / grid;
        return new DyadicInterval(Dyadic.FromDouble(center - radius), Dyadic.FromDouble(center + radius));
    }

    private static IEnumerable<ImmutableArray<int>> Permutations(ImmutableArray<int> items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations(items.Remove(first)).Select(rest => rest.Insert(0, first)));
}
