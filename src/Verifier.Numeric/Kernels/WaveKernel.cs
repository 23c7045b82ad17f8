namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = A cos(ωx) + B sin(ωx).</summary>
/// <remarks>κ = e^{−ω²(q+q′)/2} (A² cosh ω²c + B² sinh ω²c), c the covariance; exponents are joined, so that nothing overflows.</remarks>
public sealed class WaveKernel(double frequency, double cosine, double sine) : PairKernel
{
    private readonly double square = frequency * frequency;

    /// <inheritdoc/>
    public override double Value(NormalPair pair) => Damped(pair, cosine * cosine, sine * sine);

    /// <inheritdoc/>
    public override double Slope(NormalPair pair) => square * Damped(pair, sine * sine, cosine * cosine);

    /// <inheritdoc/>
    /// <remarks>cosh y₁ − cosh y = 2 sinh m sinh h and sinh y₁ − sinh y = 2 cosh m sinh h with m = (y₁ + y)/2, h = (y₁ − y)/2.</remarks>
    public override double Fall(NormalPair pair)
    {
        double greatest = square * pair.GeometricMean;
        double ratio = Math.Exp(-greatest * pair.Correlation.Excess);
        double opposite = Decay.From(-greatest * pair.Correlation.Excess);
        double drop = Decay.From(-greatest * pair.Correlation.Defect);
        return Math.Exp(greatest - Half(pair)) * drop * ((sine * sine * (1 + ratio)) + (cosine * cosine * opposite)) / 2;
    }

    private double Half(NormalPair pair) => square * (pair.FirstVariance + pair.SecondVariance) / 2;

    private double Damped(NormalPair pair, double even, double odd)
    {
        double exponent = square * pair.Covariance;
        double size = Math.Abs(exponent);
        double rise = Decay.From(-2 * size);
        double value = (even * (2 - rise)) + (Math.Sign(exponent) * odd * rise);
        return Math.Exp(size - Half(pair)) * value / 2;
    }
}
