using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>Keeps N·R = 1 for every reciprocal R of a sum N: what stands over N is divided by N as far as possible.</summary>
internal static class ConstantReduction
{
    private const int GreatestNumberOfSteps = 1 << 10;

    public static ExactConstant Reduce(ExactConstant value)
    {
        value = value.HasParameterDenominator ? SymbolicFraction.Normalise(value) : value;
        for (int step = 0; step < GreatestNumberOfSteps; step++)
        {
            if (Step(value) is not { } reduced)
            {
                break;
            }

            value = reduced;
        }

        return value;
    }

    private static ExactConstant? Step(ExactConstant value)
    {
        foreach (ConstantTerm term in value.Terms)
        {
            foreach (AtomPower atom in term.Monomial.Atoms)
            {
                if (atom.Atom is { Kind: ConstantAtomKind.Reciprocal, IsParameterReciprocal: false } && Divide(value, atom) is { } reduced)
                {
                    return reduced;
                }
            }
        }

        return null;
    }

    /// <summary>Writes the terms with R^n as P·R^n; if P = t·N + P′ with a term t to split off, returns the rest + P′·R^n + t·R^(n−1).</summary>
    private static ExactConstant? Divide(ExactConstant value, AtomPower reciprocal)
    {
        ExactConstant normal = reciprocal.Atom.Argument;
        ConstantAtom? variable = MainVariable(normal);
        ConstantTerm pivot = variable is null ? normal.Terms[^1] : normal.Terms.MaxBy(term => term.Monomial.PowerOf(variable));
        ExactConstant over = Over(value, reciprocal);
        foreach (ConstantTerm term in over.Terms)
        {
            if (Quotient(term, pivot) is not { } quotient)
            {
                continue;
            }

            ExactConstant multiple = quotient * normal;
            bool lowersDegree = variable is not null && term.Monomial.PowerOf(variable) >= pivot.Monomial.PowerOf(variable);
            if (lowersDegree || Covers(over, multiple))
            {
                ConstantSum sum = new();
                sum.Add(Rational.One, value);
                Attach(sum, -multiple, reciprocal);
                Attach(sum, quotient, reciprocal with { Power = reciprocal.Power - 1 });
                return sum.ToConstant();
            }
        }

        return null;
    }

    /// <summary>An atom whose highest power in N stands in one term without waves: then division by N lowers its degree and ends.</summary>
    private static ConstantAtom? MainVariable(ExactConstant normal)
    {
        foreach (ConstantAtom atom in normal.Terms.SelectMany(term => term.Monomial.Atoms).Select(power => power.Atom).Distinct().Order())
        {
            int degree = normal.Terms.Max(term => term.Monomial.PowerOf(atom));
            ConstantTerm[] leading = [.. normal.Terms.Where(term => term.Monomial.PowerOf(atom) == degree)];
            if (!atom.IsTrigonometric && degree > 0 && leading is [var only] && !only.Monomial.Atoms.Any(power => power.Atom.IsTrigonometric))
            {
                return atom;
            }
        }

        return null;
    }

    private static ExactConstant Over(ExactConstant value, AtomPower reciprocal)
    {
        ConstantSum sum = new();
        foreach (ConstantTerm term in value.Terms.Where(term => term.Monomial.PowerOf(reciprocal.Atom) == reciprocal.Power))
        {
            sum.Add(term.Coefficient, term.Monomial.WithAtoms(term.Monomial.Atoms.Remove(reciprocal)));
        }

        return sum.ToConstant();
    }

    private static void Attach(ConstantSum sum, ExactConstant value, AtomPower reciprocal)
    {
        foreach (ConstantTerm term in value.Terms)
        {
            ImmutableArray<AtomPower> atoms = reciprocal.Power == 0
                ? term.Monomial.Atoms
                : [.. term.Monomial.Atoms.Add(reciprocal).OrderBy(power => power.Atom)];
            sum.Add(term.Coefficient, term.Monomial.WithAtoms(atoms));
        }
    }

    private static bool Covers(ExactConstant value, ExactConstant multiple)
    {
        HashSet<ConstantMonomial> monomials = [.. value.Terms.Select(term => term.Monomial)];
        return multiple.Terms.All(term => monomials.Contains(term.Monomial));
    }

    private static ExactConstant? Quotient(ConstantTerm term, ConstantTerm pivot)
    {
        ConstantMonomial a = term.Monomial;
        ConstantMonomial b = pivot.Monomial;
        AtomPower wave = b.Atoms.FirstOrDefault(power => power.Atom.IsTrigonometric);
        if (wave.Atom is not null && a.PowerOf(wave.Atom) != 1)
        {
            return null;
        }

        ImmutableArray<AtomPower> atoms =
            [.. a.Atoms.Concat(b.Atoms).Select(power => power.Atom).Distinct().Order()
                .Select(atom => new AtomPower(atom, a.PowerOf(atom) - b.PowerOf(atom))).Where(power => power.Power != 0)];
        ExactConstant quotient = ExactConstant.FromTerm(
            term.Coefficient / (pivot.Coefficient * b.Radicand), new ConstantMonomial(BigInteger.One, a.PiHalves - b.PiHalves, null, atoms));
        quotient *= ExactConstant.FromTerm(Rational.One, ConstantMonomial.Root(a.Radicand));
        quotient *= ExactConstant.FromTerm(Rational.One, ConstantMonomial.Root(b.Radicand));
        return quotient * ConstantExponential.Fold((a.Exponent ?? ExactConstant.Zero) - (b.Exponent ?? ExactConstant.Zero));
    }
}
