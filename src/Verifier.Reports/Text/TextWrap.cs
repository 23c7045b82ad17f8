namespace Verifier.Reports.Text;

/// <summary>Breaks a paragraph into lines at blanks.</summary>
public static class TextWrap
{
    /// <summary>The lines of <paramref name="paragraph"/>, each at most <paramref name="columns"/> long unless a single word is longer.</summary>
    public static IEnumerable<string> Lines(string paragraph, int columns)
    {
        List<string> line = [];
        int length = 0;
        foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Count > 0 && length + 1 + word.Length > columns)
            {
                yield return string.Join(' ', line);
                line.Clear();
                length = 0;
            }

            length += (line.Count > 0 ? 1 : 0) + word.Length;
            line.Add(word);
        }

        yield return string.Join(' ', line);
    }
}
