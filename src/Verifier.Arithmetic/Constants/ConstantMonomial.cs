using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>√r · π^(j/2) · e^C · Π atomᵢ^nᵢ with r a positive integer without known square factor.</summary>
/// <remarks>Equality is equality of all parts; the order is a fixed total order without meaning for the numbers.</remarks>
public sealed class ConstantMonomial : IEquatable<ConstantMonomial>, IComparable<ConstantMonomial>
{
    private readonly int hash;

    internal ConstantMonomial(BigInteger radicand, int piHalves, ExactConstant? exponent, ImmutableArray<AtomPower> atoms)
    {
        Radicand = radicand;
        PiHalves = piHalves;
        Exponent = exponent;
        Atoms = atoms;
        Domain = exponent?.Domain;
        HashCode code = default;
        code.Add(radicand);
        code.Add(piHalves);
        code.Add(exponent);
        foreach (AtomPower atom in atoms)
        {
            code.Add(atom);
            Domain ??= atom.Atom.Domain;
            HasParameterDenominator |= atom.Atom.IsParameterReciprocal;
        }

        hash = code.ToHashCode();
    }

    /// <summary>The monomial 1.</summary>
    public static ConstantMonomial One { get; } = new(BigInteger.One, 0, null, []);

    /// <summary>The integer r under the square root.</summary>
    public BigInteger Radicand { get; }

    /// <summary>The integer j of π^(j/2).</summary>
    public int PiHalves { get; }

    /// <summary>The exponent C of e^C, or null when that factor is 1.</summary>
    public ExactConstant? Exponent { get; }

    /// <summary>The powers of atoms, sorted by atom.</summary>
    public ImmutableArray<AtomPower> Atoms { get; }

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => Radicand.IsOne && IsAlgebraic;

    /// <summary>Whether this is √r alone.</summary>
    public bool IsAlgebraic => PiHalves == 0 && Exponent is null && Atoms.IsEmpty;

    /// <summary>The domain of the parameters in it, if any.</summary>
    internal ParameterDomain? Domain { get; }

    /// <summary>Whether a polynomial in parameters stands in the denominator.</summary>
    internal bool HasParameterDenominator { get; }

    internal RememberedBall Enclosure { get; } = new();

    internal static ConstantMonomial Root(BigInteger radicand) => radicand.IsOne ? One : new(radicand, 0, null, []);

    internal static ConstantMonomial OfAtom(ConstantAtom atom) => new(BigInteger.One, 0, null, [new AtomPower(atom, 1)]);

    internal int PowerOf(ConstantAtom atom)
    {
        foreach (AtomPower power in Atoms)
        {
            if (power.Atom.Equals(atom))
            {
                return power.Power;
            }
        }

        return 0;
    }

    internal ConstantMonomial WithAtoms(ImmutableArray<AtomPower> atoms) => new(Radicand, PiHalves, Exponent, atoms);

    internal ConstantMonomial WithoutRoot() => Radicand.IsOne ? this : new(BigInteger.One, PiHalves, Exponent, Atoms);

    /// <inheritdoc/>
    public int CompareTo(ConstantMonomial? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = CompareAtoms(other);
        order = order != 0 ? order : CompareExponent(other);
        order = order != 0 ? order : PiHalves.CompareTo(other.PiHalves);
        return order != 0 ? order : Radicand.CompareTo(other.Radicand);
    }

    /// <inheritdoc/>
    public bool Equals(ConstantMonomial? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && CompareTo(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConstantMonomial);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    private int CompareAtoms(ConstantMonomial other)
    {
        int common = Math.Min(Atoms.Length, other.Atoms.Length);
        for (int i = 0; i < common; i++)
        {
            int order = Atoms[i].Atom.CompareTo(other.Atoms[i].Atom);
            order = order != 0 ? order : Atoms[i].Power.CompareTo(other.Atoms[i].Power);
            if (order != 0)
            {
                return order;
            }
        }

        return Atoms.Length.CompareTo(other.Atoms.Length);
    }

    private int CompareExponent(ConstantMonomial other) => (Exponent, other.Exponent) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        var (mine, theirs) => mine.CompareStructure(theirs),
    };
}
