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
            "gamma50-raw",
            "gamma50 with the paper's raw labels",
            new DesignedLossExperiment(),
            Slide with { Batch = 8192, Steps = 60_000, StepSizes = new StepSizes(0.02, 0.25, 5000, 35_000), Labels = LabelTreatment.Raw },
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
        new(
            "g50-raw",
            "G with the paper's raw labels and batch 262144, on rows of norm one",
            new ObjectiveGExperiment(),
            Slide with
            {
                Batch = 1 << 18,
                Steps = 20_000,
                StepSizes = new StepSizes(0.0008, 1.25, 1500, Greatest: 0.003),
                Mu = 7,
                Labels = LabelTreatment.Raw,
                Constraint = RowConstraint.Unit,
            },
            TrainingVerdict.Converged),
        new(
            "g50-frame",
            "g50-raw on orthonormal rows, where noise is a fiftieth",
            new ObjectiveGExperiment(),
            Slide with
            {
                Batch = 1 << 18,
                StepSizes = new StepSizes(0.04),
                Labels = LabelTreatment.Raw,
                Constraint = RowConstraint.Orthonormal,
            },
            TrainingVerdict.Converged),
    ];

    /// <summary>The figure of this name, or null.</summary>
    public static SlideExperiment? Find(string name) => All.FirstOrDefault(slide => string.Equals(slide.Name, name, StringComparison.Ordinal));
}
