using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Landscape;

/// <summary>Counts accepted leaves and the volume left open.</summary>
internal sealed class CertificateTally
{
    private int slopes;
    private int curvatures;
    private int minima;
    private int open;
    private Rational openVolume;

    /// <summary>The number of leaves so far.</summary>
    public int Leaves => slopes + curvatures + minima + open;

    /// <summary>Counts a leaf that fills 2^−depth of its chart.</summary>
    public void Add(CertificateNode leaf, int depth)
    {
        _ = leaf switch
        {
            SlopeLeaf or RisingLeaf => slopes++,
            CurvatureLeaf or FallingLeaf or MixedLeaf => curvatures++,
            MinimumLeaf => minima++,
            OpenLeaf => open++,
            _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf, "Not a leaf."),
        };
        openVolume += leaf is OpenLeaf ? new Rational(BigInteger.One, BigInteger.One << depth) : Rational.Zero;
    }

    /// <summary>The counts; all charts have the same volume.</summary>
    public CertificateFindings Findings(int charts, string? refusal) => new(slopes, curvatures, minima, open, openVolume / charts, refusal);
}
