using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Verifier.Numeric.Random;

namespace Verifier.Benchmarks;

/// <summary>What all processors together can do at best, over a tenth of a second or as long as a step takes.</summary>
/// <param name="Flops">Multiply-adds in registers count two, per second.</param>
/// <param name="Normals">Normal variates per second.</param>
internal sealed record MachineLimit(double Flops, double Normals)
{
    private const double Seconds = 0.7;

    /// <summary>Measures.</summary>
    /// <param name="step">Seconds of a step: limit and step are compared over times of the same length.</param>
    public static MachineLimit Measure(double step) => new(
        Best(step, () => FusedMultiplyAdds(20_000)),
        Best(step, () =>
        {
            double[] numbers = new double[1 << 12];
            for (int i = 0; i < 20; i++)
            {
                new RandomSequence(1).FillNormal(numbers, (long)i * numbers.Length);
            }

            return 20.0 * numbers.Length;
        }));

    /// <summary>Seconds that a sample must take: its products and its random numbers.</summary>
    public double SecondsFor(double flops, double normals) => (flops / Flops) + (normals / Normals);

    /// <summary>The greater of two measurements.</summary>
    public MachineLimit Better(MachineLimit other) => new(Math.Max(Flops, other.Flops), Math.Max(Normals, other.Normals));

    private static double Best(double step, Func<double> work)
    {
        double window = Math.Max(step, BestRate.Window);
        return Enumerable.Range(0, (int)Math.Ceiling(Seconds / window)).Max(_ => Rate(window, work));
    }

    private static double Rate(double seconds, Func<double> work)
    {
        work();
        double[] rates = new double[Environment.ProcessorCount];
        Thread[] threads = [.. Enumerable.Range(0, rates.Length).Select(index => new Thread(() =>
        {
            double done = 0;
            Stopwatch clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                done += work();
            }

            rates[index] = done / clock.Elapsed.TotalSeconds;
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return rates.Sum();
    }

    // Twelve independent sums hide the latency; Vector512 is two Vector256 on processors without AVX-512.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double FusedMultiplyAdds(int rounds)
    {
        Vector512<double> a = Vector512.Create(1.0000001), b = Vector512.Create(1e-9);
        Vector512<double> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a, s8 = a, s9 = a, s10 = a, s11 = a;
        for (int i = 0; i < rounds; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, a, b);
            s1 = Vector512.FusedMultiplyAdd(s1, a, b);
            s2 = Vector512.FusedMultiplyAdd(s2, a, b);
            s3 = Vector512.FusedMultiplyAdd(s3, a, b);
            s4 = Vector512.FusedMultiplyAdd(s4, a, b);
            s5 = Vector512.FusedMultiplyAdd(s5, a, b);
            s6 = Vector512.FusedMultiplyAdd(s6, a, b);
            s7 = Vector512.FusedMultiplyAdd(s7, a, b);
            s8 = Vector512.FusedMultiplyAdd(s8, a, b);
            s9 = Vector512.FusedMultiplyAdd(s9, a, b);
            s10 = Vector512.FusedMultiplyAdd(s10, a, b);
            s11 = Vector512.FusedMultiplyAdd(s11, a, b);
        }

        Vector512<double> sum = s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11;
        return sum[0] > 0 ? 12.0 * 16 * rounds : 0;
    }
}
