using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>SGD on the objective G with fresh samples every step.</summary>
/// <remarks>
/// G scales with C = √6|σ̂_4|, so the defaults do: λ = 4C max a*_i, step 0.01·√(10/d)/(C max a*_i), batch 8192 with reduced labels. With these,
/// ReLU, GELU, |x| and softplus reach e(Q) ≤ 0.05 at d = 10 within about 300 steps, for all seeds tried; raw labels need a batch of 32768 and half the step.
/// </remarks>
public sealed class ObjectiveGExperiment() : Experiment("g", "SGD on the objective G: fresh samples each step, fourth-degree gadgets")
{
    /// <inheritdoc/>
    public override ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default)
    {
        if (Objective(activation, settings, out string? refusal) is not { } objective)
        {
            return new ExperimentPlan.NotApplicable(refusal!);
        }

        if (settings.KeepsMoment)
        {
            return new ExperimentPlan.NotApplicable("G has no M = Σ a*_i b*_i b*_iᵀ to keep; F has.");
        }

        bool raw = settings.Labels == LabelTreatment.Raw;
        double constant = objective.PairConstant;
        TwoLayerNetwork teacher = objective.Teacher;
        double scale = Math.Sqrt(Math.Min(1, 10.0 / settings.Dimension)) * (raw ? 0.5 : 1);
        StepSizes sizes = settings.StepSizes ?? new StepSizes(0.01 * scale / (constant * teacher.Weights.Max()));
        RowConstraint constraint = settings.Constraint ?? RowConstraint.Free;
        TrainingOptions options = new(settings.Steps ?? 3000, sizes, settings.Momentum, constraint, Tolerance: settings.Tolerance);
        int batch = settings.Batch ?? (raw ? 32768 : 8192);
        OrthogonalMinimum prediction = new(objective);
        double minimum = constraint == RowConstraint.Free ? prediction.Value : prediction.ValueOnUnitRows;
        TrainingRun run = new(
            Start(settings), teacher.Rows, Source(activation, settings, objective, batch, cancellation), s => objective.Value(s.Rows) - minimum, options);
        string title = string.Create(CultureInfo.InvariantCulture, $"G, {activation.Name}, d = {settings.Dimension}, batch {batch}");
        return new ExperimentPlan.Ready(run, options, batch, title);
    }

    /// <summary>G of the teacher that the settings describe, or null.</summary>
    /// <param name="activation">σ.</param>
    /// <param name="settings">Teacher, μ and λ.</param>
    /// <param name="refusal">The hypothesis that fails, or null.</param>
    public static ObjectiveG? Objective(ExperimentActivation activation, ExperimentSettings settings, out string? refusal)
    {
        double fourth = activation.Coefficient(4);
        refusal = fourth == 0
            ? "σ̂_4 = 0: the degree-4 gadgets, and with them G, do not exist."
            : Misfit(settings, orthonormal: true, equalWeights: false)?.Reason;
        if (refusal is not null)
        {
            return null;
        }

        TwoLayerNetwork teacher = Teacher(settings);
        double greatest = Math.Sqrt(6) * Math.Abs(fourth) * teacher.Weights.Max();
        double lambda = settings.Lambda ?? 4 * greatest;
        refusal = lambda <= settings.Mu * greatest / 12 ? "λ ≤ μ|σ̂_4| max a*_i/(2√6): G is unbounded below." : null;
        return refusal is null ? new ObjectiveG(teacher, fourth, settings.Mu, lambda) : null;
    }

    private static GradientSource Source(
        ExperimentActivation activation, ExperimentSettings settings, ObjectiveG objective, int batch, CancellationToken cancellation)
    {
        if (batch == 0)
        {
            return new PopulationGradient(s => new LossGradient(objective.Value(s.Rows), [], objective.Gradient(s.Rows)));
        }

        bool known = settings.Labels is LabelTreatment.Known or LabelTreatment.Antithetic;
        TeacherData data = known ? ReducedData(activation, settings, 3) : Data(activation, settings);
        int samples = Math.Max(65536, 100 * settings.Dimension * settings.Dimension);
        LabelReduction? reduction = settings.Labels is null or LabelTreatment.Estimated
            ? LabelReduction.FromData(data, Sequence(settings, ReductionPurpose), samples, 2, cancellation)
            : null;
        SampledG sampled = new(activation.Coefficient(4), objective.Mu, objective.Lambda, reduction);
        return new FreshSamples(data, sampled, batch, Sequence(settings, StepPurpose), settings.Threads, precision: settings.Precision);
    }
}
