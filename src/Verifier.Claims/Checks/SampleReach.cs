using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Checks;

/// <summary>Whether samples see an activation at all: those of max(0, x − 9) and of a narrow spike are all 0, and so is their standard error.</summary>
internal static class SampleReach
{
    private const int Draws = 100_000;
    private const ulong Purpose = 2;
    private const double LeastShare = 0.5;

    /// <summary>The reason when a sample mean of σ² is not at least half of E[σ²], which is known; otherwise null.</summary>
    public static NotApplicable? Obstacle(ActivationFunction activation, Ball secondMoment, CheckOptions options, CancellationToken cancellation)
    {
        RandomSequence random = new RandomSequence(options.Seed).Split(Purpose);
        Estimate estimate = GaussianMeans.Of(1, 1, Draws, random, options.Seed, Squares, cancellation)[0];
        double share = estimate.Mean / secondMoment.ToDouble();
        return share >= LeastShare || estimate.Mean == 0 && secondMoment.ContainsZero
            ? null
            : new NotApplicable(string.Create(
                CultureInfo.InvariantCulture, $"{estimate.Count} samples of σ² hold {100 * share:0} % of E[σ²]: they do not reach where σ² φ lives"));

        void Squares(Numeric.LinearAlgebra.RowMatrix inputs, Numeric.LinearAlgebra.RowMatrix values)
        {
            activation(inputs.Values, values.Values);
            foreach (ref double value in values.Values)
            {
                value *= value;
            }
        }
    }
}
