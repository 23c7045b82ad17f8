using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Training;

/// <summary>Sums over a part of a batch, from which value and gradient follow once all parts are merged.</summary>
internal abstract class SampleSums
{
    /// <summary>Adds samples. The spans may be overwritten.</summary>
    public abstract void Add(Span<double> inputs, Span<double> labels);

    /// <summary>Adds the sums of another part of the same batch.</summary>
    public abstract void Merge(SampleSums other);

    /// <summary>Value and gradient.</summary>
    public abstract LossGradient Finish();
}
