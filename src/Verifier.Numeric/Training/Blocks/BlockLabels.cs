using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The labels of strips: y = a*ᵀσ(B*x) + ξ, with the low degrees removed if wanted.</summary>
internal sealed unsafe class BlockLabels<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly BlockKernels<TNumber> kernels;
    private readonly TeacherData data;
    private readonly UnitOutputs<TNumber> outputs;
    private readonly BlockReduction<TNumber>? reduction;
    private readonly RoundedRows<TNumber> teacherRows;
    private readonly bool isIdentity;

    public BlockLabels(BlockKernels<TNumber> kernels, TeacherData data, LabelReduction? reduction)
    {
        this.kernels = kernels;
        this.data = data;
        teacherRows = kernels.Round(data.Teacher.Rows);
        isIdentity = IsIdentity(data.Teacher.Rows);
        outputs = new UnitOutputs<TNumber>(kernels, data.Activation, data.Teacher.Width);
        outputs.SetWeights(data.Teacher.Weights);
        this.reduction = reduction is null ? null : new BlockReduction<TNumber>(kernels, reduction);
    }

    /// <summary>Writes the labels of a strip of the block, whose first sample has number <paramref name="first"/>.</summary>
    public void Write(SampleBlock<TNumber> block, int strip, RandomSequence sequence, long first)
    {
        TNumber* z = block.Inputs.At(strip);
        if (!isIdentity)
        {
            kernels.Multiply(teacherRows, z, block.Scratch);
            z = block.Scratch;
        }

        outputs.Write(z, block.Labels(strip));
        AddNoise(block.Labels(strip), sequence, first);
        reduction?.Apply(block, strip);
    }

    private static bool IsIdentity(RowMatrix rows) =>
        rows.Rows == rows.Columns && rows.Values.SequenceEqual(RowMatrix.Identity(rows.Rows).Values);

    private void AddNoise(TNumber* labels, RandomSequence sequence, long first)
    {
        if (data.NoiseDeviation > 0)
        {
            Span<double> noise = stackalloc double[Strip<TNumber>.Samples];
            sequence.Split(0).FillNormal(noise, first);
            for (int n = 0; n < noise.Length; n++)
            {
                labels[n] += TNumber.CreateTruncating(data.NoiseDeviation * noise[n]);
            }
        }
    }
}
