namespace Verifier.Arithmetic.Boxes;

/// <summary>Elementary functions of a double by their series, each within <see cref="Slack"/> of the truth.</summary>
/// <remarks>
/// The mathematics library of the platform promises no error bound. Here the error is known: the arguments are reduced to |r| ≤ 0.79, the series
/// are cut below 2^−48, and fewer than 60 roundings of 2^−53 each remain far below 2^−44.
/// </remarks>
internal static class DoubleKernels
{
    /// <summary>
    /// 2^−44: a bound of the relative error of exp, of the error of sin and cos, and of the error of log and atan relative to max(1,
    /// |value|).
    /// </summary>
    internal const double Slack = 1.0 / (1L << 44);

    /// <summary>Beyond this size angles and exponents are not reduced.</summary>
    internal const double LargestArgument = 1 << 20;

    // The leading 33 bits of log 2 and π/2, so that small multiples are exact, and the rest.
    private const double LogTwoHigh = 0.693147180485539138317108154296875;
    private const double LogTwoLow = 0.00000000007440617110012396716130;
    private const double RightAngleHigh = 1.570796326734125614166259765625;
    private const double RightAngleLow = 0.00000000006077100506506192601475;

    // 1/k! for k ≤ 15: with r ≤ 0.7854 the next term is below 2^−49.
    private static readonly double[] InverseFactorials =
        [.. Enumerable.Range(0, 16).Select(static k => 1 / Enumerable.Range(1, k).Aggregate(1.0, static (a, b) => a * b))];

    private static readonly double[] InverseOdds = [.. Enumerable.Range(0, 20).Select(static k => 1.0 / ((2 * k) + 1))];

    /// <summary>e^x for |x| ≤ 700.</summary>
    internal static double Exp(double x)
    {
        double quotient = Math.Round(x / (LogTwoHigh + LogTwoLow));
        double r = x - (quotient * LogTwoHigh) - (quotient * LogTwoLow);
        double sum = 0;
        for (int k = InverseFactorials.Length - 1; k >= 0; k--)
        {
            sum = (sum * r) + InverseFactorials[k];
        }

        return Math.ScaleB(sum, (int)quotient);
    }

    /// <summary>log x for a normal x &gt; 0: e log 2 + 2 artanh((m − 1)/(m + 1)) with m between √½ and √2.</summary>
    internal static double Log(double x)
    {
        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135)
        {
            mantissa /= 2;
            exponent++;
        }

        double t = (mantissa - 1) / (mantissa + 1);
        return (exponent * LogTwoHigh) + ((exponent * LogTwoLow) + (2 * t * OddSeries(t * t, 9)));
    }

    /// <summary>atan x for x ≥ 0.</summary>
    internal static double Atan(double x)
    {
        const double rightAngle = RightAngleHigh + RightAngleLow;
        return x > 1 ? rightAngle - AtanBelowOne(1 / x) : AtanBelowOne(x);
    }

    /// <summary>cos x and sin x for |x| ≤ 2^20.</summary>
    internal static (double Cos, double Sin) CosSin(double x)
    {
        double quotient = Math.Round(x / (RightAngleHigh + RightAngleLow));
        double r = x - (quotient * RightAngleHigh) - (quotient * RightAngleLow);
        double square = r * r;
        double cos = 0;
        double sin = 0;
        for (int k = InverseFactorials.Length - 2; k >= 0; k -= 2)
        {
            cos = InverseFactorials[k] - (square * cos);
            sin = InverseFactorials[k + 1] - (square * sin);
        }

        sin *= r;
        return ((long)quotient & 3) switch
        {
            0 => (cos, sin),
            1 => (-sin, cos),
            2 => (-cos, -sin),
            _ => (sin, -cos),
        };
    }

    private static double AtanBelowOne(double x)
    {
        const double halfRightAngle = (RightAngleHigh + RightAngleLow) / 2;
        const double split = 0.4142135;
        double t = x > split ? (x - 1) / (x + 1) : x;
        return (x > split ? halfRightAngle : 0) + (t * OddSeries(-(t * t), 19));
    }

    /// <summary>Σ s^k/(2k + 1).</summary>
    private static double OddSeries(double s, int terms)
    {
        double sum = 0;
        for (int k = terms; k >= 0; k--)
        {
            sum = (s * sum) + InverseOdds[k];
        }

        return sum;
    }
}
