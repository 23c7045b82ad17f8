using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>The sums over samples that the sample form of G needs: w_n = label, z_n = Bx_n, S_n = ‖z_n‖².</summary>
/// <remarks>
/// Uses φ(v,v,x) = 12 φ(v,x): Σ_{j≠k}φ(b_j,b_k) − μΣφ(b_j) = Σ_{all j,k}φ(b_j,b_k) − (12+μ)Σφ(b_j), and the sum over all pairs is a
/// function of S, Kz and K = BBᵀ only. 6md operations a sample; no m² of anything.
/// </remarks>
internal sealed class ChaosSums
{
    /// <summary>Samples handled at a time, so that their rows stay in the second-level cache.</summary>
    public const int BlockRows = 256;

    private readonly RowMatrix rows;
    private readonly double diagonalFactor;
    private readonly double[] projections;
    private readonly double[] weighted;

    public ChaosSums(RowMatrix rows, double mu)
    {
        this.rows = rows;
        diagonalFactor = 12 + mu;
        projections = new double[BlockRows * rows.Rows];
        weighted = new double[BlockRows * 2 * rows.Rows];
        Stacked = new RowMatrix(2 * rows.Rows, rows.Columns);
    }

    /// <summary>Σ_n w_n.</summary>
    public double WeightSum { get; private set; }

    /// <summary>Σ_n w_n(½S_n² − (12+μ)/24 Σ_j z_nj⁴).</summary>
    public double Quartic { get; private set; }

    /// <summary>Above: C = Σ_n w_n z_n x_nᵀ. Below: Σ_n θ_n x_nᵀ with θ_nj = w_n z_nj(2S_n − (12+μ)/6 z_nj²).</summary>
    public RowMatrix Stacked { get; }

    /// <summary>Adds samples: rows of <paramref name="inputs"/> with their labels.</summary>
    public void Add(ReadOnlySpan<double> inputs, ReadOnlySpan<double> labels)
    {
        int d = rows.Columns;
        for (int first = 0; first < labels.Length; first += BlockRows)
        {
            int count = Math.Min(BlockRows, labels.Length - first);
            AddBlock(inputs.Slice(first * d, count * d), labels.Slice(first, count));
        }
    }

    /// <summary>Adds the sums of other samples.</summary>
    public void Merge(ChaosSums other)
    {
        WeightSum += other.WeightSum;
        Quartic += other.Quartic;
        MatrixSum.AddScaled(1, other.Stacked, Stacked);
    }

    private void AddBlock(ReadOnlySpan<double> inputs, ReadOnlySpan<double> labels)
    {
        int m = rows.Rows;
        int count = labels.Length;
        Span<double> z = projections.AsSpan(0, count * m);
        Span<double> factors = weighted.AsSpan(0, count * 2 * m);
        MatrixView x = MatrixView.Of(inputs, count, rows.Columns);
        z.Clear();
        MatrixProduct.Add(x, ((MatrixView)rows).Transposed, z);
        for (int n = 0; n < count; n++)
        {
            AddSample(z.Slice(n * m, m), labels[n], factors.Slice(n * 2 * m, 2 * m));
        }

        MatrixProduct.Add(MatrixView.Of(factors, count, 2 * m).Transposed, x, Stacked.Values);
    }

    private void AddSample(ReadOnlySpan<double> z, double weight, Span<double> factors)
    {
        double squares = RowArithmetic.Dot(z, z);
        double fourthPowers = 0;
        double sixth = diagonalFactor / 6;
        Span<double> linear = factors[..z.Length];
        Span<double> cubic = factors[z.Length..];
        for (int j = 0; j < z.Length; j++)
        {
            double square = z[j] * z[j];
            fourthPowers += square * square;
            linear[j] = weight * z[j];
            cubic[j] = linear[j] * ((2 * squares) - (sixth * square));
        }

        WeightSum += weight;
        Quartic += weight * ((squares * squares / 2) - (diagonalFactor / 24 * fourthPowers));
    }
}
