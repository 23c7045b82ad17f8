using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Hermite;
using Verifier.Reports.Readouts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Text;

/// <summary>A Hermite table for people.</summary>
public static class HermiteText
{
    private const string Gap = "  ";

    /// <summary>Writes <paramref name="table"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, HermiteTable table)
    {
        page.Line($"σ(x) = {ExpressionText.Write(table.Series.Activation)}", TextRole.Heading);
        page.Line("σ̂_k = E[σ(z) h_k(z)], z ~ N(0,1), h_k = He_k/√k! orthonormal", TextRole.Faint).Line();
        WriteRows(page, table);
        page.Line();
        if (table.Series.GeneralFormula is { } formula)
        {
            page.Paragraph("General formula       ", 22, $"σ̂_k = {formula}");
        }

        page.Line($"Second moment         E[σ²] = {Number(table.SecondMoment, table.Digits)}");
        page.Line(string.Create(CultureInfo.InvariantCulture, $"Tail                  Σ σ̂_k² over k ≥ "
            + $"{table.Coefficients.Count} is {Value(table.Tail.Value, table.Digits).TrimStart()}"));
        page.Line($"Parity                {HermiteWords.Of(table.Series.Parity)}");
        page.Line($"Information exponent  {Exponent(table)}");
        return page.Line($"Generative exponent   {GenerativeExponentWords.Of(table.GenerativeExponent)}");
    }

    private static void WriteRows(TextPage page, HermiteTable table)
    {
        (string Index, HermiteCoefficient Coefficient, string Value)[] rows =
            [.. table.Coefficients.Select(one => (one.Index.ToString(CultureInfo.InvariantCulture), one, Value(one.Value, table.Digits)))];
        int indexColumns = Math.Max(1, rows.Max(row => row.Index.Length));
        int valueColumns = rows.Max(row => row.Value.Length);
        page.Line($"{"k".PadLeft(indexColumns)}{Gap}{"status",-8}{Gap}{"rests on",-11}{Gap}{"value".PadRight(valueColumns)}{Gap}closed form", TextRole.Faint);
        foreach ((string index, HermiteCoefficient coefficient, string value) in rows)
        {
            string status = page.Painted(HermiteWords.Of(coefficient.Status).PadRight(8), Role(coefficient.Status));
            string method = HermiteWords.Of(coefficient.Method).PadRight(11);
            page.Line($"{index.PadLeft(indexColumns)}{Gap}{status}{Gap}{method}{Gap}{value.PadRight(valueColumns)}{Gap}{coefficient.ClosedForm}");
        }
    }

    private static TextRole Role(CoefficientStatus status) => status == CoefficientStatus.Unknown ? TextRole.Open : TextRole.Certain;

    private static string Value(Ball ball, int digits)
    {
        (string value, string radius) = ball.ToFixedDecimal(digits);
        string sign = value.StartsWith('-') ? string.Empty : " ";
        return radius == "0" ? sign + value : $"{sign}{value} ± {radius}";
    }

    private static string Number(CertifiedNumber number, int digits) => number.ClosedForm is { } form && form.ToString() is { } text
        ? form.AsRational() is not null ? text : $"{text} ={Value(number.Value, digits)}"
        : Value(number.Value, digits).TrimStart();

    private static string Exponent(HermiteTable table) => table.InformationExponent is HermiteCoefficient found
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Index} "
            + $"({(table.InformationExponentIsProved ? "proved" : "an upper bound: a lower coefficient is not proved to be 0")})")
        : "above the order shown";
}
