namespace Verifier.Symbolic.IndexFormulas;

/// <summary>A place in a text that moves forward over characters, numbers and names.</summary>
internal sealed class IndexTextCursor(string text)
{
    /// <summary>The index of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>The next character that is not blank; \0 at the end.</summary>
    public char Peek()
    {
        SkipWhile(char.IsWhiteSpace);
        return Position < text.Length ? text[Position] : '\0';
    }

    /// <summary>Takes it.</summary>
    public char Take()
    {
        char taken = Peek();
        Position++;
        return taken;
    }

    /// <summary>Takes the next character if it is the wanted one, with no blank before it.</summary>
    public bool TakeAdjacent(char wanted)
    {
        bool isNext = Position < text.Length && text[Position] == wanted;
        Position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Takes digits and points.</summary>
    public string TakeNumber() => SkipWhile(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>Takes letters, digits and underscores.</summary>
    public string TakeName() => SkipWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>Takes a bracket and everything up to the bracket that closes it.</summary>
    public string TakeBrackets()
    {
        int level = 0;
        return SkipWhile(c =>
        {
            bool isOpen = c == '(';
            level += isOpen ? 1 : c == ')' ? -1 : 0;
            return level > 0 || isOpen;
        }) + (TakeAdjacent(')') ? ")" : string.Empty);
    }

    private string SkipWhile(Predicate<char> condition)
    {
        int start = Position;
        while (Position < text.Length && condition(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }
}
