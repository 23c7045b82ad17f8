using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Gaussian;

public sealed class ClosedFormCalculusTests
{
    private const int Orders = 12;

    private static readonly string[] Functions =
    [
        "max(0, x)", "x*Phi(x)", "erf(2x - 1)", "if(x > 0, x, exp(x) - 1)", "exp(-x^2)*sin(x)", "x^3 - x", "step(x - 1/2)", "sign(x)*x^2",
        "if(abs(x) < 1, exp(x), 2)", "exp(x/2)*Phi(x)", "x^2*cos(3x)", "exp(x^2/8)*step(x - 1)", "Phi(x)^2", "max(-1, min(x, 2)) + cos(2x)",
        "x*Phi(x)*step(-x)", "exp(-x^2/2)*step(x)*x",
    ];

    public static TheoryData<string> All => [.. Functions];

    [Theory]
    [MemberData(nameof(All))]
    public void The_derivative_with_its_point_masses_has_the_shifted_coefficients(string text)
    {
        // E[σ He_{k+1}] = E[σ′ He_k] + Σ jump φ(c) He_k(c).
        ClosedForm form = Activations.Form(text);
        ImmutableArray<Jump> jumps = ClosedFormCalculus.Jumps(form)!.Value;
        GaussianExpectation coefficients = new(form);
        GaussianExpectation derivative = new(ClosedFormCalculus.RegularDerivative(form)!);
        for (int k = 0; k <= Orders; k++)
        {
            ExactConstant masses = jumps.Aggregate(ExactConstant.Zero, (sum, jump) =>
                sum + (jump.Height * ExactConstant.TryNormalDensity(jump.Location)! * ProbabilistHermite.Evaluate(k, jump.Location)));
            Assert.Equal(coefficients.Coefficient(k + 1), derivative.Coefficient(k)! + masses);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Multiplication_by_x_mixes_neighbouring_coefficients(string text)
    {
        // E[x σ He_k] = E[σ He_{k+1}] + k E[σ He_{k−1}].
        GaussianExpectation coefficients = new(Activations.Form(text));
        GaussianExpectation product = new(Activations.Form($"x*({text})"));
        for (int k = 1; k <= Orders; k++)
        {
            ExactConstant expected = coefficients.Coefficient(k + 1)! + ((ExactConstant)k * coefficients.Coefficient(k - 1)!);
            Assert.Equal(expected, product.Coefficient(k));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Reflection_changes_the_sign_of_odd_coefficients(string text)
    {
        ClosedForm form = Activations.Form(text);
        GaussianExpectation coefficients = new(form);
        GaussianExpectation reflected = new(ClosedFormCalculus.ComposeAffine(form, -1, ExactConstant.Zero)!);
        for (int k = 0; k <= Orders; k++)
        {
            Assert.Equal(k % 2 == 0 ? coefficients.Coefficient(k) : -coefficients.Coefficient(k)!, reflected.Coefficient(k));
        }
    }

    [Theory]
    [InlineData("max(0, x)*exp(x) + cos(x)", "max(0, 1 - 2x)*exp(1 - 2x) + cos(1 - 2x)", "-2", "1")]
    [InlineData("x^2*Phi(x)", "(3x + 1/2)^2*Phi(3x + 1/2)", "3", "1/2")]
    [InlineData("sin(x)*step(x - 1)*exp(-x^2)", "sin(x/2 - 1)*step(x/2 - 2)*exp(-(x/2 - 1)^2)", "1/2", "-1")]
    public void An_affine_argument_is_the_substituted_activation(string text, string substituted, string scale, string shift) =>
        Assert.Equal(
            Activations.Form(substituted),
            ClosedFormCalculus.ComposeAffine(Activations.Form(text), Activations.Constant(scale), Activations.Constant(shift)));

    [Fact]
    public void A_zero_scale_is_an_argument_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClosedFormCalculus.ComposeAffine(Activations.Form("x"), 0, 1));

    [Theory]
    [InlineData("x^3 - x", "x^5 + 2x^2 - 1")]
    [InlineData("1 - x", "x^4")]
    public void Translation_adds_up_higher_coefficients(string text, string other)
    {
        // E[σ(x + t) He_k] = Σ_j t^j/j! E[σ He_{k+j}] with t = 3/2.
        foreach (string polynomial in new[] { text, other })
        {
            ClosedForm form = Activations.Form(polynomial);
            GaussianExpectation coefficients = new(form);
            GaussianExpectation translated = new(ClosedFormCalculus.ComposeAffine(form, 1, new Rational(3, 2))!);
            for (int k = 0; k <= 4; k++)
            {
                ExactConstant expected = ExactConstant.Zero;
                Rational weight = 1;
                for (int j = 0; j <= 6; j++)
                {
                    expected += weight * coefficients.Coefficient(k + j)!;
                    weight *= new Rational(3, 2 * (j + 1));
                }

                Assert.Equal(expected, translated.Coefficient(k));
            }
        }
    }

    [Theory]
    [InlineData("abs(x)", Parity.Even)]
    [InlineData("x*Phi(x) - x/2", Parity.Even)]
    [InlineData("exp(-x^2)*sin(x)", Parity.Odd)]
    [InlineData("max(-1, min(x, 1))", Parity.Odd)]
    [InlineData("Phi(x) - 1/2", Parity.Odd)]
    [InlineData("step(x)", Parity.None)]
    [InlineData("x*Phi(x)", Parity.None)]
    public void Parity_is_proved_by_canonical_forms(string text, Parity expected) =>
        Assert.Equal(expected, ClosedFormCalculus.ParityOf(Activations.Form(text)));

    [Fact]
    public void Jumps_name_location_and_height()
    {
        Jump jump = Assert.Single(ClosedFormCalculus.Jumps(Activations.Form("if(x > 2, x, 5) + max(0, x)"))!.Value);
        Assert.Equal(new Jump(2, -3), jump);
    }
}
