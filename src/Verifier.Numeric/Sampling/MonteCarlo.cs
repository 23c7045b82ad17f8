using Verifier.Numeric.Random;

namespace Verifier.Numeric.Sampling;

/// <summary>Means of random variables by independent samples. The same seed gives the same estimate on any number of threads.</summary>
public static class MonteCarlo
{
    private const int BlockRows = 2048;

    /// <summary>Estimates several means from the same samples.</summary>
    /// <param name="normalsPerSample">Standard normal numbers in each sample.</param>
    /// <param name="outputs">Random variables.</param>
    /// <param name="samples">At least 2.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="function">The random variables. Called from several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Estimate[] Means(
        int normalsPerSample, int outputs, long samples, ulong seed, SampleFunction function, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(normalsPerSample);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        int blocks = checked((int)((samples + BlockRows - 1) / BlockRows));
        RunningMoments[] moments = new RunningMoments[blocks * outputs];
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, block =>
        {
            long first = (long)block * BlockRows;
            int rows = (int)Math.Min(BlockRows, samples - first);
            double[] normals = new double[rows * normalsPerSample];
            double[] values = new double[rows * outputs];
            new RandomSequence(seed).FillNormal(normals, first * normalsPerSample);
            function(normals, rows, values);
            for (int output = 0; output < outputs; output++)
            {
                moments[(block * outputs) + output] = RunningMoments.Of(values, output, outputs);
            }
        });

        return [.. Enumerable.Range(0, outputs).Select(output => Merge(moments, output, outputs).ToEstimate(seed))];
    }

    /// <summary>Estimates one mean.</summary>
    public static Estimate Mean(int normalsPerSample, long samples, ulong seed, SampleFunction function, CancellationToken cancellation = default) =>
        Means(normalsPerSample, 1, samples, seed, function, cancellation)[0];

    private static RunningMoments Merge(RunningMoments[] moments, int first, int stride)
    {
        RunningMoments total = default;
        for (int i = first; i < moments.Length; i += stride)
        {
            total = total.Merge(moments[i]);
        }

        return total;
    }
}
