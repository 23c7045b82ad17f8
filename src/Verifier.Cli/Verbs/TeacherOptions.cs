using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Numeric.Experiments;

namespace Verifier.Cli.Verbs;

/// <summary>The options that describe a teacher: its shape, B*, a* and the noise.</summary>
internal sealed class TeacherOptions
{
    private const int LargestDimension = 500;
    private const double LargestCondition = 1000;

    private readonly Option<long?> dimension;

    private readonly Option<long?> width = NumberOption.OptionalWhole("--width", "The number m ≤ d of units; by default d.", 1, LargestDimension);

    private readonly Option<string> teacher = new("--teacher")
    {
        Description = "identity or orthogonal (Haar). By default orthogonal, and identity for figures.",
        HelpName = "kind",
    };

    private readonly Option<double> condition = NumberOption.AtLeast(
        "--condition", "The condition number of B*; above 1 its unit rows are not orthogonal.", 1, LargestCondition);

    private readonly Option<double> weightRatio = NumberOption.AtLeast("--weight-ratio", "a* is uniform from 1 to this.", 1, 100);

    private readonly Option<double> noise = NumberOption.AtLeast("--noise", "The standard deviation of Gaussian noise on the labels.", 0, 1000);

    /// <summary>Creates the options.</summary>
    /// <param name="dimension">What is said about d.</param>
    public TeacherOptions(string dimension)
    {
        this.dimension = NumberOption.OptionalWhole("--dim", dimension, 1, LargestDimension);
        teacher.AcceptOnlyFromAmong("identity", "orthogonal");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { dimension, width, teacher, condition, weightRatio, noise })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The settings with the teacher that the options describe.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="start">Settings for what is not given.</param>
    /// <param name="problem">Why there is no such teacher; null when there is one.</param>
    public ExperimentSettings Read(ParseResult parsed, ExperimentSettings start, out InputProblem? problem)
    {
        string? kind = parsed.GetValue(teacher);
        ExperimentSettings settings = start with
        {
            Dimension = (int?)parsed.GetValue(dimension) ?? start.Dimension,
            Width = (int?)parsed.GetValue(width) ?? start.Width,
            IdentityTeacher = kind is null ? start.IdentityTeacher : kind == "identity",
            Condition = parsed.GetValue(condition),
            WeightRatio = parsed.GetValue(weightRatio),
            NoiseDeviation = parsed.GetValue(noise),
        };
        problem = (settings.Width > settings.Dimension, settings.Condition > 1 && (settings.Width ?? settings.Dimension) < 2) switch
        {
            (true, _) => InputProblem.WithHint("More units than inputs: rows of B* cannot be independent.", "Accepted: --width at most --dim"),
            (_, true) => InputProblem.WithHint("A single row has condition number 1.", "Accepted: --condition above 1 with two units or more"),
            _ => null,
        };
        return settings;
    }
}
