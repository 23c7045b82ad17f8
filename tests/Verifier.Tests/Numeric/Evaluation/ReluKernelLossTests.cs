using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class ReluKernelLossTests
{
    private static readonly TwoLayerNetwork Teacher = Networks.RandomOfAnyNorm(3, 5, 41);
    private static readonly TwoLayerNetwork Student = Networks.RandomOfAnyNorm(4, 5, 42);

    [Fact]
    public void The_closed_form_is_the_series_up_to_its_tail()
    {
        const int degree = 200;
        double[] relu = ReluCoefficients.UpTo(degree);
        HomogeneousCoefficients coefficients = new(relu);
        double series = new RadialSeriesLoss(Teacher, coefficients, coefficients, degree, 0.5).Value(Student);

        // |Σ_{k>K}| ≤ (Σ|a*_i|‖b*_i‖ + Σ|a_j|‖b_j‖)² Σ_{k>K} σ̂_k², what Parseval leaves of E relu² = 1/2.
        double size = Size(Teacher) + Size(Student);
        double tail = size * size * (0.5 - relu.Sum(c => c * c));
        double closed = new ReluKernelLoss(Teacher, 0.5).Value(Student);
        Assert.InRange(closed - series, -1e-10, tail);
        Assert.InRange(tail, 0, 0.05);
    }

    [Fact]
    public void Gradient_agrees_with_differences()
    {
        ReluKernelLoss loss = new(Teacher);
        Networks.AssertGradient(loss.Value, loss.ValueAndGradient, Student, 1e-8);
    }

    [Fact]
    public void The_even_student_sees_the_even_degrees_and_leaves_the_odd_one()
    {
        const int degree = 200;
        double[] relu = ReluCoefficients.UpTo(degree);
        double[] even = [.. relu.Select((c, k) => k == 1 ? 0 : c)];
        double series = new RadialSeriesLoss(Teacher, new HomogeneousCoefficients(relu), new HomogeneousCoefficients(even), degree, 0.5).Value(Student);
        double size = Size(Teacher) + Size(Student);
        ReluKernelLoss loss = new(Teacher, 0.5, evenStudent: true);
        Assert.InRange(loss.Value(Student) - series, -1e-10, size * size * (0.5 - relu.Sum(c => c * c)));
        Assert.Equal(loss.ConstantTerm, loss.Value(Teacher), 1e-12);
        Networks.AssertGradient(loss.Value, loss.ValueAndGradient, Student, 1e-8);
    }

    [Fact]
    public void A_wide_network_has_the_sum_of_its_kernels()
    {
        TwoLayerNetwork teacher = Networks.RandomOfAnyNorm(131, 140, 43), student = Networks.RandomOfAnyNorm(150, 140, 44);
        double size = Sum(teacher, teacher), expected = Sum(student, student) - (2 * Sum(student, teacher)) + size;
        ReluKernelLoss loss = new(teacher);
        LossGradient gradient = loss.ValueAndGradient(student);
        Assert.Equal(expected, loss.Value(student), 1e-12 * size);
        Assert.Equal(expected, gradient.Value, 1e-12 * size);
        RowMatrix direction = RandomMatrices.Gaussian(150, 140, new RandomSequence(45));
        double difference = Matrices.DirectionalDifference(rows => loss.Value(student.WithRows(rows)), student.Rows, direction);
        Assert.Equal(difference, RowArithmetic.Dot(gradient.Rows.Values, direction.Values), 1e-9 * size);

        static double Sum(TwoLayerNetwork left, TwoLayerNetwork right)
        {
            double sum = 0;
            for (int j = 0; j < left.Width; j++)
            {
                for (int i = 0; i < right.Width; i++)
                {
                    sum += left.Weights[j] * right.Weights[i] * ReluKernelLoss.Kernel(left.Rows.Row(j), right.Rows.Row(i));
                }
            }

            return sum;
        }
    }

    [Theory]
    [InlineData(1, 0, 2, 0, 1.0)]
    [InlineData(1, 0, -3, 0, 0.0)]
    [InlineData(1, 0, 0, 2, 0.3183098861837907)]
    public void Kernel_of_parallel_opposite_and_orthogonal_rows(double u1, double u2, double v1, double v2, double expected) =>
        Assert.Equal(expected, ReluKernelLoss.Kernel([u1, u2], [v1, v2]), 1e-15);

    private static double Size(TwoLayerNetwork network)
    {
        double sum = 0;
        for (int i = 0; i < network.Width; i++)
        {
            sum += Math.Abs(network.Weights[i]) * RowArithmetic.Norm(network.Rows.Row(i));
        }

        return sum;
    }
}
