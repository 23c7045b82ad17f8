namespace Verifier.Arithmetic.Constants;

/// <summary>
/// A constant written for evaluation with tails: m·Φ(c) = m − m·Φ(−c), c &gt; 0. Then 1 − Φ(100) is Φ(−100), and no precision is lost to cancellation.
/// </summary>
/// <param name="Plain">What stands without a tail.</param>
/// <param name="Tails">The terms q·m·Φ(−c), each with the atom Φ(c).</param>
internal sealed record TailForm(ExactConstant Plain, IReadOnlyList<(ConstantTerm Factor, ConstantAtom Cdf)> Tails)
{
    public static TailForm Of(ExactConstant value)
    {
        ConstantSum plain = new();
        List<(ConstantTerm, ConstantAtom)> tails = [];
        foreach (ConstantTerm term in value.Terms)
        {
            AtomPower cdf = term.Monomial.Atoms.FirstOrDefault(power => power is { Atom.Kind: ConstantAtomKind.NormalCdf, Power: 1 });
            if (cdf.Atom is null)
            {
                plain.Add(term.Coefficient, term.Monomial);
                continue;
            }

            ConstantMonomial factor = term.Monomial.WithAtoms(term.Monomial.Atoms.Remove(cdf));
            plain.Add(term.Coefficient, factor);
            tails.Add((new ConstantTerm(-term.Coefficient, factor), cdf.Atom));
        }

        return new TailForm(plain.ToConstant(), tails);
    }
}
