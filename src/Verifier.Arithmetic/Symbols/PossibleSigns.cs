namespace Verifier.Arithmetic.Symbols;

/// <summary>The signs that an expression in parameters takes on the declared range, or a set that contains them.</summary>
[Flags]
internal enum PossibleSigns
{
    /// <summary>No sign: the range is empty.</summary>
    None = 0,

    /// <summary>Negative.</summary>
    Negative = 1,

    /// <summary>Zero.</summary>
    Zero = 2,

    /// <summary>Positive.</summary>
    Positive = 4,

    /// <summary>Nothing is known.</summary>
    Any = Negative | Zero | Positive,
}
