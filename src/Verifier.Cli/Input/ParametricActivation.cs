using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Parametric;

namespace Verifier.Cli.Input;

/// <summary>An activation whose parameters have ranges.</summary>
/// <param name="Activation">σ(x), with values put in.</param>
/// <param name="Assumptions">The conditions on the parameters that are left.</param>
/// <param name="Origin">The activation before values were put in.</param>
/// <param name="Point">The values.</param>
internal sealed record ParametricActivation(
    Expression Activation, ImmutableArray<SignCondition> Assumptions, Expression Origin, IReadOnlyDictionary<string, ExactConstant> Point)
{
    private const int Order = 4;

    /// <summary>The parameters that are left.</summary>
    public ImmutableArray<string> Parameters { get; } = [.. Symbolic.Expressions.Parameters.Of(Activation)];

    /// <summary>The condition on the parameters that the values violate, when the symbols show one; null otherwise.</summary>
    public string? ViolatedCondition(CancellationToken cancellation)
    {
        if (!Symbolic.Expressions.Parameters.Of(Origin).All(Point.ContainsKey) || Point.Count == 0)
        {
            return null;
        }

        ParametricSeries series = ParametricAnalysis.Analyse(Origin, [], Order, cancellation);
        SignCondition? violated = series.Cases.Where(one => one.Series is not null)
            .SelectMany(one => one.Conditions).FirstOrDefault(condition => condition.HoldsAt(Point) == false);
        return violated is null ? null : $"{string.Join(", ", Point.Select(pair => $"{pair.Key} = {pair.Value}"))} violates {violated}";
    }
}
