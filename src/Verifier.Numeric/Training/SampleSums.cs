using System.Numerics;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>Sums over a part of a batch, from which value and gradient follow. Used again for each step.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal abstract class SampleSums<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    /// <summary>Empties the sums for a student. <paramref name="batch"/> is the number of samples in the whole mean.</summary>
    public abstract void Begin(TwoLayerNetwork student, int batch);

    /// <summary>
    /// Does what concerns the samples of a strip alone: turns their projections on the student's rows into the factors of the gradient, in place. Their
    /// labels may be overwritten.
    /// </summary>
    public abstract void AddStrip(SampleBlock<TNumber> block, int strip);

    /// <summary>Adds the products over all samples of a block, after <see cref="AddStrip"/> of its strips.</summary>
    public abstract void AddBlock(SampleBlock<TNumber> block);

    /// <summary>Adds the sums of another section of the batch.</summary>
    public abstract void Merge(SampleSums<TNumber> other, int threads);

    /// <summary>Value and gradient, once all sections are merged.</summary>
    public abstract LossGradient Finish();
}
