using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Claims.Landscape;

/// <summary>Intervals, balls and counts in sentences.</summary>
internal static class IntervalWords
{
    /// <summary>The ends with four digits, rounded outwards.</summary>
    public static string Of(Interval value) => string.Create(CultureInfo.InvariantCulture, $"[{Rounded(value.Lower, -1)}, {Rounded(value.Upper, 1)}]");

    /// <summary>A ball with fifteen digits.</summary>
    public static string Of(Ball value)
    {
        (string center, string radius) = value.ToDecimal(15);
        return $"{center} ± {radius}";
    }

    /// <summary>A double with four significant digits, not above it (−1) or not below it (1).</summary>
    public static string Rounded(double value, int direction)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 3);
        double steps = direction < 0 ? Math.Floor(value / unit) : Math.Ceiling(value / unit);
        return (steps * unit).ToString("G4", CultureInfo.InvariantCulture);
    }

    /// <summary>"1 box", "2 boxes".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
