using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Verifier.Reports.Html;

/// <summary>A stand-alone HTML page under construction: no script, no file from elsewhere.</summary>
/// <param name="title">The title, plain text.</param>
internal sealed partial class HtmlPage(string title)
{
    private const string Style = """
        body { font: 16px/1.5 Georgia, 'Times New Roman', serif; color: #1c1c1c; max-width: 60rem; margin: 2rem auto; padding: 0 1.2rem; }
        h1, h2 { font-weight: normal; line-height: 1.2; } h2 { border-bottom: 1px solid #ccc; margin-top: 2.4rem; padding-bottom: .2rem; }
        code, pre, .number { font-family: 'DejaVu Sans Mono', Consolas, monospace; font-size: .82em; }
        pre { overflow-x: auto; background: #f7f7f5; padding: .8rem; }
        table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; color: #666; }
        th, td { padding: .25rem .6rem .25rem 0; vertical-align: top; border-bottom: 1px solid #e8e8e8; }
        .faint { color: #666; font-size: .88em; } .certain { color: #17652f; } .supported { color: #1f4e9c; } .wrong { color: #b3261e; }
        .open { color: #8a5a00; } .figures { display: flex; flex-wrap: wrap; gap: 1rem; } .figures svg { flex: 1 1 26rem; height: auto; min-width: 0; }
        .verdict { display: inline-block; min-width: 6.5rem; white-space: nowrap; }
        """;

    private readonly StringBuilder body = new();

    /// <summary>Plain text as HTML.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A sentence as HTML, with what follows a letter and <c>_</c> set below the line, and what follows <c>^</c> above it.</summary>
    public static string Prose(string text) =>
        Superscript().Replace(Subscript().Replace(Escape(text), "<sub>${index}</sub>"), "<sup>${power}</sup>");

    /// <summary>A heading.</summary>
    public HtmlPage Heading(string text) => Raw($"<h2>{Escape(text)}</h2>\n");

    /// <summary>A paragraph.</summary>
    public HtmlPage Paragraph(string text) => Raw($"<p>{Prose(text)}</p>\n");

    /// <summary>Text with its line ends kept.</summary>
    public HtmlPage Preformatted(string text) => Raw($"<pre>{Escape(text)}</pre>\n");

    /// <summary>A table; cells are HTML.</summary>
    public HtmlPage Table(IEnumerable<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        body.Append("<table>\n<tr>").AppendJoin(string.Empty, heads.Select(head => $"<th>{Escape(head)}</th>")).Append("</tr>\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            body.Append("<tr>").AppendJoin(string.Empty, row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        return Raw("</table>\n");
    }

    /// <summary>HTML as it is.</summary>
    public HtmlPage Raw(string html)
    {
        body.Append(html);
        return this;
    }

    /// <summary>The page.</summary>
    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{Escape(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <h1>{Escape(title)}</h1>
        {body}</body>
        </html>

        """;

    [GeneratedRegex(
        @"(?<=[\p{L}*∂Σ]\p{M}?)_(?:\{(?<index>[^{}]*)\}|(?<index>\d+|\p{L}\w*|\*))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subscript();

    [GeneratedRegex(
        @"\^(?:\{(?<power>[^{}]*)\}|\((?<power>[^()]*)\)|(?<power>-?\w+))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Superscript();
}
