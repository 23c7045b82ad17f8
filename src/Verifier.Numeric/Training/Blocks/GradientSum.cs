using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Σ_n f_n x_nᵀ over the samples of blocks, f the factors of the gradient.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal sealed unsafe class GradientSum<TNumber>(BlockKernels<TNumber> kernels, int width, int dimension)
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly AlignedArray<double> sum = new(Strip<TNumber>.ProductLength(width, dimension));
    private bool isEmpty = true;

    /// <summary>Empties the sum: the next block is written over it.</summary>
    public void Clear() => isEmpty = true;

    /// <summary>Adds the samples of a block.</summary>
    public void Add(SampleBlock<TNumber> block)
    {
        kernels.WriteOuter(block.Factors, block.Inputs, block.Drawn, block.Strips, sum.Pointer, adds: !isEmpty);
        isEmpty = false;
    }

    /// <summary>Adds another sum; neither is empty.</summary>
    public void Add(GradientSum<TNumber> other, int threads) => SumOfSections.Add(other.sum, sum, threads);

    /// <summary>The sum.</summary>
    public RowMatrix ToMatrix()
    {
        RowMatrix result = RowMatrix.Uninitialized(width, dimension);
        int stride = Strip<TNumber>.ProductStride(dimension);
        RowLoop.Run(result, i => sum.Values.Slice(i * stride, dimension).CopyTo(result.Row(i)));
        return result;
    }
}
