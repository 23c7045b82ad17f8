using System.Text;

namespace Verifier.Reports.Text;

/// <summary>A plain text under construction: wrapped to a width, pieces painted by role.</summary>
/// <param name="width">The columns a line may fill.</param>
/// <param name="paint">Gives a piece the look of its role; the identity for plain text.</param>
public sealed class TextPage(int width, Func<string, TextRole, string>? paint = null)
{
    private readonly StringBuilder text = new();

    /// <summary>The columns a line may fill.</summary>
    public int Width { get; } = width > 0 ? width : throw new ArgumentOutOfRangeException(nameof(width), width, "A page has columns.");

    /// <summary>The piece in the look of its role.</summary>
    public string Painted(string piece, TextRole role) => paint is null ? piece : paint(piece, role);

    /// <summary>Adds a line as it is.</summary>
    public TextPage Line(string line = "")
    {
        text.Append(line.TrimEnd()).Append('\n');
        return this;
    }

    /// <summary>Adds a line in the look of a role.</summary>
    public TextPage Line(string line, TextRole role) => Line(Painted(line, role));

    /// <summary>Adds a paragraph, wrapped, after <paramref name="lead"/> on its first line and the same number of blanks on the others.</summary>
    /// <param name="lead">The text before the paragraph, perhaps painted.</param>
    /// <param name="leadColumns">The columns <paramref name="lead"/> fills.</param>
    /// <param name="paragraph">The words.</param>
    /// <param name="role">The look of the words, or null for plain.</param>
    public TextPage Paragraph(string lead, int leadColumns, string paragraph, TextRole? role = null)
    {
        string blanks = new(' ', leadColumns);
        string before = lead;
        foreach (string line in TextWrap.Lines(paragraph, Math.Max(20, Width - leadColumns)))
        {
            Line(before + (role is TextRole look ? Painted(line, look) : line));
            before = blanks;
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
