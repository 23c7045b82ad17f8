using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>The kernels ‖u‖‖v‖(sin θ + (turn−θ)cos θ)/(2π) between the rows of two networks, from their Gram matrix.</summary>
/// <remarks>
/// θ = arccos ρ has an error of about 1e-16/θ next to 0 and π; there, for sin θ below 1e-3, it is computed as 2 atan2(‖ū − v̄‖, ‖ū + v̄‖)
/// from the rows themselves (Kahan).
/// </remarks>
internal sealed class KernelPairs
{
    private const double Doubtful = 1e-3;
    private readonly TwoLayerNetwork student;
    private readonly TwoLayerNetwork other;
    private readonly double turn;
    private readonly double[] norms;
    private readonly double[] inverseNorms;

    /// <exception cref="ArgumentException">A row is zero: it has no direction.</exception>
    public KernelPairs(TwoLayerNetwork student, TwoLayerNetwork other, double turn)
    {
        this.student = student;
        this.other = other;
        this.turn = turn;
        norms = [.. RowNormalization.SquaredNorms(other.Rows).Select(Math.Sqrt)];
        inverseNorms = [.. norms.Select(norm => norm > 0 ? 1 / norm : throw Zero(nameof(other)))];
        Slopes = MatrixProduct.MultiplyByTranspose(student.Rows, other.Rows);
    }

    /// <summary>After <see cref="Row"/>, row j holds factor·a_j c_i (turn−θ_ji)/(2π), the factors of v_i in the gradient of row j.</summary>
    public RowMatrix Slopes { get; }

    /// <summary>
    /// Returns factor·Σ_i c_i k(b_j, v_i), and adds the part of its derivative along b_j, times a_j, to <paramref name="gradient"/> unless that
    /// is empty.
    /// </summary>
    public double Row(int j, double factor, Span<double> gradient)
    {
        ReadOnlySpan<double> row = student.Rows.Row(j);
        double norm = RowArithmetic.Norm(row);
        if (!(norm > 0))
        {
            throw Zero(nameof(student));
        }

        Span<double> complements = Slopes.Row(j);
        double[] gram = complements.ToArray();
        double[] sines = new double[gram.Length];
        KernelRows.ArcCosine(complements, inverseNorms, 1 / norm, turn, sines);
        double along = 0;
        double sum = 0;
        double scale = factor / (2 * Math.PI);
        for (int i = 0; i < gram.Length; i++)
        {
            if (sines[i] < Doubtful)
            {
                double theta = Angle(row, other.Rows.Row(i));
                (complements[i], sines[i]) = (turn - theta, Math.Sin(theta));
            }

            double weighted = other.Weights[i] * norms[i] * sines[i];
            along += weighted;
            sum += (weighted * norm) + (other.Weights[i] * complements[i] * gram[i]);
            complements[i] *= scale * student.Weights[j] * other.Weights[i];
        }

        if (!gradient.IsEmpty)
        {
            RowArithmetic.AddScaled(scale * student.Weights[j] * along / norm, row, gradient);
        }

        return scale * sum;
    }

    /// <summary>The angle between two rows, accurate near 0 and π too.</summary>
    /// <exception cref="ArgumentException">A row is zero.</exception>
    public static double Angle(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double uNorm = RowArithmetic.Norm(u);
        double vNorm = RowArithmetic.Norm(v);
        if (!(uNorm > 0 && vNorm > 0))
        {
            throw Zero(nameof(u));
        }

        double minus = 0;
        double plus = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double x = u[i] / uNorm;
            double y = v[i] / vNorm;
            minus += (x - y) * (x - y);
            plus += (x + y) * (x + y);
        }

        return 2 * Math.Atan2(Math.Sqrt(minus), Math.Sqrt(plus));
    }

    private static ArgumentException Zero(string name) => new("A row of a network is zero: it has no direction.", name);
}
