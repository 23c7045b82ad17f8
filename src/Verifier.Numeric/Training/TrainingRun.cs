using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>Descent on the rows B of a student; its output weights a stay fixed.</summary>
/// <param name="start">The first student; not changed.</param>
/// <param name="teacherRows">B*, to measure e(Q).</param>
/// <param name="source">Gradients.</param>
/// <param name="monitor">The loss that the records show.</param>
/// <param name="options">Steps and schedule.</param>
/// <param name="estimate">The estimate of B* that a student's rows stand for; null for the rows themselves.</param>
public sealed class TrainingRun(
    TwoLayerNetwork start,
    RowMatrix teacherRows,
    GradientSource source,
    Func<TwoLayerNetwork, double> monitor,
    TrainingOptions options,
    Func<RowMatrix, RowMatrix>? estimate = null)
{
    /// <summary>A bound of what the loss of the records lacks at a student, where it is a series that ends; null where nothing is lacking.</summary>
    public Func<TwoLayerNetwork, double>? Truncation { get; init; }

    /// <summary>The estimate of B* that a student's rows stand for, of any length.</summary>
    public RowMatrix Estimate(RowMatrix rows) => estimate is null ? rows : estimate(rows);

    /// <summary>The state before the first step.</summary>
    /// <param name="seed">The seed behind the gradients, for the curve.</param>
    public TrainingProgress Begin(ulong seed)
    {
        RowMatrix rows = start.Rows.Copy();
        RowProjection.Apply(options.Constraint, rows);
        return new TrainingProgress(seed, rows, new RowMatrix(start.Width, start.Dimension));
    }

    /// <summary>Goes on from a state to the end, with a record every <see cref="TrainingOptions.RecordEvery"/> steps and at the end.</summary>
    /// <remarks>When the token stops it, the state is that before a step: going on from there gives the bits of a run that was never stopped.</remarks>
    /// <param name="progress">The state; changed.</param>
    /// <param name="recorded">Called with each new record.</param>
    /// <param name="cancellation">Stops the run with an exception.</param>
    public void Continue(TrainingProgress progress, Action<TrainingRecord>? recorded = null, CancellationToken cancellation = default)
    {
        Require.Shape(start.Width, start.Dimension, progress.Rows, nameof(progress));
        TwoLayerNetwork student = start.WithRows(progress.Rows);
        while (!progress.IsFinished)
        {
            cancellation.ThrowIfCancellationRequested();
            LossGradient gradient = source.Gradient(student, progress.Step, cancellation);
            bool ends = progress.Step >= options.Steps || !double.IsFinite(RowArithmetic.Norm(gradient.Rows.Values));
            if (ends || progress.Step % options.RecordEvery == 0)
            {
                TrainingRecord record = Record(student, gradient, progress.Step);
                progress.Records.Add(record);
                progress.IsFinished = ends || record.SurrogateError <= options.Tolerance;
                recorded?.Invoke(record);
            }

            if (!progress.IsFinished)
            {
                Move(progress, gradient.Rows);
            }
        }
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="name">A name for the curve.</param>
    /// <param name="seed">The seed behind the gradients, for the curve.</param>
    /// <param name="progress">Called with each record.</param>
    /// <param name="cancellation">Stops the run with an exception.</param>
    public TrainingCurve Complete(string name, ulong seed, Action<TrainingRecord>? progress = null, CancellationToken cancellation = default)
    {
        TrainingProgress state = Begin(seed);
        Continue(state, progress, cancellation);
        return Curve(name, state, cancellation);
    }

    /// <summary>The curve of a finished state.</summary>
    public TrainingCurve Curve(string name, TrainingProgress progress, CancellationToken cancellation = default)
    {
        TrainingRecord[] records = [.. progress.Records];
        return new TrainingCurve(name, progress.Seed, records, TrainingCurve.Judge(records, options.Tolerance))
        {
            Truncation = Truncation?.Invoke(start.WithRows(progress.Rows)),
            Rounding = Error(Begin(progress.Seed)) is { } first && Error(progress) is { } last ? new GradientRounding(first, last) : null,
        };

        double? Error(TrainingProgress state) => source.RoundingError(start.WithRows(state.Rows), state.Step, cancellation);
    }

    private TrainingRecord Record(TwoLayerNetwork student, LossGradient gradient, int step) => new(
        step,
        monitor(student),
        SurrogateError.OfCosines(Estimate(student.Rows), teacherRows).Max,
        RowArithmetic.Norm(gradient.Rows.Values),
        options.StepSizes.At(step));

    private void Move(TrainingProgress progress, RowMatrix gradient)
    {
        RowArithmetic.Scale(options.Momentum, progress.Velocity.Values);
        MatrixSum.AddScaled(1, gradient, progress.Velocity);
        MatrixSum.AddScaled(-options.StepSizes.At(progress.Step), progress.Velocity, progress.Rows);
        RowProjection.Apply(options.Constraint, progress.Rows);
        progress.Step++;
    }
}
