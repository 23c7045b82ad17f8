using System.Globalization;

namespace Verifier.Reports.Hermite;

/// <summary>Turns the share of some work that is done into a line of text, once for each per cent.</summary>
/// <param name="lines">Is told the lines.</param>
/// <param name="work">What is being done.</param>
internal sealed class PercentProgress(IProgress<string> lines, string work) : IProgress<double>
{
    private int reported = -1;

    /// <inheritdoc/>
    public void Report(double value)
    {
        int percent = (int)(100 * value);
        if (percent != reported)
        {
            reported = percent;
            lines.Report(string.Create(CultureInfo.InvariantCulture, $"{work}: {percent} %"));
        }
    }
}
