using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>The low degrees of labels from as many samples as it takes to tell the least eigenvalue of M = Σ a*_i b*_i b*_iᵀ from 0.</summary>
/// <remarks>
/// An error δ of M̂ changes whitened lengths in the direction of the least eigenvalue λ by the factor √(1 ± δ/λ). Each estimate refines the one before
/// on four times as many new samples; when the refinement is at most λ/4, the error that is left is about half of that. The judgement needs nothing but
/// labelled samples.
/// </remarks>
internal static class MomentEstimation
{
    private const int Most = 1 << 25;

    private const double Resolution = 0.25;

    /// <summary>The estimate, or null when M is not resolved.</summary>
    /// <param name="data">The source of samples.</param>
    /// <param name="sequence">Randomness that nothing else uses.</param>
    /// <param name="first">The samples of the first estimate, and the sign of σ̂_2.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LabelReduction? Resolve(
        TeacherData data, RandomSequence sequence, (int Samples, int Sign) first, CancellationToken cancellation)
    {
        LabelReduction estimate = LabelReduction.FromData(data, sequence, first.Samples, 2, cancellation);
        for (int samples = 4 * first.Samples; samples <= Math.Max(Most, 4 * first.Samples); samples *= 4)
        {
            LabelReduction refined = estimate.Refined(data, sequence.Split((ulong)samples), samples, 2, cancellation);
            RowMatrix moment = refined.Quadratic.Copy();
            RowArithmetic.Scale(first.Sign, moment.Values);
            double least = Decomposition.SymmetricEigenvalues(moment)[^data.Teacher.Width];
            MatrixSum.AddScaled(-1, refined.Quadratic, estimate.Quadratic);
            double[] changes = Decomposition.SymmetricEigenvalues(estimate.Quadratic);
            if (Math.Max(-changes[0], changes[^1]) <= Resolution * least)
            {
                return refined;
            }

            estimate = refined;
        }

        return null;
    }
}
