using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Samples;

/// <summary>Sample means of several functions of one Gaussian vector, by importance sampling.</summary>
/// <remarks>
/// E f(x) = E[f(y) w(y)] for x ~ N(0, I), y ~ N(0, 2I) and w(y) = 2^{d/2} e^{−‖y‖²/4}. The weighted values have far lighter tails than f(x) for
/// polynomials and exponentials, so that a z-score is close to normal for moderate n; for bounded f the variance grows by at most (2/√3)^d.
/// </remarks>
internal static class GaussianMeans
{
    private const int BlockRows = 1024;
    private const double Variance = 2;

    /// <summary>Fills row n of <paramref name="values"/> with the functions at row n of <paramref name="inputs"/>.</summary>
    public delegate void Observables(RowMatrix inputs, RowMatrix values);

    /// <summary>Estimates E f_1(x), …, E f_r(x) for x ~ N(0, I_d).</summary>
    /// <param name="dimension">d.</param>
    /// <param name="outputs">r.</param>
    /// <param name="count">At least this many draws: a multiple of the block length.</param>
    /// <param name="random">The stream of the draws.</param>
    /// <param name="seed">The seed to report.</param>
    /// <param name="observables">f_1, …, f_r on blocks.</param>
    /// <param name="cancellation">Stops the draws.</param>
    public static Estimate[] Of(
        int dimension, int outputs, long count, RandomSequence random, ulong seed, Observables observables, CancellationToken cancellation)
    {
        RowMatrix inputs = new(BlockRows, dimension);
        RowMatrix values = new(BlockRows, outputs);
        RunningMoments[] means = new RunningMoments[outputs];
        long drawn = 0;
        while (drawn < count)
        {
            cancellation.ThrowIfCancellationRequested();
            random.FillNormal(inputs.Values, drawn * dimension);
            RowArithmetic.Scale(Math.Sqrt(Variance), inputs.Values);
            observables(inputs, values);
            Weigh(inputs, values);
            for (int output = 0; output < outputs; output++)
            {
                means[output] = means[output].Merge(RunningMoments.Of(values.Values, output, outputs));
            }

            drawn += BlockRows;
        }

        return [.. means.Select(mean => mean.ToEstimate(seed))];
    }

    private static void Weigh(RowMatrix inputs, RowMatrix values)
    {
        double peak = Math.Pow(Variance, 0.5 * inputs.Columns);
        double rate = 0.5 * (1 - (1 / Variance));
        for (int row = 0; row < inputs.Rows; row++)
        {
            Span<double> y = inputs.Row(row);
            RowArithmetic.Scale(peak * Math.Exp(-rate * RowArithmetic.Dot(y, y)), values.Row(row));
        }
    }
}
