using Verifier.Claims;
using Verifier.Claims.Files;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Claims;

public sealed class ClaimsCheckTests
{
    [Fact]
    public void True_claims_about_gelu_hold()
    {
        CheckReport report = Check("""
            activation: gelu
            claims:
              - coefficient: 0
                equals: 1/(2*sqrt(pi))
              - coefficient: k
                for: 3..41 step 2
                equals: 0
              - secondMoment: 1/3 + 1/(2*sqrt(3)*pi)
              - kernel: rho
                equals: rho/4 + (1/sqrt(4-rho^2) + rho*asin(rho/2))/(2*pi)
              - gadget: 1/2*V*W + c^2 - 1/2*W*alpha^2 - 1/2*V*beta^2 - 2*alpha*beta*c + 1/2*alpha^2*beta^2
                expects: sqrt(6)*s4*p^2*q^2
                where: alpha = v.x, beta = w.x, V = |v|^2, W = |w|^2, c = v.w, p = b.v, q = b.w
            """);
        Assert.Equal([typeof(Proved), typeof(Proved), typeof(Proved), typeof(Proved), typeof(Proved)], report.Lines.Select(line => line.Verdict.GetType()));
        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public void The_gadget_with_the_printed_sign_is_refuted_with_a_witness()
    {
        CheckReport report = Check("""
            activation: relu
            claims:
              - gadget: 1/2*V*W + c^2 - 1/2*W*alpha^2 - 1/2*V*beta^2 + 2*alpha*beta*c + 1/2*alpha^2*beta^2
                expects: sqrt(6)*s4*p^2*q^2
                where: alpha = v.x, beta = w.x, V = |v|^2, W = |w|^2, c = v.w, p = b.v, q = b.w
            """);
        Refuted refuted = Assert.IsType<Refuted>(report.Lines[0].Verdict);
        Assert.Contains("degree", refuted.Witness, StringComparison.Ordinal);
        Assert.Equal("the coefficient of alpha*beta*c is -2, not 2", refuted.Repair);
        Assert.Equal(1, report.ExitCode);
    }

    [Fact]
    public void Constants_twice_too_large_are_refuted()
    {
        CheckReport report = Check("""
            activation: relu
            claims:
              - gadget: V^2/8 - V*alpha^2/4 + alpha^4/24
                expects: s4*p^4/sqrt(6)
                where: alpha = v.x, V = |v|^2, p = b.v
            """);
        Assert.Equal("the expectation is 1/2 times the claimed one", Assert.IsType<Refuted>(report.Lines[0].Verdict).Repair);
    }

    [Fact]
    public void A_gadget_with_two_wrong_terms_has_no_nearest_repair()
    {
        CheckReport report = Check("""
            activation: relu
            claims:
              - gadget: V^2/8 + V*a^2/4 - a^4/24
                expects: s4*p^4/sqrt(6)
                where: a = v.x, V = |v|^2, p = b.v
            """);
        Assert.Null(Assert.IsType<Refuted>(report.Lines[0].Verdict).Repair);
    }

    [Theory]
    [InlineData("2", "-1/(2*sqrt(pi))", "the sign is reversed")]
    [InlineData("2", "1/(4*sqrt(pi))", "multiply by 2")]
    [InlineData("2", "1/sqrt(pi)", "divide by 2")]
    [InlineData("4", "-1/sqrt(2*pi)", "divide by √k!: the claim is E[σ He_k], not E[σ h_k]")]
    public void The_nearest_repair_is_named(string index, string value, string repair)
    {
        CheckReport report = Check($"activation: relu\nclaims:\n  - coefficient: {index}\n    equals: {value}\n");
        Assert.Equal(repair, Assert.IsType<Refuted>(report.Lines[0].Verdict).Repair);
    }

    [Theory]
    [InlineData("relu", "k >= 3 and odd", "0")]
    [InlineData("relu", "even k >= 2", "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!)")]
    [InlineData("relu", "k >= 2", "He(k-2, 0)/sqrt(2*pi*k!)")]
    [InlineData("exp(2x)", "all k", "2^k*exp(2)/sqrt(k!)")]
    [InlineData("silu", "odd k >= 3", "0")]
    [InlineData("tanh", "even k", "0")]
    public void A_claim_for_all_k_is_proved(string activation, string range, string value)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - coefficient: k\n    for: {range}\n    equals: {value}\n").Lines);
        Assert.IsType<Proved>(line.Verdict);
    }

    [Theory]
    [InlineData("relu", "all k", "0", "k = 0")]
    [InlineData("relu", "k >= 1 and odd", "0", "k = 1")]
    [InlineData("relu", "even k >= 2", "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!) + (k-2)*(k-4)", "k = 6")]
    [InlineData("silu", "even k >= 2", "0", "k = 2")]
    public void A_false_claim_for_all_k_is_refuted_at_the_first_failing_k(string activation, string range, string value, string witness)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - coefficient: k\n    for: {range}\n    equals: {value}\n").Lines);
        Assert.Equal(witness, Assert.IsType<Refuted>(line.Verdict).Witness);
    }

    [Theory]
    [InlineData("relu", "even k >= 0", "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!)", "the claim has no exact value at k = 0")]
    [InlineData("exp(x)", "all k", "exp(1/2)*(k + sqrt(k^2 + 1))/((k + sqrt(k^2 + 1))*sqrt(k!))", "it agrees up to k = 42; for all k no proof was found")]
    public void A_claim_for_all_k_without_proof_says_how_far_it_was_compared(string activation, string range, string value, string reason)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - coefficient: k\n    for: {range}\n    equals: {value}\n").Lines);
        Assert.Equal(reason, Assert.IsType<Undecided>(line.Verdict).Reason);
    }

    [Theory]
    [InlineData("equals: 1 +", 4)]
    [InlineData("equals: x", 4)]
    public void A_claim_that_is_no_constant_is_refused_with_its_line(string equals, int line)
    {
        ClaimsFile file = ClaimsFileReader.Read($"activation: relu\nclaims:\n  - coefficient: 0\n    {equals}\n", out _)!.Single();
        Assert.Null(ClaimsCheck.Run(file, Series("relu"), CancellationToken.None, out ClaimsFileProblem? problem));
        Assert.Equal(line, problem!.Line);
    }

    [Theory]
    [InlineData("relu", "kernel: r", "(sqrt(1 - r^2) + r*(pi/2 + asin(r)))/(2*pi)")]
    [InlineData("relu", "kernelDerivative: r", "1/4 + asin(r)/(2*pi)")]
    [InlineData("sqrt(2)*sin(x + pi/4)", "kernel: rho", "exp(rho - 1)")]
    public void A_kernel_in_closed_form_is_proved_for_all_correlations(string activation, string claim, string value)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - {claim}\n    equals: {value}\n").Lines);
        Assert.IsType<Proved>(line.Verdict);
        Assert.Contains("for -1 < r", line.Statement, StringComparison.Ordinal);
        Assert.Contains("closed form", line.Routes);
    }

    [Theory]
    [InlineData("relu", "kernel: r", "(sqrt(1 - r^2) + r*(pi/2 - asin(r)))/(2*pi)", "r = -1/2")]
    [InlineData("tanh", "kernel: r", "r*2/5", "r = -1/2")]
    [InlineData("gelu", "kernelDerivative: r", "1/4 + asin(r)/(2*pi)", "r = -1/2")]
    public void A_wrong_kernel_is_refuted_with_a_correlation(string activation, string claim, string value, string witness)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - {claim}\n    equals: {value}\n").Lines);
        Assert.Equal(witness, Assert.IsType<Refuted>(line.Verdict).Witness);
    }

    [Theory]
    [InlineData("max(0, x - 1/2)")]
    [InlineData("elu")]
    [InlineData("sin(x) + relu")]
    public void Two_routes_to_a_kernel_agree_to_40_digits(string activation)
    {
        CheckLine line = Assert.Single(Check($"activation: {activation}\nclaims:\n  - kernelRoutes: -1/2, 1/3\n").Lines);
        Assert.Equal(-40, Assert.IsType<Enclosed>(line.Verdict).Exponent);
    }

    private static CheckReport Check(string yaml)
    {
        ClaimsFile file = ClaimsFileReader.Read(yaml, out _)!.Single();
        return ClaimsCheck.Run(file, Series(file.Activation.Text), CancellationToken.None, out _)!;
    }

    private static HermiteSeries Series(string text) => ActivationAnalysis.Analyse(ExpressionParser.Parse(text).Expression!).Series!;
}
