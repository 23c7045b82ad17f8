using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>A function written as even + odd + rest with proved parities; a null part is 0.</summary>
/// <param name="Even">A part with f(−x) = f(x).</param>
/// <param name="Odd">A part with f(−x) = −f(x).</param>
/// <param name="Rest">What could not be split.</param>
public sealed record ParityParts(Expression? Even, Expression? Odd, Expression? Rest)
{
    /// <summary>Nothing but an even function.</summary>
    public static ParityParts OfEven(Expression? even) => new(even, null, null);

    /// <summary>Nothing but an odd function.</summary>
    public static ParityParts OfOdd(Expression? odd) => new(null, odd, null);

    /// <summary>Nothing is known.</summary>
    public static ParityParts OfRest(Expression rest) => new(null, null, rest);

    /// <summary>Whether the function is proved even.</summary>
    public bool IsEven => Odd is null && Rest is null;

    /// <summary>Whether the function is proved odd.</summary>
    public bool IsOdd => Even is null && Rest is null;

    /// <summary>The parity that is proved; the zero function counts as even.</summary>
    public Parity Parity => IsEven ? Parity.Even : IsOdd ? Parity.Odd : Parity.None;

    /// <summary>The sum of two functions.</summary>
    public static ParityParts operator +(ParityParts left, ParityParts right) =>
        new(Add(left.Even, right.Even), Add(left.Odd, right.Odd), Add(left.Rest, right.Rest));

    /// <summary>The product of two functions without a rest: even·even + odd·odd and even·odd + odd·even.</summary>
    public static ParityParts Multiply(ParityParts left, ParityParts right) => new(
        Add(Times(left.Even, right.Even), Times(left.Odd, right.Odd)),
        Add(Times(left.Even, right.Odd), Times(left.Odd, right.Even)),
        null);

    /// <summary>The sum of two trees, either of which may be 0.</summary>
    public static Expression? Add(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Build.Sum(left, right);

    private static Expression? Times(Expression? left, Expression? right) =>
        left is null || right is null ? null : Build.Product(left, right);
}
