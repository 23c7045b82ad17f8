using System.Globalization;
using Verifier.Claims;
using Verifier.Claims.Files;
using Verifier.Cli.Output;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>Reads and checks a claims file.</summary>
internal static class ClaimsInput
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Whether a subject of <c>check</c> is meant as a file.</summary>
    public static bool IsPath(string subject) =>
        Extensions.Any(extension => subject.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The report about the claims of the file at <paramref name="path"/>, or null and why there is none.</summary>
    public static CheckReport? Run(string path, Session session, out InputProblem? problem)
    {
        if (ReadFile(path, out problem) is not string yaml)
        {
            return null;
        }

        if (ClaimsFileReader.Read(yaml, out ClaimsFileProblem? malformed) is not { } documents)
        {
            problem = At(path, malformed!);
            return null;
        }

        using ProgressLine progress = session.Progress();
        List<CheckReport> reports = [];
        foreach (ClaimsFile file in documents)
        {
            progress.Report($"claims about {file.Name ?? file.Activation.Text}");
            if (Run(path, file, session, out problem) is not { } report)
            {
                return null;
            }

            reports.Add(report);
        }

        return JointReport.Of(Path.GetFileName(path), reports);
    }

    private static CheckReport? Run(string path, ClaimsFile file, Session session, out InputProblem? problem)
    {
        if (ActivationInput.Parse(file.Activation.Text, session, file.Parameters, out problem) is not { } activation)
        {
            return null;
        }

        ClaimsFileProblem? wrong;
        CheckReport? report;
        if (Parameters.Of(activation).Count > 0)
        {
            report = ParametricClaimsCheck.Run(file, activation, session.Cancellation, out wrong);
        }
        else if (ActivationInput.Expand(file.Activation.Text, activation, session, out problem) is { } series)
        {
            report = ClaimsCheck.Run(file, series, session.Cancellation, out wrong);
        }
        else
        {
            return null;
        }

        problem = report is null ? At(path, wrong!) : null;
        return report;
    }

    private static string? ReadFile(string path, out InputProblem? problem)
    {
        try
        {
            problem = null;
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem($"Cannot read '{path}': {failure.Message}");
            return null;
        }
    }

    private static InputProblem At(string path, ClaimsFileProblem problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}:{problem.Line}:{problem.Column}: {problem.Message}"));
}
