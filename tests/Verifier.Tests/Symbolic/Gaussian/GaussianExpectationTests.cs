using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Gaussian;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Gaussian;

public sealed class GaussianExpectationTests
{
    [Theory]
    [InlineData("exp(x^2/8 + x)*step(x - 1)")]
    [InlineData("x^3*exp(-x^2/3 + x/2)*step(1 - x)")]
    [InlineData("exp(-x^2)*Phi(2x - 1)")]
    [InlineData("x^2*exp(x/2)*Phi(1 - x)")]
    [InlineData("Phi(x)*step(x)*x")]
    [InlineData("Phi(x)*Phi(2x)*step(-x)")]
    [InlineData("Phi(x)*Phi(2x)*Phi(-x/2)")]
    [InlineData("exp(-x^2/2 + x)*cos(2x + 1)*x")]
    [InlineData("if(abs(x) < 1, exp(x^2/3), 0)")]
    [InlineData("if(x^2 < 2, x^2*exp(-x), sin(1)) + sin(3x)")]
    public void Coefficients_agree_with_plain_quadrature(string text)
    {
        GaussianExpectation expectation = new(Activations.Form(text));
        double[] expected = PlainQuadrature.Coefficients(text, 8);
        double factorial = 1;
        for (int k = 0; k < expected.Length; k++)
        {
            factorial *= Math.Max(k, 1);
            Assert.Equal(expected[k], expectation.Coefficient(k)!.ToBall(60).ToDouble() / Math.Sqrt(factorial), 2e-4);
        }
    }

    [Theory]
    [InlineData("Phi(x)^2", "1/3")]
    [InlineData("Phi(x)*step(x)", "3/8")]
    [InlineData("Phi(x)^2*step(x)", "7/24")]
    [InlineData("Phi(x)^3", "1/4")]
    [InlineData("erf(x)^2", "2/pi*asin(2/3)")]
    [InlineData("Phi(2x + 1)", "Phi(1/sqrt(5))")]
    [InlineData("exp(x)*step(x)", "exp(1/2)*Phi(1)")]
    [InlineData("x^8", "105")]
    public void Means_are_exact(string text, string expected) =>
        Assert.Equal(Activations.Constant(expected), new GaussianExpectation(Activations.Form(text)).Coefficient(0));

    [Fact]
    public void The_even_part_gives_what_the_pieces_do_not()
    {
        GaussianExpectation cut = new(Activations.Form("cos(x)*step(x)"));
        GaussianExpectation whole = new(Activations.Form("cos(x)/2"));
        for (int k = 0; k <= 10; k += 2)
        {
            Assert.Equal(whole.Coefficient(k), cut.Coefficient(k));
            Assert.Null(cut.Coefficient(k + 1));
        }
    }

    [Theory]
    [InlineData("Phi(x + 1)*step(x)")]
    [InlineData("sin(x)*step(x)")]
    [InlineData("Phi(x)*Phi(x + 1)")]
    [InlineData("if(abs(x) < 1, exp(x^2), 0)")]
    public void Expectations_outside_the_constants_are_not_guessed(string text)
    {
        GaussianExpectation expectation = new(Activations.Form(text));
        Assert.True(expectation.Coefficient(0) is null || expectation.Coefficient(1) is null);
    }

    [Theory]
    [InlineData("exp(x^2/5)", true)]
    [InlineData("exp(x^2/4)", false)]
    [InlineData("exp(x^2/3)", false)]
    [InlineData("exp(x^2/4 - x)", false)]
    [InlineData("exp(x^2/4 - x)*step(x)", true)]
    [InlineData("exp(x^2/3)*step(-x)*cos(x)", false)]
    [InlineData("if(abs(x) < 9, exp(x^2), x)", true)]
    [InlineData("exp(x^2/3)*Phi(-x)*step(x)", true)]
    [InlineData("exp(x^2/3)*Phi(-x)", false)]
    [InlineData("exp(x^2/3)*Phi(-x/9)*step(x)", null)]
    public void Square_integrability_is_decided_by_the_exponents(string text, bool? expected) =>
        Assert.Equal(expected, SquareIntegrability.Decide(Activations.Form(text)));

    [Fact]
    public void The_offending_piece_is_named()
    {
        ClosedForm form = Activations.Form("if(x > 0, x, exp(x^2/3))");
        Assert.Equal(form.Pieces[0], SquareIntegrability.OffendingPiece(form));
    }

    [Fact]
    public void A_negative_index_is_an_argument_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianExpectation(Activations.Form("x")).Coefficient(-1));
}
