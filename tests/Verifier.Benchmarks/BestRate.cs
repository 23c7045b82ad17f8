using System.Diagnostics;

namespace Verifier.Benchmarks;

/// <summary>How much work is done in a second, at best.</summary>
internal static class BestRate
{
    /// <summary>Seconds over which a rate is taken, unless one call takes longer.</summary>
    public const double Window = 0.1;

    /// <summary>The greatest rate over a tenth of a second, or over one call that takes longer.</summary>
    /// <param name="seconds">How long the work is repeated.</param>
    /// <param name="work">Does some work and returns how much.</param>
    public static double Of(double seconds, Func<double> work)
    {
        double best = 0;
        Stopwatch total = Stopwatch.StartNew();
        while (best == 0 || total.Elapsed.TotalSeconds < seconds)
        {
            double done = 0;
            Stopwatch clock = Stopwatch.StartNew();
            do
            {
                done += work();
            }
            while (clock.Elapsed.TotalSeconds < Window);
            best = Math.Max(best, done / clock.Elapsed.TotalSeconds);
        }

        return best;
    }
}
