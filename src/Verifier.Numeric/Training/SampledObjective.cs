using System.Numerics;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>An objective that is a mean over samples plus a function of the student alone.</summary>
/// <param name="reduction">What is subtracted from labels; null for raw labels as in the paper.</param>
public abstract class SampledObjective(LabelReduction? reduction)
{
    /// <summary>What is subtracted from labels.</summary>
    internal LabelReduction? Reduction { get; } = reduction;

    /// <summary>Room for the sums of students of one shape.</summary>
    internal abstract SampleSums<TNumber> CreateSums<TNumber>(BlockKernels<TNumber> kernels, int width, int dimension)
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>;
}
