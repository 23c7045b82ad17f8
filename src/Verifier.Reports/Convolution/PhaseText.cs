using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Text;

namespace Verifier.Reports.Convolution;

/// <summary>The phases of the descent for people.</summary>
public static class PhaseText
{
    /// <summary>Writes <paramref name="summary"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, PhaseSummary summary)
    {
        page.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"CNN, {summary.Activation}, k = {summary.Patches}, ‖a*‖ = {summary.WeightNorm}: rates per unit of time η·steps"),
            TextRole.Heading).Line();
        int name = summary.Rates.Max(rate => rate.Name.Length) + 2;
        int formula = summary.Rates.Max(rate => rate.Formula.Length) + 2;
        page.Line("what".PadRight(name) + "theory".PadRight(formula) + "     value  measured", TextRole.Faint);
        foreach (PhaseRate rate in summary.Rates)
        {
            page.Line(rate.Name.PadRight(name) + rate.Formula.PadRight(formula)
                + string.Create(CultureInfo.InvariantCulture, $"{rate.Theory,10:0.000000}{rate.Measured,10:0.000000}"));
        }

        double step = Math.Log(10) / (2 * summary.EscapeRate);
        page.Line().Line("Phase I: time from cos φ = 1/√p, a = 0, S = 0 to φ = π/4", TextRole.Heading);
        page.Line("       p      time      more", TextRole.Faint);
        double previous = double.NaN;
        foreach ((int patchSize, double time) in summary.Escapes)
        {
            string more = double.IsNaN(previous) ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{time - previous,10:0.00}");
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{patchSize,8}{time,10:0.00}") + more);
            previous = time;
        }

        page.Line(string.Create(CultureInfo.InvariantCulture, $"ln 10/(2μ) = {step:0.00} more for ten times the p."));
        return DroppedText.Write(page, summary.Dropped);
    }
}
