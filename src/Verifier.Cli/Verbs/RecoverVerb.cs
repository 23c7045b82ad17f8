using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Experiments;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier recover</c>: a* and B* from labelled samples, by G or F and Algorithms 1 and 2.</summary>
internal static class RecoverVerb
{
    private const long MostSamples = 1L << 32;

    private static readonly ExperimentSettings Defaults = new()
    {
        Dimension = 6, Steps = 3000, Tolerance = 0.0005,
    };

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        TeacherOptions teacher = new("The dimension d. By default 6.");
        Option<string> file = new("--teacher-file") { Description = "A teacher of your own: a line 'a: b1, b2, …' for each unit.", HelpName = "file" };
        Option<string> objective = new("--objective") { Description = "G, or F; by default G for orthonormal rows of B*, else F.", HelpName = "name" };
        objective.AcceptOnlyFromAmong("G", "F");
        Option<string> labels = new("--labels") { Description = "raw as in the paper, or estimated: low degrees subtracted.", HelpName = "treatment" };
        labels.AcceptOnlyFromAmong("raw", "estimated");
        Option<long?> batch = NumberOption.OptionalWhole("--batch", "Samples in each step, 0 for population gradients.", 0, 1 << 22);
        Option<long> steps = NumberOption.Whole("--steps", "The greatest number of steps.", 3000, 1, 10_000_000);
        Option<double> tolerance = NumberOption.Positive("--tolerance", "e(Q) at which descent ends.", 0.0005, 0.3);
        Option<long> samples = NumberOption.Whole("--samples", "Further samples, for a*.", 1 << 20, 2, MostSamples);
        Option<bool> moment = new("--keep-moment")
        {
            Description = "F: take M = Σ a*_i b*_i b*_iᵀ once, from samples of its own, instead of from every batch; for condition numbers above 3.",
        };
        Option<long> seed = NumberOption.Whole("--seed", "The seed of everything random.", 1, 0, long.MaxValue);
        Option<string> svg = new("--svg") { Description = "Write the error curve of the descent to this SVG file.", HelpName = "file" };
        Option<string> csv = new("--csv") { Description = "Write the records of the descent to this CSV file.", HelpName = "file" };
        Option<bool> json = Arguments.Json();
        Command command = new("recover", "Recover a teacher from labelled samples: B* by descent on G or F, a* by Algorithms 1 and 2.") { activation };
        teacher.AddTo(command);
        foreach (Option option in new Option[] { file, objective, labels, batch, moment, steps, tolerance, samples, seed, svg, csv, json })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            ExperimentSettings settings = teacher.Read(parsed, Defaults, out InputProblem? problem) with
            {
                Batch = (int?)parsed.GetValue(batch),
                KeepsMoment = parsed.GetValue(moment),
                Steps = (int)parsed.GetValue(steps),
                Tolerance = parsed.GetValue(tolerance),
                Seed = (ulong)parsed.GetValue(seed),
                Labels = parsed.GetValue(labels) is "raw" ? LabelTreatment.Raw : LabelTreatment.Estimated,
            };
            TrainFiles files = new(parsed.GetValue(svg), null, parsed.GetValue(csv), null, null);
            RecoverRequest request = new(
                parsed.GetRequiredValue(activation), settings, parsed.GetValue(file), parsed.GetValue(objective), parsed.GetValue(samples), files);
            return problem is null ? new RecoverRun(request, session).Complete(parsed.GetValue(json)) : session.Fail(problem);
        });
        return command;
    }
}
