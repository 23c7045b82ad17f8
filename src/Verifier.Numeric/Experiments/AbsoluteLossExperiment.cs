using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>SGD on the squared loss of a student |t|/2 against a ReLU teacher: the even part of ReLU, which keeps all even degrees and no odd one.</summary>
/// <remarks>
/// Ge, Lee, Ma 2017, footnote 12. Rows of any norm. The constant that is subtracted is ‖Σ_i a*_i b*_i‖²/4, the second moment of the odd part of
/// the label. Reduced labels lack degree 1, which the student's outputs never meet.
/// </remarks>
public sealed class AbsoluteLossExperiment() : Experiment("abs", "SGD on the squared loss of a student |t|/2 against a ReLU teacher")
{
    /// <inheritdoc/>
    public override ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default)
    {
        if (!ReferenceEquals(activation.Functions.Closed, HingePolynomial.Relu))
        {
            return new ExperimentPlan.NotApplicable("|t|/2 is the even part of ReLU only.");
        }

        if (Misfit(settings, orthonormal: false, equalWeights: true) is { } misfit)
        {
            return misfit;
        }

        TwoLayerNetwork teacher = Teacher(settings);
        ReluKernelLoss loss = new(teacher, evenStudent: true);
        int steps = settings.Steps ?? 6000;
        StepSizes sizes = settings.StepSizes ?? new StepSizes(0.2 / (1 + (0.2 * settings.Dimension)));
        TrainingOptions options = new(steps, sizes, settings.Momentum, settings.Constraint ?? RowConstraint.Free, Tolerance: settings.Tolerance);
        int batch = settings.Batch ?? 4096;
        GradientSource source = batch == 0
            ? new PopulationGradient(loss.ValueAndGradient)
            : new FreshSamples(
                Labels(activation, settings),
                Student(),
                batch,
                Sequence(settings, StepPurpose),
                settings.Threads,
                precision: settings.Precision);
        TrainingRun run = new(Start(settings), teacher.Rows, source, student => loss.Value(student) - loss.ConstantTerm, options);
        string title = string.Create(CultureInfo.InvariantCulture, $"|·|, {activation.Name}, d = {settings.Dimension}, batch {batch}");
        return new ExperimentPlan.Ready(run, options, batch, title);
    }

    private static SampledSquaredLoss Student() => new(DifferentiableActivation.Of(HingePolynomial.Relu.EvenPart()));

    private static TeacherData Labels(ExperimentActivation activation, ExperimentSettings settings)
    {
        bool isRaw = settings.Labels is null or LabelTreatment.Raw;
        return new TeacherData(
            Teacher(settings), isRaw ? activation.Functions : activation.Functions.EvenPart(), settings.NoiseDeviation);
    }
}
