using System.CommandLine;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier list</c>: the catalogue of named activations.</summary>
internal static class ListVerb
{
    private const string Gap = "  ";

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<bool> json = Arguments.Json();
        Command command = new("list", "Show the named activations, their definitions and where these are from.") { json };
        command.SetAction(parsed =>
        {
            IReadOnlyList<ActivationEntry> entries = [.. ActivationCatalogue.All, .. session.Catalogue.Entries];
            session.Print(parsed.GetValue(json) ? CatalogueJson.Write(entries) : Page(session.Page(), entries).ToString());
            return ExitCode.Success;
        });
        return command;
    }

    private static TextPage Page(TextPage page, IReadOnlyList<ActivationEntry> entries)
    {
        int columns = entries.Max(entry => entry.Usage.Length);
        string blanks = new(' ', columns);
        foreach (ActivationEntry entry in entries)
        {
            page.Paragraph(page.Painted(entry.Usage.PadRight(columns), TextRole.Heading) + Gap, columns + Gap.Length, entry.Text);
            string about = About(entry);
            if (about.Length > 0)
            {
                page.Paragraph(blanks + Gap, columns + Gap.Length, about, TextRole.Faint);
            }
        }

        return page;
    }

    private static string About(ActivationEntry entry)
    {
        string defaults = string.Join(", ", entry.Parameters.Select(parameter => $"{parameter.Name} = {parameter.Default} by default"));
        return string.Join("; ", new[] { entry.Description, defaults, entry.Source }.Where(part => part.Length > 0));
    }
}
