using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Reports.Hermite;
using Verifier.Reports.Html;
using Verifier.Reports.Json;
using Verifier.Reports.Kernels;
using Verifier.Reports.Latex;
using Verifier.Reports.Plots;
using Verifier.Reports.Text;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Folder;

/// <summary>Everything known about an activation, as the files of a folder: a page, figures, JSON, and the derivation in LaTeX.</summary>
public static class ActivationReport
{
    /// <summary>The page to begin with.</summary>
    public const string Page = "index.html";

    private const int Order = 12;
    private const int LossOrder = 8;
    private const int Digits = 15;
    private const int Bits = 112;
    private const int Columns = 100;

    /// <summary>Computes and writes the files.</summary>
    /// <param name="name">The name or text that the reader gave.</param>
    /// <param name="series">The Hermite series.</param>
    /// <param name="options">Seed and effort of the check.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files, and the check for its exit code.</returns>
    public static (IReadOnlyList<ReportFile> Files, CheckReport Check) Of(
        string name, HermiteSeries series, CheckOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        HermiteTable table = HermiteTable.Compute(series, Order, Digits, progress, cancellation);
        IReadOnlyList<ReadoutGroup> readouts =
            ActivationReadouts.Compute(series, new ReadoutOptions(Bits, ReadoutOptions.DefaultCorrelation), progress, cancellation);
        KernelTable kernel = KernelTable.Of(series, Digits, progress, cancellation);
        PopulationLoss loss = PopulationLoss.Expand(series, series, LossOrder, Bits, cancellation);
        OrthonormalTeacherConstant constant = OrthonormalTeacherConstant.Of(loss, Bits);
        ObjectiveOutcome objective = ObjectiveFormula.Build(series, Bits, cancellation);
        CheckReport check = ActivationCheck.Run(series, name, options, progress, cancellation);
        Derivation derivation = Derivation.Of(name, series, progress, cancellation);
        derivation = derivation with { Sections = [.. derivation.Sections, KernelLatex.Section(kernel), ReadoutsLatex.Section(readouts)] };
        string function = SvgPlot.Write(ActivationPlot.Function(table));
        string coefficients = SvgPlot.Write(ActivationPlot.Coefficients(table));

        HtmlPage page = Opening(name, series, function, coefficients);
        HermiteHtml.Write(page, table);
        ReadoutsHtml.Write(page, readouts, Digits);
        page.Heading("Dual kernel").Preformatted(KernelText.Write(new TextPage(Columns), kernel).ToString());
        page.Heading("Population loss").Preformatted(ExpansionText.Write(new TextPage(Columns), loss, constant).ToString());
        page.Heading("Objective G").Preformatted(ObjectiveText.Write(new TextPage(Columns), series, objective).ToString());
        CheckHtml.Write(page, check);
        ReportFile[] files =
        [
            new(Page, page.ToString()),
            new("activation.svg", function),
            new("coefficients.svg", coefficients),
            new("derivation.tex", derivation.Document()),
            new("hermite.json", HermiteJson.Write(table)),
            new("readouts.json", ReadoutsJson.Write(series, readouts, Digits)),
            new("kernel.json", KernelJson.Write(kernel)),
            new("expansion.json", ExpansionJson.Write(loss, constant)),
            new("objective.json", ExpansionJson.Write(series, objective)),
            new("check.json", CheckJson.Write(check)),
        ];
        return (files, check);
    }

    private static HtmlPage Opening(string name, HermiteSeries series, string function, string coefficients)
    {
        string text = ExpressionText.Write(series.Activation);
        HtmlPage page = new(name == text ? $"σ(x) = {text}" : $"{name}: σ(x) = {text}");
        page.Raw("""
            <p class="faint">As data: <a href="hermite.json">hermite.json</a>, <a href="readouts.json">readouts.json</a>,
            <a href="kernel.json">kernel.json</a>, <a href="expansion.json">expansion.json</a>, <a href="objective.json">objective.json</a>,
            <a href="check.json">check.json</a>.
            As a document: <a href="derivation.tex">derivation.tex</a>.</p>

            """);
        return page.Raw($"<div class=\"figures\">\n{function}{coefficients}</div>\n");
    }
}
