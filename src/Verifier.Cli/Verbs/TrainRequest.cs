using System.Globalization;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;

namespace Verifier.Cli.Verbs;

/// <summary>What is to be trained.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Activation">The teacher's activation as typed.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Settings">Its settings; the seed is that of the first run.</param>
/// <param name="Seeds">How many runs.</param>
/// <param name="Expected">How every run should end, if the experiment is a known figure.</param>
internal sealed record TrainRequest(
    string Name, string Activation, Experiment Experiment, ExperimentSettings Settings, int Seeds, TrainingVerdict? Expected)
{
    /// <summary>One line that tells whether a checkpoint belongs to this request; thread counts and files do not matter.</summary>
    public string Fingerprint => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}; {Activation.ReplaceLineEndings(" ")}; d {Settings.Dimension}; seeds {Settings.Seed} to {Settings.Seed + (ulong)Seeds - 1}; "
            + $"steps {Settings.Steps}; batch {Settings.Batch}; sizes {Settings.StepSizes}; momentum {Settings.Momentum:R}; "
            + $"labels {Settings.Labels}; identity {Settings.IdentityTeacher}; {Teacher}; tolerance {Settings.Tolerance:R}");

    private bool IsSingle => Settings.Precision == SamplePrecision.Single;

    private string Teacher => string.Create(
        CultureInfo.InvariantCulture,
        $"m {Settings.Width}; condition {Settings.Condition:R}; weights {Settings.WeightRatio:R}; noise {Settings.NoiseDeviation:R}; "
            + $"mu {Settings.Mu:R}; lambda {Settings.Lambda:R}; keep {string.Join(',', Settings.Keep)}; rows {Settings.Constraint}")
            + (IsSingle ? "; precision single" : string.Empty);

    /// <summary>What is trained, with what differs from the default kind of numbers.</summary>
    public string Title(string title) => IsSingle ? title + ", single precision" : title;
}
