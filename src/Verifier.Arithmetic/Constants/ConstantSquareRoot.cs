using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>Square roots inside the class.</summary>
internal static class ConstantSquareRoot
{
    /// <summary>√(p/q) = √(pq)/q.</summary>
    public static ExactConstant OfRational(Rational value)
    {
        if (value.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A real square root needs a number that is not negative.");
        }

        if (value.IsZero)
        {
            return ExactConstant.Zero;
        }

        SquareFreePart numerator = SquareFreePart.Of(value.Numerator);
        SquareFreePart denominator = SquareFreePart.Of(value.Denominator);

        // √(n²r / d²s) = n√(rs) / (ds) with r, s coprime.
        Rational factor = new(numerator.Root, denominator.Root * denominator.Radicand);
        return ExactConstant.FromTerm(factor, ConstantMonomial.Root(numerator.Radicand * denominator.Radicand));
    }

    public static ExactConstant? Try(ExactConstant value)
    {
        if (value.IsZero)
        {
            return value;
        }

        if (value.TrySign() != 1)
        {
            return null;
        }

        if (FactoredConstant.TryOf(value) is { } product)
        {
            return product.TrySquareRoot();
        }

        return value.Terms.Length == 1 ? OfTerm(value.Terms[0]) : OfSum(value);
    }

    private static ExactConstant? OfTerm(ConstantTerm term)
    {
        if (OfAtoms(term.Monomial.Atoms) is not { } atoms)
        {
            return null;
        }

        // ⁴√r = e^(log(r)/4) and √(π^(j/2)) = e^(j·log(π)/4): the exponential folds what gives square roots.
        ExactConstant exponent = ConstantAddition.Scale(term.Monomial.Exponent ?? ExactConstant.Zero, new Rational(1, 2))
            + ConstantAddition.Scale(ConstantLogarithm.OfRational(term.Monomial.Radicand), new Rational(1, 4))
            + ConstantAddition.Scale(ConstantLogarithm.OfPi, new Rational(term.Monomial.PiHalves, 4));
        ExactConstant atomRoot = ExactConstant.FromTerm(Rational.One, new ConstantMonomial(BigInteger.One, 0, null, atoms));
        if (atomRoot.TrySign() is not { } sign || ConstantExponential.Try(exponent) is not { } power)
        {
            return null;
        }

        // The radicand is positive, so the rational has the sign +1: even powers of atoms are positive.
        return OfRational(term.Coefficient) * ConstantAddition.Scale(atomRoot, sign) * power;
    }

    private static ImmutableArray<AtomPower>? OfAtoms(ImmutableArray<AtomPower> atoms) =>
        atoms.Any(atom => atom.Power % 2 != 0) ? null : [.. atoms.Select(atom => atom with { Power = atom.Power / 2 })];

    private static ExactConstant? OfSum(ExactConstant value)
    {
        if (value.Terms.Length != 2 || !value.Terms[0].Monomial.WithoutRoot().Equals(value.Terms[1].Monomial.WithoutRoot()))
        {
            return null;
        }

        return Denest(value.Terms[0], value.Terms[1]) ?? Denest(value.Terms[1], value.Terms[0]);
    }

    /// <summary>√(a + b√k) = √((a+s)/2) + sign(b)·√((a−s)/2) when s² = a² − b²k is the square of a rational.</summary>
    private static ExactConstant? Denest(ConstantTerm first, ConstantTerm second)
    {
        Rational a = first.Coefficient;
        Rational b = second.Coefficient;
        Rational k = new(second.Monomial.Radicand, first.Monomial.Radicand);
        Rational discriminant = (a * a) - (b * b * k);
        if (a.Sign < 0 || discriminant.Sign < 0 || OfRational(discriminant).AsRational() is not { } s)
        {
            return null;
        }

        Rational half = new(1, 2);
        ExactConstant root = OfRational((a + s) * half) + ConstantAddition.Scale(OfRational((a - s) * half), b.Sign);
        return OfTerm(new ConstantTerm(Rational.One, first.Monomial)) is { } outer ? outer * root : null;
    }
}
