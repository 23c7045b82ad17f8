using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>A vector in the space of the parameters (a, B) of a network: a direction, or the derivative of a gradient along one.</summary>
/// <param name="Weights">The part in a.</param>
/// <param name="Rows">The part in B.</param>
/// <remarks>Referenced, not copied; equality is that of the references.</remarks>
public sealed record ParameterVector(double[] Weights, RowMatrix Rows)
{
    /// <summary>The zero vector in the space of a network.</summary>
    public static ParameterVector Zero(TwoLayerNetwork network) => new(new double[network.Width], new RowMatrix(network.Width, network.Dimension));

    /// <summary>The inner product.</summary>
    public double Dot(ParameterVector other) => RowArithmetic.Dot(Weights, other.Weights) + RowArithmetic.Dot(Rows.Values, other.Rows.Values);
}
