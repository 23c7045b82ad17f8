#pragma warning disable CA1815, CA1065
namespace Verifier.Arithmetic.Balls;

/// <summary>A real interval [m − r, m + r] that is guaranteed to contain a real number.</summary>
public readonly struct Ball
{
    /// <summary>The smallest ball found that contains the rational.</summary>
    public static Ball FromRational(Rational value, int precision) => throw new NotSupportedException();

    /// <summary>Sum.</summary>
    public static Ball operator +(Ball left, Ball right) => throw new NotSupportedException();

    /// <summary>Difference.</summary>
    public static Ball operator -(Ball left, Ball right) => throw new NotSupportedException();

    /// <summary>Negative.</summary>
    public static Ball operator -(Ball value) => throw new NotSupportedException();

    /// <summary>Product.</summary>
    public static Ball operator *(Ball left, Ball right) => throw new NotSupportedException();

    /// <summary>Quotient.</summary>
    public static Ball operator /(Ball left, Ball right) => throw new NotSupportedException();
}
