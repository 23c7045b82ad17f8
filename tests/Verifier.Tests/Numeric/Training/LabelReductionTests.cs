using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class LabelReductionTests
{
    private const int Dimension = 10;
    private static readonly TeacherData Data = new(
        TwoLayerNetwork.WithUnitWeights(RandomMatrices.HaarOrthogonal(Dimension, new RandomSequence(61))), DifferentiableActivation.Relu.Value);

    // E y² = 5 + 90/(2π) = 19.32; minus (Ey)² = 100/(2π): 3.41; minus degree 1, 10/4: 0.908; minus degree 2, 10/(4π): 0.113.
    [Theory]
    [InlineData(0, 3.4085)]
    [InlineData(1, 0.9085)]
    [InlineData(2, 0.1127)]
    public void Each_degree_leaves_the_variance_of_the_higher_ones(int degree, double expected)
    {
        LabelReduction reduction = LabelReduction.FromData(Data, new RandomSequence(62), 32768, degree);
        RowMatrix inputs = new(20_000, Dimension);
        double[] labels = new double[inputs.Rows];
        Data.Fill(new RandomSequence(63), 0, inputs.Values, labels);
        reduction.Apply(inputs.Values, labels);
        double[] squares = [.. labels.Select(y => y * y)];
        double mean = squares.Average();
        double error = Math.Sqrt(squares.Average(s => (s - mean) * (s - mean)) / squares.Length);

        // The estimated coefficients add about d²/32768 of the variance they were estimated with.
        Assert.InRange(mean - expected, -5 * error, (5 * error) + 0.01);
    }

    [Fact]
    public void The_sampled_gradient_keeps_its_mean_and_loses_variance()
    {
        const double fourth = -0.08143375198, mu = 0.5, lambda = 1;
        RowMatrix rows = RandomMatrices.UnitRows(Dimension, Dimension, new RandomSequence(64));
        RowMatrix direction = RandomMatrices.Gaussian(Dimension, Dimension, new RandomSequence(65));
        double expected = RowArithmetic.Dot(new ObjectiveG(Data.Teacher, fourth, mu, lambda).Gradient(rows).Values, direction.Values);
        LabelReduction reduction = LabelReduction.FromData(Data, new RandomSequence(66), 16384);
        Estimate raw = Mean(new SampledG(fourth, mu, lambda), rows, direction);
        Estimate reduced = Mean(new SampledG(fourth, mu, lambda, reduction), rows, direction);
        Assert.InRange(raw.ZScore(expected), -5, 5);
        Assert.InRange(reduced.ZScore(expected), -5, 5);
        Assert.True(reduced.StandardError < raw.StandardError / 5);
    }

    private static Estimate Mean(SampledObjective objective, RowMatrix rows, RowMatrix direction)
    {
        const int batches = 40;
        FreshSamples source = new(Data, objective, 1000, new RandomSequence(67));
        double[] values = new double[batches];
        for (int step = 0; step < batches; step++)
        {
            LossGradient gradient = source.Gradient(TwoLayerNetwork.WithUnitWeights(rows), step, CancellationToken.None);
            values[step] = RowArithmetic.Dot(gradient.Rows.Values, direction.Values);
        }

        double mean = values.Average();
        double deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (batches - 1));
        return new Estimate(mean, deviation / Math.Sqrt(batches), batches, 67);
    }
}
