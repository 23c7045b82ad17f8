using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>Gradients on a batch of samples that no other step sees.</summary>
/// <remarks>
/// Drawing, labels, products and gradient are done for one block of samples after the other, while the block is in the cache. The batch is cut
/// into sections by its size alone, and their sums are merged in order, so the bits of the result do not depend on the number of threads, and
/// step t can be repeated without its predecessors. One gradient at a time: an instance keeps its working memory.
/// </remarks>
public sealed class FreshSamples : GradientSource
{
    private readonly GradientSource source;
    private readonly GradientSource? exact;

    /// <summary>Batches of a fixed size.</summary>
    /// <param name="data">The source of samples.</param>
    /// <param name="objective">What is averaged.</param>
    /// <param name="batch">Samples in each step.</param>
    /// <param name="sequence">The randomness of the run.</param>
    /// <param name="threads">The greatest number of threads; −1 for as many as there are processors.</param>
    /// <param name="path">The vector registers used, and how inner products are taken; null for the fastest.</param>
    /// <param name="precision">The numbers that samples and factors are made of. The samples are the same, rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch is not positive, or this processor does not have the path.</exception>
    public FreshSamples(
        TeacherData data,
        SampledObjective objective,
        int batch,
        RandomSequence sequence,
        int threads = -1,
        VectorPath? path = null,
        SamplePrecision precision = SamplePrecision.Double)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batch);
        VectorPath chosen = VectorPaths.Choose(path);
        BlockGradient<double> inDouble = new(BlockPaths.InDouble(chosen), data, objective, batch, sequence, threads);
        source = precision switch
        {
            SamplePrecision.Double => inDouble,
            SamplePrecision.Single => new BlockGradient<float>(BlockPaths.InSingle(chosen), data, objective, batch, sequence, threads),
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "Double or Single."),
        };
        exact = precision == SamplePrecision.Double ? null : inDouble;
    }

    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation) =>
        source.Gradient(student, step, cancellation);

    /// <inheritdoc/>
    public override double? RoundingError(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        if (exact is null)
        {
            return null;
        }

        RowMatrix expected = exact.Gradient(student, step, cancellation).Rows, difference = Gradient(student, step, cancellation).Rows;
        MatrixSum.AddScaled(-1, expected, difference);
        return RowArithmetic.Norm(difference.Values) / RowArithmetic.Norm(expected.Values);
    }
}
