namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = A e^{−ax²}, a &gt; 0.</summary>
/// <remarks>κ = A²/R with R² = (1 + 2aq)(1 + 2aq′) − 4a²c² = 1 + 2a(q + q′) + 4a²(qq′ − c²), c the covariance.</remarks>
public sealed class BellKernel : PairKernel
{
    private readonly double square;
    private readonly double twice;

    /// <summary>A e^{−ax²}.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive.</exception>
    public BellKernel(double amplitude, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        (square, twice) = (amplitude * amplitude, 2 * rate);
    }

    /// <inheritdoc/>
    public override double Value(NormalPair pair) => square / Root(pair);

    /// <inheritdoc/>
    public override double Slope(NormalPair pair)
    {
        double root = Root(pair);
        return square * twice * twice * pair.Covariance / (root * root * root);
    }

    /// <inheritdoc/>
    public override double Fall(NormalPair pair)
    {
        double root = Root(pair);
        double least = Root(pair.Align());
        return square * twice * twice * pair.Determinant / (root * least * (root + least));
    }

    private double Root(NormalPair pair) =>
        Math.Sqrt(1 + (twice * (pair.FirstVariance + pair.SecondVariance)) + (twice * twice * pair.Determinant));
}
