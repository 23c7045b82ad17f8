using System.Text;

namespace Verifier.Reports.Latex;

/// <summary>Formulas on lines of their own, broken before a sign when they are too long for one line.</summary>
internal static class DisplayMath
{
    /// <summary>About as many letters as a line of the document holds.</summary>
    private const int LineLetters = 50;

    /// <summary>A formula without a number, for a displayed environment of its own.</summary>
    public static string Write(string formula)
    {
        IReadOnlyList<string> lines = Lines(formula);
        if (lines.Count == 1)
        {
            return $"\\[\n  {formula}\n\\]";
        }

        string[] broken = [.. lines.Select((line, index) => index == 0 ? Aligned(line) : $"&\\qquad{{}}{line}")];
        return $"\\begin{{align*}}\n  {string.Join("\\\\\n  ", broken)}\n\\end{{align*}}";
    }

    /// <summary>The rows of an alignment for a formula whose alignment mark is set by the caller.</summary>
    public static string Rows(string left, string right)
    {
        IReadOnlyList<string> lines = Lines(right);
        return $"{left}&={lines[0]}" + string.Concat(lines.Skip(1).Select(line => $"\\\\\n  &\\qquad{{}}{line}"));
    }

    private static string Aligned(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? "&" + line : line[..equals] + "&" + line[equals..];
    }

    /// <summary>Fills lines with whole terms; inside parentheses, say <c>\bigl(… \bigr)</c>, a line ends only where nothing else fits.</summary>
    private static List<string> Lines(string formula)
    {
        List<Term> terms = Terms(formula);
        List<string> lines = [];
        int start = 0;
        while (start < terms.Count)
        {
            int end = End(terms, start);
            lines.Add(string.Concat(terms[start..end].Select(term => term.Text)));
            start = end;
        }

        return lines;
    }

    /// <summary>The index after the last term of the line that begins at <paramref name="start"/>.</summary>
    private static int End(List<Term> terms, int start)
    {
        double letters = 0;
        int inside = -1;
        int outside = -1;
        for (int index = start; index < terms.Count; index++)
        {
            letters += terms[index].Letters;
            if (letters > LineLetters && index > start)
            {
                return outside > start ? outside : inside > start ? inside : index;
            }

            inside = index + 1;
            outside = index + 1 < terms.Count && terms[index + 1].Parentheses > 0 ? outside : index + 1;
        }

        return terms.Count;
    }

    /// <summary>The pieces between signs + and − that stand outside braces, environments and <c>\left … \right</c>.</summary>
    private static List<Term> Terms(string formula)
    {
        List<Term> terms = [];
        StringBuilder text = new();
        (int depth, int parentheses, int parenthesesAtStart, double letters) = (0, 0, 0, 0);
        for (int at = 0; at < formula.Length; at++)
        {
            if (depth == 0 && formula[at] is '+' or '-' && text.Length > 0 && text[^1] != '=')
            {
                terms.Add(new Term(text.ToString(), letters, parenthesesAtStart));
                text.Clear();
                (letters, parenthesesAtStart) = (0, parentheses);
            }

            string piece = Piece(formula, at);
            depth += Change(piece, "{", @"\left", @"\begin") - Change(piece, "}", @"\right", @"\end");
            parentheses += Change(piece, "(", "[", "(") - Change(piece, ")", "]", ")");
            letters += Letters(piece, depth);
            text.Append(piece);
            at += piece.Length - 1;
        }

        terms.Add(new Term(text.ToString(), letters, parenthesesAtStart));
        return terms;
    }

    private static int Change(string piece, string first, string second, string third) =>
        piece == first || piece == second || piece == third ? 1 : 0;

    /// <summary>A command, or a single character.</summary>
    private static string Piece(string formula, int at)
    {
        int end = at + 1;
        if (formula[at] == '\\')
        {
            while (end < formula.Length && char.IsAsciiLetter(formula[end]))
            {
                end++;
            }

            end = Math.Max(end, Math.Min(at + 2, formula.Length));
        }

        return formula[at..end];
    }

    /// <summary>Signs that take room: not braces, carets, sizes or spaces; inside braces letters are small or stacked and count half.</summary>
    private static double Letters(string piece, int depth) => piece switch
    {
        "{" or "}" or "^" or "_" or " " or @"\bigl" or @"\bigr" or @"\Bigl" or @"\Bigr" or @"\left" or @"\right" or @"\," or @"\frac" or @"\sqrt" => 0,
        @"\top" or @"\star" => 0,
        @"\sum" => 2,
        _ => depth == 0 ? 1 : 0.5,
    };

    /// <summary>A stretch of a formula.</summary>
    /// <param name="Text">Its LaTeX.</param>
    /// <param name="Letters">The room it takes.</param>
    /// <param name="Parentheses">How many parentheses are open where it begins.</param>
    private sealed record Term(string Text, double Letters, int Parentheses);
}
