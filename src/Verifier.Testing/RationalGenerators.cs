using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;

namespace Verifier.Testing;

/// <summary>Generators of exact rational numbers.</summary>
public static class RationalGenerators
{
    /// <summary>Any rational: corners often, otherwise p/q with |p|, q up to the size plus one.</summary>
    public static Gen<Rational> Any { get; } = Gen.Frequency((1, Gen.Elements(Corners())), (3, Gen.Sized(Fraction)));

    /// <summary>A rational in [−1, 1]: the ends and 0 often.</summary>
    public static Gen<Rational> InUnitInterval { get; } = Gen.Frequency(
        (1, Gen.Elements<Rational>(-1, 0, 1)),
        (3, Gen.Sized(size => from denominator in Gen.Choose(1, size + 2)
                              from numerator in Gen.Choose(-denominator, denominator)
                              select new Rational(numerator, denominator))));

    /// <summary>A rational ≥ 0.</summary>
    public static Gen<Rational> NonNegative { get; } = Any.Select(Rational.Abs);

    /// <summary>Simpler rationals, simplest first: 0, then closer and closer whole numbers; nothing for 0.</summary>
    public static IEnumerable<Rational> Shrink(Rational value)
    {
        BigInteger whole = BigInteger.Divide(value.Numerator, value.Denominator);
        if (!value.IsInteger)
        {
            yield return whole;
            yield return whole + value.Sign;
        }

        for (BigInteger step = whole; !step.IsZero; step /= 2)
        {
            yield return whole - step;
        }
    }

    private static Rational[] Corners() => [0, 1, -1, 2, -2, new Rational(1, 2), new Rational(-1, 2)];

    private static Gen<Rational> Fraction(int size) =>
        from numerator in Gen.Choose(-size - 1, size + 1)
        from denominator in Gen.Choose(1, size + 1)
        select new Rational(numerator, denominator);
}
