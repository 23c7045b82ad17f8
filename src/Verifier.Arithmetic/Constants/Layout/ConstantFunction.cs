namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>The functions that occur in printed constants.</summary>
public enum ConstantFunction
{
    /// <summary>Φ.</summary>
    NormalCdf,

    /// <summary>arctan.</summary>
    Atan,

    /// <summary>arcsin, shown for the arctan whose sine is rational.</summary>
    Asin,

    /// <summary>log.</summary>
    Log,

    /// <summary>cos.</summary>
    Cos,

    /// <summary>sin.</summary>
    Sin,
}
