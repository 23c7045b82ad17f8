using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Folder;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier report</c>: a folder with everything known about an activation.</summary>
internal static class ReportVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Option<string> output = new("--output", "-o") { Description = "The folder to make.", HelpName = "folder", Required = true };
        Option<long> seed = NumberOption.Whole("--seed", "The seed of every random draw.", 1, 0, long.MaxValue);
        Option<double> effort = NumberOption.Positive("--effort", "Scales the sample sizes.", 1, CheckOptions.HighestEffort);
        Command command = new("report", "Everything known about an activation as a folder: an HTML page with figures, JSON, and the derivation in LaTeX.")
        {
            activation, output, seed, effort,
        };
        command.SetAction(parsed =>
        {
            CheckOptions options = new((ulong)parsed.GetValue(seed), parsed.GetValue(effort));
            return Run(parsed.GetRequiredValue(activation), parsed.GetRequiredValue(output), options, session);
        });
        return command;
    }

    private static int Run(string activation, string folder, CheckOptions options, Session session)
    {
        if (WholeFolder.Probe(folder) is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        (IReadOnlyList<ReportFile> files, CheckReport check) = Compute(activation, series, options, session);
        if (WholeFolder.Write(folder, files) is InputProblem failed)
        {
            return session.Fail(failed);
        }

        session.Print($"{Path.Combine(folder, ActivationReport.Page)}\n");
        return check.ExitCode;
    }

    private static (IReadOnlyList<ReportFile> Files, CheckReport Check) Compute(
        string activation, HermiteSeries series, CheckOptions options, Session session)
    {
        using ProgressLine progress = session.Progress();
        return ActivationReport.Of(activation, series, options, progress, session.Cancellation);
    }
}
