using System.Collections.Immutable;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>An activation whose parameters have ranges.</summary>
/// <param name="Activation">σ(x), with values put in.</param>
/// <param name="Assumptions">The conditions on the parameters that are left.</param>
internal sealed record ParametricActivation(Expression Activation, ImmutableArray<SignCondition> Assumptions)
{
    /// <summary>The parameters that are left.</summary>
    public ImmutableArray<string> Parameters { get; } = [.. Symbolic.Expressions.Parameters.Of(Activation)];
}
