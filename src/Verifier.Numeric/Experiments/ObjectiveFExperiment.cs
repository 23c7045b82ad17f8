using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>SGD on the objective F for B* of full rank, in coordinates that whiten the quadratic part of the label; m ≤ d.</summary>
/// <remarks>
/// F does not depend on coordinates, only the path of descent does. M = Σ a*_i b*_i b*_iᵀ is estimated from samples of its own, and the student is
/// B̃ with B = B̃M^{-1/2}: there F is G of orthonormal rows with weights 1/a*_i, so the defaults are those of G with max 1/a*_i for max a*_i. e(Q) is
/// that of B^{-⊤}, whose rows point along those of B*. For m &lt; d the start is projected on the span of the m greatest eigenvalues of the estimate,
/// and δ = C/100 draws the rows towards the span of B*. When the estimate M̂ is kept for the penalty too, B̃ is kept orthonormal: the penalty is then 0, and
/// nothing is left of the noise of M in each batch, which grows like 1/λ_min(M), nor of that of the pair term.
/// </remarks>
public sealed class ObjectiveFExperiment() : Experiment("f", "SGD on the objective F for B* of full rank, e(Q) of the inverse transpose of B")
{
    /// <inheritdoc/>
    public override ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default)
    {
        if (Missing(activation, settings) is { } missing)
        {
            return missing;
        }

        TwoLayerNetwork teacher = Teacher(settings);
        double constant = Math.Sqrt(6) * Math.Abs(activation.Coefficient(4));
        double greatest = 1 / teacher.Weights.Min();
        double lambda = settings.Lambda ?? 4 * constant * greatest;
        if (lambda <= settings.Mu * constant * greatest / 12)
        {
            return new ExperimentPlan.NotApplicable("λ ≤ μ|σ̂_4|/(2√6 min a*_i): F is unbounded below.");
        }

        int batch = settings.Batch ?? (settings.Labels == LabelTreatment.Raw ? 1 << 18 : 32768);
        double delta = teacher.Width < teacher.Dimension ? constant / 100 : 0;
        ObjectiveF objective = new(teacher, activation.Coefficient(4), settings.Mu, lambda, delta);
        LabelReduction? low = batch == 0 ? null : Reduction(activation, settings, cancellation);
        RowMatrix? moment = batch == 0 ? objective.LabelMoment : low is null ? null : Moment(low, activation);
        if (moment is null || Whitening.Of(moment, teacher.Width) is not { } whitening)
        {
            return new ExperimentPlan.NotApplicable("the samples do not tell the least of the m eigenvalues of M = Σ a*_i b*_i b*_iᵀ from 0.");
        }

        GradientSource source = batch == 0
            ? new PopulationGradient(s => new LossGradient(objective.Value(s.Rows), [], objective.Gradient(s.Rows)))
            : Sampled(activation, settings, objective, batch, settings.Labels == LabelTreatment.Raw ? null : low);
        double scale = Math.Sqrt(Math.Min(1, 10.0 / settings.Dimension));
        StepSizes sizes = settings.StepSizes ?? Sizes(0.01 * scale / (constant * greatest), settings.KeepsMoment);
        RowConstraint constraint = settings.KeepsMoment ? RowConstraint.Orthonormal : RowConstraint.Free;
        TrainingOptions options = new(settings.Steps ?? 3000, sizes, settings.Momentum, constraint, Tolerance: settings.Tolerance);
        TrainingRun run = Run(settings, objective, whitening, source, options);
        string title = string.Create(
            CultureInfo.InvariantCulture,
            $"F, {activation.Name}, d = {settings.Dimension}, m = {teacher.Width}, κ(B*) = {settings.Condition:0.###}, batch {batch}");
        double deficit = settings.KeepsMoment ? 0 : new GeneralMinimum(objective).NormDeficit;
        return new ExperimentPlan.Ready(run, options, batch, title)
        {
            WeightsFromNorms = rows => [.. RowNormalization.SquaredNorms(rows).Select(square => square + deficit)],
        };
    }

    // With M kept, noise alone keeps rows away from the minimum; its variance is proportional to the step.
    private static StepSizes Sizes(double first, bool keepsMoment) => keepsMoment ? new StepSizes(first, 0.5, 100, 300) : new StepSizes(first);

    private static TrainingRun Run(
        ExperimentSettings settings, ObjectiveF objective, Whitening whitening, GradientSource source, TrainingOptions options)
    {
        RowMatrix transform = whitening.Transform;
        GeneralMinimum prediction = new(objective);
        double minimum = settings.KeepsMoment ? prediction.ValueWithoutPenalty : prediction.Value;
        TwoLayerNetwork start = Start(settings);
        RowMatrix rows = MatrixProduct.Multiply(start.Rows, whitening.Projection);
        RowNormalization.Normalize(rows);
        return new TrainingRun(
            start.WithRows(rows),
            objective.Teacher.Rows,
            new TransformedGradient(source, transform),
            student => objective.Value(MatrixProduct.Multiply(student.Rows, transform)) - minimum,
            options,
            student => GeneralMinimum.DualRows(MatrixProduct.Multiply(student, transform)));
    }

    private static ExperimentPlan.NotApplicable? Missing(ExperimentActivation activation, ExperimentSettings settings)
    {
        if (activation.Coefficient(2) == 0 || activation.Coefficient(4) == 0)
        {
            int degree = activation.Coefficient(4) == 0 ? 4 : 2;
            return new ExperimentPlan.NotApplicable(
                string.Create(CultureInfo.InvariantCulture, $"σ̂_{degree} = 0: the degree-{degree} gadgets, and with them F, do not exist."));
        }

        if (settings.Constraint is RowConstraint.Unit or RowConstraint.Orthonormal)
        {
            return new ExperimentPlan.NotApplicable("the rows of F's minima have no norm that is known beforehand.");
        }

        if (settings.KeepsMoment && settings.Labels == LabelTreatment.Raw)
        {
            return new ExperimentPlan.NotApplicable("raw labels leave no estimate of M to keep.");
        }

        if (settings.Labels is LabelTreatment.Known or LabelTreatment.Antithetic)
        {
            return new ExperimentPlan.NotApplicable("known low degrees would give M, and with it much of B*, away: labels are raw or estimated.");
        }

        return settings.Batch is > 0 and < SampledF.LeastBatch
            ? new ExperimentPlan.NotApplicable("a batch of fewer than eight samples has no two independent halves.")
            : null;
    }

    private static LabelReduction? Reduction(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation)
    {
        int samples = Math.Max(1 << 17, 200 * settings.Dimension * settings.Dimension);
        TeacherData data = Data(activation, settings);
        RandomSequence sequence = Sequence(settings, ReductionPurpose);
        return settings.KeepsMoment
            ? MomentEstimation.Resolve(data, sequence, (samples, Math.Sign(activation.Coefficient(2))), cancellation)
            : LabelReduction.FromData(data, sequence, samples, 2, cancellation);
    }

    // E[y(xxᵀ − I)] = √2 σ̂_2 M.
    private static RowMatrix Moment(LabelReduction reduction, ExperimentActivation activation)
    {
        RowMatrix moment = reduction.Quadratic.Copy();
        RowArithmetic.Scale(1 / (Math.Sqrt(2) * activation.Coefficient(2)), moment.Values);
        return moment;
    }

    private static FreshSamples Sampled(
        ExperimentActivation activation, ExperimentSettings settings, ObjectiveF objective, int batch, LabelReduction? reduction)
    {
        SampledF sampled = new(
            (activation.Coefficient(2), activation.Coefficient(4)), objective.Mu, objective.Lambda, objective.Delta, reduction, settings.KeepsMoment);
        return new FreshSamples(Data(activation, settings), sampled, batch, Sequence(settings, StepPurpose), settings.Threads, precision: settings.Precision);
    }
}
