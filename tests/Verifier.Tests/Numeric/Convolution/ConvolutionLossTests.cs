using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class ConvolutionLossTests
{
    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void The_gradient_is_that_of_differences_for_relu_and_any_norms(ConvolutionCase drawn)
    {
        ConvolutionLoss loss = new(drawn.Teacher, LinearAnglePatchKernel.Relu(drawn.Teacher.FilterNorm));
        AssertGradient(loss.Value, loss.Gradient, drawn.Student);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void The_unnormalised_relu_gradient_is_that_of_differences(ConvolutionCase drawn)
    {
        UnnormalizedReluLoss loss = new(drawn.Teacher);
        AssertGradient(loss.Value, loss.Gradient, drawn.Student);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void Normalised_and_plain_relu_losses_agree_by_homogeneity(ConvolutionCase drawn)
    {
        ConvolutionLoss normalised = new(drawn.Teacher, LinearAnglePatchKernel.Relu(drawn.Teacher.FilterNorm));
        ConvolutionNetwork rescaled = new(drawn.Student.Filter, [.. drawn.Student.Weights.Select(weight => weight / drawn.Student.FilterNorm)]);
        double expected = normalised.Value(drawn.Student);
        Assert.Equal(expected, new UnnormalizedReluLoss(drawn.Teacher).Value(rescaled), 1e-11 * (1 + expected));
    }

    [Theory]
    [InlineData("gelu")]
    [InlineData("softplus")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    [InlineData("erf(x)")]
    [InlineData("sin(x + 1)")]
    [InlineData("leaky_relu(0.2)")]
    public void The_gradient_is_that_of_differences_for_other_activations(string activation)
    {
        ConvolutionNetwork teacher = ConvolutionNetwork.Teacher(5, 7, 2, 1.5);
        ConvolutionNetwork student = new([0.3, -2, 0.7, 0.1, 1.1], [0.4, -0.2, 1.3, 0.6, -0.9, 0.05, 0.8]);
        ConvolutionLoss loss = new(teacher, PatchKernels.Of(Analysed.Series(activation)));
        AssertGradient(loss.Value, loss.Gradient, student);
    }

    [Theory]
    [InlineData("max(0, x)", true)]
    [InlineData("leaky_relu(0.1)", true)]
    [InlineData("abs(x)", true)]
    [InlineData("step(x)", true)]
    [InlineData("2*step(x) - 1", true)]
    [InlineData("max(0, x) + step(x)", false)]
    [InlineData("max(0, x - 1)", false)]
    [InlineData("gelu", false)]
    public void Closed_kernels_are_found_exactly_where_they_hold(string activation, bool closed) =>
        Assert.Equal(closed, PatchKernels.Of(Analysed.Series(activation)) is LinearAnglePatchKernel);

    [Theory]
    [InlineData("gelu", 1.0, 0.6)]
    [InlineData("leaky_relu(0.2)", 2.5, -0.4)]
    [InlineData("step(x)", 3.0, 0.3)]
    [InlineData("sigmoid", 0.5, 0.9)]
    public void Kernels_agree_with_partial_sums_of_the_series(string activation, double norm, double rho)
    {
        Verifier.Symbolic.Hermite.HermiteSeries series = Analysed.Series(activation);
        Verifier.Arithmetic.Rational scale = Verifier.Arithmetic.Rational.FromDouble(norm);
        PatchKernel kernel = PatchKernels.Of(series, scale);
        double sum = Enumerable.Range(1, 60).Sum(j => Coefficient(series, j) * Coefficient(series.Scaled(scale), j) * Math.Pow(rho, j));
        Assert.Equal(sum, kernel.Covariance(Math.Acos(rho)), 1e-5);
        Assert.Equal(Coefficient(series, 0) * Coefficient(series.Scaled(scale), 0), kernel.CrossMean, 1e-14);
    }

    private static double Coefficient(Verifier.Symbolic.Hermite.HermiteSeries series, int j) =>
        Verifier.Arithmetic.Balls.BallDecimal.ToDouble(series.Coefficient(j, 64).Value);

    /// <summary>Central differences of order four along every coordinate, relative to the size of the loss near the point.</summary>
    private static void AssertGradient(Func<ConvolutionNetwork, double> value, Func<ConvolutionNetwork, ConvolutionGradient> gradient, ConvolutionNetwork student)
    {
        ConvolutionGradient found = gradient(student);
        double size = 1 + Math.Abs(value(student));
        double filterStep = 1e-3 * student.FilterNorm;
        for (int i = 0; i < student.PatchSize; i++)
        {
            int entry = i;
            double expected = Difference(t => value(new ConvolutionNetwork(Moved(student.Filter, entry, t), student.Weights)), filterStep);
            Assert.Equal(expected, found.Filter[i], 3e-7 * (size / student.FilterNorm));
        }

        double weightStep = 1e-2 * (1e-6 + RowArithmetic.Norm(student.Weights));
        for (int j = 0; j < student.Patches; j++)
        {
            int entry = j;
            double expected = Difference(t => value(new ConvolutionNetwork(student.Filter, Moved(student.Weights, entry, t))), weightStep);
            Assert.Equal(expected, found.Weights[j], 1e-10 * size / weightStep);
        }
    }

    private static double[] Moved(double[] vector, int entry, double step) => [.. vector.Select((x, i) => i == entry ? x + step : x)];

    private static double Difference(Func<double, double> f, double h) =>
        ((8 * (f(h) - f(-h))) - (f(2 * h) - f(-2 * h))) / (12 * h);
}
