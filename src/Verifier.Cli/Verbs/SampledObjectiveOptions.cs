using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Numeric.Experiments;

namespace Verifier.Cli.Verbs;

/// <summary>The options of verbs that measure G on data sets of several sizes N.</summary>
/// <param name="dimension">The description of --dim.</param>
/// <param name="fallback">The sizes by default.</param>
/// <param name="greatest">The greatest size accepted.</param>
/// <param name="rows">What the CSV file holds.</param>
internal sealed class SampledObjectiveOptions(string dimension, string fallback, int greatest, string rows)
{
    private readonly Option<string> activation = ConvolutionOptions.Activation();
    private readonly TeacherOptions teacher = new(dimension);
    private readonly Option<string> sizes = SampleSizeOptions.Sizes(fallback);
    private readonly Option<double> mu = NumberOption.Positive("--mu", "μ.", 1, 1e6);
    private readonly Option<double> lambda = NumberOption.Positive("--lambda", "λ; by default the least that the theory allows.", 0, 1e6);
    private readonly Option<long> seed = NumberOption.Whole("--seed", "The seed of everything random.", 1, 0, long.MaxValue);
    private readonly Option<string> svg = new("--svg") { Description = "Write the figure to this SVG file.", HelpName = "file" };
    private readonly Option<string> csv = new("--csv") { Description = $"Write all {rows} to this CSV file.", HelpName = "file" };
    private readonly Option<bool> json = Arguments.Json();

    /// <summary>Adds them to a verb, with options of its own after the sizes.</summary>
    public void AddTo(Command command, params ReadOnlySpan<Option> own)
    {
        command.Options.Add(activation);
        teacher.AddTo(command);
        foreach (Option option in (Option[])[sizes, .. own, mu, lambda, seed, svg, csv, json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they say, or null and why it is not accepted.</summary>
    public Choice? Read(ParseResult parsed, ExperimentSettings defaults, out InputProblem? problem)
    {
        double penalty = parsed.GetValue(lambda);
        ExperimentSettings settings = teacher.Read(parsed, defaults, out problem) with
        {
            Mu = parsed.GetValue(mu), Lambda = penalty > 0 ? penalty : null, Seed = (ulong)parsed.GetValue(seed),
        };
        if (problem is not null || SampleSizeOptions.Read(parsed.GetRequiredValue(sizes), greatest, out problem) is not { } list)
        {
            return null;
        }

        TrainFiles files = new(parsed.GetValue(svg), null, parsed.GetValue(csv), null, null);
        return new Choice(parsed.GetRequiredValue(activation), settings, list, files, parsed.GetValue(json));
    }

    /// <summary>What the options say.</summary>
    public sealed record Choice(string Activation, ExperimentSettings Settings, IReadOnlyList<int> Sizes, TrainFiles Files, bool Json);
}
