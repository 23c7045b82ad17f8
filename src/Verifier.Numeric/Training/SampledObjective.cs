using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Training;

/// <summary>An objective that is a mean over samples plus a function of the student alone.</summary>
public abstract class SampledObjective
{
    /// <summary>Empty sums for a student. <paramref name="batch"/> is the number of samples in the whole mean.</summary>
    internal abstract SampleSums Begin(TwoLayerNetwork student, int batch);
}
