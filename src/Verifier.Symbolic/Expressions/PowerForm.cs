using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>The normal form of powers.</summary>
/// <remarks>
/// u^1 = u. u^0 = 1 (also where u = 0) if u is surely defined. Numbers to integer powers are folded while the result stays below
/// <see cref="LargestFoldedBits"/> bits. e^u = exp(u). (u·v)^(−1) = u^(−1)·v^(−1). (u^a)^(−1) = u^(−a) for a number a &gt; 0, which is
/// true wherever either side is defined. Nothing else is merged: (u²)^(1/2) is not u.
/// </remarks>
internal static class PowerForm
{
    /// <summary>Numbers are folded up to this many bits: about three thousand decimal digits.</summary>
    public const long LargestFoldedBits = 10_000;

    /// <summary>The power in normal form.</summary>
    public static Expression Of(Expression @base, Expression exponent)
    {
        if (exponent is Number number)
        {
            return OfNumber(@base, number.Value) ?? Plain(@base, exponent);
        }

        return @base is Number { Value: var one } && one == Rational.One && Definedness.IsCertain(exponent)
            ? Build.One
            : Plain(@base, exponent);
    }

    /// <summary>The size of a rational in bits, numerator and denominator together.</summary>
    public static long Bits(Rational value) => BigInteger.Abs(value.Numerator).GetBitLength() + value.Denominator.GetBitLength();

    private static Expression Plain(Expression @base, Expression exponent) =>
        @base is NamedConstant { Name: ConstantName.E } ? Build.Call(Function.Exp, exponent) : new Power(@base, exponent);

    private static Expression? OfNumber(Expression @base, Rational exponent)
    {
        if (exponent == Rational.One)
        {
            return @base;
        }

        if (exponent.IsZero && Definedness.IsCertain(@base))
        {
            return Build.One;
        }

        return @base switch
        {
            Number number => Folded(number.Value, exponent),
            Product product when exponent == -1 => Build.Product([.. product.Factors.Select(factor => Of(factor, Build.Number(-1)))]),
            Power { Exponent: Number { Value: { Sign: > 0 } inner } } power when exponent == -1 => Of(power.Base, Build.Number(-inner)),
            _ => null,
        };
    }

    private static Expression? Folded(Rational value, Rational exponent)
    {
        bool undefined = value.IsZero && exponent.Sign < 0;
        bool unit = value == Rational.One || (value.IsZero && exponent.Sign > 0);
        if (unit)
        {
            return Build.Number(value);
        }

        bool small = exponent.IsInteger && BigInteger.Abs(exponent.Numerator) * Bits(value) <= LargestFoldedBits;
        return small && !undefined ? Build.Number(value.Pow((int)exponent.Numerator)) : null;
    }
}
