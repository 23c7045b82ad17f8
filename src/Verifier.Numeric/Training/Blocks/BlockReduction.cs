using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Subtracts an estimated quadratic function c + ⟨x, Hx/2 + g⟩ from the labels of a block.</summary>
internal sealed unsafe class BlockReduction<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly BlockKernels<TNumber> kernels;
    private readonly RoundedRows<TNumber> half;
    private readonly AlignedArray<TNumber> linear;
    private readonly TNumber constant;

    public BlockReduction(BlockKernels<TNumber> kernels, LabelReduction reduction)
    {
        this.kernels = kernels;
        RowMatrix matrix = reduction.Quadratic.Copy();
        RowArithmetic.Scale(0.5, matrix.Values);
        half = kernels.Round(matrix);
        linear = new AlignedArray<TNumber>(matrix.Rows);
        double rest = reduction.Mean;
        for (int i = 0; i < matrix.Rows; i++)
        {
            linear.Pointer[i] = TNumber.CreateTruncating(reduction.Linear[i]);
            rest -= matrix[i, i];
        }

        constant = TNumber.CreateTruncating(rest);
    }

    /// <summary>Subtracts from the labels of a strip of the block.</summary>
    public void Apply(SampleBlock<TNumber> block, int strip)
    {
        TNumber* x = block.Inputs.At(strip), y = block.Labels(strip);
        kernels.Multiply(half, x, block.Scratch);
        kernels.SubtractForms(x, block.Scratch, linear.Pointer, half.Rows, y);
        for (int n = 0; n < Strip<TNumber>.Samples; n++)
        {
            y[n] -= constant;
        }
    }
}
