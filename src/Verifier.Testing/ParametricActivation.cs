using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>A member of the closed class with parameters p and q, and values for them.</summary>
/// <param name="Tree">The activation in x, p and q.</param>
/// <param name="First">A value of p.</param>
/// <param name="Second">A value of q.</param>
public sealed record ParametricActivation(Expression Tree, Rational First, Rational Second)
{
    /// <summary>The activation at the values.</summary>
    public Expression Numeric => Substitute.In(
        Tree, Build.X, new Dictionary<string, Expression>(StringComparer.Ordinal) { ["p"] = Build.Number(First), ["q"] = Build.Number(Second) });

    /// <summary>Text of the activation language, with the values.</summary>
    public override string ToString() => $"{ExpressionText.Write(Tree)} at p = {First}, q = {Second}";
}
