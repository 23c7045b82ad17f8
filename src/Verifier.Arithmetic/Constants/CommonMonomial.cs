using System.Collections.Immutable;
using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>The greatest power of π, e and every atom that divides all terms of a sum; square roots and waves are left alone.</summary>
internal static class CommonMonomial
{
    /// <summary>The common monomial of a non-zero constant.</summary>
    public static ConstantMonomial Of(ExactConstant value)
    {
        ExactConstant exponent = value.Terms[0].Monomial.Exponent ?? ExactConstant.Zero;
        foreach (ConstantTerm term in value.Terms)
        {
            ExactConstant candidate = term.Monomial.Exponent ?? ExactConstant.Zero;
            ExactConstant difference = candidate - exponent;
            exponent = !difference.IsZero && difference.CanonicalSign() < 0 ? candidate : exponent;
        }

        return new ConstantMonomial(
            BigInteger.One, value.Terms.Min(term => term.Monomial.PiHalves), exponent.IsZero ? null : exponent, Atoms(value));
    }

    private static ImmutableArray<AtomPower> Atoms(ExactConstant value) =>
        [.. value.Terms.SelectMany(term => term.Monomial.Atoms).Select(power => power.Atom).Distinct().Where(atom => !atom.IsTrigonometric).Order()
            .Select(atom => new AtomPower(atom, value.Terms.Min(term => term.Monomial.PowerOf(atom)))).Where(power => power.Power != 0)];
}
