using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>An activation whose Hermite coefficients are exact: piecewise polynomials, exponentials, sines, cosines, Φ and erf of linear arguments.</summary>
/// <param name="Tree">The activation.</param>
public sealed record ClosedActivation(Expression Tree)
{
    /// <summary>Text of the activation language.</summary>
    public override string ToString() => ExpressionText.Write(Tree);
}
