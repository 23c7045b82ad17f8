using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Samples;

/// <summary>Mean and squared deviations of the numbers so far, merged block by block (Chan, Golub, LeVeque 1983). The default is of none.</summary>
/// <param name="Count">How many numbers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviations">Σ (x − mean)².</param>
internal readonly record struct RunningMean(long Count, double Mean, double Deviations)
{
    /// <summary>With one column of a block added.</summary>
    public RunningMean With(RowMatrix block, int column)
    {
        double sum = 0;
        for (int row = 0; row < block.Rows; row++)
        {
            sum += block[row, column];
        }

        double mean = sum / block.Rows;
        double deviations = 0;
        for (int row = 0; row < block.Rows; row++)
        {
            double deviation = block[row, column] - mean;
            deviations += deviation * deviation;
        }

        long count = Count + block.Rows;
        double shift = mean - Mean;
        return new RunningMean(
            count,
            Mean + (shift * block.Rows / count),
            Deviations + deviations + (shift * shift * Count * block.Rows / count));
    }

    /// <summary>The estimate, with the standard error √(variance/n).</summary>
    public Estimate ToEstimate(ulong seed) => new(Mean, Math.Sqrt(Deviations / (Count - 1) / Count), Count, seed);
}
