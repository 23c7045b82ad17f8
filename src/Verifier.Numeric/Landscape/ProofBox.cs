using Verifier.Arithmetic.Boxes;
using Verifier.Symbolic.Landscape;

namespace Verifier.Numeric.Landscape;

/// <summary>A box of a search: undecided, decided, or cut in two; before that perhaps reduced to one of its faces.</summary>
internal sealed class ProofBox(int chart, Interval[] sides, int depth)
{
    private readonly List<int> faces = [];
    private int coordinate;
    private (ProofBox Lower, ProofBox Upper)? halves;

    /// <summary>The chart.</summary>
    public int Chart { get; } = chart;

    /// <summary>The box; its ends are dyadic numbers with few digits.</summary>
    public Interval[] Sides { get; } = sides;

    /// <summary>How many cuts led here.</summary>
    public int Depth { get; } = depth;

    /// <summary>Why the box holds no local minimum that was not predicted, once that is known.</summary>
    public CertificateNode? Leaf { get; set; }

    /// <summary>Cuts the box.</summary>
    public (ProofBox Lower, ProofBox Upper) Split(int across)
    {
        Interval side = Sides[across];
        double middle = (side.Lower + side.Upper) / 2;
        Interval[] lower = [.. Sides];
        Interval[] upper = [.. Sides];
        lower[across] = side with { Upper = middle };
        upper[across] = side with { Lower = middle };
        coordinate = across;
        halves = (new ProofBox(Chart, lower, Depth + 1), new ProofBox(Chart, upper, Depth + 1));
        return halves.Value;
    }

    /// <summary>Leaves of the box the face where a coordinate is 0.</summary>
    public void Collapse(int along)
    {
        Sides[along] = 0;
        faces.Add(along);
    }

    /// <summary>The tree of the certificate from here on.</summary>
    public CertificateNode ToNode()
    {
        CertificateNode node = halves is { } pair ? new SplitNode(coordinate, pair.Lower.ToNode(), pair.Upper.ToNode()) : Leaf ?? new OpenLeaf();
        return Enumerable.Reverse(faces).Aggregate(node, static (inner, face) => new FaceNode(face, inner));
    }
}
