using Verifier.Claims;
using Verifier.Claims.Files;
using Verifier.Claims.Verdicts;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Claims.Convolution;

public sealed class ConvolutionClaimTests
{
    [Theory]
    [InlineData("relu", "threshold", "(k + pi - 1)/pi")]
    [InlineData("step(x)", "threshold", "(k + 1)/2")]
    [InlineData("gelu", "oddEnergy", "1/4")]
    [InlineData("gelu", "antipodeSlope", "1/6 - 2*sqrt(3)/(9*pi)")]
    public void True_formulas_are_proved_for_every_k(string activation, string quantity, string value) =>
        Assert.IsType<Proved>(Verdict(activation, quantity, value));

    [Theory]
    [InlineData("relu", "threshold", "(k + pi)/pi")]
    [InlineData("relu", "antipodeLoss", "1/4*((pi - 2)/(pi - 1)*A2 + pi*S2/(pi - 1)/(k + pi))")]
    [InlineData("relu", "antipodeSlope", "1/4")]
    [InlineData("softplus", "threshold", "k/2")]
    public void False_formulas_are_refuted_with_a_teacher(string activation, string quantity, string value) =>
        Assert.IsType<Refuted>(Verdict(activation, quantity, value));

    // Pedigree: 30-digit quadrature; the eleventh digit is wrong by less than the width that is asked for.
    [Fact]
    public void Without_closed_forms_enclosures_are_compared() =>
        Assert.IsType<Refuted>(Verdict("softplus", "threshold", "0.4569709964*k + 0.1909623747"));

    [Theory]
    [InlineData("step(x)", "antipodeSlope", "0")]
    [InlineData("tanh", "threshold", "k")]
    [InlineData("sin(x + 1)", "threshold", "k")]
    public void What_has_no_meaning_is_not_applicable(string activation, string quantity, string value) =>
        Assert.IsType<NotApplicable>(Verdict(activation, quantity, value));

    [Theory]
    [InlineData("1, -0.43835855, -1", typeof(Refuted))]
    [InlineData("1, -1", typeof(Refuted))]
    public void Minima_are_compared_one_by_one(string places, Type verdict) =>
        Assert.IsType(verdict, Verdict("sin(x + 1)", "minima", places + "\n    for: k = 4, S2 = 1/100, A2 = 1"));

    [Theory]
    [InlineData("cnn: minim\n    equals: 1", "accepted: meanSquare")]
    [InlineData("cnn: minima\n    equals: 1", "goes with 'cnn: minima'")]
    [InlineData("cnn: threshold\n    equals: 1\n    for: k = 4, S2 = 1, A2 = 1", "goes with 'cnn: minima'")]
    [InlineData("cnn: minima\n    equals: 1\n    for: k = 4, S2 = 9, A2 = 1", "0 ≤ S2 ≤ k A2")]
    [InlineData("cnn: threshold\n    equals: (k +", "expected")]
    public void Malformed_claims_are_refused_with_what_is_accepted(string claim, string message)
    {
        ClaimsFileProblem? problem = Problem("activation: relu\nclaims:\n  - " + claim + "\n");
        Assert.Contains(message, problem!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(problem.Line >= 3);
    }

    private static ClaimsFileProblem? Problem(string yaml)
    {
        if (ClaimsFileReader.Read(yaml, out ClaimsFileProblem? problem) is [{ } file])
        {
            ClaimsCheck.Run(file, Analysed.Series("relu"), CancellationToken.None, out problem);
        }

        return problem;
    }

    private static Verdict Verdict(string activation, string quantity, string value)
    {
        string yaml = $"activation: {activation}\nclaims:\n  - cnn: {quantity}\n    equals: {value}\n";
        ClaimsFile file = Assert.Single(ClaimsFileReader.Read(yaml, out _)!);
        CheckReport report = ClaimsCheck.Run(file, Analysed.Series(activation), CancellationToken.None, out _)!;
        return Assert.Single(report.Lines).Verdict;
    }
}
