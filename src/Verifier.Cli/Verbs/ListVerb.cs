using System.CommandLine;
using Verifier.Cli.Output;
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
        Command command = new("list", "Show the named activations and their definitions.");
        command.SetAction(_ =>
        {
            session.Print(Page(session.Page()).ToString());
            return ExitCode.Success;
        });
        return command;
    }

    private static TextPage Page(TextPage page)
    {
        int columns = ActivationCatalogue.All.Max(entry => entry.Usage.Length);
        string blanks = new(' ', columns);
        foreach (ActivationEntry entry in ActivationCatalogue.All)
        {
            page.Paragraph(page.Painted(entry.Usage.PadRight(columns), TextRole.Heading) + Gap, columns + Gap.Length, entry.Text);
            page.Paragraph(blanks + Gap, columns + Gap.Length, entry.Description, TextRole.Faint);
        }

        return page;
    }
}
