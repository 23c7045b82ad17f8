using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The labels of strips: y = a*ᵀσ(B*x) + ξ, with the low degrees removed if wanted.</summary>
internal sealed unsafe class BlockLabels
{
    private readonly BlockKernels kernels;
    private readonly TeacherData data;
    private readonly UnitOutputs outputs;
    private readonly BlockReduction? reduction;
    private readonly bool isIdentity;

    public BlockLabels(BlockKernels kernels, TeacherData data, LabelReduction? reduction)
    {
        this.kernels = kernels;
        this.data = data;
        isIdentity = IsIdentity(data.Teacher.Rows);
        outputs = new UnitOutputs(kernels, data.Activation, data.Teacher.Width);
        outputs.SetWeights(data.Teacher.Weights);
        this.reduction = reduction is null ? null : new BlockReduction(kernels, reduction);
    }

    /// <summary>Writes the labels of a strip of the block, whose first sample has number <paramref name="first"/>.</summary>
    public void Write(SampleBlock block, int strip, RandomSequence sequence, long first)
    {
        double* z = block.Inputs.At(strip);
        if (!isIdentity)
        {
            kernels.Multiply(data.Teacher.Rows, z, block.Scratch);
            z = block.Scratch;
        }

        outputs.Write(z, block.Labels(strip));
        AddNoise(new Span<double>(block.Labels(strip), Strip.Samples), sequence, first);
        reduction?.Apply(block, strip);
    }

    private static bool IsIdentity(RowMatrix rows) =>
        rows.Rows == rows.Columns && rows.Values.SequenceEqual(RowMatrix.Identity(rows.Rows).Values);

    private void AddNoise(Span<double> labels, RandomSequence sequence, long first)
    {
        if (data.NoiseDeviation > 0)
        {
            Span<double> noise = stackalloc double[Strip.Samples];
            sequence.Split(0).FillNormal(noise, first);
            RowArithmetic.AddScaled(data.NoiseDeviation, noise, labels);
        }
    }
}
