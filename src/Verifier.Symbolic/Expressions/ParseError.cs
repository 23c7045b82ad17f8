namespace Verifier.Symbolic.Expressions;

/// <summary>Why a text is not an activation, and where.</summary>
/// <param name="Position">The 0-based index of the first character in question.</param>
/// <param name="Length">The number of characters in question, at least 1; at the end of the text it points one past the last.</param>
/// <param name="Reason">One sentence without a full stop.</param>
/// <param name="Accepted">What would be accepted there, or null.</param>
/// <param name="Suggestion">What was probably meant, or null.</param>
public sealed record ParseError(int Position, int Length, string Reason, string? Accepted = null, string? Suggestion = null)
{
    private const int WindowBefore = 50;
    private const int WindowAfter = 25;

    /// <summary>The message in one line: reason, suggestion and what is accepted.</summary>
    public string Message => Reason
        + (Suggestion is null ? string.Empty : $"; did you mean {Suggestion}?")
        + (Accepted is null ? string.Empty : $" (accepted here: {Accepted})");

    /// <summary>Three lines: the text (of a long one the part around the error), a caret under the place, the message.</summary>
    /// <param name="text">The text that was parsed.</param>
    public string Render(string text)
    {
        int start = Math.Max(0, Position - WindowBefore);
        int end = Math.Min(text.Length, Position + Length + WindowAfter);
        end = Math.Min(end, start + WindowBefore + WindowAfter + 20);
        string before = start > 0 ? "…" : string.Empty;
        string after = end < text.Length ? "…" : string.Empty;
        string shown = new([.. text[start..end].Select(c => char.IsControl(c) ? ' ' : c)]);
        int carets = Math.Clamp(Length, 1, Math.Max(1, end - Position));
        return $"{before}{shown}{after}\n{new string(' ', Position - start + before.Length)}{new string('^', carets)}\n{Message}";
    }
}
