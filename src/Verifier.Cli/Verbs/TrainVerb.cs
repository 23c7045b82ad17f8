using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Experiments;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train</c>: SGD on a loss or an objective, and what becomes of the rows.</summary>
internal static class TrainVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> experiment = new("experiment") { Description = Listing() };
        Option<string> activation = new("--activation")
        {
            Description = "The teacher's activation.",
            DefaultValueFactory = _ => "relu",
            HelpName = "activation",
        };
        TrainSettingsOptions settings = new();
        Option<string> svg = new("--svg") { Description = "Write the error curves to this SVG file.", HelpName = "file" };
        Option<string> lossSvg = new("--loss-svg") { Description = "Write the loss curves to this SVG file.", HelpName = "file" };
        Option<string> csv = new("--csv") { Description = "Write the records to this CSV file.", HelpName = "file" };
        Option<string> checkpoint = new("--checkpoint")
        {
            Description = "Keep the state in this file: often, and when interrupted.",
            HelpName = "file",
        };
        Option<string> resume = new("--resume") { Description = "Go on from such a file, with the same options as before.", HelpName = "file" };
        Option<bool> json = Arguments.Json();
        Command command = new("train", "Train a student on fresh samples of a random teacher and measure the distance e(Q) to a signed permutation.")
        {
            experiment, activation, svg, lossSvg, csv, checkpoint, resume, json,
        };
        settings.AddTo(command);
        command.Subcommands.Add(SampleSizeVerb.Create(session));
        command.Subcommands.Add(TrainConvolution.Create(session));
        command.Subcommands.Add(TrainConvolutionTable.Create(session));
        command.Subcommands.Add(TrainConvolutionPhases.Create(session));
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(experiment);
            SlideExperiment? slide = SlideCatalogue.Find(name);
            if ((slide?.Experiment ?? ExperimentCatalogue.Find(name)) is not Experiment found)
            {
                return session.Fail(InputProblem.WithHint($"There is no experiment '{name}'.", $"Accepted: {string.Join(", ", Names())}"));
            }

            TrainFiles files = new(
                parsed.GetValue(svg), parsed.GetValue(lossSvg), parsed.GetValue(csv), parsed.GetValue(checkpoint), parsed.GetValue(resume));
            string text = parsed.GetRequiredValue(activation);
            return settings.Read(parsed, name, text, found, slide, out InputProblem? problem) is TrainRequest request
                ? Run(request, text, files, parsed.GetValue(json), session)
                : session.Fail(problem!);
        });
        return command;
    }

    private static int Run(TrainRequest request, string activation, TrainFiles files, bool json, Session session)
    {
        if (files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        ExperimentActivation teacher = ExperimentActivation.Of(activation, series, ExperimentSettings.HighestKept, session.Cancellation);
        return new TrainRuns(request, teacher, files, session).Complete(json);
    }

    private static string Listing() => string.Join("; ", ExperimentCatalogue.All.Select(one => $"{one.Name}: {one.Description}")
        .Concat(SlideCatalogue.All.Select(one => $"{one.Name}: {one.Description}")));

    private static IEnumerable<string> Names() => ExperimentCatalogue.All.Select(one => one.Name).Concat(SlideCatalogue.All.Select(one => one.Name));
}
