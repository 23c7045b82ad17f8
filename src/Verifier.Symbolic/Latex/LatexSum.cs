using System.Text;

namespace Verifier.Symbolic.Latex;

/// <summary>Sums of LaTeX terms.</summary>
internal static class LatexSum
{
    /// <summary>Appends a term; a plus sign goes between terms unless the term brings its own minus sign.</summary>
    public static void Append(StringBuilder sum, string term) =>
        sum.Append(sum.Length == 0 || term.StartsWith('-') ? string.Empty : "+").Append(term);

    /// <summary>The sum of the terms; <c>0</c> when there is none.</summary>
    public static string Of(IEnumerable<string> terms)
    {
        var sum = new StringBuilder();
        foreach (string term in terms)
        {
            Append(sum, term);
        }

        return sum.Length == 0 ? "0" : sum.ToString();
    }
}
