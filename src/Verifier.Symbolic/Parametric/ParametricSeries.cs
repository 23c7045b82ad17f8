using System.Collections.Immutable;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Parametric;

/// <summary>The Hermite series of an activation with parameters, case by case.</summary>
/// <param name="Activation">σ(x).</param>
/// <param name="Assumptions">The declared ranges.</param>
/// <param name="Cases">Cases that cover the declared ranges, without overlap.</param>
public sealed record ParametricSeries(Expression Activation, ImmutableArray<SignCondition> Assumptions, ImmutableArray<ParameterCase> Cases);
