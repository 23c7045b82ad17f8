using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Parametric;
using Xunit;

namespace Verifier.Tests.Symbolic.Parametric;

public sealed class ParametricAnalysisTests
{
    private const int Order = 6;

    [Theory]
    [InlineData("leaky_relu(alpha)", "alpha", 2, "(1 - alpha)/(2*sqrt(pi))")]
    [InlineData("elu(alpha)", "alpha", 1, "1/2 + sqrt(e)*alpha*(1 - Phi(1))")]
    [InlineData("max(0, x - b)", "b", 2, "exp(-b^2/2)/(2*sqrt(pi))")]
    [InlineData("step(x - b)", "b", 1, "exp(-b^2/2)/sqrt(2*pi)")]
    [InlineData("exp(a*x)", "a", 1, "exp(a^2/2)*a")]
    [InlineData("erf(a*x)", "a", 1, "2*a/(sqrt(pi)*sqrt(1 + 2*a^2))")]
    [InlineData("sin(w*x + c)", "w c", 1, "exp(-w^2/2)*w*cos(c)")]
    [InlineData("x*Phi(beta*x)", "beta", 0, "beta/(sqrt(2*pi)*sqrt(1 + beta^2))")]
    public void One_formula_serves_all_values(string activation, string names, int index, string expected)
    {
        ParameterCase one = Assert.Single(Analyse(activation, names).Cases);
        Assert.Empty(one.Conditions);
        Assert.Equal(expected, one.Series!.Exact(index).ToString());
    }

    [Fact]
    public void A_gaussian_is_square_integrable_for_a_above_minus_one_quarter()
    {
        ImmutableArray<ParameterCase> cases = Analyse("exp(-a*x^2)", "a").Cases;
        Assert.Equal(["a > -1/4", "a <= -1/4"], cases.Select(one => string.Join(", ", one.Conditions)));
        Assert.Equal("1/sqrt(1 + 4*a)", cases[0].Series!.SecondMomentClosedForm!.ToString());
        Assert.Equal("1/sqrt(1 + 2*a)*(-2*a/(1 + 2*a))^(k/2)*(k-1)!!/sqrt(k!) for even k >= 0; 0 for odd k >= 1", cases[0].Series!.GeneralFormula!.ToString());
        Assert.Equal(RefusalKind.NotSquareIntegrable, cases[1].Refusal!.Kind);
    }

    [Theory]
    [InlineData("if(x > 0, x, alpha*(exp(x/alpha) - 1))", "alpha", "alpha != 0", "alpha = 0")]
    [InlineData("max(0, x) + min(0, alpha*(exp(x/alpha) - 1))", "alpha", "alpha > 0", "alpha < 0", "alpha = 0")]
    [InlineData("hardshrink(lambda)", "lambda", "lambda >= 0", "lambda < 0")]
    [InlineData("clamp(x, b, c)", "b c", "b >= c", "c > b")]
    [InlineData("snake(a)", "a", "a != 0", "a = 0")]
    public void A_sign_that_decides_splits_the_range(string activation, string names, params string[] conditions) => Assert.Equal(
        conditions.Order(StringComparer.Ordinal),
        Analyse(activation, names).Cases.Select(one => string.Join(", ", one.Conditions)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("max(0, x) + min(0, alpha*(exp(x/alpha) - 1))", "alpha", "alpha > 0")]
    [InlineData("hardshrink(lambda)", "lambda", "lambda >= 0")]
    [InlineData("clamp(x, b, c)", "b c", "b < c")]
    [InlineData("exp(-a*x^2)", "a", "0 <= a < 3")]
    [InlineData("exp(-(5*a^2 - 8*a*b + 4*b^2)*x^2)", "a b", "a > b")]
    public void A_declared_range_leaves_one_case(string activation, string names, string assumption)
    {
        ParameterCase one = Assert.Single(Analyse(activation, names, assumption).Cases);
        Assert.Empty(one.Conditions);
        Assert.NotNull(one.Series);
    }

    [Fact]
    public void An_activation_without_closed_form_keeps_what_its_symmetry_gives()
    {
        ParameterCase one = Assert.Single(Analyse("x*sigmoid(beta*x)", "beta").Cases);
        Assert.Null(one.Series);
        Assert.Equal(Parity.Odd, one.Fact!.Parity);
        Assert.Equal("0 for odd k >= 3", one.Fact.GeneralFormula);
        Assert.Equal("1/2", one.Fact.Series.Exact(1).ToString());
    }

    [Fact]
    public void Mean_and_scale_are_parameters_like_others()
    {
        // (t + s x)² = t² + s² + 2ts h_1 + √2 s² h_2.
        ParameterCase one = Assert.Single(Analyse("(t + s*x)^2", "t s").Cases);
        Assert.Equal(["t^2 + s^2", "2*s*t", "sqrt(2)*s^2", "0"], Enumerable.Range(0, 4).Select(k => one.Series!.Exact(k).ToString()));
    }

    [Theory]
    [InlineData("a >= a")]
    [InlineData("1 > 0")]
    public void A_condition_that_always_holds_says_nothing(string assumption)
    {
        ParameterDomain domain = new(Assumption.Read(assumption, ["a"]).Conditions);
        Assert.False(domain.IsEmpty);
        Assert.Null(domain.Parameter("a").TrySign());
        Assert.Equal(1, (1 + domain.Parameter("a").Pow(2)).TrySign());
    }

    [Fact]
    public void A_closed_range_is_one_case_when_the_formula_holds_on_its_boundary()
    {
        // At b = c the clamp is the constant c, and so says the formula for b < c.
        ParameterCase one = Assert.Single(Analyse("clamp(x, b, c)", "b c", "b <= c").Cases);
        Assert.Empty(one.Conditions);
        Assert.Equal("Phi(c) - Phi(b)", one.Series!.Exact(1).ToString());
    }

    [Fact]
    public void A_range_without_values_has_no_case() => Assert.Empty(Analyse("max(0, x - b)", "b", "b > 1", "b < 0").Cases);

    [Fact]
    public void The_range_of_a_bounded_parameter_decides_transcendental_signs()
    {
        // cos(c) > 0 for |c| ≤ 1, though no polynomial says so.
        ParameterDomain domain = new(Assumption.Read("0 <= c <= 1", ["c"]).Conditions);
        Assert.Equal(1, ExactConstant.TryCos(domain.Parameter("c"))!.TrySign());
        Assert.Null(ExactConstant.TrySin(domain.Parameter("c"))!.TrySign());
    }

    [Fact]
    public void Latex_names_the_parameters() => Assert.Equal(
        @"-\frac{\sqrt{2}\,\alpha}{(1+2\alpha)^{3/2}}",
        ConstantLatex.Write(Analyse("exp(-alpha*x^2)", "alpha", "alpha > 0").Cases[0].Series!.Exact(2)));

    [Theory]
    [InlineData("alpha + 1", 0, "an assumption compares two sides")]
    [InlineData("alpha > beta", 8, "beta is not a known name")]
    [InlineData("alpha > pi", 7, "the numbers of an assumption are rational")]
    [InlineData("exp(alpha) > 1", 0, "exp(alpha) is not a polynomial")]
    [InlineData("alpha > ", 7, "the text is empty")]
    public void A_text_that_is_no_assumption_is_refused_with_its_place(string text, int position, string reason)
    {
        ParseError error = Assumption.Read(text, ["alpha"]).Error!;
        Assert.Equal(position, error.Position);
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }

    private static ParametricSeries Analyse(string activation, string names, params string[] assumptions)
    {
        string[] parameters = names.Split(' ');
        return ParametricAnalysis.Analyse(
            ExpressionParser.Parse(activation, parameters).Expression!,
            [.. assumptions.SelectMany(text => Assumption.Read(text, parameters).Conditions)],
            Order);
    }
}
