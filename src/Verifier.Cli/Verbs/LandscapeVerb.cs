using System.CommandLine;
using Verifier.Claims;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape</c>: certificates about minima and saddles.</summary>
internal static class LandscapeVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Command command = new("landscape", "Certificates about the minima and saddles of G and of the losses f_k.");
        command.Subcommands.Add(LandscapeMinimaVerb.Create(session));
        command.Subcommands.Add(LandscapeStationaryVerb.Create(session));
        command.Subcommands.Add(LandscapeSlidesVerb.Create(session));
        command.Subcommands.Add(LandscapeProofVerb.Create(session));
        command.Subcommands.Add(LandscapeVerifyVerb.Create(session));
        command.Subcommands.Add(LandscapeConcentrationVerb.Create(session));
        return command;
    }

    /// <summary>Prints a report and gives its exit code.</summary>
    public static int Print(CheckReport report, bool json, Session session)
    {
        session.Print(json ? CheckJson.Write(report, "subject") : CheckText.Write(session.Page(), report).ToString());
        return report.ExitCode;
    }
}
