namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>Splits a text into tokens.</summary>
internal static class Tokenizer
{
    private static readonly Dictionary<char, TokenKind> Symbols = new()
    {
        ['+'] = TokenKind.Plus,
        ['-'] = TokenKind.Minus,
        ['\u2212'] = TokenKind.Minus,
        ['*'] = TokenKind.Times,
        ['\u00B7'] = TokenKind.Times,
        ['\u22C5'] = TokenKind.Times,
        ['\u00D7'] = TokenKind.Times,
        ['/'] = TokenKind.Divide,
        ['^'] = TokenKind.Power,
        ['('] = TokenKind.Open,
        [')'] = TokenKind.Close,
        [','] = TokenKind.Comma,
        ['<'] = TokenKind.Less,
        ['>'] = TokenKind.Greater,
        ['\u2264'] = TokenKind.LessOrEqual,
        ['\u2265'] = TokenKind.GreaterOrEqual,
    };

    private static readonly Dictionary<char, string> GreekNames = new()
    {
        ['π'] = "pi",
        ['Φ'] = "Phi",
        ['φ'] = "phi",
    };

    private static readonly Dictionary<char, string> Hints = new()
    {
        ['['] = "(",
        [']'] = ")",
        ['{'] = "(",
        ['}'] = ")",
        ['|'] = "abs(...)",
        ['²'] = "^2",
        ['³'] = "^3",
        ['√'] = "sqrt(...)",
        ['='] = "a comparison with < <= > >= inside if(...)",
        ['\\'] = "text without LaTeX commands",
        ['.'] = "a number like 0.5",
    };

    /// <summary>The tokens, or the first character that belongs to none.</summary>
    public static TokenList Tokenize(string text)
    {
        List<Token> tokens = [];
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            ParseError? error = Next(text, position, out Token token);
            if (error is not null)
            {
                return new TokenList([], error);
            }

            tokens.Add(token);
            position = token.End;
        }

        tokens.Add(new Token(TokenKind.End, text.Length, 1));
        return new TokenList(tokens, null);
    }

    private static ParseError? Next(string text, int position, out Token token)
    {
        char first = text[position];
        if (NumberLiteral.StartsAt(text, position))
        {
            return NumberLiteral.Read(text, position, out token);
        }

        token = default;
        if (IsNameStart(first))
        {
            int end = position + 1;
            while (end < text.Length && (IsNameStart(text[end]) || char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            token = new Token(TokenKind.Name, position, end - position, Name: text[position..end]);
            return null;
        }

        return Symbol(text, position, out token);
    }

    private static ParseError? Symbol(string text, int position, out Token token)
    {
        char first = text[position];
        token = default;
        if (GreekNames.TryGetValue(first, out string? greek))
        {
            token = new Token(TokenKind.Name, position, 1, Name: greek);
        }
        else if (Symbols.TryGetValue(first, out TokenKind kind))
        {
            token = text.AsSpan(position).StartsWith("**", StringComparison.Ordinal)
                ? default
                : WithEquals(kind, position, position + 1 < text.Length && text[position + 1] == '=');
        }

        return token.Length > 0 ? null : Unexpected(text, position);
    }

    private static Token WithEquals(TokenKind kind, int position, bool equals) => (kind, equals) switch
    {
        (TokenKind.Less, true) => new Token(TokenKind.LessOrEqual, position, 2),
        (TokenKind.Greater, true) => new Token(TokenKind.GreaterOrEqual, position, 2),
        _ => new Token(kind, position, 1),
    };

    private static ParseError Unexpected(string text, int position)
    {
        char first = text[position];
        if (first == '*')
        {
            return new ParseError(position, 2, "** is not an operator", Suggestion: "^");
        }

        int length = char.IsSurrogatePair(text, position) ? 2 : 1;
        string shown = char.IsControl(first) ? "a control character" : text.Substring(position, length);
        return new ParseError(position, length, $"{shown} is not part of the language", Suggestion: Hints.GetValueOrDefault(first));
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';
}
