using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population form of the objective F for B* of full rank: √6|σ̂_4| Σ_i a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩² − (μ|σ̂_4|/(2√6)) Σ_{ij} a*_i⟨b*_i,b_j⟩⁴
/// + λ Σ_j (b_jᵀMb_j − 1)² + (δ/2)‖B‖², M = Σ_i a*_i b*_i b*_iᵀ (Ge, Lee, Ma 2017, appendix on general B*; constants as in <see cref="ObjectiveG"/>).
/// </summary>
/// <remarks>
/// Only the penalty differs from G: it is measured in the quadratic part of the label, so that F is G of the orthonormal rows √a*_i M^{-1/2}b*_i with
/// weights 1/a*_i in the coordinates B M^{1/2}. For m &lt; d the rows outside the span of B* are seen by δ alone. Teacher rows of norm one.
/// </remarks>
public sealed class ObjectiveF
{
    private readonly OverlapQuartic data;

    /// <summary>The objective for a teacher.</summary>
    /// <param name="teacher">a* &gt; 0 and B* with rows of norm one.</param>
    /// <param name="fourthCoefficient">σ̂_4, of either sign.</param>
    /// <param name="mu">μ ≥ 0.</param>
    /// <param name="lambda">λ ≥ 0.</param>
    /// <param name="delta">δ ≥ 0.</param>
    public ObjectiveF(TwoLayerNetwork teacher, double fourthCoefficient, double mu, double lambda, double delta = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mu);
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);
        ArgumentOutOfRangeException.ThrowIfNegative(delta);
        Mu = mu;
        Lambda = lambda;
        Delta = delta;
        data = new OverlapQuartic(teacher, fourthCoefficient, mu);
        LabelMoment = Moment(teacher);
    }

    /// <summary>a* and B*.</summary>
    public TwoLayerNetwork Teacher => data.Teacher;

    /// <summary>μ.</summary>
    public double Mu { get; }

    /// <summary>λ.</summary>
    public double Lambda { get; }

    /// <summary>δ.</summary>
    public double Delta { get; }

    /// <summary>C = √6|σ̂_4|.</summary>
    public double PairConstant => data.PairConstant;

    /// <summary>M = Σ_i a*_i b*_i b*_iᵀ = E[y(xxᵀ − I)]/(√2 σ̂_2).</summary>
    public RowMatrix LabelMoment { get; }

    /// <summary>F(B).</summary>
    public double Value(RowMatrix rows)
    {
        RowMatrix images = MatrixProduct.Multiply(rows, LabelMoment);
        double penalty = Excess(rows, images).Sum(excess => excess * excess);
        return data.Value(data.Overlaps(rows)) + (Lambda * penalty) + (Delta / 2 * RowArithmetic.Dot(rows.Values, rows.Values));
    }

    /// <summary>∇F(B): that of the data, 4λ(b_jᵀMb_j − 1)Mb_j in row j, and δB.</summary>
    public RowMatrix Gradient(RowMatrix rows)
    {
        RowMatrix images = MatrixProduct.Multiply(rows, LabelMoment);
        RowMatrix gradient = data.Gradient(data.Overlaps(rows));
        MatrixSum.AddRowScaled(4 * Lambda, Excess(rows, images), images, gradient);
        MatrixSum.AddScaled(Delta, rows, gradient);
        return gradient;
    }

    /// <summary>The derivative of ∇F in the direction E: that of the data, 4λ[(b_jᵀMb_j − 1)Me_j + 2⟨Mb_j,e_j⟩Mb_j] in row j, and δE.</summary>
    public RowMatrix HessianVectorProduct(RowMatrix rows, RowMatrix direction)
    {
        Require.Shape(rows.Rows, rows.Columns, direction, nameof(direction));
        RowMatrix images = MatrixProduct.Multiply(rows, LabelMoment);
        RowMatrix product = data.HessianVectorProduct(data.Overlaps(rows), direction);
        MatrixSum.AddRowScaled(4 * Lambda, Excess(rows, images), MatrixProduct.Multiply(direction, LabelMoment), product);
        MatrixSum.AddRowScaled(8 * Lambda, RowProducts(images, direction), images, product);
        MatrixSum.AddScaled(Delta, direction, product);
        return product;
    }

    /// <summary>M of a teacher.</summary>
    public static RowMatrix Moment(TwoLayerNetwork teacher)
    {
        RowMatrix scaled = teacher.Rows.Copy();
        for (int i = 0; i < teacher.Width; i++)
        {
            RowArithmetic.Scale(teacher.Weights[i], scaled.Row(i));
        }

        return MatrixProduct.TransposeMultiply(scaled, teacher.Rows);
    }

    // b_jᵀMb_j − 1.
    private static double[] Excess(RowMatrix rows, RowMatrix images) => [.. RowProducts(rows, images).Select(form => form - 1)];

    private static double[] RowProducts(RowMatrix left, RowMatrix right)
    {
        double[] products = new double[left.Rows];
        for (int j = 0; j < left.Rows; j++)
        {
            products[j] = RowArithmetic.Dot(left.Row(j), right.Row(j));
        }

        return products;
    }
}
