using System.Collections.Immutable;
using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>Products of exact constants, term by term.</summary>
internal static class ConstantProduct
{
    public static ExactConstant Multiply(ExactConstant left, ExactConstant right)
    {
        if (left.AsRational() is { } leftFactor)
        {
            return ConstantAddition.Scale(right, leftFactor);
        }

        if (right.AsRational() is { } rightFactor)
        {
            return ConstantAddition.Scale(left, rightFactor);
        }

        ConstantSum sum = new();
        foreach (ConstantTerm a in left.Terms)
        {
            foreach (ConstantTerm b in right.Terms)
            {
                AddProduct(sum, a, b);
            }
        }

        return ConstantReduction.Reduce(sum.ToConstant());
    }

    private static void AddProduct(ConstantSum sum, ConstantTerm a, ConstantTerm b)
    {
        Rational coefficient = a.Coefficient * b.Coefficient;
        if (a.Monomial.IsOne || b.Monomial.IsOne)
        {
            sum.Add(coefficient, a.Monomial.IsOne ? b.Monomial : a.Monomial);
            return;
        }

        ConstantAtom? firstWave = Wave(a.Monomial);
        ConstantAtom? secondWave = Wave(b.Monomial);
        if (firstWave is not null && secondWave is not null)
        {
            ExactConstant waves = ConstantTrigonometry.Product(firstWave, secondWave);
            ExactConstant rest = Multiply(WithoutWave(a.Monomial), WithoutWave(b.Monomial));
            sum.Add(coefficient, Multiply(rest, waves));
            return;
        }

        AddSimple(sum, coefficient, a.Monomial, b.Monomial);
    }

    private static void AddSimple(ConstantSum sum, Rational coefficient, ConstantMonomial a, ConstantMonomial b)
    {
        // √a·√b = g·√((a/g)(b/g)) with g = gcd(a, b).
        BigInteger common = BigInteger.GreatestCommonDivisor(a.Radicand, b.Radicand);
        BigInteger radicand = (a.Radicand / common) * (b.Radicand / common);
        coefficient = common.IsOne ? coefficient : coefficient * common;
        int piHalves = a.PiHalves + b.PiHalves;
        ImmutableArray<AtomPower> atoms = Merge(a.Atoms, b.Atoms);
        if (a.Exponent is null || b.Exponent is null)
        {
            sum.Add(coefficient, new ConstantMonomial(radicand, piHalves, a.Exponent ?? b.Exponent, atoms));
            return;
        }

        ExactConstant power = ConstantExponential.Fold(a.Exponent + b.Exponent);
        ExactConstant rest = ExactConstant.FromTerm(coefficient, new ConstantMonomial(radicand, piHalves, null, atoms));
        if (power.Terms is [{ Monomial: { Radicand.IsOne: true, PiHalves: 0, Atoms.IsEmpty: true } monomial, Coefficient: var factor }])
        {
            sum.Add(coefficient * factor, new ConstantMonomial(radicand, piHalves, monomial.Exponent, atoms));
            return;
        }

        sum.Add(Rational.One, Multiply(rest, power));
    }

    private static ConstantAtom? Wave(ConstantMonomial monomial)
    {
        foreach (AtomPower atom in monomial.Atoms)
        {
            if (atom.Atom.IsTrigonometric)
            {
                return atom.Atom;
            }
        }

        return null;
    }

    private static ExactConstant WithoutWave(ConstantMonomial monomial) => ExactConstant.FromTerm(
        Rational.One,
        new ConstantMonomial(monomial.Radicand, monomial.PiHalves, monomial.Exponent, [.. monomial.Atoms.Where(atom => !atom.Atom.IsTrigonometric)]));

    private static ImmutableArray<AtomPower> Merge(ImmutableArray<AtomPower> left, ImmutableArray<AtomPower> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty ? right : left;
        }

        ImmutableArray<AtomPower>.Builder merged = ImmutableArray.CreateBuilder<AtomPower>(left.Length + right.Length);
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            int order = left[i].Atom.CompareTo(right[j].Atom);
            if (order != 0)
            {
                merged.Add(order < 0 ? left[i++] : right[j++]);
                continue;
            }

            int power = left[i++].Power + right[j].Power;
            if (power != 0)
            {
                merged.Add(right[j] with { Power = power });
            }

            j++;
        }

        merged.AddRange(left.AsSpan()[i..]);
        merged.AddRange(right.AsSpan()[j..]);
        return merged.DrainToImmutable();
    }
}
