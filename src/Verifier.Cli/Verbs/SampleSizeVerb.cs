using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.FiniteSamples;
using Verifier.Reports.Plots;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train sizes</c>: descent on fixed data sets of N samples, and how the error falls with N.</summary>
internal static class SampleSizeVerb
{
    private const int GreatestSize = 1 << 24;
    private const int LargestShape = 400;

    private static readonly ExperimentSettings Defaults = new() { Dimension = 5 };

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        SampledObjectiveOptions options = new("The dimension d. By default 5.", "4096,8192,16384,32768,65536,131072", GreatestSize, "runs");
        Option<long> runs = NumberOption.Whole("--runs", "Independent data sets of each size.", 5, 1, 1000);
        Option<long?> batch = NumberOption.OptionalWhole("--batch", "Samples in each step; by default the whole data set.", 64, GreatestSize);
        Option<string> labels = new("--labels") { Description = "raw as in the paper; by default estimated: a quarter of the data set "
            + "estimates the low degrees, which are subtracted from the rest.", HelpName = "treatment" };
        labels.AcceptOnlyFromAmong("raw", "estimated");
        Command command = new(
            "sizes", "Descend on the sample form of G over fixed data sets of N samples; the error of the rows against N, with its exponent.");
        options.AddTo(command, runs, batch, labels);
        command.SetAction(parsed =>
        {
            if (options.Read(parsed, Defaults, out InputProblem? problem) is not { } choice)
            {
                return session.Fail(problem!);
            }

            LabelTreatment treatment = parsed.GetValue(labels) is "raw" ? LabelTreatment.Raw : LabelTreatment.Estimated;
            SampleSizeSettings plan = new(choice.Sizes, (int)parsed.GetValue(runs), (int?)parsed.GetValue(batch));
            return Run((choice.Activation, choice.Settings with { Labels = treatment }, plan), choice.Files, choice.Json, session);
        });
        return command;
    }

    private static int Run((string Activation, ExperimentSettings Settings, SampleSizeSettings Sizes) choice, TrainFiles files, bool json, Session session)
    {
        if (files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        (int, string) shape = (LargestShape, "too much for the Hessian behind the prediction");
        if (ObjectiveInput.Read(choice.Activation, choice.Settings, shape, session, out InputProblem? problem) is not { } input)
        {
            return session.Fail(problem!);
        }

        (ExperimentActivation activation, ObjectiveG objective) = input;
        SampleSizeSummary summary = Study(choice.Sizes, new SampleSizeStudy(activation, choice.Settings, objective), Title(choice, objective), session);
        InputProblem? unwritten = files.WriteFigure(() => SvgPlot.Write(SampleSizePlot.Of(summary)), () => SampleSizePlot.Csv(summary));
        if (unwritten is not null)
        {
            return session.Fail(unwritten);
        }

        session.Print(json ? SampleSizeJson.Write(summary) : SampleSizeText.Write(session.Page(), summary).ToString());
        return summary.IsConfirmed switch { true => ExitCode.Success, false => ExitCode.Refuted, null => ExitCode.Undecided };
    }

    private static (string Title, ulong Seed) Title((string Activation, ExperimentSettings Settings, SampleSizeSettings Sizes) choice, ObjectiveG objective)
    {
        string labels = choice.Settings.Labels == LabelTreatment.Raw ? "raw labels" : "reduced labels";
        string shape = string.Create(CultureInfo.InvariantCulture, $"d = {objective.Teacher.Dimension}, m = {objective.Teacher.Width}");
        return ($"G on fixed data sets, {choice.Activation}, {shape}, {labels}", choice.Settings.Seed);
    }

    private static SampleSizeSummary Study(SampleSizeSettings sizes, SampleSizeStudy study, (string Title, ulong Seed) title, Session session)
    {
        using ProgressLine progress = session.Progress();
        IReadOnlyList<SampleSizeRun> runs = study.Runs(
            sizes,
            run => progress.Report(string.Create(
                CultureInfo.InvariantCulture, $"N = {run.Samples}, run {run.Number} of {sizes.Runs}: row error {run.RowError:0.0000}")),
            session.Cancellation);
        return new SampleSizeSummary(title.Title, title.Seed, runs, study.Constant(session.Cancellation));
    }
}
