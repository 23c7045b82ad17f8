using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>SGD on the plain squared loss, student activation equal to the teacher's; rows of any norm. The paper's example of failure.</summary>
/// <remarks>
/// The monitored loss is the population loss for ReLU and smooth activations; for others it is estimated on 8192 samples that no step uses, minus
/// the noise variance, the same samples for every record. Population gradients (batch 0) are in closed form for ReLU; for smooth activations they come
/// from the series of <see cref="RadialSeriesLoss"/>; for others from the series up to the last coefficient given, which is the loss for rows of norm
/// one only, so rows are then projected.
/// </remarks>
public sealed class SquaredLossExperiment() : Experiment("l2", "SGD on the plain squared loss with the teacher's own activation")
{
    private const int MonitorSamples = 8192;
    private const double ExpectedNorm = 2;

    /// <inheritdoc/>
    public override ExperimentPlan Prepare(ExperimentActivation activation, ExperimentSettings settings, CancellationToken cancellation = default)
    {
        if (Misfit(settings, orthonormal: false, equalWeights: true) is { } misfit)
        {
            return misfit;
        }

        int batch = settings.Batch ?? 256;
        int steps = settings.Steps ?? 6000;
        StepSizes sizes = settings.StepSizes ?? new StepSizes(
            DefaultStep(activation, settings.Dimension), 0.25, Math.Max(1, steps / 6), steps / 3);
        TrainingOptions options = new(steps, sizes, settings.Momentum, settings.Constraint ?? RowConstraint.Free, 50, settings.Tolerance);
        return batch == 0 ? Population(activation, settings, options) : Sampled(activation, settings, options, batch, cancellation);
    }

    private static ExperimentPlan.Ready Sampled(
        ExperimentActivation activation, ExperimentSettings settings, TrainingOptions options, int batch, CancellationToken cancellation)
    {
        TeacherData data = Data(activation, settings);
        SampledSquaredLoss loss = new(activation.Functions);
        FreshSamples source = new(data, loss, batch, Sequence(settings, StepPurpose), settings.Threads, precision: settings.Precision);
        RadialSeriesLoss? series = Smooth(activation, out _) is { } smooth ? Series(data.Teacher, smooth) : null;
        Func<TwoLayerNetwork, double> monitor = series is null ? Monitor(activation, settings, data, loss, cancellation) : series.Value;
        TrainingRun run = new(Start(settings), data.Teacher.Rows, source, monitor, options) { Truncation = series is null ? null : series.TruncationBound };
        string title = string.Create(CultureInfo.InvariantCulture, $"ℓ2, {activation.Name}, d = {settings.Dimension}, batch {batch}");
        return new ExperimentPlan.Ready(run, options, batch, title);
    }

    private static ExperimentPlan Population(ExperimentActivation activation, ExperimentSettings settings, TrainingOptions options)
    {
        TwoLayerNetwork teacher = Teacher(settings);
        if (IsRelu(activation))
        {
            return Descent(activation, settings, options, new ReluKernelLoss(teacher).ValueAndGradient, null, "population");
        }

        if (Smooth(activation, out string? obstacle) is { } smooth)
        {
            RadialSeriesLoss radial = Series(teacher, smooth);
            string form = string.Create(
                CultureInfo.InvariantCulture, $"population, degrees ≤ {smooth.Degree}, tail {smooth.RelativeTail:0e+0} at norm {ExpectedNorm}");
            return Descent(activation, settings, options, radial.ValueAndGradient, radial.TruncationBound, form);
        }

        if (settings.Constraint == RowConstraint.Free)
        {
            return new ExperimentPlan.NotApplicable($"there is no population loss for rows of any norm: {obstacle}. For rows of norm one there is.");
        }

        SeriesLoss series = new(teacher, activation.Coefficients, activation.Coefficients);
        string truncated = string.Create(CultureInfo.InvariantCulture, $"population, degrees ≤ {activation.Coefficients.Length - 1}, unit rows");
        TrainingOptions projected = options with { Constraint = settings.Constraint ?? RowConstraint.Unit };
        return Descent(activation, settings, projected, series.ValueAndGradient, null, truncated);
    }

    private static ExperimentPlan.Ready Descent(
        ExperimentActivation activation,
        ExperimentSettings settings,
        TrainingOptions options,
        Func<TwoLayerNetwork, LossGradient> gradient,
        Func<TwoLayerNetwork, double>? truncation,
        string form)
    {
        TrainingRun run = new(Start(settings), Teacher(settings).Rows, new PopulationGradient(gradient), student => gradient(student).Value, options)
        {
            Truncation = truncation,
        };
        string title = string.Create(CultureInfo.InvariantCulture, $"ℓ2, {activation.Name}, d = {settings.Dimension}, {form}");
        return new ExperimentPlan.Ready(run, options, 0, title);
    }

    private static Func<TwoLayerNetwork, double> Monitor(
        ExperimentActivation activation, ExperimentSettings settings, TeacherData data, SampledSquaredLoss loss, CancellationToken cancellation)
    {
        if (IsRelu(activation))
        {
            return new ReluKernelLoss(data.Teacher).Value;
        }

        FreshSamples monitor = new(data, loss, MonitorSamples, Sequence(settings, MonitorPurpose), settings.Threads);
        double noise = settings.NoiseDeviation * settings.NoiseDeviation;
        return student => monitor.Gradient(student, 0, cancellation).Value - noise;
    }

    private static bool IsRelu(ExperimentActivation activation) => ReferenceEquals(activation.Functions.Closed, HingePolynomial.Relu);

    private static RadialSeriesLoss Series(TwoLayerNetwork teacher, SmoothCoefficients smooth) => new(teacher, smooth, smooth, smooth.Degree);

    // Null for ReLU, whose loss has a closed form.
    private static SmoothCoefficients? Smooth(ExperimentActivation activation, out string? obstacle)
    {
        obstacle = null;
        return IsRelu(activation) ? null : SmoothCoefficients.TryCreate(activation.Functions, ExpectedNorm, out obstacle);
    }

    // The degrees 0 and 1 of all rows add up, so the curvature grows like m; degrees from 2 on belong to single rows.
    private static double DefaultStep(ExperimentActivation activation, int dimension)
    {
        double curvature = 0;
        for (int k = 0; k <= 4; k++)
        {
            double square = activation.Coefficient(k) * activation.Coefficient(k);
            curvature += square * (k <= 1 ? dimension : k);
        }

        return 0.2 / Math.Max(curvature, 1e-6);
    }
}
