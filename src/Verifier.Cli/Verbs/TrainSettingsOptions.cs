using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;

namespace Verifier.Cli.Verbs;

/// <summary>The options of <c>train</c> that change the runs.</summary>
internal sealed class TrainSettingsOptions
{
    private const int DefaultDimension = 10;
    private const int MostSeeds = 100;

    private readonly TeacherOptions teacher = new("The dimension d. By default 10, and 50 for figures.");

    private readonly Option<long?> steps = NumberOption.OptionalWhole(
        "--steps", "The greatest number of steps; by default the experiment's.", 1, 10_000_000);

    private readonly Option<long?> batch = NumberOption.OptionalWhole(
        "--batch", "Samples in each step, 0 for population gradients; by default the experiment's.", 0, 1 << 22);

    private readonly Option<long> seed = NumberOption.Whole(
        "--seed", "The seed of everything random, of the first run.", 1, 0, long.MaxValue - MostSeeds);

    private readonly Option<long?> seeds = NumberOption.OptionalWhole(
        "--seeds", "How many runs, with consecutive seeds. By default 1, and 5 for figures.", 1, MostSeeds);

    private readonly Option<double> stepSize = NumberOption.Positive("--step-size", "The first step size; by default the experiment's.", 0, 1e6);

    private readonly Option<double> stepFactor = NumberOption.Positive(
        "--step-factor", "With --step-size: what it is multiplied by after each --step-period.", 1, 10);

    private readonly Option<long> stepPeriod = NumberOption.Whole(
        "--step-period", "Steps of one size, when --step-factor is not 1.", 1000, 1, 10_000_000);

    private readonly Option<double> momentum = NumberOption.Positive("--momentum", "Heavy-ball momentum below 1; by default none.", 0, 0.999);

    private readonly Option<string> labels = new("--labels")
    {
        Description = "raw as in the paper; estimated or known: low degrees subtracted, which changes no mean; "
            + "antithetic: known, and the mean over x and −x.",
        HelpName = "treatment",
    };

    private readonly Option<string> keep = new("--keep")
    {
        Description = "The degrees that the student of gamma keeps; by default 2,4. One degree k is f_k alone.",
        HelpName = "degrees",
    };

    private readonly Option<double> mu = NumberOption.Positive("--mu", "μ of G and F; by default 1, or the figure's.", 0, 1e6);

    private readonly Option<double> lambda = NumberOption.Positive("--lambda", "λ of G and F; by default the least that the theory allows.", 0, 1e6);

    private readonly Option<string> rows = new("--rows")
    {
        Description = "free, unit or orthonormal: where rows are kept by projection after each step; by default the experiment's.",
        HelpName = "kind",
    };

    private readonly Option<string> precision = new("--precision")
    {
        Description = "double or single: the numbers that samples and factors are made of; sums, e(Q) and loss stay double. By default double.",
        HelpName = "kind",
    };

    /// <summary>Creates the options.</summary>
    public TrainSettingsOptions()
    {
        labels.AcceptOnlyFromAmong([.. Enum.GetNames<LabelTreatment>().Select(Word)]);
        rows.AcceptOnlyFromAmong([.. Enum.GetNames<RowConstraint>().Select(Word)]);
        precision.AcceptOnlyFromAmong([.. Enum.GetNames<SamplePrecision>().Select(Word)]);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        teacher.AddTo(command);
        Option[] others = [steps, batch, seed, seeds, stepSize, stepFactor, stepPeriod, momentum, labels, keep, mu, lambda, rows, precision];
        foreach (Option option in others)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The request that the options describe, or null.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">The experiment's name.</param>
    /// <param name="activation">The activation as typed.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="slide">The figure, if it is one.</param>
    /// <param name="problem">Why there is no request.</param>
    public TrainRequest? Read(
        ParseResult parsed, string name, string activation, Experiment experiment, SlideExperiment? slide, out InputProblem? problem)
    {
        ExperimentSettings start = teacher.Read(
            parsed, slide?.Settings ?? new ExperimentSettings { Dimension = DefaultDimension }, out problem);
        IReadOnlyList<int>? degrees = start.Keep;
        if (problem is null && parsed.GetValue(keep) is string list)
        {
            degrees = NumberList.Read(keep.Name, list, 0, ExperimentSettings.HighestKept, out problem);
        }

        if (problem is not null)
        {
            return null;
        }

        int runs = (int?)parsed.GetValue(seeds) ?? (slide is null ? 1 : SlideExperiment.Seeds);
        return new TrainRequest(name, activation, experiment, Settings(parsed, start) with { Keep = degrees! }, runs, slide?.Expected);
    }

    private ExperimentSettings Settings(ParseResult parsed, ExperimentSettings start)
    {
        double size = parsed.GetValue(stepSize);
        double heavy = parsed.GetValue(momentum);
        double penalty = parsed.GetValue(lambda);
        double pull = parsed.GetValue(mu);
        string? treatment = parsed.GetValue(labels);
        return start with
        {
            Steps = (int?)parsed.GetValue(steps) ?? start.Steps,
            Batch = (int?)parsed.GetValue(batch) ?? start.Batch,
            Seed = (ulong)parsed.GetValue(seed),
            StepSizes = size > 0 ? Sizes(parsed, size) : start.StepSizes,
            Momentum = heavy > 0 ? heavy : start.Momentum,
            Labels = treatment is null ? start.Labels : Enum.Parse<LabelTreatment>(treatment, ignoreCase: true),
            Mu = pull > 0 ? pull : start.Mu,
            Constraint = parsed.GetValue(rows) is string kind ? Enum.Parse<RowConstraint>(kind, ignoreCase: true) : start.Constraint,
            Lambda = penalty > 0 ? penalty : start.Lambda,
            Precision = parsed.GetValue(precision) is string numbers ? Enum.Parse<SamplePrecision>(numbers, ignoreCase: true) : start.Precision,
        };
    }

    private StepSizes Sizes(ParseResult parsed, double first)
    {
        double factor = parsed.GetValue(stepFactor);
        return factor == 1 ? new StepSizes(first) : new StepSizes(first, factor, (int)parsed.GetValue(stepPeriod));
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
