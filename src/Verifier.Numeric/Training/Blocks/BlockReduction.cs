using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Subtracts an estimated quadratic function c + ⟨x, Hx/2 + g⟩ from the labels of a block.</summary>
internal sealed unsafe class BlockReduction
{
    private readonly BlockKernels kernels;
    private readonly RowMatrix half;
    private readonly AlignedArray linear;
    private readonly double constant;

    public BlockReduction(BlockKernels kernels, LabelReduction reduction)
    {
        this.kernels = kernels;
        half = reduction.Quadratic.Copy();
        RowArithmetic.Scale(0.5, half.Values);
        linear = new AlignedArray(half.Rows);
        reduction.Linear.CopyTo(linear.Values);
        constant = reduction.Mean;
        for (int i = 0; i < half.Rows; i++)
        {
            constant -= half[i, i];
        }
    }

    /// <summary>Subtracts from the labels of a strip of the block.</summary>
    public void Apply(SampleBlock block, int strip)
    {
        double* x = block.Inputs.At(strip), y = block.Labels(strip);
        kernels.Multiply(half, x, block.Scratch);
        kernels.SubtractForms(x, block.Scratch, linear.Pointer, half.Rows, y);
        for (int n = 0; n < Strip.Samples; n++)
        {
            y[n] -= constant;
        }
    }
}
