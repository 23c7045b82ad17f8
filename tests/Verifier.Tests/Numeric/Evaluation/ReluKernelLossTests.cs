using Verifier.Numeric.Evaluation;
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
            sum += Math.Abs(network.Weights[i]) * Verifier.Numeric.LinearAlgebra.RowArithmetic.Norm(network.Rows.Row(i));
        }

        return sum;
    }
}
