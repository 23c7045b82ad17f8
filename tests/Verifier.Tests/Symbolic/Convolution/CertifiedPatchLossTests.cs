using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;
using Correlation = Verifier.Symbolic.Kernels.Correlation;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class CertifiedPatchLossTests
{
    private const int Bits = 96;

    [Property(MaxTest = 90, Arbitrary = [typeof(PatchDraw)])]
    public void The_loss_in_doubles_and_its_gradient_agree_with_the_certified_ones(PatchDraw draw)
    {
        PatchPoint point = draw.Point;
        CertifiedPatchLoss certified = new(draw.Certified, Bits);
        ConvolutionLoss loss = new(draw.Teacher, draw.Kernel);
        double size = Size(draw);
        double error = 1e-12 + Dropped(draw);
        AssertNear(certified.Value(point), loss.Value(draw.Student), error * size);
        ConvolutionGradient gradient = loss.Gradient(draw.Student);
        for (int j = 0; j < point.Patches; j++)
        {
            AssertNear(certified.WeightDerivative(point, j), gradient.Weights[j], error * Math.Sqrt(size) * point.Patches);
        }

        for (int i = 0; i < point.PatchSize && Rational.Abs(point.Correlation) <= new Rational(3, 4); i++)
        {
            AssertNear(certified.FilterDerivative(point, i), gradient.Filter[i], error * size / point.Norm.ToDouble());
        }
    }

    // δ and κ′ by the closed form in ρ, or by Mehler's sum, for inputs of the scales 1 and ‖w*‖: no coefficient of the loss is used.
    [Property(MaxTest = 60, Arbitrary = [typeof(PatchDraw)])]
    public void The_loss_agrees_with_the_dual_kernel_in_closed_form(PatchDraw draw)
    {
        PatchPoint point = draw.Point;
        CertifiedPatchKernel kernel = draw.Certified;
        DualKernel dual = DualKernelAnalysis.Analyse(draw.Series.Activation, new KernelInputs(0, 1, 0, point.TeacherNorm)).Kernel!;
        Ball means = (kernel.Mean * kernel.TeacherMean).Value;
        Ball value = dual.Enclose(Correlation.Of(point.Correlation), Bits) - means;
        Assert.True(value.Overlaps(kernel.Covariance(point.Correlation).Value), $"δ: {value} and {kernel.Covariance(point.Correlation).Value}");
        PatchKernel doubles = draw.Kernel;
        double angle = draw.Student.AngleTo(draw.Teacher);
        double dropped = Dropped(draw);
        Assert.Equal(value.ToDouble(), doubles.Covariance(angle), value.Radius.ToDouble() + dropped + 1e-14);
        if (Rational.Abs(point.Correlation) <= new Rational(3, 4))
        {
            Ball slope = dual.EncloseDerivative(Correlation.Of(point.Correlation), Bits);
            Assert.True(slope.Overlaps(kernel.Slope(point.Correlation).Value), $"κ′: {slope} and {kernel.Slope(point.Correlation).Value}");
            Assert.Equal(slope.ToDouble() * Math.Sin(angle), doubles.Turn(angle), slope.Radius.ToDouble() + dropped + 1e-13);
        }
    }

    // Plain samples of Z, 4000 of them: |z| above 6 has a chance below 2e-9 each, in the normal approximation.
    [Property(MaxTest = 60, Arbitrary = [typeof(PatchDraw)])]
    public void Samples_of_the_network_agree_with_the_loss_and_its_gradient_for_any_norms(PatchDraw draw)
    {
        PatchPoint point = draw.Point;
        CertifiedPatchLoss certified = new(draw.Certified, Bits);
        SampledPatch sampled = SampledPatch.Of(draw, 4000);
        AssertPlausible(certified.Value(point), sampled.Loss);
        for (int j = 0; j < point.Patches; j++)
        {
            AssertPlausible(certified.WeightDerivative(point, j), sampled.Weights[j]);
        }

        for (int i = 0; i < sampled.Filter.Length && Rational.Abs(point.Correlation) <= new Rational(3, 4); i++)
        {
            AssertPlausible(certified.FilterDerivative(point, i), sampled.Filter[i]);
        }
    }

    [Theory]
    [InlineData("relu", 0.25)]
    [InlineData("gelu", -0.5)]
    [InlineData("step(x)", 0.5)]
    public void The_slope_is_that_of_the_kernel(string activation, double rho)
    {
        CertifiedPatchKernel kernel = new(Analysed.Series(activation), 1, Bits);
        Rational place = Rational.FromDouble(rho);
        Rational step = new(1, 4096);
        double difference = (kernel.Covariance(place + step).Value.ToDouble() - kernel.Covariance(place - step).Value.ToDouble()) * 2048;
        Assert.Equal(difference, kernel.Slope(place).Value.ToDouble(), 1e-6);
    }

    [Fact]
    public void A_slope_close_to_the_ends_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CertifiedPatchKernel(Analysed.Series("relu"), 1, Bits).Slope(new Rational(4, 5)));

    // The terms of the loss are below ½(τ‖a‖ + τ*‖a*‖)² + ½(c_0 1ᵀa − c*_0 1ᵀa*)², and τ, c_0 below 1 + ‖w*‖ for all activations here.
    private static double Size(PatchDraw draw)
    {
        double weights = RowArithmetic.Norm(draw.Student.Weights) + ((1 + draw.Teacher.FilterNorm) * RowArithmetic.Norm(draw.Teacher.Weights));
        return draw.Point.Patches * weights * weights;
    }

    // What SeriesPatchKernel drops after degree 96, by Cauchy and Schwarz, with room for κ′; nothing for closed kernels.
    private static double Dropped(PatchDraw draw) => draw.Kernel is LinearAnglePatchKernel
        ? 0
        : 100 * Math.Sqrt((draw.Series.Tail(97, Bits) * draw.Series.Scaled(draw.Point.TeacherNorm).Tail(97, Bits)).MagnitudeUpperBound.ToDouble());

    private static void AssertNear(CertifiedNumber certified, double found, double tolerance) =>
        Assert.Equal(certified.Value.ToDouble(), found, certified.Value.Radius.ToDouble() + tolerance);

    private static void AssertPlausible(CertifiedNumber certified, Estimate estimate) => ZScore.AssertPlausible(
        estimate.Mean, certified.Value.ToDouble(), estimate.StandardError + certified.Value.Radius.ToDouble() + 1e-300);
}
