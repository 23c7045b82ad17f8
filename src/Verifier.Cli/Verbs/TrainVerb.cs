using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;
using Verifier.Reports.Json;
using Verifier.Reports.Plots;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train</c>: SGD on a loss or an objective, and what becomes of the rows.</summary>
internal static class TrainVerb
{
    private const int HighestCoefficient = 40;
    private const int LargestDimension = 500;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> experiment = new("experiment")
        {
            Description = string.Join("; ", ExperimentCatalogue.All.Select(one => $"{one.Name}: {one.Description}")),
        };
        Option<string> activation = new("--activation")
        {
            Description = "The teacher's activation.",
            DefaultValueFactory = _ => "relu",
            HelpName = "activation",
        };
        Option<long> dimension = NumberOption.Whole("--dim", "The dimension d; the teacher has as many units.", 10, 1, LargestDimension);
        Option<long?> steps = NumberOption.OptionalWhole("--steps", "The greatest number of steps; by default the experiment's.", 1, 10_000_000);
        Option<long?> batch = NumberOption.OptionalWhole("--batch", "Samples in each step, 0 for population gradients; "
            + "by default the experiment's.", 0, 1 << 22);
        Option<long> seed = NumberOption.Whole("--seed", "The seed of everything random.", 1, 0, long.MaxValue);
        Option<string> svg = new("--svg") { Description = "Write the error curve to this SVG file.", HelpName = "file" };
        Option<string> csv = new("--csv") { Description = "Write the records to this CSV file.", HelpName = "file" };
        Option<bool> json = Arguments.Json();
        Command command = new("train", "Train a student on fresh samples of a random orthogonal teacher and measure the distance e(Q) to a signed permutation.")
        {
            experiment, activation, dimension, steps, batch, seed, svg, csv, json,
        };
        command.Subcommands.Add(TrainConvolution.Create(session));
        command.Subcommands.Add(TrainConvolutionTable.Create(session));
        command.Subcommands.Add(TrainConvolutionPhases.Create(session));
        command.SetAction(parsed =>
        {
            ExperimentSettings settings = new()
            {
                Dimension = (int)parsed.GetValue(dimension),
                Seed = (ulong)parsed.GetValue(seed),
                Steps = (int?)parsed.GetValue(steps),
                Batch = (int?)parsed.GetValue(batch),
            };
            Files files = new(parsed.GetValue(svg), parsed.GetValue(csv));
            return Run(parsed.GetRequiredValue(experiment), parsed.GetRequiredValue(activation), settings, files, parsed.GetValue(json), session);
        });
        return command;
    }

    private static int Run(string name, string activation, ExperimentSettings settings, Files files, bool json, Session session)
    {
        if (ExperimentCatalogue.Find(name) is not Experiment experiment)
        {
            return session.Fail(InputProblem.WithHint(
                $"There is no experiment '{name}'.", $"Accepted: {string.Join(", ", ExperimentCatalogue.All.Select(one => one.Name))}"));
        }

        if (files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        ExperimentActivation teacher = ExperimentActivation.Of(activation, series, HighestCoefficient, session.Cancellation);
        ExperimentPlan plan = experiment.Prepare(teacher, settings, session.Cancellation);
        return plan switch
        {
            ExperimentPlan.Ready ready => Complete(ready, settings.Seed, files, json, session),
            ExperimentPlan.NotApplicable none => session.Fail(new InputProblem($"'{name}' is not applicable to '{activation}': {none.Reason}")),
            _ => throw new ArgumentOutOfRangeException(nameof(name), plan, "A plan without an action."),
        };
    }

    private static int Complete(ExperimentPlan.Ready ready, ulong seed, Files files, bool json, Session session)
    {
        TrainingCurve curve;
        using (ProgressLine progress = session.Progress())
        {
            curve = ready.Run.Complete(
                ready.Title,
                seed,
                record => progress.Report(string.Create(
                    CultureInfo.InvariantCulture, $"step {record.Step} of at most {ready.Options.Steps}, e(Q) = "
                        + $"{record.SurrogateError:0.0000}, loss {record.Loss:0.000e+0}")),
                session.Cancellation);
        }

        if (files.Write(curve) is InputProblem problem)
        {
            return session.Fail(problem);
        }

        session.Print(json ? TrainingJson.Write(curve) : TrainingText.Write(session.Page(), curve).ToString());
        return ExitCode.Success;
    }

    private sealed record Files(string? Svg, string? Csv)
    {
        public InputProblem? Probe() => Named().Select(WholeFile.Probe).FirstOrDefault(problem => problem is not null);

        public InputProblem? Write(TrainingCurve curve)
        {
            InputProblem? problem = Svg is null ? null : WholeFile.Write(Svg, SvgPlot.Write(TrainingPlot.Of(curve)));
            return problem ?? (Csv is null ? null : WholeFile.Write(Csv, TrainingCsv.Write(curve)));
        }

        private IEnumerable<string> Named() => new[] { Svg, Csv }.OfType<string>();
    }
}
