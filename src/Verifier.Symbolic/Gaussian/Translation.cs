using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The closed form of an expression, or the node that leaves the class.</summary>
/// <param name="Form">The closed form, or null.</param>
/// <param name="Obstacle">When there is no closed form, the innermost node that has none although its arguments do.</param>
public sealed record Translation(ClosedForm? Form, Expression? Obstacle);
