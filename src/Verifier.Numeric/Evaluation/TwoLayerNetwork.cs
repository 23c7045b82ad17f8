using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>The parameters of x ↦ aᵀσ(Bx): output weights a ∈ ℝᵐ and one row of B ∈ ℝ^{m×d} per neuron. The activation is kept elsewhere.</summary>
/// <remarks>The matrix and the weights are referenced, not copied; equality is identity.</remarks>
public sealed class TwoLayerNetwork
{
    /// <summary>A network with the given weights and rows.</summary>
    /// <exception cref="ArgumentException">The number of weights is not the number of rows.</exception>
    public TwoLayerNetwork(double[] weights, RowMatrix rows)
    {
        Require.Length(rows.Rows, weights.Length, nameof(weights));
        Weights = weights;
        Rows = rows;
    }

    /// <summary>The output weights a.</summary>
    public double[] Weights { get; }

    /// <summary>The rows b_i of B.</summary>
    public RowMatrix Rows { get; }

    /// <summary>The number m of neurons.</summary>
    public int Width => Rows.Rows;

    /// <summary>The input dimension d.</summary>
    public int Dimension => Rows.Columns;

    /// <summary>A network whose output weights are all 1.</summary>
    public static TwoLayerNetwork WithUnitWeights(RowMatrix rows)
    {
        double[] weights = new double[rows.Rows];
        Array.Fill(weights, 1.0);
        return new TwoLayerNetwork(weights, rows);
    }

    /// <summary>This network with other rows.</summary>
    public TwoLayerNetwork WithRows(RowMatrix rows) => new(Weights, rows);
}
