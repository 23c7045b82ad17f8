using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Kernels;

/// <summary>The coefficients of one Hermite series in doubles, computed as far as they are asked for. Thread-safe.</summary>
internal sealed class ScaledCoefficients(HermiteSeries series)
{
    private const int Bits = 72;
    private readonly Lock door = new();
    private readonly List<double> values = [];
    private readonly List<double> tails = [];
    private Ball rest = series.SecondMoment(Bits);

    /// <summary>σ̂_0, …, σ̂_{count−1}.</summary>
    public double[] First(int count)
    {
        lock (door)
        {
            Extend(count);
            return [.. values.Take(count)];
        }
    }

    /// <summary>A bound of Σ_{k ≥ count} σ̂_k² = E[σ²] − Σ_{k &lt; count} σ̂_k², for count ≥ 1.</summary>
    public double Tail(int count)
    {
        lock (door)
        {
            Extend(count);
            return tails[count - 1];
        }
    }

    private void Extend(int count)
    {
        while (values.Count < count)
        {
            HermiteCoefficient coefficient = series.Coefficient(values.Count, Bits);
            values.Add(coefficient.Status == CoefficientStatus.Zero ? 0 : coefficient.Value.ToDouble());
            rest -= coefficient.Value.Pow(2);
            tails.Add(rest.MagnitudeUpperBound.ToDouble());
        }
    }
}
