using System.Globalization;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Convolution;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Folder;
using Verifier.Reports.Html;
using Verifier.Reports.Json;
using Verifier.Reports.Plots;
using Verifier.Reports.Text;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Convolution;

/// <summary>Everything known about the convolutional network of an activation, as the files of a folder.</summary>
public static class ConvolutionReport
{
    private const int Columns = 100;
    private const int Restarts = 5;

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
        CheckReport check = ConvolutionCheck.Run(series, name, options, progress, cancellation);
        string derivation = ConvolutionDerivation.Of(name, series, progress, cancellation).Document();
        progress.Report("training");
        ConvolutionSettings settings = new() { Seed = options.Seed, Restarts = Restarts };
        IReadOnlyList<ConvolutionCurve> curves =
            new ConvolutionExperiment(name, PatchKernels.Of(series, cancellation: cancellation), settings).Run(cancellation: cancellation);
        string figure = SvgPlot.Write(ConvolutionPlot.Of(curves[^1]));

        HtmlPage page = new($"Convolutional network: σ(x) = {ExpressionText.Write(series.Activation)}");
        page.Raw("""
            <p class="faint">As data: <a href="check.json">check.json</a>, <a href="training.json">training.json</a>,
            <a href="training.csv">training.csv</a>. As a document: <a href="derivation.tex">derivation.tex</a>.</p>

            """);
        page.Raw($"<div class=\"figures\">\n{figure}</div>\n");
        page.Table(
            ["step", "φ", "‖a − a*‖", "|1ᵀ(a − a*)|", "loss", "‖v‖"],
            ConvolutionTrainingText.Shown(curves[^1]).Select(record => (IReadOnlyList<string>)
                [Number(record.Step.ToString(CultureInfo.InvariantCulture)), .. ConvolutionTrainingText.Cells(record).Select(Number)]));
        page.Paragraph(ConvolutionTrainingText.Endings(new TextPage(Columns), curves).ToString());
        CheckHtml.Write(page, check);
        ReportFile[] files =
        [
            new(ActivationReport.Page, page.ToString()),
            new("training.svg", figure),
            new("derivation.tex", derivation),
            new("check.json", CheckJson.Write(check)),
            new("training.json", ConvolutionJson.Training(curves)),
            new("training.csv", ConvolutionCsv.Write(curves[^1])),
        ];
        return (files, check);
    }

    private static string Number(string cell) => $"<span class=\"number\">{HtmlPage.Escape(cell)}</span>";
}
