using System.Globalization;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The place in the tokens of one text and the first error found there.</summary>
internal sealed class TokenReader(string text, TokenList input)
{
    private const int ShownCharacters = 40;
    private readonly IReadOnlyList<Token> tokens = input.Tokens;
    private int nesting;

    /// <summary>The index of the current token.</summary>
    public int Index { get; private set; }

    /// <summary>The current token.</summary>
    public Token Current => tokens[Index];

    /// <summary>The token before the current one.</summary>
    public Token Previous => tokens[Index - 1];

    /// <summary>The first error.</summary>
    public ParseError? Error { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public void Advance() => Index++;

    /// <summary>Goes one level deeper; false with an error if that is too deep.</summary>
    public bool Enter()
    {
        nesting++;
        if (nesting <= ParseLimits.Nesting)
        {
            return true;
        }

        Fail(Current, string.Create(CultureInfo.InvariantCulture, $"the text nests deeper than {ParseLimits.Nesting} levels"));
        return false;
    }

    /// <summary>Goes one level up.</summary>
    public void Leave() => nesting--;

    /// <summary>Reads the parenthesis that closes <paramref name="open"/> and goes one level up.</summary>
    public bool Close(Token open)
    {
        nesting--;
        if (Current.Kind == TokenKind.Close)
        {
            Advance();
            return true;
        }

        _ = Current.Kind == TokenKind.End ? Fail(open, "this parenthesis is never closed", ")") : FailAfterOperand();
        return false;
    }

    /// <summary>Reads a comma between arguments.</summary>
    public bool Comma()
    {
        bool found = Current.Kind == TokenKind.Comma;
        if (found)
        {
            Advance();
        }
        else
        {
            Fail(Current, "if takes a condition and two values", "if(x > 0, a, b)");
        }

        return found;
    }

    /// <summary>The place from a token to the last one read.</summary>
    public Token Span(Token first) => first with { Length = Math.Max(Previous.End - first.Position, 1) };

    /// <summary>The characters of a place, shortened for a message.</summary>
    public string Shown(Token place) => place.Length <= ShownCharacters
        ? text.Substring(place.Position, place.Length)
        : string.Concat(text.AsSpan(place.Position, ShownCharacters), "…");

    /// <summary>Keeps the first error; null, to be returned in place of a tree.</summary>
    public Expression? Fail(Token place, string reason, string? accepted = null, string? suggestion = null)
    {
        Error ??= new ParseError(place.Position, place.Length, reason, accepted, suggestion);
        return null;
    }

    /// <summary>The error of a token that cannot follow an operand.</summary>
    public Expression? FailAfterOperand() => Current.Kind switch
    {
        TokenKind.Close => Fail(Current, "no parenthesis is open here", "an operator or the end"),
        TokenKind.Comma => Fail(Current, "a comma only separates arguments of a function; numbers have a point, as in 0.5", "an operator"),
        TokenKind.Number => Fail(Current, "an operator is missing before this number", "+ - * / ^"),
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual =>
            Fail(Current, "a comparison stands only in the condition of if", "if(x > 0, a, b)"),
        _ => Fail(Current, "the expression ends too early", "an operator"),
    };

    /// <summary>The tree, unless it is larger than the program wants to work with.</summary>
    public Expression? WithinLimits(Expression tree, Token place)
    {
        if (tree.Size > ParseLimits.TreeSize)
        {
            return Fail(place, string.Create(CultureInfo.InvariantCulture, $"the expression has more than {ParseLimits.TreeSize} parts"));
        }

        return tree.Depth <= ParseLimits.TreeDepth
            ? tree
            : Fail(place, string.Create(CultureInfo.InvariantCulture, $"the expression nests deeper than {ParseLimits.TreeDepth} levels"));
    }
}
