namespace Verifier.Arithmetic.Boxes;

/// <summary>Elementary functions of a double by their series, each within <see cref="Slack"/> of the truth.</summary>
/// <remarks>
/// The mathematics library of the platform promises no error bound. Here the error is known: the arguments are reduced to |r| ≤ 0.42, the series
/// are cut below 2^−60, and fewer than 60 roundings of 2^−53 each remain far below 2^−44.
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

    /// <summary>e^x for |x| ≤ 700.</summary>
    internal static double Exp(double x)
    {
        double quotient = Math.Round(x / (LogTwoHigh + LogTwoLow));
        double r = x - (quotient * LogTwoHigh) - (quotient * LogTwoLow);
        double sum = 1;
        for (int k = 16; k >= 1; k--)
        {
            sum = 1 + (r * sum / k);
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
        return (exponent * LogTwoHigh) + ((exponent * LogTwoLow) + (2 * t * OddSeries(t * t, 14)));
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
        double cos = 1;
        double sin = 1;
        for (int k = 22; k >= 2; k -= 2)
        {
            cos = 1 - (square * cos / (k * (k - 1)));
            sin = 1 - (square * sin / (k * (k + 1)));
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
        return (x > split ? halfRightAngle : 0) + (t * OddSeries(-(t * t), 28));
    }

    /// <summary>Σ s^k/(2k + 1).</summary>
    private static double OddSeries(double s, int terms)
    {
        double sum = 0;
        for (int k = terms; k >= 0; k--)
        {
            sum = (s * sum) + (1.0 / ((2 * k) + 1));
        }

        return sum;
    }
}
