using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The labels of a block: y = a*ᵀσ(B*x) + ξ, with the low degrees removed if wanted.</summary>
internal sealed unsafe class BlockLabels
{
    private readonly BlockKernels kernels;
    private readonly TeacherData data;
    private readonly AlignedArray packedRows;
    private readonly AlignedArray weights;
    private readonly BlockReduction? reduction;
    private readonly bool isIdentity;

    public BlockLabels(BlockKernels kernels, TeacherData data, LabelReduction? reduction)
    {
        this.kernels = kernels;
        this.data = data;
        int m = data.Teacher.Width;
        int d = data.Teacher.Dimension;
        isIdentity = IsIdentity(data.Teacher.Rows);
        packedRows = new AlignedArray(d * kernels.PaddedColumns(m));
        weights = new AlignedArray(kernels.PaddedColumns(m));
        data.Teacher.Weights.CopyTo(weights.Values);
        kernels.PackTransposed(data.Teacher.Rows, packedRows.Pointer);
        this.reduction = reduction is null ? null : new BlockReduction(kernels, reduction);
    }

    /// <summary>Writes the labels of samples number <paramref name="first"/>, ….</summary>
    public void Write(SampleBlock block, RandomSequence sequence, long first)
    {
        int m = data.Teacher.Width;
        new Span<double>(block.Labels, block.Rows).Clear();
        double* z = isIdentity ? block.Inputs : block.Scratch;
        if (!isIdentity)
        {
            kernels.Multiply(block.Inputs, block.InputStride, block.Rows, packedRows.Pointer, block.Dimension, m, z);
        }

        if (data.Activation.Closed is HingePolynomial closed)
        {
            kernels.AddOutputs(closed, z, m, block.Rows, weights.Pointer, block.Labels);
        }
        else
        {
            AddOutputs(block, z, kernels.PaddedColumns(m));
        }

        AddNoise(block, sequence, first);
        reduction?.Apply(block);
    }

    private static bool IsIdentity(RowMatrix rows) =>
        rows.Rows == rows.Columns && rows.Values.SequenceEqual(RowMatrix.Identity(rows.Rows).Values);

    private void AddOutputs(SampleBlock block, double* z, int stride)
    {
        int m = data.Teacher.Width;
        double[] values = new double[block.Rows * stride];
        data.Activation.Value(new ReadOnlySpan<double>(z, values.Length), values);
        for (int row = 0; row < block.Rows; row++)
        {
            block.Labels[row] += RowArithmetic.Dot(values.AsSpan(row * stride, m), data.Teacher.Weights);
        }
    }

    private void AddNoise(SampleBlock block, RandomSequence sequence, long first)
    {
        if (data.NoiseDeviation > 0)
        {
            double[] noise = new double[block.Rows];
            sequence.Split(0).FillNormal(noise, first);
            RowArithmetic.AddScaled(data.NoiseDeviation, noise, new Span<double>(block.Labels, block.Rows));
        }
    }
}
