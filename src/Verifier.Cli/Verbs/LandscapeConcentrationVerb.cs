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

/// <summary><c>verifier landscape concentration</c>: the finite-sample statement about G, measured.</summary>
internal static class LandscapeConcentrationVerb
{
    private const int LargestShape = 64;
    private const int GreatestSize = 1 << 21;

    private static readonly ExperimentSettings Defaults = new() { Dimension = 3 };

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        SampledObjectiveOptions options = new("The dimension d. By default 3.", "1024,2048,4096,8192,16384", GreatestSize, "deviations");
        Option<long> runs = NumberOption.Whole("--runs", "Independent data sets of each size.", 6, 1, 1000);
        Option<long> points = NumberOption.Whole("--points", "Random points besides the minimum and a saddle.", 4, 0, 1000);
        Option<long> starts = NumberOption.Whole("--starts", "Random starts of descent on a data set of the greatest size.", 3, 0, 1000);
        Command command = new("concentration", "Gradient and Hessian of G on N samples against those of G itself: their distance against N, and what it "
            + "means for points where the sampled gradient is small (Theorem 2.7).");
        options.AddTo(command, runs, points, starts);
        command.SetAction(parsed =>
        {
            if (options.Read(parsed, Defaults, out InputProblem? problem) is not { } choice)
            {
                return session.Fail(problem!);
            }

            ConcentrationSettings plan = new(choice.Sizes, (int)parsed.GetValue(runs), (int)parsed.GetValue(points), (int)parsed.GetValue(starts));
            return Run((choice.Activation, choice.Settings, plan), choice.Files, choice.Json, session);
        });
        return command;
    }

    private static int Run((string Activation, ExperimentSettings Settings, ConcentrationSettings Plan) choice, TrainFiles files, bool json, Session session)
    {
        if (files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        (int, string) shape = (LargestShape, "too much for whole Hessians");
        if (ObjectiveInput.Read(choice.Activation, choice.Settings, shape, session, out InputProblem? problem) is not { } input)
        {
            return session.Fail(problem!);
        }

        (ExperimentActivation activation, ObjectiveG objective) = input;
        using ProgressLine progress = session.Progress();
        ConcentrationSummary summary = new ConcentrationStudy(activation, choice.Settings, objective)
            .Measure(choice.Plan, progress.Report, session.Cancellation);
        string title = string.Create(
            CultureInfo.InvariantCulture, $"G on N samples, {choice.Activation}, d = {objective.Teacher.Dimension}, m = {objective.Teacher.Width}");
        InputProblem? unwritten = files.WriteFigure(() => SvgPlot.Write(ConcentrationPlot.Of(title, summary)), () => ConcentrationPlot.Csv(summary));
        if (unwritten is not null)
        {
            return session.Fail(unwritten);
        }

        session.Print(json ? ConcentrationJson.Write(title, summary) : ConcentrationText.Write(session.Page(), title, summary).ToString());
        return summary.IsConfirmed switch { true => ExitCode.Success, false => ExitCode.Refuted, null => ExitCode.Undecided };
    }
}
