using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>Descent on the rows B of a student; its output weights a stay fixed.</summary>
/// <param name="start">The first student; not changed.</param>
/// <param name="teacherRows">B*, to measure e(Q).</param>
/// <param name="source">Gradients.</param>
/// <param name="monitor">The loss that the records show.</param>
/// <param name="options">Steps and schedule.</param>
public sealed class TrainingRun(
    TwoLayerNetwork start, RowMatrix teacherRows, GradientSource source, Func<TwoLayerNetwork, double> monitor, TrainingOptions options)
{
    /// <summary>Runs and yields a record every <see cref="TrainingOptions.RecordEvery"/> steps and at the end. Enumerating again repeats the run.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<TrainingRecord> Records(CancellationToken cancellation = default)
    {
        TwoLayerNetwork student = start.WithRows(start.Rows.Copy());
        RowMatrix velocity = new(student.Width, student.Dimension);
        for (int step = 0; ; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            LossGradient gradient = source.Gradient(student, step, cancellation);
            bool finite = double.IsFinite(RowArithmetic.Norm(gradient.Rows.Values));
            if (step % options.RecordEvery == 0 || step >= options.Steps || !finite)
            {
                TrainingRecord record = Record(student, gradient, step);
                yield return record;
                if (step >= options.Steps || !finite || record.SurrogateError <= options.Tolerance)
                {
                    yield break;
                }
            }

            Move(student.Rows, velocity, gradient.Rows, options.StepSizes.At(step));
        }
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="name">A name for the curve.</param>
    /// <param name="seed">The seed behind the gradients, for the curve.</param>
    /// <param name="progress">Called with each record.</param>
    /// <param name="cancellation">Stops the run with an exception.</param>
    public TrainingCurve Complete(string name, ulong seed, Action<TrainingRecord>? progress = null, CancellationToken cancellation = default)
    {
        List<TrainingRecord> records = [];
        foreach (TrainingRecord record in Records(cancellation))
        {
            records.Add(record);
            progress?.Invoke(record);
        }

        return new TrainingCurve(name, seed, records, TrainingCurve.Judge(records, options.Tolerance));
    }

    private TrainingRecord Record(TwoLayerNetwork student, LossGradient gradient, int step) => new(
        step,
        monitor(student),
        SurrogateError.Between(student.Rows, teacherRows).Max,
        RowArithmetic.Norm(gradient.Rows.Values),
        options.StepSizes.At(step));

    private void Move(RowMatrix rows, RowMatrix velocity, RowMatrix gradient, double stepSize)
    {
        RowArithmetic.Scale(options.Momentum, velocity.Values);
        MatrixSum.AddScaled(1, gradient, velocity);
        MatrixSum.AddScaled(-stepSize, velocity, rows);
        if (options.ProjectsRows)
        {
            RowNormalization.Normalize(rows);
        }
    }
}
