using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Convolution;

/// <summary>An identity between rational functions that the landscape rests on.</summary>
/// <param name="Statement">What it says, as a phrase with the usual letters.</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
public sealed record PatchIdentity(string Statement, RationalFunction Left, RationalFunction Right)
{
    /// <summary>Whether it holds for all values of the letters.</summary>
    public bool Holds => Left.IsIdenticalTo(Right);
}
