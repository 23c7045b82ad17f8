using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Networks;

/// <summary>A real number that is known exactly, or else enclosed: the result of a computation stays exact as long as every operand is.</summary>
/// <param name="ClosedForm">The exact value, or null when only the enclosure is known.</param>
/// <param name="Value">An enclosure of the number.</param>
public sealed record CertifiedNumber(ExactConstant? ClosedForm, Ball Value)
{
    /// <summary>An exact number with an enclosure to <paramref name="bits"/> bits.</summary>
    public static CertifiedNumber Exact(ExactConstant value, int bits) => new(value, value.ToBall(bits));

    /// <summary>A number of which only an enclosure is known.</summary>
    public static CertifiedNumber Enclosed(Ball value) => new(null, value);

    /// <summary>Whether the number is proved to be 0.</summary>
    public bool IsProvedZero => ClosedForm is { IsZero: true };

    /// <summary>The sum.</summary>
    public static CertifiedNumber operator +(CertifiedNumber left, CertifiedNumber right) =>
        left.IsProvedZero ? right : right.IsProvedZero ? left
        : new(left.ClosedForm is { } x && right.ClosedForm is { } y ? x + y : null, left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static CertifiedNumber operator -(CertifiedNumber left, CertifiedNumber right) => left + (-right);

    /// <summary>The negative.</summary>
    public static CertifiedNumber operator -(CertifiedNumber value) => new(value.ClosedForm is { } x ? -x : null, -value.Value);

    /// <summary>The product; 0 times an enclosure is exactly 0.</summary>
    public static CertifiedNumber operator *(CertifiedNumber left, CertifiedNumber right) =>
        left.IsProvedZero ? left : right.IsProvedZero ? right
        : new(left.ClosedForm is { } x && right.ClosedForm is { } y ? x * y : null, left.Value * right.Value);

    /// <summary>
    /// The quotient; exact when the class of exact constants contains it or the dividend is 0, without an enclosure when the divisor may be 0.
    /// </summary>
    public static CertifiedNumber operator /(CertifiedNumber left, CertifiedNumber right) =>
        left.IsProvedZero && right.TrySign() is 1 or -1 ? left
        : new(left.ClosedForm is { } x && right.ClosedForm is { } y ? ExactConstant.TryDivide(x, y) : null, left.Value / right.Value);

    /// <summary>The square.</summary>
    public CertifiedNumber Square() => new(ClosedForm is { } x ? x * x : null, Value.Pow(2));

    /// <summary>−1, 0 or 1, or null when neither the closed form nor the enclosure decides.</summary>
    public int? TrySign() =>
        Value.IsPositive ? 1
        : Value.IsNegative ? -1
        : ClosedForm?.TrySign();

    /// <summary>The absolute value; exact when the sign is decided.</summary>
    public CertifiedNumber Abs() => TrySign() switch
    {
        >= 0 => this,
        < 0 => -this,
        null => Enclosed(Value.Abs()),
    };
}
