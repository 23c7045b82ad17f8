#pragma warning disable CA1815, CA1065
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Constants;

/// <summary>An exact real constant in canonical form.</summary>
public sealed class ExactConstant : IEquatable<ExactConstant>
{
    /// <summary>0.</summary>
    public static ExactConstant Zero => throw new NotSupportedException();

    /// <summary>1.</summary>
    public static ExactConstant One => throw new NotSupportedException();

    /// <summary>π.</summary>
    public static ExactConstant Pi => throw new NotSupportedException();

    /// <summary>Whether the canonical form is 0: then the number is 0.</summary>
    public bool IsZero => throw new NotSupportedException();

    /// <summary>A rational number.</summary>
    public static implicit operator ExactConstant(Rational value) => throw new NotSupportedException();

    /// <summary>An integer.</summary>
    public static implicit operator ExactConstant(int value) => throw new NotSupportedException();

    /// <summary>Sum.</summary>
    public static ExactConstant operator +(ExactConstant left, ExactConstant right) => throw new NotSupportedException();

    /// <summary>Difference.</summary>
    public static ExactConstant operator -(ExactConstant left, ExactConstant right) => throw new NotSupportedException();

    /// <summary>Negative.</summary>
    public static ExactConstant operator -(ExactConstant value) => throw new NotSupportedException();

    /// <summary>Product.</summary>
    public static ExactConstant operator *(ExactConstant left, ExactConstant right) => throw new NotSupportedException();

    /// <summary>The quotient, or null when it is outside the class.</summary>
    public static ExactConstant? TryDivide(ExactConstant numerator, ExactConstant denominator) => throw new NotSupportedException();

    /// <summary>The square root, or null when it is outside the class.</summary>
    public static ExactConstant? TrySqrt(ExactConstant value) => throw new NotSupportedException();

    /// <summary>e to the power, or null when it is outside the class.</summary>
    public static ExactConstant? TryExp(ExactConstant exponent) => throw new NotSupportedException();

    /// <summary>Φ, or null when it is outside the class.</summary>
    public static ExactConstant? TryNormalCdf(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>cos, or null when it is outside the class.</summary>
    public static ExactConstant? TryCos(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>sin, or null when it is outside the class.</summary>
    public static ExactConstant? TrySin(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>arctan, or null when it is outside the class.</summary>
    public static ExactConstant? TryAtan(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>arcsin, or null when it is outside the class.</summary>
    public static ExactConstant? TryAsin(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>log, or null when it is outside the class.</summary>
    public static ExactConstant? TryLog(ExactConstant argument) => throw new NotSupportedException();

    /// <summary>The rational value, if the constant is rational.</summary>
    public Rational? AsRational() => throw new NotSupportedException();

    /// <summary>The power with a non-negative exponent.</summary>
    public ExactConstant Pow(int exponent) => throw new NotSupportedException();

    /// <summary>−1, 0 or 1, decided by the canonical form and enclosures; null when no enclosure up to the limit separates it from 0.</summary>
    public int? TrySign() => throw new NotSupportedException();

    /// <summary>An enclosure whose relative radius is about 2^(−precision).</summary>
    public Ball ToBall(int precision) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Equals(ExactConstant? other) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExactConstant);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotSupportedException();
}
