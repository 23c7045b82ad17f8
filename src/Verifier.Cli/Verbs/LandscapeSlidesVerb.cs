using System.CommandLine;
using Verifier.Claims.Landscape;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape slides</c>: what holds about f_0, f_1, f_2 and f_4.</summary>
internal static class LandscapeSlidesVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<bool> json = Arguments.Json();
        Command command = new("slides", "The landscapes of f_0, f_1, f_2 and f_4: convexity, spurious minima, saddles, identifiability.") { json };
        command.SetAction(parsed => LandscapeVerb.Print(SlideCheck.Run(), parsed.GetValue(json), session));
        return command;
    }
}
