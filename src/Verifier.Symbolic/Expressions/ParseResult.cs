using System.Diagnostics.CodeAnalysis;

namespace Verifier.Symbolic.Expressions;

/// <summary>A tree, or why the text has none.</summary>
public sealed class ParseResult
{
    private ParseResult(Expression? expression, ParseError? error)
    {
        Expression = expression;
        Error = error;
    }

    /// <summary>The tree, or null.</summary>
    public Expression? Expression { get; }

    /// <summary>The error, or null.</summary>
    public ParseError? Error { get; }

    /// <summary>Whether there is a tree.</summary>
    [MemberNotNullWhen(true, nameof(Expression))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Expression is not null;

    /// <summary>A success.</summary>
    public static ParseResult Of(Expression expression) => new(expression, null);

    /// <summary>A failure.</summary>
    public static ParseResult Of(ParseError error) => new(null, error);
}
