using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// A sequence m ↦ s_m of exact numbers in which the general formula of Hermite coefficients is written; s_m = 0 for m &lt; 0.
/// </summary>
/// <remarks>
/// The set is closed: <see cref="AppellSequence"/>, <see cref="ComplexAppellSequence"/>, <see cref="GeometricSum"/>, <see
/// cref="BinomialSum"/>.
/// Each has the recurrence that comes from a first-order differential equation of its generating function.
/// </remarks>
public abstract record IndexSequence
{
    private protected IndexSequence()
    {
    }

    /// <summary>s_m.</summary>
    public abstract ExactConstant At(int index);
}
