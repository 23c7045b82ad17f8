using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>The figures of the talk, by name.</summary>
public static class SlideCatalogue
{
    private static readonly ExperimentSettings Slide = new() { Dimension = 50, IdentityTeacher = true };

    /// <summary>All figures, in the order of the talk.</summary>
    public static IReadOnlyList<SlideExperiment> All { get; } =
    [
        new(
            "relu50",
            "the squared loss with ReLU gets stuck",
            new SquaredLossExperiment(),
            Slide with { Batch = 256, Steps = 50_000, StepSizes = new StepSizes(0.01, 0.25, 5000, 10_000), Labels = LabelTreatment.Raw },
            TrainingVerdict.Stuck),
        new(
            "gamma50",
            "the designed loss of degrees 2 and 4 converges",
            new DesignedLossExperiment(),
            Slide with { Batch = 8192, Steps = 20_000, StepSizes = new StepSizes(0.1), Labels = LabelTreatment.Known },
            TrainingVerdict.Converged),
        new(
            "abs50",
            "the student |t|/2 converges",
            new AbsoluteLossExperiment(),
            Slide with { Batch = 8192, Steps = 20_000, StepSizes = new StepSizes(0.01), Momentum = 0.9, Labels = LabelTreatment.Raw },
            TrainingVerdict.Converged),
        new(
            "g50",
            "the objective G converges through saddles",
            new ObjectiveGExperiment(),
            Slide with { Batch = 8192, Labels = LabelTreatment.Known },
            TrainingVerdict.Converged),
    ];

    /// <summary>The figure of this name, or null.</summary>
    public static SlideExperiment? Find(string name) => All.FirstOrDefault(slide => string.Equals(slide.Name, name, StringComparison.Ordinal));
}
