using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Benchmarks.Specialists;

/// <summary>This project's side: text in, enclosures of all coefficients out, nothing kept from one repetition to the next but constants.</summary>
internal static class OwnSide
{
    private const double BitsPerDigit = 3.3219280948873623;
    private const double WarmUpSeconds = 1.5;
    private const int FewestRuns = 7;

    /// <summary>Parsing, analysis and σ̂_0 … σ̂_K, each with a radius of at most 10^(−digits).</summary>
    public static SideRun Measure(string activation, int highest, int digits, double seconds)
    {
        Warm(activation, highest, digits);
        List<ThreadClock> times = [];
        Ball[] values = [];
        Stopwatch clock = Stopwatch.StartNew();
        while (times.Count < FewestRuns || clock.Elapsed.TotalSeconds < seconds)
        {
            ThreadClock start = ThreadClock.Now();
            values = Coefficients(activation, highest, digits);
            times.Add(ThreadClock.Now() - start);
        }

        // Midpoints with digits to spare; the radius is proved.
        return new SideRun(
            SideRun.Median(times.Select(static time => time.Cpu)),
            SideRun.Median(times.Select(static time => time.Wall)),
            times.Count,
            0,
            [.. values.Select(value => Decimal(value, digits))]);
    }

    // The run-time compiles hot methods again, in the background and more than once.
    private static void Warm(string activation, int highest, int digits)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < WarmUpSeconds)
        {
            Coefficients(activation, highest, digits);
        }
    }

    private static Ball[] Coefficients(string activation, int highest, int digits)
    {
        Expression tree = ExpressionParser.Parse(activation).Expression!;
        HermiteSeries series = ActivationAnalysis.Analyse(tree).Series!;
        int bits = (int)Math.Ceiling(digits * BitsPerDigit);
        return [.. Enumerable.Range(0, highest + 1).Select(k => series.Coefficient(k, bits).Value)];
    }

    private static string Decimal(Ball value, int digits)
    {
        int places = digits + 10;
        BigInteger scaled = (value.Midpoint.ToRational() * new Rational(BigInteger.Pow(10, places), 1)).Floor();
        return string.Create(CultureInfo.InvariantCulture, $"{scaled}e-{places}");
    }
}
