using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.FiniteSamples;

/// <summary>
/// The finite-sample statement, Theorem 2.7 of Ge, Lee, Ma 2017, measured: gradient and Hessian of Ĝ on N raw samples against those of G, and what it
/// means for points where ∇Ĝ is small.
/// </summary>
/// <remarks>Each data set depends on the seed, N and its number only; the number of threads does not matter.</remarks>
/// <param name="activation">σ.</param>
/// <param name="settings">Teacher, noise and seed.</param>
/// <param name="objective">G of that teacher.</param>
public sealed class ConcentrationStudy(ExperimentActivation activation, ExperimentSettings settings, ObjectiveG objective)
{
    private const int MostSteps = 600;
    private const int Batches = 64;
    private readonly TeacherData data = Experiment.Data(activation, settings);
    private readonly OrthogonalMinimum minimum = new(objective);
    private readonly RandomSequence sequence = new RandomSequence(settings.Seed).Split(11);

    /// <summary>All deviations and, at the greatest N, z-scores and stationary points.</summary>
    public ConcentrationSummary Measure(ConcentrationSettings plan, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<RowMatrix> points = Points(plan.Points);
        int[] sizes = [.. plan.Sizes.Distinct().Order()];
        DeviationRun[] runs = new DeviationRun[sizes.Length * plan.Runs];
        ParallelOptions options = new() { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellation };
        Parallel.For(0, runs.Length, options, index =>
        {
            int samples = sizes[^(1 + (index / plan.Runs))];
            int number = 1 + (index % plan.Runs);
            runs[index] = Deviation(Set(samples, number, cancellation), points, samples, number);
            progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"N = {samples}, data set {number} of {plan.Runs}"));
        });
        return new ConcentrationSummary(
            settings.Seed,
            [.. runs.OrderBy(run => run.Samples).ThenBy(run => run.Number)],
            Errors(points, sizes[^1], cancellation),
            Stationary(sizes[^1], plan.Starts, cancellation),
            new StationarityBounds(objective));
    }

    /// <summary>The saddle where the first two rows collide on b*_1 and b*_2 has no row: x² = λ/(λ + C a*_1(1 − μ/12)).</summary>
    public RowMatrix Collision()
    {
        RowMatrix rows = minimum.Rows();
        double push = objective.PairConstant * objective.Teacher.Weights[0] * (1 - (objective.Mu / 12));
        double length = Math.Sqrt(objective.Lambda / (objective.Lambda + push));
        for (int j = 0; j < 2; j++)
        {
            objective.Teacher.Rows.Row(0).CopyTo(rows.Row(j));
            RowArithmetic.Scale(length, rows.Row(j));
        }

        return rows;
    }

    private static double SpectralNorm(RowMatrix symmetric) => Decomposition.SymmetricEigenvalues(symmetric).Max(Math.Abs);

    private static RowMatrix Difference(RowMatrix left, RowMatrix right)
    {
        RowMatrix difference = left.Copy();
        MatrixSum.AddScaled(-1, right, difference);
        return difference;
    }

    private static RowMatrix Hessian(SampleObjectiveG sample, RowMatrix rows) =>
        HessianColumns.Assemble(direction => sample.HessianVectorProduct(rows, direction), rows.Rows, rows.Columns);

    private List<RowMatrix> Points(int count)
    {
        List<RowMatrix> points = [minimum.Rows()];
        if (objective.Teacher.Width > 1)
        {
            points.Add(Collision());
        }

        for (int number = 0; number < count; number++)
        {
            RandomSequence stream = sequence.Split(1).Split((ulong)number);
            RowMatrix rows = RandomMatrices.UnitRows(objective.Teacher.Width, objective.Teacher.Dimension, stream.Split(1));
            double[] norms = RandomMatrices.Weights(rows.Rows, 0, 2, stream.Split(2));
            for (int j = 0; j < rows.Rows; j++)
            {
                RowArithmetic.Scale(norms[j], rows.Row(j));
            }

            points.Add(rows);
        }

        return points;
    }

    private SampleObjectiveG Set(int samples, int number, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        RowMatrix inputs = new(samples, objective.Teacher.Dimension);
        double[] labels = new double[samples];
        data.Fill(sequence.Split(2).Split(((ulong)samples << 16) | (uint)number), 0, inputs.Values, labels);
        return new SampleObjectiveG(inputs, labels, activation.Coefficient(4), objective.Mu, objective.Lambda);
    }

    private DeviationRun Deviation(SampleObjectiveG sample, IReadOnlyList<RowMatrix> points, int samples, int number)
    {
        double gradient = 0;
        double hessian = 0;
        foreach (RowMatrix point in points)
        {
            RowMatrix slope = Difference(sample.ValueAndGradient(point).Rows, objective.Gradient(point));
            gradient = Math.Max(gradient, RowArithmetic.Norm(slope.Values));
            hessian = Math.Max(hessian, SpectralNorm(Difference(Hessian(sample, point), objective.Hessian(point))));
        }

        return new DeviationRun(samples, number, gradient, hessian);
    }

    // ⟨∇Ĝ − ∇G, E⟩ and ⟨(∇²Ĝ − ∇²G)E, E'⟩ at each point for fixed random E, E', over batches: their mean is 0.
    private Estimate[] Errors(IReadOnlyList<RowMatrix> points, int samples, CancellationToken cancellation)
    {
        int batch = Math.Max(2, samples / Batches);
        double[] values = new double[Batches * 2 * points.Count];
        for (int number = 0; number < Batches; number++)
        {
            SampleObjectiveG sample = Set(batch, 30_000 + number, cancellation);
            for (int index = 0; index < points.Count; index++)
            {
                RowMatrix point = points[index];
                RowMatrix first = RandomMatrices.UnitRows(point.Rows, point.Columns, sequence.Split(3).Split((ulong)index));
                RowMatrix second = RandomMatrices.UnitRows(point.Rows, point.Columns, sequence.Split(4).Split((ulong)index));
                Span<double> entry = values.AsSpan(((number * points.Count) + index) * 2, 2);
                RowMatrix slope = Difference(sample.ValueAndGradient(point).Rows, objective.Gradient(point));
                RowMatrix curve = Difference(sample.HessianVectorProduct(point, first), objective.HessianVectorProduct(point, first));
                entry[0] = RowArithmetic.Dot(slope.Values, first.Values);
                entry[1] = RowArithmetic.Dot(curve.Values, second.Values);
            }
        }

        return [.. Enumerable.Range(0, 2 * points.Count).Select(index => RunningMoments.Of(values, index, 2 * points.Count).ToEstimate(settings.Seed))];
    }

    private List<StationaryPoint> Stationary(int samples, int starts, CancellationToken cancellation)
    {
        SampleObjectiveG sample = Set(samples, 1, cancellation);
        List<StationaryPoint> points = [];
        for (int start = 1; start <= starts; start++)
        {
            RandomSequence stream = sequence.Split(5).Split((ulong)start);
            RowMatrix rows = RandomMatrices.UnitRows(objective.Teacher.Width, objective.Teacher.Dimension, stream);
            Descend(sample, rows, cancellation);
            points.Add(Point(string.Create(CultureInfo.InvariantCulture, $"descent {start}"), sample, rows));
        }

        if (objective.Teacher.Width > 1)
        {
            points.Add(Point("collision", sample, Collision()));
        }

        StationarityBounds bounds = new(objective);
        points.Add(Point("near", sample, Beside(bounds.Radius * 0.99)));
        points.Add(Point("nearest", sample, Beside(bounds.FirstOrder / (2 * minimum.HessianSpectrum()[^1]))));
        return points;
    }

    // The minimum moved by a distance in a random direction; the curvature is at most about the greatest of the spectrum, and so is the gradient.
    private RowMatrix Beside(double distance)
    {
        RowMatrix rows = minimum.Rows();
        RowMatrix direction = RandomMatrices.Gaussian(rows.Rows, rows.Columns, sequence.Split(6));
        RowArithmetic.AddScaled(distance / RowArithmetic.Norm(direction.Values), direction.Values, rows.Values);
        return rows;
    }

    private void Descend(SampleObjectiveG sample, RowMatrix rows, CancellationToken cancellation)
    {
        double scale = objective.PairConstant * objective.Teacher.Weights.Max();
        double size = 0.08 / Math.Max(objective.Lambda, 4 * scale);
        RowMatrix velocity = new(rows.Rows, rows.Columns);
        for (int step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            RowMatrix gradient = sample.ValueAndGradient(rows).Rows;
            double norm = RowArithmetic.Norm(gradient.Values);
            if (!double.IsFinite(norm) || norm <= 1e-6 * scale)
            {
                return;
            }

            RowArithmetic.Scale(0.5, velocity.Values);
            MatrixSum.AddScaled(1, gradient, velocity);
            MatrixSum.AddScaled(-size, velocity, rows);
        }
    }

    private StationaryPoint Point(string name, SampleObjectiveG sample, RowMatrix rows)
    {
        RowMatching matching = RowMatching.Of(rows, objective.Teacher.Rows);
        RowMatrix nearest = new(rows.Rows, rows.Columns);
        for (int i = 0; i < rows.Rows; i++)
        {
            int index = matching.Indices[i];
            RowArithmetic.AddScaled(Math.CopySign(minimum.Lengths[i], matching.Cosines[i]), objective.Teacher.Rows.Row(i), nearest.Row(index));
        }

        RowMatrix difference = Difference(rows, nearest);
        RowMatrix entries = MatrixProduct.MultiplyByTranspose(difference, objective.Teacher.Rows);
        return new StationaryPoint(
            name,
            RowArithmetic.Norm(sample.ValueAndGradient(rows).Rows.Values),
            Decomposition.SymmetricEigenvalues(Hessian(sample, rows))[0],
            RowArithmetic.Norm(objective.Gradient(rows).Values),
            Decomposition.SymmetricEigenvalues(objective.Hessian(rows))[0],
            RowArithmetic.Norm(difference.Values),
            entries.Values.ToArray().Max(Math.Abs));
    }
}
