using System.Diagnostics.CodeAnalysis;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>A formula in k, or why a text is none.</summary>
public sealed class IndexFormulaResult
{
    private IndexFormulaResult(IndexNode? formula, ParseError? error) => (Formula, Error) = (formula, error);

    /// <summary>The formula, or null.</summary>
    public IndexNode? Formula { get; }

    /// <summary>The error, or null.</summary>
    public ParseError? Error { get; }

    /// <summary>Whether there is a formula.</summary>
    [MemberNotNullWhen(true, nameof(Formula))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Formula is not null;

    /// <summary>A success.</summary>
    public static IndexFormulaResult Of(IndexNode formula) => new(formula, null);

    /// <summary>A failure.</summary>
    public static IndexFormulaResult Of(ParseError error) => new(null, error);
}
