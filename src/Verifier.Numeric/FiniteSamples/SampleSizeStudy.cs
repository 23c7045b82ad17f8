using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.FiniteSamples;

/// <summary>Descent on the sample form of G over fixed data sets of N samples: how the error of its minimiser falls with N.</summary>
/// <remarks>
/// With labels of reduced degree a quarter of the data set estimates the low degrees and the rest is descended on, so that both are independent.
/// Near B* the minimiser of Ĝ is B_min − H^{-1}∇Ĝ(B_min) + O(1/N), H the Hessian of G at its minimum; hence the rows are off by c/√N, with a known c
/// (<see cref="Constant"/>), and e(Q) = 1 − cos of the angle, half the square of that, by 1/N.
/// </remarks>
/// <param name="activation">σ.</param>
/// <param name="settings">Teacher, μ, λ, labels (raw or estimated) and seed.</param>
/// <param name="objective">G of that teacher.</param>
public sealed class SampleSizeStudy(ExperimentActivation activation, ExperimentSettings settings, ObjectiveG objective)
{
    private const int MostSteps = 1500;
    private const int ConstantBatch = 4096;
    private const int ConstantBatches = 48;

    // What is left for descent when a quarter estimates the low degrees.
    private const double DescentShare = 0.75;
    private readonly TeacherData data = Experiment.Data(activation, settings);
    private readonly double scale = objective.PairConstant * objective.Teacher.Weights.Max();

    // The greatest curvature at the minimum is 8λ.
    private readonly double stepSize = 0.08 / Math.Max(objective.Lambda, 4 * objective.PairConstant * objective.Teacher.Weights.Max());

    /// <summary>All runs, sizes ascending. The number of threads does not matter.</summary>
    public IReadOnlyList<SampleSizeRun> Runs(
        SampleSizeSettings sizes, Action<SampleSizeRun>? done = null, CancellationToken cancellation = default)
    {
        List<SampleSizeRun> runs = [];
        foreach (int samples in sizes.Sizes.Order())
        {
            for (int number = 1; number <= sizes.Runs; number++)
            {
                runs.Add(Run(samples, number, sizes.Batch, cancellation));
                done?.Invoke(runs[^1]);
            }
        }

        return runs;
    }

    /// <summary>
    /// c with root mean squared row error ≈ c/√N: c² is the mean over rows of E‖P H^{-1}g‖²/‖b‖² for the gradient g of one sample at B_min, P the
    /// projection of each row orthogonally to itself. Estimated from samples of their own, to a few per cent.
    /// </summary>
    public double Constant(CancellationToken cancellation = default)
    {
        OrthogonalMinimum minimum = new(objective);
        RowMatrix rows = minimum.Rows();
        RowMatrix inverse = Decomposition.PseudoInverse(objective.Hessian(rows));
        RandomSequence sequence = new RandomSequence(settings.Seed).Split(1);
        GradientSource source = Source(ConstantBatch, 1 << 18, sequence, cancellation);
        double sum = 0;
        for (int step = 0; step < ConstantBatches; step++)
        {
            LossGradient gradient = source.Gradient(new TwoLayerNetwork(objective.Teacher.Weights, rows), step, cancellation);
            RowMatrix move = new(rows.Rows, rows.Columns, MatrixProduct.Multiply(inverse, gradient.Rows.Values));
            for (int j = 0; j < rows.Rows; j++)
            {
                double square = RowArithmetic.Dot(rows.Row(j), rows.Row(j));
                double along = RowArithmetic.Dot(rows.Row(j), move.Row(j));
                sum += (RowArithmetic.Dot(move.Row(j), move.Row(j)) - (along * along / square)) / square;
            }
        }

        double share = settings.Labels == LabelTreatment.Raw ? 1 : DescentShare;
        return Math.Sqrt(ConstantBatch * sum / (ConstantBatches * rows.Rows * share));
    }

    private SampleSizeRun Run(int samples, int number, int? batch, CancellationToken cancellation)
    {
        RandomSequence sequence = new RandomSequence(settings.Seed).Split(2).Split(((ulong)samples << 16) | (uint)number);
        int descended = settings.Labels == LabelTreatment.Raw ? samples : (int)(DescentShare * samples);
        int parts = batch is { } wanted ? Math.Max(1, descended / wanted) : 1;
        GradientSource source = new FixedSamples(
            Source(descended / parts, samples - descended, sequence, cancellation), parts, sequence.Split(3));
        TwoLayerNetwork teacher = objective.Teacher;
        RowMatrix rows = RandomMatrices.UnitRows(teacher.Width, teacher.Dimension, sequence.Split(4));
        (int steps, double norm) = Descend(source, rows, isWhole: parts == 1, cancellation);
        RowMatching matching = RowMatching.Of(rows, teacher.Rows);
        return new SampleSizeRun(samples, number, steps, norm, SurrogateError.OfCosines(rows, teacher.Rows).Max, matching.MeanRowError);
    }

    // Heavy ball; on parts of the data set the steps shrink after the saddles are passed, so that the noise of the parts dies out.
    private (int Steps, double Norm) Descend(GradientSource source, RowMatrix rows, bool isWhole, CancellationToken cancellation)
    {
        StepSizes sizes = isWhole ? new StepSizes(stepSize) : new StepSizes(stepSize, 0.7, 60, 400);
        RowMatrix velocity = new(rows.Rows, rows.Columns);
        TwoLayerNetwork student = new(objective.Teacher.Weights, rows);
        for (int step = 0; ; step++)
        {
            RowMatrix gradient = source.Gradient(student, step, cancellation).Rows;
            double norm = RowArithmetic.Norm(gradient.Values);
            if (step == MostSteps || !double.IsFinite(norm) || (isWhole && norm <= 1e-5 * scale))
            {
                return (step, norm);
            }

            RowArithmetic.Scale(0.5, velocity.Values);
            MatrixSum.AddScaled(1, gradient, velocity);
            MatrixSum.AddScaled(-sizes.At(step), velocity, rows);
        }
    }

    private FreshSamples Source(int batch, int reducing, RandomSequence sequence, CancellationToken cancellation)
    {
        LabelReduction? reduction = settings.Labels == LabelTreatment.Raw
            ? null
            : LabelReduction.FromData(data, sequence.Split(1), reducing, 2, cancellation);
        SampledG sampled = new(activation.Coefficient(4), objective.Mu, objective.Lambda, reduction);
        return new FreshSamples(data, sampled, batch, sequence.Split(2), settings.Threads);
    }
}
