using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

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

    /// <summary>B* and a*.</summary>
    /// <exception cref="ArgumentOutOfRangeException">d &lt; 1, m outside 1..d, or a ratio below 1.</exception>
    public static TwoLayerNetwork Teacher(ExperimentSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Dimension, nameof(settings));
        if (settings.GivenTeacher is { } given)
        {
            return given;
        }

        int width = settings.Width ?? settings.Dimension;
        RandomSequence sequence = Sequence(settings, TeacherPurpose);
        double[] weights = RandomMatrices.Weights(width, 1, settings.WeightRatio, sequence.Split(1));
        return new TwoLayerNetwork(weights, TeacherRows(settings, width, sequence));
    }

    /// <summary>Random unit rows and a = 1.</summary>
    private protected static TwoLayerNetwork Start(ExperimentSettings settings) => TwoLayerNetwork.WithUnitWeights(
        RandomMatrices.UnitRows(settings.Width ?? settings.Dimension, settings.Dimension, Sequence(settings, StartPurpose)));

    /// <summary>Why a teacher without orthonormal rows or without equal weights is outside of an experiment; null when it is not.</summary>
    private protected static ExperimentPlan.NotApplicable? Misfit(ExperimentSettings settings, bool orthonormal, bool equalWeights)
    {
        if (orthonormal && settings.Condition > 1)
        {
            return new ExperimentPlan.NotApplicable(
                "G is made for B* with orthonormal rows: its penalty keeps rows of B on the sphere. For others there is F.");
        }

        if (settings is { Precision: SamplePrecision.Single, Batch: 0 })
        {
            return new ExperimentPlan.NotApplicable("population gradients (batch 0) have no samples; they are in double precision.");
        }

        return equalWeights && settings.WeightRatio > 1
            ? new ExperimentPlan.NotApplicable("the student's output weights are fixed at 1, so a* must be 1.")
            : null;
    }

    /// <summary>The source of samples.</summary>
    public static TeacherData Data(ExperimentActivation activation, ExperimentSettings settings) =>
        new(Teacher(settings), activation.Functions, settings.NoiseDeviation);

    /// <summary>Samples whose labels lack the degrees up to <paramref name="highest"/>, by the true coefficients.</summary>
    private protected static TeacherData ReducedData(ExperimentActivation activation, ExperimentSettings settings, int highest)
    {
        double[] low = [.. Enumerable.Range(0, highest + 1).Select(activation.Coefficient)];
        DifferentiableActivation rest = activation.Functions.MinusHermite(low);
        return new TeacherData(
            Teacher(settings), settings.Labels == LabelTreatment.Antithetic ? rest.EvenPart() : rest, settings.NoiseDeviation);
    }

    private static RowMatrix TeacherRows(ExperimentSettings settings, int width, RandomSequence sequence)
    {
        if (settings.Condition > 1)
        {
            return RandomMatrices.UnitRowsOfCondition(width, settings.Dimension, settings.Condition, sequence);
        }

        if (settings.IdentityTeacher)
        {
            RowMatrix identity = RowMatrix.Identity(settings.Dimension);
            return new RowMatrix(width, settings.Dimension, identity.Values[..(width * settings.Dimension)].ToArray());
        }

        return width == settings.Dimension
            ? RandomMatrices.HaarOrthogonal(width, sequence)
            : RandomMatrices.OrthonormalRows(width, settings.Dimension, sequence);
    }

    private protected static RandomSequence Sequence(ExperimentSettings settings, ulong purpose) => new RandomSequence(settings.Seed).Split(purpose);
}
