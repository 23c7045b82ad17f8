using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>SGD on the squared loss of the designed student γ = Σ_{k ∈ keep} σ̂_k h_k, rows projected to norm one after each step.</summary>
/// <remarks>The monitored loss is Σ_{k ∈ keep} σ̂_k² f_k: the loss minus the constant of Theorem 2.2. Its minimum is 0.</remarks>
public sealed class DesignedLossExperiment() : Experiment("gamma", "SGD on the designed loss f' of γ = Σ σ̂_k h_k over the kept degrees, unit rows")
{
    /// <inheritdoc/>
    public override ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default)
    {
        if (Misfit(settings, orthonormal: false, equalWeights: true) is { } misfit)
        {
            return misfit;
        }

        double[] kept = new double[settings.Keep.DefaultIfEmpty(0).Max() + 1];
        foreach (int degree in settings.Keep)
        {
            kept[degree] = activation.Coefficient(degree);
        }

        double curvature = kept.Select((c, k) => k * c * c).Sum();
        if (curvature == 0)
        {
            return new ExperimentPlan.NotApplicable("σ̂_k = 0 for every kept degree k ≥ 1: the designed loss does not depend on the rows.");
        }

        TwoLayerNetwork teacher = Teacher(settings);
        SeriesLoss loss = new(teacher, kept, kept);
        StepSizes sizes = settings.StepSizes ?? new StepSizes(0.06 / curvature);
        TrainingOptions options = new(
            settings.Steps ?? 3000, sizes, settings.Momentum, settings.Constraint ?? RowConstraint.Unit, Tolerance: settings.Tolerance);
        int batch = settings.Batch ?? 4096;
        GradientSource source = batch == 0
            ? new PopulationGradient(loss.ValueAndGradient)
            : Sampled(activation, settings, kept, batch, cancellation);
        string title = string.Create(CultureInfo.InvariantCulture, $"γ, {activation.Name}, d = {settings.Dimension}, batch {batch}");
        return new ExperimentPlan.Ready(new TrainingRun(Start(settings), teacher.Rows, source, loss.Value, options), options, batch, title);
    }

    private static FreshSamples Sampled(
        ExperimentActivation activation, ExperimentSettings settings, double[] kept, int batch, CancellationToken cancellation)
    {
        // Degrees below the lowest kept one do not meet the student's outputs on unit rows.
        int reducible = Math.Min(2, Array.FindIndex(kept, c => c != 0) - 1);
        bool known = reducible >= 0 && (settings.Labels is LabelTreatment.Known or LabelTreatment.Antithetic);
        TeacherData data = known ? ReducedData(activation, settings with { Labels = LabelTreatment.Known }, reducible) : Data(activation, settings);
        LabelReduction? reduction = reducible >= 0 && (settings.Labels is null or LabelTreatment.Estimated)
            ? LabelReduction.FromData(data, Sequence(settings, ReductionPurpose), 16384, reducible, cancellation)
            : null;
        SampledSquaredLoss sampled = new(DifferentiableActivation.OfHermiteSeries(kept), reduction);
        return new FreshSamples(data, sampled, batch, Sequence(settings, StepPurpose), settings.Threads, precision: settings.Precision);
    }
}
