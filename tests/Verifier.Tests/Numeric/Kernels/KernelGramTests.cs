using Verifier.Numeric.Kernels;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Kernels;

public sealed class KernelGramTests
{
    private const int Count = 37;
    private const int Dimension = 11;

    [Fact]
    public void Every_entry_is_the_kernel_of_its_pair()
    {
        RowMatrix inputs = RandomMatrices.Gaussian(Count, Dimension, new RandomSequence(5));
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(inputs, inputs);
        RowMatrix relu = KernelGram.Relu(inputs);
        RowMatrix gelu = KernelGram.Gelu(inputs);
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
            {
                double correlation = i == j ? 1 : gram[i, j] / Math.Sqrt(gram[i, i] * gram[j, j]);
                NormalPair pair = new(gram[i, i] / Dimension, gram[j, j] / Dimension, CorrelationAngle.Of(correlation));
                Assert.Equal(HomogeneousKernel.Relu.Value(pair), relu[i, j], 1e-14);
                Assert.Equal(new GeluKernel().Value(pair), gelu[i, j], 1e-14);
            }
        }
    }

    [Fact]
    public void A_zero_row_is_refused() => Assert.Throws<ArgumentException>(() => KernelGram.Gelu(new RowMatrix(2, 3)));
}
