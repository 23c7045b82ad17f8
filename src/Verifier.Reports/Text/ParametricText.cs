using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Reports.Hermite;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;

namespace Verifier.Reports.Text;

/// <summary>A Hermite series with parameters for people.</summary>
public static class ParametricText
{
    private const int Indent = 22;
    private const string Gap = "  ";

    /// <summary>Writes <paramref name="table"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, ParametricTable table)
    {
        page.Line($"σ(x) = {ExpressionText.Write(table.Series.Activation)}", TextRole.Heading);
        page.Line("σ̂_k = E[σ(z) h_k(z)], z ~ N(0,1), h_k = He_k/√k! orthonormal", TextRole.Faint);
        page.Line($"Parameters  {string.Join(", ", table.Parameters)}");
        if (!table.Series.Assumptions.IsEmpty)
        {
            page.Line($"Assumed     {string.Join(", ", table.Series.Assumptions)}");
        }

        foreach (ParameterCase one in table.Series.Cases)
        {
            WriteCase(page.Line(), one, table.Order);
        }

        return table.Series.Cases.IsEmpty ? page.Line().Line("No value of the parameters satisfies the assumptions.", TextRole.Open) : page;
    }

    private static void WriteCase(TextPage page, ParameterCase one, int order)
    {
        if (!one.Conditions.IsEmpty)
        {
            page.Line($"For {string.Join(" and ", one.Conditions)}", TextRole.Heading);
        }

        if (one.Refusal is { } refusal)
        {
            page.Paragraph(string.Empty, 0, $"{char.ToUpperInvariant(refusal.ToString()[0])}{refusal.ToString()[1..]}.");
        }

        if (one.Series is { } series)
        {
            WriteSeries(page, series, Enumerable.Range(0, order + 1), series.GeneralFormula?.ToString());
            page.Paragraph("Second moment".PadRight(Indent), Indent, $"E[σ²] = {series.SecondMomentClosedForm?.ToString() ?? "no closed form is known"}");
            page.Line($"Parity                {HermiteWords.Of(series.Parity)}");
        }
        else if (one.Fact is { } fact)
        {
            page.Line($"Exact for every {HermiteWords.Of(fact.Parity)} k, whatever the parameters:");
            IEnumerable<int> indices = Enumerable.Range(0, order + 1).Where(k => k % 2 == (fact.Parity == Parity.Odd ? 1 : 0));
            WriteSeries(page, fact.Series, indices, fact.GeneralFormula);
        }
    }

    private static void WriteSeries(TextPage page, ExactHermiteSeries series, IEnumerable<int> indices, string? formula)
    {
        page.Line("  k  closed form", TextRole.Faint);
        foreach (int k in indices)
        {
            ExactConstant value = series.Exact(k);
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{k,3}{Gap}"), 5, value.ToString());
        }

        if (formula is not null)
        {
            page.Paragraph("General formula".PadRight(Indent), Indent, $"σ̂_k = {formula}");
        }
    }
}
