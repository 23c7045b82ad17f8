using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>A figure of the talk on Ge, Lee, Ma 2017: d = m = 50, a* = 1, ReLU teacher, several seeds, and how the runs should end.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Experiment">The experiment behind it.</param>
/// <param name="Settings">Its settings; sizes that the figure does not state were found by trying.</param>
/// <param name="Expected">How every run should end.</param>
public sealed record SlideExperiment(string Name, string Description, Experiment Experiment, ExperimentSettings Settings, TrainingVerdict Expected)
{
    /// <summary>Runs of the figure.</summary>
    public const int Seeds = 5;
}
