namespace Verifier.Numeric.Kernels;

/// <summary>Two jointly normal variables u, v of mean 0.</summary>
public sealed record NormalPair
{
    /// <summary>The pair with the given variances and correlation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A variance is not positive and finite.</exception>
    public NormalPair(double firstVariance, double secondVariance, CorrelationAngle correlation)
    {
        Require(firstVariance, nameof(firstVariance));
        Require(secondVariance, nameof(secondVariance));
        (FirstVariance, SecondVariance, Correlation) = (firstVariance, secondVariance, correlation);
        GeometricMean = Math.Sqrt(firstVariance) * Math.Sqrt(secondVariance);
    }

    /// <summary>Var u.</summary>
    public double FirstVariance { get; }

    /// <summary>Var v.</summary>
    public double SecondVariance { get; }

    /// <summary>The correlation.</summary>
    public CorrelationAngle Correlation { get; }

    /// <summary>√(Var u · Var v), the largest covariance.</summary>
    public double GeometricMean { get; }

    /// <summary>Cov(u, v).</summary>
    public double Covariance => GeometricMean * Correlation.Value;

    /// <summary>Var u · Var v − Cov(u, v)², without cancellation.</summary>
    public double Determinant => GeometricMean * GeometricMean * Correlation.Defect * Correlation.Excess;

    /// <summary>Two standard normals.</summary>
    public static NormalPair Standard(CorrelationAngle correlation) => new(1, 1, correlation);

    /// <summary>The pair u, u.</summary>
    public static NormalPair Same(double variance) => new(variance, variance, CorrelationAngle.Aligned);

    /// <summary>The same variances with correlation 1.</summary>
    public NormalPair Align() => new(FirstVariance, SecondVariance, CorrelationAngle.Aligned);

    private static void Require(double variance, string name)
    {
        if (!(variance > 0 && double.IsFinite(variance)))
        {
            throw new ArgumentOutOfRangeException(name, variance, "A variance is positive and finite.");
        }
    }
}
