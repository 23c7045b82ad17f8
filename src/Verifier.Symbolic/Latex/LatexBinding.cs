namespace Verifier.Symbolic.Latex;

/// <summary>How tightly a context binds in LaTeX.</summary>
internal enum LatexBinding
{
    /// <summary>Anything fits.</summary>
    Sum,

    /// <summary>A term of a sum.</summary>
    Product,

    /// <summary>A factor of a product.</summary>
    Factor,

    /// <summary>The base of a power.</summary>
    Atom,
}
