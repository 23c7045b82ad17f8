using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Samples;

/// <summary>The outputs aᵀσ(Bx) of a network on a block of inputs.</summary>
internal static class NetworkValues
{
    /// <summary>One output per row of <paramref name="inputs"/>.</summary>
    public static double[] Of(TwoLayerNetwork network, ActivationFunction activation, RowMatrix inputs)
    {
        RowMatrix slopes = MatrixProduct.MultiplyByTranspose(inputs, network.Rows);
        activation(slopes.Values, slopes.Values);
        return MatrixProduct.Multiply(slopes, network.Weights);
    }
}
