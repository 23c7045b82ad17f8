using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Recovery;

/// <summary>
/// Output weights from found rows R of norm one: (RRᵀ)^{∘k} a = u with u_i = E[y h_k(r_iᵀx)]/σ̂_k, k the least of 1, 2, 4 with σ̂_k ≠ 0.
/// </summary>
/// <remarks>
/// k = 1 is Algorithm 2 of Ge, Lee, Ma 2017; with RRᵀ taken as I, for orthonormal rows, it is Algorithm 1. A negative a_i says that r_i points away
/// from its row of B*; for even k the sign of r_i cannot be told, nor need it be when σ is even. From u = (RB*ᵀ)^{∘k}a* the population solution is
/// known for any R: what an estimate differs from it is sampling error, and what that differs from a* comes from the rows.
/// </remarks>
public sealed class WeightRecovery
{
    private readonly RowMatrix rows;
    private readonly RowMatrix inverse;
    private readonly double coefficient;

    private WeightRecovery(RowMatrix rows, int degree, double coefficient, bool isOrthonormal)
    {
        this.rows = rows;
        this.coefficient = coefficient;
        Degree = degree;
        inverse = isOrthonormal ? RowMatrix.Identity(rows.Rows) : Decomposition.PseudoInverse(Power(MatrixProduct.MultiplyByTranspose(rows, rows), degree));
    }

    /// <summary>k.</summary>
    public int Degree { get; }

    /// <summary>Whether signs of rows can be told.</summary>
    public bool TellsSigns => Degree % 2 == 1;

    /// <summary>The recovery on given rows, which are normalised; null when σ̂_1 = σ̂_2 = σ̂_4 = 0.</summary>
    public static WeightRecovery? From(RowMatrix found, ExperimentActivation activation, bool isOrthonormal)
    {
        RowMatrix unit = found.Copy();
        RowNormalization.Normalize(unit);
        int degree = new[] { 1, 2, 4 }.FirstOrDefault(k => activation.Coefficient(k) != 0);
        return degree == 0 ? null : new WeightRecovery(unit, degree, activation.Coefficient(degree), isOrthonormal);
    }

    /// <summary>What infinitely many samples would give.</summary>
    public double[] Population(Evaluation.TwoLayerNetwork teacher) => MatrixProduct.Multiply(
        inverse, MatrixProduct.Multiply(Power(MatrixProduct.MultiplyByTranspose(rows, teacher.Rows), Degree), teacher.Weights));

    /// <summary>The weights from samples, one estimate for each found row.</summary>
    public Estimate[] FromSamples(TeacherData data, long samples, ulong seed, CancellationToken cancellation = default)
    {
        int m = rows.Rows;
        int d = rows.Columns;
        double[] hermite = new double[Degree + 1];
        hermite[Degree] = 1 / coefficient;
        return MonteCarlo.Means(d + 1, m, samples, seed, Products, cancellation);

        void Products(ReadOnlySpan<double> normals, int count, Span<double> values)
        {
            double[] labels = new double[count];
            double[] inputs = new double[count * d];
            double[] noise = new double[count];
            for (int n = 0; n < count; n++)
            {
                normals.Slice(n * (d + 1), d).CopyTo(inputs.AsSpan(n * d));
                noise[n] = normals[(n * (d + 1)) + d];
            }

            data.Evaluate(inputs, labels);
            RowArithmetic.AddScaled(data.NoiseDeviation, noise, labels);
            double[] projections = new double[count * m];
            MatrixProduct.Add(MatrixView.Of(inputs, count, d), ((MatrixView)rows).Transposed, projections);
            HermiteSum.Evaluate(hermite, projections, projections);
            for (int n = 0; n < count; n++)
            {
                RowArithmetic.Scale(labels[n], projections.AsSpan(n * m, m));
            }

            values.Clear();
            MatrixProduct.Add(MatrixView.Of(projections, count, m), ((MatrixView)inverse).Transposed, values);
        }
    }

    private static RowMatrix Power(RowMatrix matrix, int degree)
    {
        foreach (ref double entry in matrix.Values)
        {
            entry = Math.Pow(entry, degree);
        }

        return matrix;
    }
}
