using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>Checks a certificate from its statement alone: rational polynomials, dyadic boxes, no rounding, none of the code that found it.</summary>
/// <remarks>
/// The boxes are the leaves of trees of halvings, so that they cover each root box by construction; that the root boxes suffice is a matter of
/// symmetry and of bounds on rows, checked by <see cref="DomainCover"/>. A leaf is accepted if on its whole box the slope
/// along the witness is not 0, or the curvature along the witness is negative, or if it lies in a neighbourhood of a predicted minimum on which G is
/// strictly convex. Derivatives have the form x_k F_k: a box with F_k &gt; 0 has its stationary points on the face x_k = 0, one with F_k &lt; 0 has
/// negative curvature at them, and so has one with two overlaps of a row away from 0 (<see cref="MixedRow"/>). Hence every local minimum is a
/// predicted one.
/// </remarks>
public sealed class CertificateChecker
{
    private readonly ImmutableArray<LandscapeChart> charts;

    /// <summary>A checker for a statement.</summary>
    public CertificateChecker(LandscapeStatement statement) => charts = LandscapeChart.Of(statement);

    /// <summary>The charts of the statement.</summary>
    public ImmutableArray<LandscapeChart> Charts => charts;

    /// <summary>Checks everything; stops at the first leaf that fails.</summary>
    public static CertificateFindings Check(LandscapeCertificate certificate, CancellationToken cancellation = default)
    {
        var checker = new CertificateChecker(certificate.Statement);
        string? refusal = DomainCover.Refusal(certificate.Statement, checker.charts) ?? checker.Refusal(certificate);
        CertificateTally tally = new();
        for (int chart = 0; refusal is null && chart < checker.charts.Length; chart++)
        {
            refusal = checker.Walk(certificate, chart, tally, cancellation);
        }

        return tally.Findings(checker.charts.Length, refusal);
    }

    /// <summary>Why a neighbourhood is not accepted, or null.</summary>
    public string? Refusal(Neighbourhood neighbourhood)
    {
        if (neighbourhood.Chart < 0 || neighbourhood.Chart >= charts.Length || neighbourhood.Box.Length != charts[0].Root.Length)
        {
            return "has another shape than the statement";
        }

        LandscapeChart chart = charts[neighbourhood.Chart];
        var minimum = new PredictedMinimum(chart, neighbourhood.Assignment);
        return !minimum.Exists ? "belongs to no predicted minimum"
            : !minimum.IsStationary() ? "belongs to a point that is not stationary"
            : !minimum.LiesIn(neighbourhood.Box) ? "does not contain its minimum"
            : !chart.IsConvex(neighbourhood.Box) ? "is not proved convex"
            : null;
    }

    /// <summary>Whether a leaf does what it claims on a box of a chart.</summary>
    public bool Accepts(CertificateNode leaf, int chart, IReadOnlyList<DyadicInterval> box, IReadOnlyList<Neighbourhood> neighbourhoods) => leaf switch
    {
        SlopeLeaf slope => slope.Direction.Length == box.Count && !charts[chart].Slope(box, slope.Direction).ContainsZero,
        CurvatureLeaf curvature => curvature.Direction.Length == box.Count && charts[chart].Curvature(box, curvature.Direction).Upper.Sign < 0,
        MinimumLeaf near => near.Neighbourhood >= 0 && near.Neighbourhood < neighbourhoods.Count && neighbourhoods[near.Neighbourhood].Chart == chart
            && neighbourhoods[near.Neighbourhood].Box.Zip(box).All(static pair => pair.First.Contains(pair.Second)),
        RisingLeaf rising => rising.Coordinate < box.Count && !box[rising.Coordinate].ContainsZero && Rises(rising.Coordinate, chart, box),
        FallingLeaf falling => falling.Coordinate < box.Count && charts[chart].Force(box, falling.Coordinate).Upper.Sign < 0,
        MixedLeaf row => row.Coordinate < box.Count && row.Other < box.Count && !box[row.Coordinate].ContainsZero && !box[row.Other].ContainsZero
            && charts[chart].HasMixedCurvature(row.Coordinate, row.Other),
        OpenLeaf => true,
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf, "Not a leaf."),
    };

    /// <summary>Whether G is proved to rise with |x_k| on a box of a chart: stationary points in it have x_k = 0.</summary>
    public bool Rises(int coordinate, int chart, IReadOnlyList<DyadicInterval> box) => charts[chart].Force(box, coordinate).Lower.Sign > 0;

    private string? Refusal(LandscapeCertificate certificate)
    {
        if (certificate.Trees.Length != charts.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The statement has {charts.Length} parts, the certificate {certificate.Trees.Length}.");
        }

        return certificate.Neighbourhoods
            .Select((neighbourhood, index) => (Refusal: Refusal(neighbourhood), index))
            .Where(pair => pair.Refusal is not null)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"Neighbourhood {pair.index} {pair.Refusal}."))
            .FirstOrDefault();
    }

    private string? Walk(LandscapeCertificate certificate, int chart, CertificateTally tally, CancellationToken cancellation)
    {
        Stack<(CertificateNode Node, ImmutableArray<DyadicInterval> Box, int Depth)> open = new();
        open.Push((certificate.Trees[chart], charts[chart].Root, 0));
        while (open.TryPop(out (CertificateNode Node, ImmutableArray<DyadicInterval> Box, int Depth) next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (next.Node is SplitNode split)
            {
                DyadicInterval side = next.Box[split.Coordinate];
                open.Push((split.Upper, next.Box.SetItem(split.Coordinate, new DyadicInterval(side.Center, side.Upper)), next.Depth + 1));
                open.Push((split.Lower, next.Box.SetItem(split.Coordinate, new DyadicInterval(side.Lower, side.Center)), next.Depth + 1));
            }
            else if (next.Node is FaceNode face && next.Box[face.Coordinate].ContainsZero && Rises(face.Coordinate, chart, next.Box))
            {
                open.Push((face.Face, next.Box.SetItem(face.Coordinate, default), next.Depth));
            }
            else if (next.Node is not FaceNode && Accepts(next.Node, chart, next.Box, certificate.Neighbourhoods))
            {
                tally.Add(next.Node, next.Depth);
            }
            else
            {
                return string.Create(CultureInfo.InvariantCulture, $"Leaf {tally.Leaves + 1} does not hold: {Shown(next.Node)} on {Shown(next.Box)}.");
            }
        }

        return null;
    }

    private static string Shown(CertificateNode leaf) => leaf switch
    {
        SlopeLeaf slope => $"the slope along ({string.Join(", ", slope.Direction)}) is not proved to keep its sign",
        CurvatureLeaf curvature => $"the curvature along ({string.Join(", ", curvature.Direction)}) is not proved negative",
        FaceNode face => string.Create(CultureInfo.InvariantCulture, $"G is not proved to rise away from the face of coordinate {face.Coordinate}"),
        RisingLeaf rising => string.Create(CultureInfo.InvariantCulture, $"G is not proved to rise with coordinate {rising.Coordinate} away from 0"),
        FallingLeaf falling => string.Create(CultureInfo.InvariantCulture, $"G is not proved to fall with coordinate {falling.Coordinate}"),
        MixedLeaf row => string.Create(
            CultureInfo.InvariantCulture, $"coordinates {row.Coordinate} and {row.Other} are not two overlaps of one row away from 0"),
        _ => "the box is not in the neighbourhood it names",
    };

    private static string Shown(IEnumerable<DyadicInterval> box) =>
        string.Join(" × ", box.Select(side => $"[{side.Lower.ToRational()}, {side.Upper.ToRational()}]"));
}
