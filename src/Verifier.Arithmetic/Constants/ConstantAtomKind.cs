namespace Verifier.Arithmetic.Constants;

/// <summary>The transcendental functions whose values at exact points occur as factors of a <see cref="ConstantMonomial"/>.</summary>
public enum ConstantAtomKind
{
    /// <summary>The normal distribution function Φ(c).</summary>
    NormalCdf,

    /// <summary>arctan(c).</summary>
    Atan,

    /// <summary>The natural logarithm log(c).</summary>
    Log,

    /// <summary>cos(c).</summary>
    Cos,

    /// <summary>sin(c).</summary>
    Sin,

    /// <summary>1/c for a sum c that has no inverse among simpler constants.</summary>
    Reciprocal,

    /// <summary>A parameter without value, see <see cref="ConstantAtom.Symbol"/>.</summary>
    Parameter,
}
