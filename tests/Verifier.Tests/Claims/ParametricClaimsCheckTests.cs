using Verifier.Claims;
using Verifier.Claims.Files;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Claims;

public sealed class ParametricClaimsCheckTests
{
    [Theory]
    [InlineData("leaky_relu(alpha)", "alpha", "k >= 2", "(1-alpha)*He(k-2, 0)/sqrt(2*pi*k!)")]
    [InlineData("max(0, x - b)", "b", "k >= 2", "exp(-b^2/2)*He(k-2, b)/sqrt(2*pi*k!)")]
    [InlineData("exp(a*x)", "a", "all k", "a^k*exp(a^2/2)/sqrt(k!)")]
    [InlineData("exp(-a*x^2)", "a > 0", "even k", "(-a/(1+2*a))^(k/2)*k!/((k/2)!*sqrt((1+2*a)*k!))")]
    [InlineData("erf(a*x)", "a", "odd k >= 1", "2*a*(-2*a^2/(1+2*a^2))^((k-1)/2)*(k-2)!!/sqrt(pi*(1+2*a^2)*k!)")]
    [InlineData("sin(w*x + c)", "w c", "all k", "w^k*exp(-w^2/2)*sin(c + k*pi/2)/sqrt(k!)")]
    public void A_true_formula_is_proved_for_all_k(string activation, string names, string range, string value) =>
        Assert.IsType<Proved>(Assert.Single(Check(activation, names, $"coefficient: k\n    for: {range}\n    equals: {value}").Lines).Verdict);

    [Theory]
    [InlineData("leaky_relu(alpha)", "alpha > 0", "coefficient: 2\n    equals: (1+alpha)/(2*sqrt(pi))", "k = 2, alpha = 1")]
    [InlineData("max(0, x - b)", "b < 0", "secondMoment: 1", "E[σ²], b = -1")]
    public void A_false_formula_is_refuted_at_an_admissible_value(string activation, string assumption, string claim, string witness) =>
        Assert.Equal(witness, Assert.IsType<Refuted>(Assert.Single(Check(activation, assumption, claim).Lines).Verdict).Witness);

    [Fact]
    public void Where_the_activation_is_not_square_integrable_the_claim_does_not_apply() => Assert.Equal(
        [typeof(Proved), typeof(NotApplicable)],
        Check("exp(-a*x^2)", "a", "secondMoment: 1/sqrt(1 + 4*a)").Lines.Select(line => line.Verdict.GetType()));

    [Fact]
    public void Without_closed_form_the_claim_is_undecided() =>
        Assert.IsType<Undecided>(Assert.Single(Check("swish(beta)", "beta", "coefficient: 0\n    equals: 0").Lines).Verdict);

    [Theory]
    [InlineData("alpha >", "secondMoment: 1", 2)]
    [InlineData("alpha > 0", "secondMoment: alpha +", 4)]
    [InlineData("alpha > 0", "kernel: rho\n    equals: rho", 5)]
    public void A_malformed_file_is_refused_with_its_line(string assumption, string claim, int line)
    {
        ClaimsFile file = Read("leaky_relu(alpha)", assumption, claim);
        Assert.Null(ParametricClaimsCheck.Run(file, Activation(file), CancellationToken.None, out ClaimsFileProblem? problem));
        Assert.Equal(line, problem!.Line);
    }

    private static CheckReport Check(string activation, string assumption, string claim)
    {
        ClaimsFile file = Read(activation, assumption, claim);
        return ParametricClaimsCheck.Run(file, Activation(file), CancellationToken.None, out _)!;
    }

    private static ClaimsFile Read(string activation, string assumption, string claim)
    {
        string list = string.Join(", ", assumption.Contains(' ', StringComparison.Ordinal) && assumption.All(c => char.IsAsciiLetter(c) || c == ' ')
            ? assumption.Split(' ')
            : [assumption]);
        return ClaimsFileReader.Read($"activation: {activation}\nassume: [{list}]\nclaims:\n  - {claim}\n", out _)!.Single();
    }

    private static Expression Activation(ClaimsFile file) => ExpressionParser.Parse(file.Activation.Text, file.Parameters).Expression!;
}
