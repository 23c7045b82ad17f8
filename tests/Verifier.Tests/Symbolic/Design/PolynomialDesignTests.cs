using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Design;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Design;

public class PolynomialDesignTests
{
    [Theory]
    [InlineData("relu", 2, 4)]
    [InlineData("gelu", 0, 1, 2, 6)]
    [InlineData("hardtanh", 1, 3)]
    public void Kept_components_are_those_of_the_activation_and_no_other(string text, params int[] kept)
    {
        HermiteSeries source = Activations.Analysed(text);
        PolynomialDesign design = PolynomialDesign.Keep(source, kept, 20);
        Assert.Empty(design.Unmet);
        Assert.True(design.IsExact);
        HermiteSeries designed = Activations.Analysed(design.Activation.ToString());
        for (int k = 0; k <= 10; k++)
        {
            ExactConstant expected = kept.Contains(k) ? source.Coefficient(k, 60).ClosedForm! : ExactConstant.Zero;
            Assert.Equal(expected, designed.Coefficient(k, 60).ClosedForm);
        }
    }

    [Fact]
    public void A_coefficient_without_closed_form_is_a_decimal_inside_its_enclosure()
    {
        PolynomialDesign design = PolynomialDesign.Keep(Activations.Analysed("tanh"), [1, 3], 25);
        Assert.False(design.IsExact);
        Assert.All(design.Components, one =>
            Assert.True((one.Wanted.Value - one.Coefficient.ToBall(120)).Abs().Upper.ToRational() < new Rational(1, 10).Pow(25)));
    }

    [Fact]
    public void A_component_below_the_decimals_asked_for_is_not_met()
    {
        UnmetDemand unmet = Assert.Single(PolynomialDesign.Keep(Activations.Analysed("tanh"), [1, 31], 2).Unmet);
        Assert.False(unmet.IsImpossible);
        Assert.Contains("smaller than the decimals", unmet.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_is_proved_to_vanish_cannot_be_kept()
    {
        PolynomialDesign design = PolynomialDesign.Keep(Activations.Analysed("tanh"), [1, 2], 20);
        UnmetDemand unmet = Assert.Single(design.Unmet);
        Assert.True(unmet.IsImpossible);
        Assert.Equal("degree 2", unmet.Demand);
    }

    [Fact]
    public void A_kernel_is_the_noise_stability_of_the_activation_designed_for_it()
    {
        Polynomial kernel = new([new Rational(1, 4), 0, ExactConstant.Pi, 0, new Rational(1, 2)]);
        PolynomialDesign design = PolynomialDesign.WithKernel(kernel, [4], 20);
        HermiteSeries designed = Activations.Analysed(design.Activation.ToString());
        Assert.True(designed.Coefficient(4, 60).Value.IsNegative);
        Rational rho = new(-2, 3);
        Assert.True(MehlerSum.At(designed, designed, Verifier.Symbolic.Kernels.Correlation.Of(rho), 80).Overlaps(kernel.Evaluate(rho).ToBall(100)));
    }

    [Fact]
    public void A_kernel_with_a_negative_coefficient_is_impossible()
    {
        PolynomialDesign design = PolynomialDesign.WithKernel(new Polynomial([0, 1, 0, new Rational(-1, 9)]), [], 20);
        Assert.Empty(design.Components);
        Assert.True(Assert.Single(design.Unmet).IsImpossible);
    }

    [Property(MaxTest = 40)]
    public void Prescribed_coefficients_are_found_again(int second, int third, int fifth)
    {
        Dictionary<int, ExactConstant> wanted = new()
        {
            [2] = new Rational(second, 7), [3] = ExactConstant.Sqrt(2) * new Rational(third, 5), [5] = fifth,
        };
        Polynomial activation = PolynomialDesign.WithCoefficients(wanted).Activation;
        HermiteSeries designed = Activations.Analysed(activation.ToString());
        Assert.All(Enumerable.Range(0, 7), k =>
            Assert.Equal(wanted.GetValueOrDefault(k, ExactConstant.Zero), designed.Coefficient(k, 60).ClosedForm));
    }
}
