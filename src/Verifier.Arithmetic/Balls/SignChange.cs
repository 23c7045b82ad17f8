namespace Verifier.Arithmetic.Balls;

/// <summary>An interval at whose ends a function is proved to have opposite signs: if it is continuous, it has a zero inside.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="SignAtLower">The sign at the lower end; the other end has the opposite one.</param>
public sealed record SignChange(Rational Lower, Rational Upper, int SignAtLower)
{
    private const int FirstBits = 32;
    private const int GuardBits = 32;
    private const int MostSteps = 400;
    private const int MostGain = 1 << 12;

    private Rational Width => Upper - Lower;

    /// <summary>A function of a rational point, enclosed with an absolute radius of about 2^(−bits).</summary>
    public delegate Ball Function(Rational point, int bits);

    /// <summary>The sign at a point, or 0 when enclosures of up to <paramref name="bits"/> bits contain 0.</summary>
    public static int SignAt(Function function, Rational point, int bits)
    {
        for (int precision = Math.Min(FirstBits, bits); ; precision = Math.Min(2 * precision, bits))
        {
            Ball value = function(point, precision);
            if (value.IsPositive || value.IsNegative)
            {
                return value.IsPositive ? 1 : -1;
            }

            if (precision == bits)
            {
                return 0;
            }
        }
    }

    /// <summary>The interval between two points, or null when opposite signs there are not proved.</summary>
    public static SignChange? Between(Function function, Rational lower, Rational upper, int bits)
    {
        int sign = SignAt(function, lower, bits);
        return sign != 0 && SignAt(function, upper, bits) == -sign ? new SignChange(lower, upper, sign) : null;
    }

    /// <summary>
    /// The interval from a point of proved positive sign to the first later one of proved negative sign, over increasing points; null when
    /// there is none.
    /// </summary>
    public static SignChange? FirstFall(Function function, IEnumerable<Rational> points, int bits)
    {
        ArgumentNullException.ThrowIfNull(points);
        Rational? above = null;
        foreach (Rational point in points)
        {
            int sign = SignAt(function, point, bits);
            if (sign < 0 && above is { } lower)
            {
                return new SignChange(lower, point, 1);
            }

            above = sign > 0 ? point : above;
        }

        return null;
    }

    /// <summary>
    /// A part of the interval of length at most 2^(−<paramref name="bits"/>), or as short as the signs can be proved.
    /// </summary>
    /// <remarks>Abbott's quadratic interval refinement: a secant guess, two signs close to it, ever closer as long as guesses are good.</remarks>
    public SignChange Narrow(Function function, int bits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        SignChange found = this;
        int gain = 2;
        Rational goal = new Rational(1, 2).Pow(bits);
        for (int step = 0; step < MostSteps && found.Width > goal; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            SignChange? closer = found.AroundSecant(function, gain, bits + GuardBits);
            gain = closer is null ? 2 : Math.Min(2 * gain, MostGain);
            if ((closer ?? found.Halved(function, bits + GuardBits)) is not { } next)
            {
                break;
            }

            found = next;
        }

        return found;
    }

    /// <summary>A ball that contains the interval.</summary>
    public Ball ToBall(int precision) => Ball.FromRational(Lower, precision).Union(Ball.FromRational(Upper, precision));

    private SignChange? AroundSecant(Function function, int gain, int bits)
    {
        int working = Math.Min(bits, (2 * gain) + FirstBits - Exponent(Width));
        Rational low = function(Lower, working).Midpoint.ToRational();
        Rational high = function(Upper, working).Midpoint.ToRational();
        if (low == high)
        {
            return null;
        }

        Rational margin = Width * new Rational(1, 2).Pow(gain);
        Rational guess = Round(Lower + (Width * low / (low - high)), margin);
        return guess - margin > Lower && guess + margin < Upper ? Between(function, guess - margin, guess + margin, bits) : null;
    }

    /// <summary>One half, roughly: a point where the value may be 0 is passed over.</summary>
    private SignChange? Halved(Function function, int bits)
    {
        foreach (int eighths in (int[])[4, 3, 5])
        {
            Rational middle = Lower + (Width * new Rational(eighths, 8));
            int sign = SignAt(function, middle, bits);
            if (sign != 0)
            {
                return sign == SignAtLower ? this with { Lower = middle } : this with { Upper = middle };
            }
        }

        return null;
    }

    /// <summary>A number with few digits, at most a quarter of <paramref name="margin"/> away.</summary>
    private static Rational Round(Rational value, Rational margin)
    {
        Rational unit = ((Rational)2).Pow(Exponent(margin) - 3);
        return (value / unit).Floor() * unit;
    }

    /// <summary>The least e with value &lt; 2^e, or one more.</summary>
    private static int Exponent(Rational value) => (int)(value.Numerator.GetBitLength() - value.Denominator.GetBitLength()) + 1;
}
