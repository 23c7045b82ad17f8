using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Subtracts an estimated quadratic function c + ⟨x, Hx/2 + g⟩ from the labels of a block.</summary>
internal sealed unsafe class BlockReduction
{
    private readonly BlockKernels kernels;
    private readonly AlignedArray packed;
    private readonly AlignedArray linear;
    private readonly double constant;

    public BlockReduction(BlockKernels kernels, LabelReduction reduction)
    {
        this.kernels = kernels;
        RowMatrix half = reduction.Quadratic.Copy();
        RowArithmetic.Scale(0.5, half.Values);
        int d = half.Rows;
        packed = new AlignedArray(d * kernels.PaddedColumns(d));
        linear = new AlignedArray(kernels.PaddedColumns(d));
        kernels.PackTransposed(half, packed.Pointer);
        reduction.Linear.CopyTo(linear.Values);
        constant = reduction.Mean;
        for (int i = 0; i < d; i++)
        {
            constant -= half[i, i];
        }
    }

    public void Apply(SampleBlock block)
    {
        int d = block.Dimension;
        kernels.Multiply(block.Inputs, block.InputStride, block.Rows, packed.Pointer, d, d, block.Scratch);
        kernels.SubtractForms(block.Inputs, block.Scratch, linear.Pointer, d, block.Rows, block.Labels);
        for (int row = 0; row < block.Rows; row++)
        {
            block.Labels[row] -= constant;
        }
    }
}
