namespace Verifier.Numeric.Kernels;

/// <summary>A correlation ρ = cos θ that keeps 1 − ρ and 1 + ρ to full relative accuracy, however close ρ is to ±1.</summary>
/// <remarks>Equality of the three numbers. There is no default: a correlation is made by one of the factories.</remarks>
public sealed record CorrelationAngle
{
    private CorrelationAngle(double value, double defect, double excess) => (Value, Defect, Excess) = (value, defect, excess);

    /// <summary>ρ = 1.</summary>
    public static CorrelationAngle Aligned { get; } = new(1, 0, 2);

    /// <summary>ρ.</summary>
    public double Value { get; }

    /// <summary>1 − ρ.</summary>
    public double Defect { get; }

    /// <summary>1 + ρ.</summary>
    public double Excess { get; }

    /// <summary>sin θ = √((1−ρ)(1+ρ)).</summary>
    public double Sine => Math.Sqrt(Defect * Excess);

    /// <summary>θ in [0, π].</summary>
    public double Angle => 2 * Math.Atan2(Math.Sqrt(Defect), Math.Sqrt(Excess));

    /// <summary>arcsin ρ.</summary>
    public double ArcSine => Math.Atan2(Value, Sine);

    /// <summary>The correlation ρ; 1 − ρ is exact for ρ ≥ 1/2, and 1 + ρ for ρ ≤ −1/2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [−1, 1].</exception>
    public static CorrelationAngle Of(double correlation)
    {
        Require(correlation, -1, 1, nameof(correlation));
        return new CorrelationAngle(correlation, 1 - correlation, 1 + correlation);
    }

    /// <summary>The correlation 1 − δ, for δ too small to be seen in ρ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 2].</exception>
    public static CorrelationAngle OfDefect(double defect)
    {
        Require(defect, 0, 2, nameof(defect));
        return new CorrelationAngle(1 - defect, defect, 2 - defect);
    }

    /// <summary>The correlation ε − 1, next to −1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 2].</exception>
    public static CorrelationAngle OfExcess(double excess)
    {
        Require(excess, 0, 2, nameof(excess));
        return new CorrelationAngle(excess - 1, 2 - excess, excess);
    }

    /// <summary>cos θ: 1 − ρ = 2 sin²(θ/2), 1 + ρ = 2 cos²(θ/2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, π].</exception>
    public static CorrelationAngle OfAngle(double angle)
    {
        Require(angle, 0, Math.PI, nameof(angle));
        (double sine, double cosine) = Math.SinCos(angle / 2);
        return new CorrelationAngle(Math.Cos(angle), 2 * sine * sine, 2 * cosine * cosine);
    }

    /// <summary>−ρ.</summary>
    public CorrelationAngle Reflect() => new(-Value, Excess, Defect);

    private static void Require(double value, double least, double greatest, string name)
    {
        if (!(value >= least && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"A number in [{least}, {greatest}] is needed."));
        }
    }
}
