using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Experiments;

/// <summary>A named experiment: what is minimised, and defaults that were found by trying.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">One line for people.</param>
public abstract class Experiment(string name, string description)
{
    private protected const int TeacherPurpose = 1;
    private protected const int StartPurpose = 2;
    private protected const int ReductionPurpose = 3;
    private protected const int StepPurpose = 4;
    private protected const int MonitorPurpose = 5;

    /// <summary>The word on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>One line for people.</summary>
    public string Description { get; } = description;

    /// <summary>Sets up a run, or says why this activation has none.</summary>
    public abstract ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default);

    /// <summary>B* and a* = 1.</summary>
    private protected static TwoLayerNetwork Teacher(ExperimentSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Dimension, nameof(settings));
        return TwoLayerNetwork.WithUnitWeights(settings.IdentityTeacher
            ? RowMatrix.Identity(settings.Dimension)
            : RandomMatrices.HaarOrthogonal(settings.Dimension, Sequence(settings, TeacherPurpose)));
    }

    /// <summary>Random unit rows and a = 1.</summary>
    private protected static TwoLayerNetwork Start(ExperimentSettings settings) => TwoLayerNetwork.WithUnitWeights(
        RandomMatrices.UnitRows(settings.Dimension, settings.Dimension, Sequence(settings, StartPurpose)));

    private protected static TeacherData Data(ExperimentActivation activation, ExperimentSettings settings) =>
        new(Teacher(settings), activation.Functions, settings.NoiseDeviation);

    /// <summary>Samples whose labels lack the degrees up to <paramref name="highest"/>, by the true coefficients.</summary>
    private protected static TeacherData ReducedData(ExperimentActivation activation, ExperimentSettings settings, int highest)
    {
        double[] low = [.. Enumerable.Range(0, highest + 1).Select(activation.Coefficient)];
        DifferentiableActivation rest = activation.Functions.MinusHermite(low);
        return new TeacherData(
            Teacher(settings), settings.Labels == LabelTreatment.Antithetic ? rest.EvenPart() : rest, settings.NoiseDeviation);
    }

    private protected static RandomSequence Sequence(ExperimentSettings settings, ulong purpose) => new RandomSequence(settings.Seed).Split(purpose);
}
