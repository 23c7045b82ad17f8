using System.CommandLine;
using Verifier.Cli.Output;
using Verifier.Reports.Folder;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier report</c>: a folder with everything known about an activation.</summary>
internal static class ReportVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        ReportOutput output = new();
        Command command = new("report", "Everything known about an activation as a folder: an HTML page with figures, JSON, and the derivation in LaTeX.")
        {
            activation,
        };
        output.AddTo(command);
        command.Subcommands.Add(ReportConvolution.Create(session));
        command.SetAction(parsed => output.Write(parsed, parsed.GetRequiredValue(activation), session, ActivationReport.Of));
        return command;
    }
}
