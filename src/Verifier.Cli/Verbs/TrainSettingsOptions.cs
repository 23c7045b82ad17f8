using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;

namespace Verifier.Cli.Verbs;

/// <summary>The options of <c>train</c> that change the runs.</summary>
internal sealed class TrainSettingsOptions
{
    private const int LargestDimension = 500;
    private const int DefaultDimension = 10;
    private const int MostSeeds = 100;

    private readonly Option<long?> dimension = NumberOption.OptionalWhole(
        "--dim", "The dimension d; the teacher has as many units. By default 10, and 50 for figures.", 1, LargestDimension);

    private readonly Option<long?> steps = NumberOption.OptionalWhole(
        "--steps", "The greatest number of steps; by default the experiment's.", 1, 10_000_000);

    private readonly Option<long?> batch = NumberOption.OptionalWhole(
        "--batch", "Samples in each step, 0 for population gradients; by default the experiment's.", 0, 1 << 22);

    private readonly Option<long> seed = NumberOption.Whole(
        "--seed", "The seed of everything random, of the first run.", 1, 0, long.MaxValue - MostSeeds);

    private readonly Option<long?> seeds = NumberOption.OptionalWhole(
        "--seeds", "How many runs, with consecutive seeds. By default 1, and 5 for figures.", 1, MostSeeds);

    private readonly Option<double> stepSize = NumberOption.Positive("--step-size", "A constant step size; by default the experiment's.", 0, 1e6);

    private readonly Option<double> momentum = NumberOption.Positive("--momentum", "Heavy-ball momentum below 1; by default none.", 0, 0.999);

    private readonly Option<string> labels = new("--labels")
    {
        Description = "raw as in the paper; estimated or known: low degrees subtracted, which changes no mean; "
            + "antithetic: known, and the mean over x and −x.",
        HelpName = "treatment",
    };

    private readonly Option<string> teacher = new("--teacher")
    {
        Description = "identity or orthogonal (Haar). By default orthogonal, and identity for figures.",
        HelpName = "kind",
    };

    /// <summary>Creates the options.</summary>
    public TrainSettingsOptions()
    {
        labels.AcceptOnlyFromAmong([.. Enum.GetNames<LabelTreatment>().Select(Word)]);
        teacher.AcceptOnlyFromAmong("identity", "orthogonal");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { dimension, steps, batch, seed, seeds, stepSize, momentum, labels, teacher })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The request that the options describe.</summary>
    public TrainRequest Read(ParseResult parsed, string name, string activation, Experiment experiment, SlideExperiment? slide)
    {
        ExperimentSettings start = slide?.Settings ?? new ExperimentSettings { Dimension = DefaultDimension };
        double size = parsed.GetValue(stepSize);
        double heavy = parsed.GetValue(momentum);
        string? treatment = parsed.GetValue(labels);
        string? kind = parsed.GetValue(teacher);
        ExperimentSettings settings = start with
        {
            Dimension = (int?)parsed.GetValue(dimension) ?? start.Dimension,
            Steps = (int?)parsed.GetValue(steps) ?? start.Steps,
            Batch = (int?)parsed.GetValue(batch) ?? start.Batch,
            Seed = (ulong)parsed.GetValue(seed),
            StepSizes = size > 0 ? new StepSizes(size) : start.StepSizes,
            Momentum = heavy > 0 ? heavy : start.Momentum,
            Labels = treatment is null ? start.Labels : Enum.Parse<LabelTreatment>(treatment, ignoreCase: true),
            IdentityTeacher = kind is null ? start.IdentityTeacher : kind == "identity",
        };
        int runs = (int?)parsed.GetValue(seeds) ?? (slide is null ? 1 : SlideExperiment.Seeds);
        return new TrainRequest(name, activation, experiment, settings, runs, slide?.Expected);
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
