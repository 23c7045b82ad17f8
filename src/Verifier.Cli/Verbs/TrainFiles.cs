using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Training;
using Verifier.Reports.Plots;

namespace Verifier.Cli.Verbs;

/// <summary>The files of a training run; null where none is wanted.</summary>
/// <param name="Svg">Error curves.</param>
/// <param name="LossSvg">Loss curves.</param>
/// <param name="Csv">Records.</param>
/// <param name="Checkpoint">The state, kept.</param>
/// <param name="Resume">The state to go on from.</param>
internal sealed record TrainFiles(string? Svg, string? LossSvg, string? Csv, string? Checkpoint, string? Resume)
{
    /// <summary>Whether all files can be written.</summary>
    public InputProblem? Probe() =>
        new[] { Svg, LossSvg, Csv, Checkpoint }.OfType<string>().Select(WholeFile.Probe).FirstOrDefault(problem => problem is not null);

    /// <summary>Writes curves and records.</summary>
    public InputProblem? Write(IReadOnlyList<TrainingCurve> curves) =>
        (Svg is null ? null : WholeFile.Write(Svg, SvgPlot.Write(TrainingPlot.Of(curves))))
        ?? (LossSvg is null ? null : WholeFile.Write(LossSvg, SvgPlot.Write(TrainingPlot.Losses(curves))))
        ?? (Csv is null ? null : WholeFile.Write(Csv, TrainingCsv.Write(curves)));

    /// <summary>Writes another figure and its numbers.</summary>
    public InputProblem? WriteFigure(Func<string> figure, Func<string> numbers) =>
        (Svg is null ? null : WholeFile.Write(Svg, figure())) ?? (Csv is null ? null : WholeFile.Write(Csv, numbers()));

    /// <summary>The runs in the file to go on from, or why there are none.</summary>
    public IReadOnlyList<TrainingProgress> ReadProgress(string fingerprint, out InputProblem? problem)
    {
        problem = null;
        if (Resume is null)
        {
            return [];
        }

        try
        {
            switch (TrainingCheckpoint.Read(File.ReadAllText(Resume)))
            {
                case null:
                    problem = new InputProblem($"'{Resume}' is not a whole checkpoint.");
                    return [];
                case { } read when !string.Equals(read.Setting, fingerprint, StringComparison.Ordinal):
                    problem = InputProblem.WithHint($"'{Resume}' belongs to another run.", $"It holds: {read.Setting}. This command: {fingerprint}.");
                    return [];
                case { } read:
                    return read.Runs;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem($"Cannot read '{Resume}': {failure.Message}");
            return [];
        }
    }

    /// <summary>Keeps the state.</summary>
    public InputProblem? Keep(string fingerprint, IReadOnlyList<TrainingProgress> runs) =>
        Checkpoint is null ? null : WholeFile.Write(Checkpoint, TrainingCheckpoint.Write(fingerprint, runs));
}
