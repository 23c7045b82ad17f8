using System.Globalization;

namespace Verifier.Symbolic.Catalogue;

/// <summary>Reads a file of named activations: one line each, <c>name(parameter = default, …): text | description | source</c>.</summary>
/// <remarks>
/// Parameters, description and source may be left out; <c>#</c> at the beginning of a line makes it a comment. The text may use every name of
/// the language and the entries above it, so that no entry can refer to itself; what it grows to is bounded by
/// <see cref="Expressions.ParseLimits"/>. A name that the language or the built-in catalogue has is refused: a text keeps its meaning whatever
/// file is read beside it.
/// </remarks>
public static class CatalogueFile
{
    /// <summary>The greatest number of entries.</summary>
    public const int MostEntries = 1_000;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">The first error, with line and column; null when the result is not null.</param>
    public static PersonalCatalogue? Read(string text, out CatalogueProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.Split('\n');
        PersonalCatalogue known = PersonalCatalogue.Empty;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#')
            {
                continue;
            }

            CatalogueLine reader = new(line, i + 1, known);
            if ((known.Entries.Count == MostEntries ? reader.Fail(0, TooMany) : reader.Read()) is not { } entry)
            {
                problem = reader.Problem;
                return null;
            }

            known = known.With(entry);
        }

        problem = null;
        return known;
    }

    private static string TooMany => $"a file has at most {MostEntries.ToString(CultureInfo.InvariantCulture)} entries";
}
