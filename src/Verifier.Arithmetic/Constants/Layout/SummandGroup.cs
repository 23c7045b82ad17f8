using System.Collections.Immutable;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>Terms that are printed as one summand, with their common factors outside parentheses.</summary>
/// <param name="Terms">The terms, at least one, sorted.</param>
internal sealed record SummandGroup(ImmutableArray<ConstantTerm> Terms)
{
    /// <summary>Whether the printed summand starts with a minus sign.</summary>
    public bool IsNegative => Terms.All(term => term.Coefficient.Sign < 0);

    /// <summary>Whether the summand is a rational number.</summary>
    public bool IsRational => Terms is [{ Monomial.IsOne: true }];

    /// <summary>The greater the rank, the earlier the summand: atoms, then powers of e, then powers of π, then roots.</summary>
    public int Rank
    {
        get
        {
            ConstantMonomial monomial = Terms[^1].Monomial;
            int ofPowers = (monomial.Exponent is null ? 0 : 4) + (monomial.PiHalves == 0 ? 0 : 2);
            return (monomial.Atoms.IsEmpty ? 0 : 8) + ofPowers + (monomial.Radicand.IsOne ? 0 : 1);
        }
    }
}
