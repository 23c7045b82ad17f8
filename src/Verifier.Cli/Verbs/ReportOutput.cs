using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Folder;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary>The options of every verb that writes a folder, and the writing of it.</summary>
internal sealed class ReportOutput
{
    private readonly Option<string> output = new("--output", "-o") { Description = "The folder to make.", HelpName = "folder", Required = true };
    private readonly Option<long> seed = NumberOption.Whole("--seed", "The seed of every random draw.", 1, 0, long.MaxValue);
    private readonly Option<double> effort = NumberOption.Positive("--effort", "Scales the sample sizes.", 1, CheckOptions.HighestEffort);

    /// <summary>Computes the files of a report.</summary>
    public delegate (IReadOnlyList<ReportFile> Files, CheckReport Check) Report(
        string name, HermiteSeries series, CheckOptions options, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(output);
        command.Options.Add(seed);
        command.Options.Add(effort);
    }

    /// <summary>Writes the folder after a look whether it can be made; the exit code is that of the check.</summary>
    public int Write(ParseResult parsed, string activation, Session session, Report report)
    {
        string folder = parsed.GetRequiredValue(output);
        if (WholeFolder.Probe(folder) is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        CheckOptions options = new((ulong)parsed.GetValue(seed), parsed.GetValue(effort));
        (IReadOnlyList<ReportFile> files, CheckReport check) = Compute(activation, series, options, session, report);
        if (WholeFolder.Write(folder, files) is InputProblem failed)
        {
            return session.Fail(failed);
        }

        session.Print($"{Path.Combine(folder, ActivationReport.Page)}\n");
        return check.ExitCode;
    }

    private static (IReadOnlyList<ReportFile> Files, CheckReport Check) Compute(
        string activation, HermiteSeries series, CheckOptions options, Session session, Report report)
    {
        using ProgressLine progress = session.Progress();
        return report(activation, series, options, progress, session.Cancellation);
    }
}
