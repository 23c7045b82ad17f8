namespace Verifier.Arithmetic.Constants;

/// <summary>cos and sin at exact points: known values, addition of multiples of π/12, one sign, and products turned into sums.</summary>
internal static class ConstantTrigonometry
{
    private static readonly Rational Half = new(1, 2);

    private static readonly ExactConstant[] TwelfthsOfPi =
    [
        1, // cos 0
        ConstantAddition.Scale(ConstantSquareRoot.OfRational(6) + ConstantSquareRoot.OfRational(2), new Rational(1, 4)), // cos π/12
        ConstantAddition.Scale(ConstantSquareRoot.OfRational(3), Half), // cos π/6
        ConstantAddition.Scale(ConstantSquareRoot.OfRational(2), Half), // cos π/4
        Half, // cos π/3
        ConstantAddition.Scale(ConstantSquareRoot.OfRational(6) - ConstantSquareRoot.OfRational(2), new Rational(1, 4)), // cos 5π/12
        0, // cos π/2
    ];

    /// <summary>sin(c) = cos(c − π/2).</summary>
    public static ExactConstant Sin(ExactConstant argument) => Cos(argument - ConstantAddition.Scale(ExactConstant.Pi, Half));

    public static ExactConstant Cos(ExactConstant argument)
    {
        Rational turns = HalfTurns(argument);
        ExactConstant rest = argument - ConstantAddition.Scale(ExactConstant.Pi, turns);
        if (rest.IsZero)
        {
            return CosOfPiMultiple(turns);
        }

        if (rest.CanonicalSign() < 0)
        {
            rest = -rest;
            turns = -turns;
        }

        // cos(x + rπ) = cos(rπ)cos(x) − sin(rπ)sin(x), for the part of r that has known values.
        Rational known = (turns * 12).IsInteger ? turns : new Rational((turns * 2).Floor(), 2);
        ExactConstant point = rest + ConstantAddition.Scale(ExactConstant.Pi, turns - known);
        return (CosOfPiMultiple(known) * ExactConstant.FromAtom(ConstantAtomKind.Cos, point))
            - (CosOfPiMultiple(known - Half) * ExactConstant.FromAtom(ConstantAtomKind.Sin, point));
    }

    /// <summary>The product of two sines or cosines as half a sum: cos a cos b = (cos(a−b) + cos(a+b))/2 and so on.</summary>
    public static ExactConstant Product(ConstantAtom first, ConstantAtom second)
    {
        ExactConstant a = first.Argument;
        ExactConstant b = second.Argument;
        ExactConstant sum = (first.Kind, second.Kind) switch
        {
            (ConstantAtomKind.Cos, ConstantAtomKind.Cos) => Cos(a - b) + Cos(a + b),
            (ConstantAtomKind.Sin, ConstantAtomKind.Sin) => Cos(a - b) - Cos(a + b),
            (ConstantAtomKind.Sin, ConstantAtomKind.Cos) => Sin(a + b) + Sin(a - b),
            (ConstantAtomKind.Cos, ConstantAtomKind.Sin) => Sin(a + b) - Sin(a - b),
            _ => throw new ArgumentOutOfRangeException(nameof(first), first.Kind, "Only sines and cosines are linearised."),
        };
        return ConstantAddition.Scale(sum, Half);
    }

    /// <summary>The rational r of the summand rπ.</summary>
    private static Rational HalfTurns(ExactConstant argument)
    {
        foreach (ConstantTerm term in argument.Terms)
        {
            if (term.Monomial is { Radicand.IsOne: true, PiHalves: 2, Exponent: null, Atoms.IsEmpty: true })
            {
                return term.Coefficient;
            }
        }

        return Rational.Zero;
    }

    private static ExactConstant CosOfPiMultiple(Rational turns)
    {
        // Reduce to [0, 2), then by symmetry to [0, 1/2].
        Rational reduced = turns - (2 * (turns * Half).Floor());
        reduced = reduced > Rational.One ? 2 - reduced : reduced;
        if (reduced > Half)
        {
            return -CosOfPiMultiple(1 - reduced);
        }

        Rational twelfths = reduced * 12;
        if (twelfths.IsInteger)
        {
            return TwelfthsOfPi[(int)twelfths.Numerator];
        }

        // cos(π/5) = (1 + √5)/4 and cos(2π/5) = (√5 − 1)/4.
        Rational fifths = reduced * 5;
        return fifths.IsInteger
            ? ConstantAddition.Scale(ConstantSquareRoot.OfRational(5) + (fifths == Rational.One ? 1 : -1), new Rational(1, 4))
            : ExactConstant.FromAtom(ConstantAtomKind.Cos, ConstantAddition.Scale(ExactConstant.Pi, reduced));
    }
}
