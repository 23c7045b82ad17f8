using System.Diagnostics;
using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.Random;

namespace Verifier.Benchmarks;

/// <summary>
/// The table of <c>train cnn-table</c> (36 cells, 5000 starts each, p = 6, ‖a*‖ = 0.5) against a vectorised NumPy simulation of the same recursion,
/// step size and stopping rule in the same run, with one process and with one for each processor.
/// </summary>
internal static class ConvolutionComparison
{
    private const int Starts = 5000;
    private const int Repetitions = 12;
    private static readonly int[] Patches = [25, 36, 49, 64, 81, 100];
    private static readonly int[] Ratios = [0, 1, 4, 9, 16, 25];

    public static void Run()
    {
        (double Seconds, long Steps) first = Best();
        double? single = Peer(1);
        double? parallel = Peer(Environment.ProcessorCount);
        (double Seconds, long Steps) second = Best();
        double own = Math.Min(first.Seconds, second.Seconds);
        Console.WriteLine(Invariant($"ours   {own * 1000,7:0.0} ms for the table, {first.Steps / own / 1e6:0.0} million start-steps a second"));
        Report("NumPy, 1 process", single, own);
        Report(Invariant($"NumPy, {Environment.ProcessorCount} processes"), parallel, own);
    }

    private static void Report(string peer, double? seconds, double own) => Console.WriteLine(
        seconds is null ? $"{peer}: not run" : Invariant($"{peer}: {seconds * 1000:0.0} ms, ratio {seconds / own:0.00}"));

    private static double? Peer(int processes) => PythonPeer.Measure(
        "convolution.py", processes.ToString(CultureInfo.InvariantCulture), Starts.ToString(CultureInfo.InvariantCulture), "4");

    private static (double Seconds, long Steps) Best()
    {
        OutcomeTable table = new(LinearAnglePatchKernel.Relu(), 6, 0.5);
        double best = double.MaxValue;
        long steps = 0;
        for (int i = 0; i < Repetitions; i++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            steps = 0;
            foreach (int patches in Patches)
            {
                foreach (int ratio in Ratios)
                {
                    steps += table.Cell(patches, ratio, Starts, new RandomSequence(1).Split(((ulong)patches << 32) | (uint)ratio)).Steps;
                }
            }

            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return (best, steps);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
