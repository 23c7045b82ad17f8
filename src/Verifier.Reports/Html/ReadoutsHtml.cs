using Verifier.Reports.Readouts;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Html;

/// <summary>Readouts as HTML.</summary>
internal static class ReadoutsHtml
{
    /// <summary>Adds the section.</summary>
    public static void Write(HtmlPage page, IReadOnlyList<ReadoutGroup> groups, int digits)
    {
        page.Heading("Readouts");
        page.Table(["", "value", "status", "definition and source"], groups.SelectMany(group => group.Readouts).Select(one => Row(one, digits)));
    }

    private static string[] Row(Readout readout, int digits)
    {
        string ground = readout.Ground is { } text ? $"{HtmlPage.Prose(text)}<br/>" : string.Empty;
        return
        [
            HtmlPage.Prose(readout.Quantity.Symbol),
            $"<span class=\"number\">{HtmlPage.Escape(ReadoutValue.Of(readout, digits))}</span>",
            $"<span class=\"verdict {Role(readout.Status)}\">{ReadoutWords.Of(readout.Status)}</span>",
            $"{ground}<span class=\"faint\">{HtmlPage.Prose($"{readout.Quantity.Definition} [{readout.Quantity.Source}]")}</span>",
        ];
    }

    private static string Role(ReadoutStatus status) => status switch
    {
        ReadoutStatus.Proved or ReadoutStatus.Enclosed => "certain",
        ReadoutStatus.Unknown => "open",
        ReadoutStatus.NotApplicable => "faint",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a look."),
    };
}
