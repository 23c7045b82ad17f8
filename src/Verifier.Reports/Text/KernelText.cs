using Verifier.Arithmetic.Balls;
using Verifier.Reports.Kernels;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Text;

/// <summary>A dual kernel for people.</summary>
public static class KernelText
{
    private const int LongestFormula = 1200;

    /// <summary>Writes <paramref name="table"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, KernelTable table)
    {
        DualKernel kernel = table.Kernel;
        page.Line($"σ(x) = {ExpressionText.Write(kernel.Activation)}", TextRole.Heading);
        page.Line(KernelWords.Definition(kernel.Inputs), TextRole.Faint).Line();
        List<(string Symbol, string Text)> rows = [];
        AddFormula(rows, "κ(ρ)", kernel.Formula);
        if (table.HasDerivative)
        {
            AddFormula(rows, "κ'(ρ)", kernel.DerivativeFormula);
        }

        rows.AddRange(table.Values.Select(value => (KernelWords.Symbol(value), Number(value, table.Digits))));
        rows.Add(("Route", KernelWords.Route(kernel.Route)));
        int columns = rows.Max(row => row.Symbol.Length) + 2;
        foreach ((string symbol, string text) in rows)
        {
            page.Paragraph(symbol.PadRight(columns), columns, text);
        }

        return rows.Any(row => row.Text.Contains("Phi2", StringComparison.Ordinal))
            ? page.Paragraph(string.Empty, 0, "Phi2(h, k; r) is P(X <= h, Y <= k) for standard normals X, Y of correlation r.", TextRole.Faint)
            : page;
    }

    private static void AddFormula(List<(string Symbol, string Text)> rows, string symbol, DualFormula? formula)
    {
        if (formula is not null)
        {
            rows.Add((symbol, Shown(formula)));
        }
    }

    private static string Shown(DualFormula formula)
    {
        string text = DualFormulaText.Write(formula);
        return text.Length <= LongestFormula ? text : "a closed form with numbers too long to read: --latex and --json print it";
    }

    private static string Number(KernelValue value, int digits)
    {
        if (!value.Value.IsFinite)
        {
            return "infinite, or not enclosed";
        }

        (string number, string radius) = value.Value.ToDecimal(digits);
        string enclosure = radius == "0" ? number : $"{number} ± {radius}";
        string text = value.ClosedForm is { } form ? Shown(form) : string.Empty;
        return text.Length == 0 || text.Length > LongestFormula / 10 || text == enclosure ? enclosure : $"{text} = {enclosure}";
    }
}
