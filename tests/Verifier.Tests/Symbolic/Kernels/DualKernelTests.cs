using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;
using Xunit;

namespace Verifier.Tests.Symbolic.Kernels;

public class DualKernelTests
{
    private const int Bits = 133;

    private static readonly Rational[] Correlations = [new(-1, 2), 0, new(1, 3)];

    public static TheoryData<string> ClosedActivations() =>
    [
        "relu", "step", "x^3", "max(0, x)^2", "erf(x)", "Phi(x)", "gelu", "sin(x)", "exp(x/2)", "exp(-x^2)", "exp(-x^2)*sin(x)", "h(3, x)", "abs(x)",
        "max(0, x - 1/2)", "if(x > 1, 1, 0)", "hardtanh", "relu6", "elu", "selu", "celu", "exp(-abs(x))", "sin(x) + max(0, x)",
    ];

    [Theory]
    [MemberData(nameof(ClosedActivations))]
    public void The_closed_form_agrees_with_the_sum_of_Mehler_to_40_digits(string activation)
    {
        DualKernel closed = Kernel(activation, KernelInputs.Standard);
        DualKernel sum = ByMehler(activation, KernelInputs.Standard);
        Assert.Equal(KernelRoute.ClosedForm, closed.Route);
        foreach (Correlation correlation in Correlations.Select(Correlation.Of))
        {
            Agree(closed.Enclose(correlation, Bits), sum.Enclose(correlation, Bits));
            Agree(closed.EncloseDerivative(correlation, Bits), sum.EncloseDerivative(correlation, Bits));
        }
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("elu")]
    [InlineData("erf(x)")]
    [InlineData("gelu")]
    [InlineData("max(0, x - 1/2)")]
    [InlineData("sin(x + 1)")]
    [InlineData("x*exp(-x^2/4)")]
    public void Means_and_scales_agree_with_the_sum_of_Mehler(string activation)
    {
        KernelInputs inputs = new(new(1, 3), new(3, 4), new(-1, 5), new(6, 5));
        DualKernel closed = Kernel(activation, inputs);
        DualKernel sum = ByMehler(activation, inputs);
        Assert.Equal(KernelRoute.ClosedForm, closed.Route);
        Agree(closed.Enclose(Correlation.Of(new(-2, 5)), Bits), sum.Enclose(Correlation.Of(new(-2, 5)), Bits));
        Agree(closed.EncloseDerivative(Correlation.Of(new(2, 5)), Bits), sum.EncloseDerivative(Correlation.Of(new(2, 5)), Bits));
    }

    // κ(0) = σ̂_0², κ(1) = E σ², κ(−1) = E σ(x)σ(−x): hardtanh is odd.
    [Fact]
    public void The_ends_are_moments()
    {
        DualKernel kernel = Kernel("hardtanh", KernelInputs.Standard);
        Ball one = kernel.Enclose(Correlation.Of(1), Bits);
        Agree(one, -kernel.Enclose(Correlation.Of(-1), Bits));
        Assert.True(kernel.Enclose(Correlation.Of(0), Bits).Contains(0));
        Assert.InRange(one.ToDouble() - 0.516058551, -1e-9, 1e-9);
    }

    [Theory]
    [InlineData("relu", "9.9999969989456128e-13")]
    [InlineData("step", "4.5015815807859055e-7")]
    [InlineData("tanh", null)]
    [InlineData("elu", null)]
    public void Close_to_1_the_loss_keeps_its_relative_accuracy(string activation, string? expected)
    {
        Ball loss = Kernel(activation, KernelInputs.Standard).EncloseLoss(Correlation.OneMinus(new(1, 1_000_000_000_000)), 60);
        Assert.True(loss.IsPositive && loss.Radius.ToDouble() < 1e-16 * loss.ToDouble());
        if (expected is not null)
        {
            double value = double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange((loss.ToDouble() - value) / value, -1e-14, 1e-14);
        }
    }

    [Fact]
    public void Tanh_has_certified_values_without_a_closed_form()
    {
        DualKernel kernel = Kernel("tanh", KernelInputs.Standard);
        Assert.Equal(KernelRoute.MehlerSum, kernel.Route);
        Assert.Null(kernel.Formula);
        Ball value = kernel.Enclose(Correlation.Of(new(1, 2)), Bits);
        Assert.True(value.RadiusIsAtMost(Bits));
    }

    [Fact]
    public void An_activation_outside_L2_is_refused()
    {
        DualKernelResult result = DualKernelAnalysis.Analyse(Parse("exp(x^2/5)"), KernelInputs.OfScale(2));
        Assert.False(result.Succeeded);
    }

    private static DualKernel Kernel(string activation, KernelInputs inputs) => DualKernelAnalysis.Analyse(Parse(activation), inputs).Kernel!;

    private static DualKernel ByMehler(string activation, KernelInputs inputs) => DualKernelAnalysis.ByMehler(Parse(activation), inputs).Kernel!;

    private static Expression Parse(string text) => ExpressionParser.Parse(text).Expression!;

    private static void Agree(Ball left, Ball right)
    {
        Assert.True(left.Overlaps(right), $"{left} and {right} are disjoint");
        Assert.True(left.RadiusIsAtMost(Bits) && right.RadiusIsAtMost(Bits), $"{left} or {right} is wide");
    }
}
