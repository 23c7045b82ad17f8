using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>Sums over a part of a batch, from which value and gradient follow once all parts are merged. Used again for each step.</summary>
internal abstract class SampleSums
{
    /// <summary>Empties the sums for a student. <paramref name="batch"/> is the number of samples in the whole mean.</summary>
    public abstract void Begin(TwoLayerNetwork student, int batch);

    /// <summary>Adds samples whose projections on the student's rows are known. Scratch and labels may be overwritten.</summary>
    public abstract void Add(SampleBlock block);

    /// <summary>Adds the sums of another part of the same batch.</summary>
    public abstract void Merge(SampleSums other);

    /// <summary>Value and gradient.</summary>
    public abstract LossGradient Finish();
}
