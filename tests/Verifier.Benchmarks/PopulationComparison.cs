using System.Diagnostics;
using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Random;

namespace Verifier.Benchmarks;

/// <summary>
/// Population losses with gradient at m = d = 1000 against NumPy in the same run: Gram powers up to k = 30, and the closed ReLU kernel. Sides take
/// turns, and of each, the best evaluation counts.
/// </summary>
internal static class PopulationComparison
{
    private const int Size = 1000;
    private const int Repetitions = 12;
    private const int Rounds = 3;

    public static void Run()
    {
        TwoLayerNetwork teacher = TwoLayerNetwork.WithUnitWeights(RandomMatrices.UnitRows(Size, Size, new RandomSequence(1)));
        TwoLayerNetwork student = TwoLayerNetwork.WithUnitWeights(RandomMatrices.UnitRows(Size, Size, new RandomSequence(2)));
        double[] coefficients = [.. Enumerable.Range(0, 31).Select(k => 1.0 / (k + 1))];

        // The teacher's own term is a constant; it is computed once, as in the script.
        double moment = 1;
        SeriesLoss series = new(teacher, coefficients, coefficients, teacherSecondMoment: moment);
        ReluKernelLoss relu = new(teacher);
        Compare("powers", () => series.ValueAndGradient(student));
        Compare("relu", () => relu.ValueAndGradient(student));
    }

    private static void Compare(string kind, Func<LossGradient> evaluate)
    {
        double own = double.MaxValue;
        double? peer = null;
        for (int round = 0; round < Rounds; round++)
        {
            own = Math.Min(own, Best(evaluate));
            peer = new[] { "1", "2" }.Select(threads => PythonPeer.Measure("population.py", kind, threads, "2")).Append(peer).Min();
        }

        own = Math.Min(own, Best(evaluate));
        string ratio = peer is null ? "not run" : (peer.Value / own).ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine($"{kind,-7} ours {own * 1000:0.0} ms, NumPy {peer * 1000:0.0} ms, ratio {ratio}");
    }

    private static double Best(Func<LossGradient> evaluate)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Repetitions; i++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            evaluate();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return best;
    }
}
