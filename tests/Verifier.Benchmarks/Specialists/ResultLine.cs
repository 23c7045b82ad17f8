namespace Verifier.Benchmarks.Specialists;

/// <summary>One measured cell.</summary>
/// <param name="Table">What is compared.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Digits">The digits asked for.</param>
/// <param name="Side">Ours or the peer.</param>
/// <param name="CpuMilliseconds">Median thread CPU time; null where it is not run.</param>
/// <param name="WallMilliseconds">Median wall time; null where it is not run.</param>
/// <param name="Ratio">The peer's CPU time by ours (wall time for whole processes).</param>
/// <param name="Repetitions">The number of repetitions.</param>
/// <param name="Evaluations">The values of σ in one repetition, where they are counted.</param>
/// <param name="Distance">The greatest distance from our values.</param>
/// <param name="Note">Why it was not run, or how it ended.</param>
internal sealed record ResultLine(
    string Table,
    string Activation,
    int Digits,
    string Side,
    double? CpuMilliseconds,
    double? WallMilliseconds,
    double? Ratio,
    int Repetitions,
    long? Evaluations,
    double? Distance,
    string? Note);
