using System.Globalization;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Text;

namespace Verifier.Reports.FiniteSamples;

/// <summary>The error against N for people: a line for each N, the exponents with their intervals, and the verdict.</summary>
public static class SampleSizeText
{
    private const string Columns = "Row error: root mean square over rows and runs of ‖b̂ − b*‖ at norm one. Predicted: c/√N from the covariance of "
        + "the gradient at the minimum of G and the Hessian there. Near B*: e(Q) ≤ 0.25.";

    /// <summary>Writes <paramref name="summary"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, SampleSizeSummary summary)
    {
        page.Line(summary.Title, TextRole.Heading).Line();
        page.Line("         N   near B*   row error   predicted        e(Q)", TextRole.Faint);
        foreach (IGrouping<int, SampleSizeRun> size in summary.Runs.GroupBy(run => run.Samples))
        {
            int near = size.Count(run => run.IsNear);
            string share = string.Create(CultureInfo.InvariantCulture, $"{near} of {size.Count()}");
            string errors = near == 0
                ? "          –"
                : string.Create(CultureInfo.InvariantCulture, $"{summary.MeanRowError(size.Key),12:0.00000}{summary.Predicted(size.Key),12:0.00000}")
                    + string.Create(CultureInfo.InvariantCulture, $"{summary.MeanSurrogateError(size.Key),12:0.000e+00}");
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{size.Key,10}{share,11}") + errors);
        }

        page.Line();
        WriteFit(page, "row error", summary.RowFit, SampleSizeSummary.RowExponent, "−1/2");
        WriteFit(page, "e(Q)     ", summary.SurrogateFit, SampleSizeSummary.SurrogateExponent, "−1, since 1 − cos is half the square of the angle");
        page.Line().Paragraph(string.Empty, 0, Columns, TextRole.Faint);
        (string sentence, TextRole role) = Verdict(summary);
        return page.Line().Paragraph(string.Empty, 0, sentence, role);
    }

    private static void WriteFit(TextPage page, string name, PowerLawFit? fit, double theory, string theoryText)
    {
        if (fit is null)
        {
            page.Line($"{name} ~ N^p: too few runs for an exponent.", TextRole.Open);
            return;
        }

        string interval = string.Create(
            CultureInfo.InvariantCulture, $"{name} ~ N^p with p = {fit.Exponent:0.000} ± {fit.HalfWidth:0.000} ({1 - fit.Miss:0 %})");
        page.Line($"{interval}; theory {theoryText}.".Replace('-', '−'), fit.Contains(theory) ? TextRole.Supported : TextRole.Open);
    }

    private static (string Sentence, TextRole Role) Verdict(SampleSizeSummary summary) => summary.IsConfirmed switch
    {
        true => ("Sampled: the interval of the exponent holds −1/2.", TextRole.Supported),
        false => ("Against theory: the interval of the exponent does not hold −1/2. At small N the terms beyond 1/√N count.", TextRole.Wrong),
        null => ("Undecided: too few runs ended near B*, or the interval is wider than ±0.25. Larger --sizes or more --runs help.", TextRole.Open),
    };
}
