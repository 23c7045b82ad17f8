using System.Numerics;
using System.Runtime.InteropServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>For one row with coefficients l_k, and l_k' in its norm, against all rows i of another network: sums over the degree for all i at once.</summary>
/// <param name="width">The number of rows i.</param>
internal sealed class RadialRowSums(int width)
{
    private readonly double[] rho = new double[Padded(width)];
    private readonly double[] values = new double[Padded(width)];
    private readonly double[] slopes = new double[Padded(width)];
    private readonly double[] radial = new double[Padded(width)];

    /// <summary>Σ_k l_k t_ki ρ_iᵏ.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, width);

    /// <summary>Σ_k k l_k t_ki ρ_i^{k−1}.</summary>
    public ReadOnlySpan<double> Slopes => slopes.AsSpan(0, width);

    /// <summary>Σ_k l_k' t_ki ρ_iᵏ.</summary>
    public ReadOnlySpan<double> Radial => radial.AsSpan(0, width);

    /// <summary>A number of columns that fills whole registers, two at a time.</summary>
    public static int Padded(int width) => (width + (2 * Vector<double>.Count) - 1) / (2 * Vector<double>.Count) * 2 * Vector<double>.Count;

    /// <summary>Sums by Horner's rule; t has one padded row for each degree.</summary>
    public void Sum(ReadOnlySpan<double> left, ReadOnlySpan<double> leftDerivative, RowMatrix byDegree, ReadOnlySpan<double> correlations)
    {
        correlations.CopyTo(rho);
        Span<Vector<double>> points = MemoryMarshal.Cast<double, Vector<double>>(rho.AsSpan());
        for (int i = 0; i < points.Length; i += 2)
        {
            (Vector<double> r, Vector<double> q) = (points[i], points[i + 1]);
            Vector<double> value = default, slope = default, turned = default, otherValue = default, otherSlope = default, otherTurned = default;
            for (int k = left.Length - 1; k >= 0; k--)
            {
                ReadOnlySpan<Vector<double>> factors = MemoryMarshal.Cast<double, Vector<double>>(byDegree.Row(k));
                (Vector<double> l, Vector<double> d) = (new Vector<double>(left[k]), new Vector<double>(leftDerivative[k]));
                slope = Vector.FusedMultiplyAdd(slope, r, value);
                otherSlope = Vector.FusedMultiplyAdd(otherSlope, q, otherValue);
                value = Vector.FusedMultiplyAdd(value, r, l * factors[i]);
                otherValue = Vector.FusedMultiplyAdd(otherValue, q, l * factors[i + 1]);
                turned = Vector.FusedMultiplyAdd(turned, r, d * factors[i]);
                otherTurned = Vector.FusedMultiplyAdd(otherTurned, q, d * factors[i + 1]);
            }

            Write(i, (value, slope, turned));
            Write(i + 1, (otherValue, otherSlope, otherTurned));
        }
    }

    private void Write(int block, (Vector<double> Value, Vector<double> Slope, Vector<double> Radial) sums)
    {
        sums.Value.CopyTo(values, block * Vector<double>.Count);
        sums.Slope.CopyTo(slopes, block * Vector<double>.Count);
        sums.Radial.CopyTo(radial, block * Vector<double>.Count);
    }
}
