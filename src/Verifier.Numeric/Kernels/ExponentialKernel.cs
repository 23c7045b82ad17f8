namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = A e^{ax}.</summary>
/// <remarks>κ = A² e^{a²(q+q′)/2 + a²c}, c the covariance.</remarks>
public sealed class ExponentialKernel(double amplitude, double rate) : PairKernel
{
    private readonly double square = rate * rate;

    /// <inheritdoc/>
    public override double Value(NormalPair pair) =>
        amplitude * amplitude * Math.Exp(square * (((pair.FirstVariance + pair.SecondVariance) / 2) + pair.Covariance));

    /// <inheritdoc/>
    public override double Slope(NormalPair pair) => square * Value(pair);

    /// <inheritdoc/>
    public override double Fall(NormalPair pair) => Value(pair.Align()) * Decay.From(-square * pair.GeometricMean * pair.Correlation.Defect);
}
