using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>The value of one function at one exact point, such as Φ(1) or cos(√2). Equality is equality of kind and argument.</summary>
/// <remarks>Only made by the functions of <see cref="ExactConstant"/>, which normalise the argument first.</remarks>
public sealed class ConstantAtom : IEquatable<ConstantAtom>, IComparable<ConstantAtom>
{
    private readonly int hash;

    internal ConstantAtom(ConstantAtomKind kind, ExactConstant argument)
    {
        Kind = kind;
        Argument = argument;
        Domain = argument.Domain;
        IsParameterReciprocal = kind == ConstantAtomKind.Reciprocal && Domain is not null
            && argument.Terms.All(term => SymbolicPolynomial.IsPower(term.Monomial));
        hash = HashCode.Combine(kind, argument);
    }

    internal ConstantAtom(ParameterSymbol symbol)
    {
        Kind = ConstantAtomKind.Parameter;
        Argument = ExactConstant.Zero;
        Symbol = symbol;
        Domain = symbol.Domain;
        hash = HashCode.Combine(Kind, symbol);
    }

    /// <summary>The function.</summary>
    public ConstantAtomKind Kind { get; }

    /// <summary>The exact point, in the normal form of the function.</summary>
    public ExactConstant Argument { get; }

    /// <summary>The parameter, if the atom is one.</summary>
    public ParameterSymbol? Symbol { get; }

    /// <summary>The domain of the parameters in it, if any.</summary>
    internal ParameterDomain? Domain { get; }

    /// <summary>Whether it is 1/N for a polynomial N in parameters: <see cref="SymbolicFraction"/> keeps these in lowest terms.</summary>
    internal bool IsParameterReciprocal { get; }

    internal RememberedBall Enclosure { get; } = new();

    internal bool IsTrigonometric => Kind is ConstantAtomKind.Cos or ConstantAtomKind.Sin;

    /// <inheritdoc/>
    public int CompareTo(ConstantAtom? other)
    {
        if (other is null)
        {
            return 1;
        }

        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        int byKind = Kind.CompareTo(other.Kind);
        if (byKind == 0 && Symbol is not null)
        {
            return string.CompareOrdinal(Symbol.Name, other.Symbol!.Name);
        }

        return byKind != 0 ? byKind : Argument.CompareStructure(other.Argument);
    }

    /// <inheritdoc/>
    public bool Equals(ConstantAtom? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Kind == other.Kind
            && Equals(Symbol, other.Symbol) && Argument.Equals(other.Argument));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConstantAtom);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
