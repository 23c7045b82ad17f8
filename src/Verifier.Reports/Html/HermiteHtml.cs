using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Hermite;
using Verifier.Reports.Readouts;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Html;

/// <summary>A Hermite table as HTML.</summary>
internal static class HermiteHtml
{
    /// <summary>Adds the section.</summary>
    public static void Write(HtmlPage page, HermiteTable table)
    {
        page.Heading("Hermite series");
        page.Paragraph("σ̂_k = E[σ(z) h_k(z)] for z ~ N(0,1), with the orthonormal polynomials h_k = He_k/√k!. Every value ± radius encloses the number.");
        if (table.Series.GeneralFormula is { } formula)
        {
            page.Raw($"<p>For general k: <code>σ̂_k = {HtmlPage.Escape(formula.ToString())}</code></p>\n");
        }

        page.Table(["k", "status", "rests on", "value", "closed form"], table.Coefficients.Select(one => Row(one, table.Digits)));
        page.Raw("<p>").Raw(string.Join("<br/>\n", Facts(table).Select(HtmlPage.Prose))).Raw("</p>\n");
    }

    private static string[] Row(HermiteCoefficient one, int digits)
    {
        (string value, string radius) = one.Value.ToFixedDecimal(digits);
        string role = one.Status == CoefficientStatus.Unknown ? "open" : "certain";
        return
        [
            one.Index.ToString(CultureInfo.InvariantCulture),
            $"<span class=\"{role}\">{HermiteWords.Of(one.Status)}</span>",
            HermiteWords.Of(one.Method),
            $"<span class=\"number\">{HtmlPage.Escape(radius == "0" ? value : $"{value} ± {radius}")}</span>",
            $"<code>{HtmlPage.Escape(one.ClosedForm?.ToString() ?? string.Empty)}</code>",
        ];
    }

    private static IEnumerable<string> Facts(HermiteTable table)
    {
        yield return $"Second moment: E[σ²] = {CertifiedText.Write(table.SecondMoment, table.Digits)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"Tail: Σ σ̂_k² over k ≥ {table.Coefficients.Count} is ")
            + CertifiedText.Write(table.Tail, table.Digits);
        yield return $"Parity: {HermiteWords.Of(table.Series.Parity)}";
        yield return $"Generative exponent: {GenerativeExponentWords.Of(table.GenerativeExponent)}";
    }
}
