using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Landscape;
using Verifier.Cli.Input;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape stationary</c>: stationary points of G from random starts, each certified.</summary>
internal static class LandscapeStationaryVerb
{
    private const int MostStarts = 100_000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        LandscapeOptions options = new(StationaryCheck.GreatestDimension);
        Option<long> starts = NumberOption.Whole("--starts", "Random starts.", 200, 1, MostStarts);
        Option<long> seed = NumberOption.Whole("--seed", "The seed of the starts.", 1, 0, long.MaxValue);
        Option<bool> json = Arguments.Json();
        Command command = new("stationary", "The stationary points of G that random starts reach, each proved a minimum or a saddle.") { starts, seed, json };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed, session, out InputProblem? problem) is { } setting
            ? LandscapeVerb.Print(Run(setting, (int)parsed.GetValue(starts), (ulong)parsed.GetValue(seed), session), parsed.GetValue(json), session)
            : session.Fail(problem!));
        return command;
    }

    private static CheckReport Run(LandscapeSetting setting, int starts, ulong seed, Session session)
    {
        using ProgressLine progress = session.Progress();
        return StationaryCheck.Run(setting, starts, seed, progress, session.Cancellation);
    }
}
