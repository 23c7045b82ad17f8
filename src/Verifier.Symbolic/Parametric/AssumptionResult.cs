using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Parametric;

/// <summary>The conditions that an assumption states, or why its text states none.</summary>
public sealed class AssumptionResult
{
    private AssumptionResult(ImmutableArray<SignCondition> conditions, ParseError? error) => (Conditions, Error) = (conditions, error);

    /// <summary>The conditions; empty after an error.</summary>
    public ImmutableArray<SignCondition> Conditions { get; }

    /// <summary>The error, or null.</summary>
    public ParseError? Error { get; }

    /// <summary>Whether the text is an assumption.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>A success.</summary>
    public static AssumptionResult Of(ImmutableArray<SignCondition> conditions) => new(conditions, null);

    /// <summary>A failure.</summary>
    public static AssumptionResult Of(ParseError error) => new([], error);
}
