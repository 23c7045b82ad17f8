using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Text;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>The kernels of a wide network for people.</summary>
public static class NetworkKernelText
{
    private const string Gap = "  ";

    /// <summary>Writes <paramref name="table"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, NetworkKernelTable table)
    {
        page.Line($"σ(x) = {ExpressionText.Write(table.Activation)}", TextRole.Heading);
        page.Line($"σ_w² = {table.WeightVariance}, σ_b² = {table.BiasVariance}, "
            + $"|x|/√d = {table.FirstNorm}, |x'|/√d = {table.SecondNorm}, ρ = {table.Correlation}");
        page.Line().Line("Covariance of the outputs (NNGP): Σ ← σ_b² + σ_w² E[σ(u)σ(v)], (u, v) ~ N(0, Σ)", TextRole.Faint);
        Rows(page, "Σ", table.Layers, table.Digits, layer => [layer.Outputs.FirstVariance, layer.Outputs.SecondVariance, layer.Outputs.Covariance]);
        if (table.ShowsTangents)
        {
            page.Line().Line("Inner product of the gradients (NTK): Θ ← Σ + σ_w² E[σ'(u)σ'(v)] Θ", TextRole.Faint);
            Rows(page, "Θ", table.Layers, table.Digits, layer => [layer.FirstTangent, layer.SecondTangent, layer.CrossTangent]);
            if (table.HasInfiniteTangents)
            {
                page.Line("σ jumps: Θ(x, x) is infinite from the first hidden layer on.");
            }
        }

        return page;
    }

    private static void Rows(TextPage page, string kernel, IReadOnlyList<CertifiedLayer> layers, int digits, Func<CertifiedLayer, Ball[]> values)
    {
        string[] heads = [$"{kernel}(x, x)", $"{kernel}(x', x')", $"{kernel}(x, x')"];
        string[][] cells = [.. layers.Select(layer => values(layer).Select(value => Number(value, digits)).ToArray())];
        int[] columns = [.. heads.Select((head, place) => cells.Select(row => row[place].Length).Append(head.Length).Max())];
        page.Line($"layer{Gap}{Join(heads, columns)}", TextRole.Faint);
        foreach ((CertifiedLayer layer, string[] row) in layers.Zip(cells))
        {
            page.Line($"{layer.Layer.ToString(CultureInfo.InvariantCulture),5}{Gap}{Join(row, columns)}");
        }
    }

    private static string Join(string[] row, int[] columns) => string.Join(Gap, row.Zip(columns, (cell, width) => cell.PadRight(width))).TrimEnd();

    private static string Number(Ball ball, int digits)
    {
        if (!ball.IsFinite)
        {
            return "unknown";
        }

        (string value, string radius) = ball.ToFixedDecimal(digits);
        return radius == "0" ? value : $"{value} ± {radius}";
    }
}
