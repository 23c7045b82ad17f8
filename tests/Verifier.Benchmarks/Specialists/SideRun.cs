using System.Globalization;
using System.Numerics;

namespace Verifier.Benchmarks.Specialists;

/// <summary>All coefficients once by one side: medians of the repetitions, and the values.</summary>
/// <param name="Cpu">Milliseconds of thread CPU time.</param>
/// <param name="Wall">Milliseconds on the wall.</param>
/// <param name="Repetitions">The number of repetitions.</param>
/// <param name="Evaluations">The values of σ in one repetition; 0 where they are not counted.</param>
/// <param name="Values">The coefficients as decimals.</param>
internal sealed record SideRun(double Cpu, double Wall, int Repetitions, long Evaluations, IReadOnlyList<string> Values)
{
    /// <summary>Reads what a peer prints: a line "k value" for each k, then the times.</summary>
    public static SideRun? Read(string? output)
    {
        if (output?.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 } lines)
        {
            return null;
        }

        string[] last = lines[^1].Split(' ');
        return new SideRun(Number(last[0]), Number(last[1]), (int)Number(last[2]), (long)Number(last[3]), [.. lines[..^1].Select(static line => line.Split(' ')[1])]);
    }

    /// <summary>The greatest distance between two sides' values.</summary>
    public double DistanceFrom(SideRun other, int digits)
    {
        int places = digits + 12;
        BigInteger greatest = Values.Zip(other.Values).Select(pair => BigInteger.Abs(FixedPoint(pair.First, places) - FixedPoint(pair.Second, places))).Max();
        return (double)greatest * Math.Pow(10, -places);
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[sorted.Length / 2];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A decimal such as -1.5e-7 in units of 10^−places, cut off.</summary>
    private static BigInteger FixedPoint(string text, int places)
    {
        string[] parts = text.Split('e', 'E');
        string[] digits = parts[0].Split('.');
        string fraction = digits.Length > 1 ? digits[1] : string.Empty;
        int exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - fraction.Length + places;
        BigInteger mantissa = BigInteger.Parse(digits[0] + fraction, CultureInfo.InvariantCulture);
        return exponent >= 0 ? mantissa * BigInteger.Pow(10, exponent) : mantissa / BigInteger.Pow(10, -exponent);
    }
}
