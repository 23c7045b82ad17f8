using System.CommandLine;
using Verifier.Claims.Landscape;
using Verifier.Cli.Input;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape minima</c>: the predicted minima of G against computed ones.</summary>
internal static class LandscapeMinimaVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        LandscapeOptions options = new();
        Option<bool> json = Arguments.Json();
        Command command = new("minima", "Place, value and Hessian spectrum of the predicted minima of G, compared with enclosures.") { json };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed, session, out InputProblem? problem) is { } setting
            ? LandscapeVerb.Print(MinimaCheck.Run(setting), parsed.GetValue(json), session)
            : session.Fail(problem!));
        return command;
    }
}
