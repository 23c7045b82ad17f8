namespace Verifier.Numeric.FiniteSamples;

/// <summary>How the error falls with N, against theory.</summary>
/// <param name="Title">What was trained.</param>
/// <param name="Seed">The seed that repeats it.</param>
/// <param name="Runs">All runs, sizes ascending.</param>
/// <param name="Constant">c of the prediction c/√N.</param>
public sealed record SampleSizeSummary(string Title, ulong Seed, IReadOnlyList<SampleSizeRun> Runs, double Constant)
{
    /// <summary>The exponent of the row error that theory gives.</summary>
    public const double RowExponent = -0.5;

    /// <summary>The exponent of e(Q) that theory gives.</summary>
    public const double SurrogateExponent = -1;

    /// <summary>Half widths above this say nothing.</summary>
    public const double Widest = 0.25;

    /// <summary>The fit to the row errors of runs that ended near a permutation.</summary>
    public PowerLawFit? RowFit => PowerLawFit.Of([.. Runs.Where(run => run.IsNear).Select(run => ((double)run.Samples, run.RowError))]);

    /// <summary>The fit to e(Q) of these runs.</summary>
    public PowerLawFit? SurrogateFit => PowerLawFit.Of([.. Runs.Where(run => run.IsNear).Select(run => ((double)run.Samples, run.SurrogateError))]);

    /// <summary>Whether the interval of the row exponent holds −1/2; null when the runs do not tell.</summary>
    public bool? IsConfirmed => RowFit is { } fit && fit.HalfWidth <= Widest ? fit.Contains(RowExponent) : null;

    /// <summary>c/√N.</summary>
    public double Predicted(int samples) => Constant / Math.Sqrt(samples);

    /// <summary>The root of the mean squared row error of the runs of one size that ended near a permutation; NaN when none did.</summary>
    public double MeanRowError(int samples) => Math.Sqrt(Near(samples).Select(run => run.RowError * run.RowError).DefaultIfEmpty(double.NaN).Average());

    /// <summary>The mean e(Q) of these runs; NaN when there are none.</summary>
    public double MeanSurrogateError(int samples) => Near(samples).Select(run => run.SurrogateError).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The runs of one size that ended near a permutation.</summary>
    public IEnumerable<SampleSizeRun> Near(int samples) => Runs.Where(run => run.Samples == samples && run.IsNear);
}
