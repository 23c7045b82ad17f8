using MathNet.Numerics.Distributions;

namespace Verifier.Numeric.FiniteSamples;

/// <summary>The exponent in y ≈ c N^p by least squares on logarithms, with a confidence interval.</summary>
/// <param name="Exponent">p.</param>
/// <param name="HalfWidth">Half the width of its interval.</param>
/// <param name="Miss">The chance that the interval misses p, for independent normal errors of equal variance in log y.</param>
public sealed record PowerLawFit(double Exponent, double HalfWidth, double Miss)
{
    /// <summary>Whether a value lies in the interval.</summary>
    public bool Contains(double value) => Math.Abs(value - Exponent) <= HalfWidth;

    /// <summary>The fit to points with positive coordinates, or null for fewer than three points or one N only.</summary>
    public static PowerLawFit? Of(IReadOnlyList<(double N, double Y)> points, double miss = 0.01)
    {
        double[] x = [.. points.Select(point => Math.Log(point.N))];
        double[] y = [.. points.Select(point => Math.Log(point.Y))];
        if (points.Count < 3 || x.Max() == x.Min() || !y.All(double.IsFinite))
        {
            return null;
        }

        double middle = x.Average();
        double spread = x.Sum(value => (value - middle) * (value - middle));
        double exponent = x.Zip(y, (u, v) => (u - middle) * v).Sum() / spread;
        double level = y.Average();
        double residual = x.Zip(y, (u, v) => v - level - (exponent * (u - middle))).Sum(value => value * value);
        double error = Math.Sqrt(residual / (points.Count - 2) / spread);
        return new PowerLawFit(exponent, error * StudentT.InvCDF(0, 1, points.Count - 2, 1 - (miss / 2)), miss);
    }
}
