using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class HessianProductTests
{
    private static readonly TwoLayerNetwork Teacher = Networks.RandomOfAnyNorm(3, 4, 51);
    private static readonly TwoLayerNetwork Student = Networks.RandomOfAnyNorm(4, 4, 52);
    private static readonly ParameterVector Direction = Vector(53);

    // For polynomials the second derivative of the squared error is a random variable whose mean is the product: 2u̇² + 2(u − y)ü.
    [Fact]
    public void The_curvature_of_a_polynomial_loss_is_the_mean_over_samples()
    {
        double[] sigma = [0.3, 0.5, 0.28, 0, -0.08];
        double[] gamma = [0, 0.2, 0.3, 0.1];
        TwoLayerNetwork teacher = Networks.Random(3, 4, 56);
        TwoLayerNetwork student = Networks.Random(2, 4, 57);
        ParameterVector direction = new([0.3, -0.7], Tangential(student.Rows, 58));
        double expected = new SeriesLoss(teacher, sigma, gamma).HessianVectorProduct(student, direction).Dot(direction);
        TeacherData data = new(teacher, DifferentiableActivation.OfHermiteSeries(sigma));
        HingePolynomial value = HingePolynomial.OfHermite(gamma);
        HingePolynomial slope = new(0, [.. Enumerable.Range(1, 3).Select(k => k * value.Powers[k])]);
        Estimate estimate = MonteCarlo.Mean(4, 200_000, 59, (normals, rows, values) =>
        {
            double[] labels = new double[rows];
            data.Evaluate(normals, labels);
            for (int n = 0; n < rows; n++)
            {
                ReadOnlySpan<double> x = normals.Slice(4 * n, 4);
                double output = 0;
                double first = 0;
                double second = 0;
                for (int j = 0; j < 2; j++)
                {
                    double z = RowArithmetic.Dot(student.Rows.Row(j), x);
                    double e = RowArithmetic.Dot(direction.Rows.Row(j), x);
                    double a = student.Weights[j];
                    double aDot = direction.Weights[j];

                    // The series is the loss on the sphere: along the geodesic b cos t + e sin t, b̈ = −‖e‖²b.
                    double turn = RowArithmetic.Dot(direction.Rows.Row(j), direction.Rows.Row(j));
                    output += a * value.At(z);
                    first += (aDot * value.At(z)) + (a * value.SlopeAt(z) * e);
                    second += (2 * aDot * value.SlopeAt(z) * e) + (a * ((slope.SlopeAt(z) * e * e) - (value.SlopeAt(z) * z * turn)));
                }

                values[n] = 2 * ((first * first) + ((output - labels[n]) * second));
            }
        });
        LossGradient gradient = new SeriesLoss(teacher, sigma, gamma).ValueAndGradient(student);
        for (int j = 0; j < 2; j++)
        {
            double turn = RowArithmetic.Dot(direction.Rows.Row(j), direction.Rows.Row(j));
            expected -= turn * RowArithmetic.Dot(gradient.Rows.Row(j), student.Rows.Row(j));
        }

        // False alarm at |z| > 5: below 1e-6.
        Assert.InRange(estimate.ZScore(expected), -5, 5);
        Assert.InRange(estimate.StandardError / Math.Abs(expected), 0, 0.2);
    }

    // (⟨∇f(B + hE), E⟩ − ⟨∇f(B − hE), E⟩)/2h on the same samples has the curvature as its mean, up to h² ≪ its standard error.
    [Fact]
    public void The_curvature_of_the_relu_loss_is_the_mean_over_samples()
    {
        const double h = 0.02;
        ParameterVector direction = Direction with { Weights = new double[Student.Width] };
        double expected = new ReluKernelLoss(Teacher).HessianVectorProduct(Student, direction).Dot(direction);
        TeacherData data = new(Teacher, DifferentiableActivation.Relu);
        Estimate estimate = MonteCarlo.Mean(4, 400_000, 60, (normals, rows, values) =>
        {
            double[] labels = new double[rows];
            data.Evaluate(normals, labels);
            for (int n = 0; n < rows; n++)
            {
                ReadOnlySpan<double> x = normals.Slice(4 * n, 4);
                values[n] = (Slope(x, labels[n], direction, h) - Slope(x, labels[n], direction, -h)) / (2 * h);
            }
        });

        Assert.InRange(estimate.ZScore(expected), -5, 5);
        Assert.InRange(estimate.StandardError / Math.Abs(expected), 0, 0.2);
    }

    [Fact]
    public void Parallel_rows_have_the_limit_of_nearly_parallel_ones()
    {
        TwoLayerNetwork near = new([1, 0.5], RowMatrix.FromRows([1.0, 0, 0], [2.0, 1e-9, 0]));
        TwoLayerNetwork at = new([1, 0.5], RowMatrix.FromRows([1.0, 0, 0], [2.0, 0, 0]));
        TwoLayerNetwork teacher = TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(3));
        ParameterVector direction = new([0.2, 0.1], RandomMatrices.Gaussian(2, 3, new RandomSequence(61)));
        ReluKernelLoss loss = new(teacher);
        Matrices.AssertClose(
            loss.HessianVectorProduct(at, direction).Rows, loss.HessianVectorProduct(near, direction).Rows, 1e-8);
    }

    private static double Slope(ReadOnlySpan<double> x, double label, ParameterVector direction, double t)
    {
        TwoLayerNetwork moved = Moved(direction, t);
        double output = 0;
        double slope = 0;
        for (int j = 0; j < moved.Width; j++)
        {
            double z = RowArithmetic.Dot(moved.Rows.Row(j), x);
            output += moved.Weights[j] * Math.Max(0, z);
            slope += z > 0 ? moved.Weights[j] * RowArithmetic.Dot(direction.Rows.Row(j), x) : 0;
        }

        return 2 * (output - label) * slope;
    }

    private static RowMatrix Tangential(RowMatrix rows, ulong seed)
    {
        RowMatrix direction = RandomMatrices.Gaussian(rows.Rows, rows.Columns, new RandomSequence(seed));
        for (int j = 0; j < rows.Rows; j++)
        {
            RowArithmetic.AddScaled(-RowArithmetic.Dot(direction.Row(j), rows.Row(j)), rows.Row(j), direction.Row(j));
        }

        return direction;
    }

    private static ParameterVector Vector(ulong seed) => new(
        RandomMatrices.Weights(Student.Width, -1, 1, new RandomSequence(seed)),
        RandomMatrices.UnitRows(Student.Width, Student.Dimension, new RandomSequence(seed, 1)));

    private static TwoLayerNetwork Moved(ParameterVector direction, double t)
    {
        double[] weights = (double[])Student.Weights.Clone();
        RowArithmetic.AddScaled(t, direction.Weights, weights);
        return new TwoLayerNetwork(weights, Matrices.Moved(Student.Rows, direction.Rows, t));
    }
}
