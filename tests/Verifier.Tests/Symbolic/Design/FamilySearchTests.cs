using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Design;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;
using Xunit;

namespace Verifier.Tests.Symbolic.Design;

public class FamilySearchTests
{
    /// <summary>The constants of SELU (Klambauer et al. 2017) to 31 digits, as PyTorch has them.</summary>
    [Fact]
    public void Selu_is_the_elu_with_mean_0_and_second_moment_1()
    {
        FamilyDesign found = Search("elu(a)", "s0", 1, 2, 31);
        Assert.Equal("1.6732632423543772848170429916717", Text(found.Member!.Value));
        UnitScale scale = UnitScale.Of(found.Family.At(found.Member.Value), 31)!;
        Assert.Equal("1.0507009873554804934193349852946", Text(scale.Factor));
        Assert.True(found.Member.Residual.Abs().Upper.ToRational() < new Rational(1, 10).Pow(30));
    }

    /// <summary>leaky ReLU: s_1 = (1 + a)/2 and s_2 = (1 − a)/(2√π).</summary>
    [Fact]
    public void The_slope_of_a_leaky_relu_is_found_from_a_ratio()
    {
        FamilyDesign found = Search("leaky_relu(a)", "5*s2 - s1", 0, 1, 20);
        double root = 1 / (2 * Math.Sqrt(Math.PI));
        Assert.InRange(found.Interval!.ToBall(80).ToDouble() - ((root - 0.1) / (root + 0.1)), -1e-14, 1e-14);
        Assert.True(found.Interval.Upper - found.Interval.Lower < new Rational(1, 10).Pow(20));
    }

    [Fact]
    public void An_equation_about_slopes_is_solved()
    {
        // tanh(g x) ~ g x: E[σ'²] is 1/4 at one small g; checked by the member itself.
        FamilyDesign found = Search("tanh(a*x)", "d2 - 1/4", new Rational(1, 4), 1, 15);
        Assert.True(found.Member!.Residual.Abs().Upper.ToRational() < new Rational(1, 10).Pow(13));
    }

    [Theory]
    [InlineData("leaky_relu(a)", "s2 - s1", "proved negative at 17 values from 0 to 1")]
    [InlineData("step(x) + a*x", "d2 - 1", "none of the values")]
    [InlineData("exp(a*x^2)", "s0 - 1/2", "proved positive at 4 values from 0 to 3/16")]
    public void What_is_not_found_is_said_with_the_signs_that_were_proved(string family, string equation, string reason)
    {
        FamilyDesign found = Search(family, equation, 0, 1, 12);
        Assert.Null(found.Member);
        Assert.Contains(reason, found.Unmet!.Reason, StringComparison.Ordinal);
        Assert.False(found.Unmet.IsImpossible);
    }

    [Fact]
    public void An_activation_that_is_0_has_no_unit_scale() => Assert.Null(UnitScale.Of(Build.Number(0), 10));

    private static FamilyDesign Search(string family, string equation, Rational lower, Rational upper, int digits)
    {
        MultivariatePolynomial zero = PolynomialReader.Read(equation, DesignLetters.All, 4).Polynomial!;
        return new FamilySearch(new ActivationFamily(ExpressionParser.Parse(family, ["a"]).Expression!, "a"), zero, digits).Run(lower, upper);
    }

    private static string Text(Rational value) => ExpressionText.Write(Build.Number(value));
}
