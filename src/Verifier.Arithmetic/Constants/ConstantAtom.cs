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
        hash = HashCode.Combine(kind, argument);
    }

    /// <summary>The function.</summary>
    public ConstantAtomKind Kind { get; }

    /// <summary>The exact point, in the normal form of the function.</summary>
    public ExactConstant Argument { get; }

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
        return byKind != 0 ? byKind : Argument.CompareStructure(other.Argument);
    }

    /// <inheritdoc/>
    public bool Equals(ConstantAtom? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Kind == other.Kind && Argument.Equals(other.Argument));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConstantAtom);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
