using System.Buffers;
using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>The kernels ‖u‖‖v‖(sin θ + (turn−θ)cos θ)/(2π) between the rows of two networks, from their Gram matrix.</summary>
/// <remarks>
/// An error of ρ, 3d·2^-53 at most and 1e-16 as a rule, becomes one of 1/sin θ times that in θ = arccos ρ. Where sin θ is below 1e-3, θ is computed as
/// 2 atan2(‖ū − v̄‖, ‖ū + v̄‖) from the rows themselves (Kahan).
/// </remarks>
internal sealed class KernelPairs
{
    private const double Doubtful = 1e-3;
    private readonly RowDirections student;
    private readonly RowDirections other;
    private readonly double turn;

    /// <summary>Computes the inner products.</summary>
    /// <param name="student">The first network.</param>
    /// <param name="other">The second network, which may be the first.</param>
    /// <param name="turn">π for ReLU, π/2 for half the absolute value.</param>
    /// <param name="storage">Where the inner products are stored.</param>
    public KernelPairs(RowDirections student, RowDirections other, double turn, RowMatrix storage)
    {
        this.student = student;
        this.other = other;
        this.turn = turn;
        NormwiseProduct.WriteByTranspose(student.Network.Rows, other.Network.Rows, storage);
        Slopes = storage;
    }

    /// <summary>After <see cref="Row"/>, row j holds factor·a_j c_i (turn−θ_ji)/(2π), the factors of v_i in the gradient of row j.</summary>
    public RowMatrix Slopes { get; }

    /// <summary>factor·Σ_i c_i k(b_j, v_i), and the factor of b_j itself in a_j times its derivative.</summary>
    public (double Sum, double Radial) Row(int j, double factor)
    {
        Span<double> complements = Slopes.Row(j);
        double[] rented = ArrayPool<double>.Shared.Rent(2 * complements.Length);
        Span<double> gram = rented.AsSpan(0, complements.Length), sines = rented.AsSpan(complements.Length, complements.Length);
        complements.CopyTo(gram);
        KernelRows.ArcCosine(complements, other.Inverses, student.Inverses[j], turn, sines);
        Repair(student.Network.Rows.Row(j), complements, sines);
        double scale = factor / (2 * Math.PI), slope = scale * student.Network.Weights[j];
        (double products, double along) = KernelRows.Weight(complements, gram, sines, other.Network.Weights, other.Weighted, slope);
        ArrayPool<double>.Shared.Return(rented);
        return (scale * ((along * student.Norms[j]) + products), slope * along * student.Inverses[j]);
    }

    /// <summary>The angle between two rows, accurate near 0 and π too.</summary>
    /// <exception cref="ArgumentException">A row is zero.</exception>
    public static double Angle(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double uNorm = RowArithmetic.Norm(u);
        double vNorm = RowArithmetic.Norm(v);
        if (!(uNorm > 0 && vNorm > 0))
        {
            throw RowDirections.Zero(nameof(u));
        }

        double minus = 0;
        double plus = 0;
        int whole = u.Length / Vector<double>.Count * Vector<double>.Count;
        Vector<double> wideMinus = default, widePlus = default;
        for (int i = 0; i < whole; i += Vector<double>.Count)
        {
            Vector<double> x = new Vector<double>(u[i..]) * (1 / uNorm), y = new Vector<double>(v[i..]) * (1 / vNorm);
            wideMinus += (x - y) * (x - y);
            widePlus += (x + y) * (x + y);
        }

        for (int i = whole; i < u.Length; i++)
        {
            double x = u[i] * (1 / uNorm), y = v[i] * (1 / vNorm);
            minus += (x - y) * (x - y);
            plus += (x + y) * (x + y);
        }

        minus += Vector.Sum(wideMinus);
        plus += Vector.Sum(widePlus);
        return 2 * Math.Atan2(Math.Sqrt(minus), Math.Sqrt(plus));
    }

    private void Repair(ReadOnlySpan<double> row, Span<double> complements, Span<double> sines)
    {
        int whole = sines.Length / Vector<double>.Count * Vector<double>.Count;
        for (int i = 0; i < sines.Length; i++)
        {
            if (i < whole && i % Vector<double>.Count == 0 && Vector.GreaterThanOrEqualAll(new Vector<double>(sines[i..]), new(Doubtful)))
            {
                i += Vector<double>.Count - 1;
            }
            else if (sines[i] < Doubtful)
            {
                double theta = Angle(row, other.Network.Rows.Row(i));
                (complements[i], sines[i]) = (turn - theta, Math.Sin(theta));
            }
        }
    }
}
