using Verifier.Symbolic.Catalogue;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>Recursive descent over numbers, names, calls, conditions and parentheses.</summary>
internal sealed class OperandGrammar(
    TokenReader reader, IReadOnlyCollection<string> parameters, PersonalCatalogue own, Func<Expression?> parseSum)
{
    /// <summary>What can stand where an operand is expected.</summary>
    public const string Accepted = "a number, a name, ( or -";

    private int afterBareName = -1;

    /// <summary>Whether the token just read is the name of a function without its parenthesis: <c>sin x</c> is not sin(x)·x.</summary>
    public bool EndsWithBareName => afterBareName == reader.Index;

    /// <summary>The operand at the current token.</summary>
    public Expression? Parse()
    {
        Token token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                reader.Advance();
                return Build.Number(token.Value);
            case TokenKind.Name:
                reader.Advance();
                return ParseName(token);
            case TokenKind.Open:
                reader.Advance();
                return reader.Enter() && parseSum() is { } inner && reader.Close(token) ? inner : null;
            case TokenKind.End:
                return reader.Fail(token, "the text ends where an operand is expected", Accepted);
            default:
                return reader.Fail(token, $"an operand is expected before {reader.Shown(token)}", Accepted);
        }
    }

    private Expression? ParseName(Token name)
    {
        bool applied = reader.Current.Kind == TokenKind.Open;
        if (name.Name == "if")
        {
            return applied ? ParseConditional(name) : reader.Fail(name, "if is followed by a parenthesis", "if(x > 0, a, b)");
        }

        if (Vocabulary.IsCallable(name.Name, own))
        {
            afterBareName = applied ? afterBareName : reader.Index;
            return applied ? ParseCall(name) : Resolve(name, [], []);
        }

        return name.Name switch
        {
            "x" => Build.X,
            "pi" => Build.Pi,
            "e" => Build.E,
            _ when parameters.Contains(name.Name) => Build.Parameter(name.Name),
            _ => FailUnknown(name, applied),
        };
    }

    private Expression? FailUnknown(Token name, bool applied)
    {
        string? suggestion = applied
            ? NameSuggestion.For(name.Name, Vocabulary.Callable(own))
            : NameSuggestion.For(name.Name, [.. Vocabulary.Leaves, .. Vocabulary.Callable(own), .. parameters]);
        string advice = applied ? string.Empty : "; the variable is x";
        return reader.Fail(name, $"{reader.Shown(name)} is not a known {(applied ? "function" : "name")}{advice}", null, suggestion);
    }

    private Expression? ParseCall(Token name)
    {
        Token open = reader.Current;
        List<Expression> arguments = [];
        List<Token> places = [];
        if (!reader.Enter())
        {
            return null;
        }

        do
        {
            reader.Advance();
            Token first = reader.Current;
            if (parseSum() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            places.Add(reader.Span(first));
        }
        while (reader.Current.Kind == TokenKind.Comma);
        return reader.Close(open) ? Resolve(name, arguments, places) : null;
    }

    private Expression? Resolve(Token name, List<Expression> arguments, List<Token> places)
    {
        Resolution resolution = Vocabulary.Apply(name.Name, own, arguments);
        return resolution.Value is { } value
            ? reader.WithinLimits(value, name)
            : reader.Fail(resolution.Argument < 0 ? name : places[resolution.Argument], resolution.Reason, resolution.Accepted);
    }

    private Expression? ParseConditional(Token name)
    {
        Token open = reader.Current;
        reader.Advance();
        if (!reader.Enter() || parseSum() is not { } left)
        {
            return null;
        }

        if (ComparisonOf(reader.Current.Kind) is not { } comparison)
        {
            return reader.Fail(reader.Current, "the condition of if is a comparison", "< <= > or >=, as in if(x > 0, a, b)");
        }

        reader.Advance();
        return parseSum() is { } right && reader.Comma() && parseSum() is { } whenTrue && reader.Comma()
            && parseSum() is { } whenFalse && reader.Close(open)
            ? reader.WithinLimits(Build.If(left, comparison, right, whenTrue, whenFalse), name)
            : null;
    }

    private static Comparison? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Less => Comparison.Less,
        TokenKind.LessOrEqual => Comparison.LessOrEqual,
        TokenKind.Greater => Comparison.Greater,
        TokenKind.GreaterOrEqual => Comparison.GreaterOrEqual,
        _ => null,
    };
}
