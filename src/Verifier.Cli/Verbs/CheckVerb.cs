using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Markdown;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier check</c>: every route for an activation compared, or the claims of a file.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> subject = new("subject") { Description = "An activation, as a name or as text, or the path of a claims file (.yaml, .yml)." };
        Option<long> seed = NumberOption.Whole("--seed", "The seed of every random draw.", 1, 0, long.MaxValue);
        Option<double> effort = NumberOption.Positive("--effort", "Scales the sample sizes.", 1, CheckOptions.HighestEffort);
        Option<bool> json = Arguments.Json();
        Option<bool> markdown = new("--markdown") { Description = "Print Markdown." };
        Command command = new("check", "Compare every route for an activation and give a verdict on each line, or check a file of claims.")
        {
            subject, seed, effort, json, markdown,
        };
        command.SetAction(parsed =>
        {
            CheckOptions options = new((ulong)parsed.GetValue(seed), parsed.GetValue(effort));
            if (Run(parsed.GetRequiredValue(subject), options, session, out InputProblem? problem) is not CheckReport report)
            {
                return session.Fail(problem!);
            }

            session.Print(parsed.GetValue(json) ? CheckJson.Write(report)
                : parsed.GetValue(markdown) ? CheckMarkdown.Write(report)
                : CheckText.Write(session.Page(), report).ToString());
            return report.ExitCode;
        });
        return command;
    }

    private static CheckReport? Run(string subject, CheckOptions options, Session session, out InputProblem? problem) =>
        ClaimsInput.IsPath(subject) ? ClaimsInput.Run(subject, session, out problem) : RunActivation(subject, options, session, out problem);

    private static CheckReport? RunActivation(string text, CheckOptions options, Session session, out InputProblem? problem)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"expanding {text}");
        return ActivationInput.Read(text, session, out problem) is HermiteSeries series
            ? ActivationCheck.Run(series, text, options, progress, session.Cancellation)
            : null;
    }
}
