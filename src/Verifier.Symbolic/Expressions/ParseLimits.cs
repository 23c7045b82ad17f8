namespace Verifier.Symbolic.Expressions;

/// <summary>The sizes up to which a text is read, so that no text can hang or crash the program.</summary>
public static class ParseLimits
{
    /// <summary>Characters of a text.</summary>
    public const int TextLength = 20_000;

    /// <summary>Parentheses, functions, powers and signs inside one another.</summary>
    public const int Nesting = 200;

    /// <summary>Nodes of the tree on the way from the root to a leaf, after names of the catalogue are replaced by their text.</summary>
    public const int TreeDepth = 400;

    /// <summary>Nodes of the tree.</summary>
    public const int TreeSize = 5_000;

    /// <summary>Digits of one number.</summary>
    public const int NumberDigits = 1_000;

    /// <summary>The absolute value of the power of ten in 1e-3.</summary>
    public const int DecimalExponent = 1_000;

    /// <summary>The degree k in h(k, x) and He(k, x).</summary>
    public const int HermiteDegree = 100;
}
