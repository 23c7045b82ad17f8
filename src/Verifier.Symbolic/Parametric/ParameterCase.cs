using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Parametric;

/// <summary>The Hermite series of an activation with parameters where the parameters satisfy some conditions.</summary>
/// <param name="Conditions">What is known there beyond the assumptions; empty when the case is the only one.</param>
/// <param name="Values">The parameters as the constants of the series; one of them may be expressed by others.</param>
/// <param name="Series">The series, its constants containing the parameters; null when there is none.</param>
/// <param name="Fact">What is exact although there is no series; null otherwise.</param>
/// <param name="Refusal">Why there is no series; null when there is one.</param>
public sealed record ParameterCase(
    ImmutableArray<SignCondition> Conditions,
    IReadOnlyDictionary<string, ExactConstant> Values,
    ExactHermiteSeries? Series,
    ParityFact? Fact,
    Refusal? Refusal)
{
    /// <summary>Whether a point satisfies the conditions; null when it cannot be decided.</summary>
    /// <param name="point">A value for every parameter.</param>
    public bool? Contains(IReadOnlyDictionary<string, ExactConstant> point) =>
        Conditions.Select(condition => condition.HoldsAt(point)).Aggregate((bool?)true, (all, one) => all == false || one == false ? false : all & one);
}
