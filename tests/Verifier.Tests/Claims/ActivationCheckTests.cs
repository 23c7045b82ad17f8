using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Claims;

public sealed class ActivationCheckTests
{
    [Theory]
    [InlineData("relu")]
    [InlineData("step")]
    [InlineData("gelu")]
    [InlineData("sigmoid")]
    [InlineData("x^3 - x")]
    [InlineData("exp(0.2*x^2)")]
    public void A_true_chain_holds(string activation)
    {
        CheckReport report = Check(Series(activation), seed: 7);
        Assert.All(report.Lines, line => Assert.True(line.Verdict.Holds, $"{line.Statement}: {line.Verdict.Explanation}"));
        Assert.Equal(0, report.ExitCode);
    }

    [Theory]
    [InlineData("max(0, x - 8)")]
    [InlineData("exp(4*x)")]
    [InlineData("exp(10*x)")]
    [InlineData("exp(-10^6*x^2)")]
    [InlineData("sin(50*x)")]
    [InlineData("h(12, x)")]
    public void Samples_that_cannot_see_the_activation_refute_nothing(string activation)
    {
        CheckReport report = Check(Series(activation), seed: 2);
        Assert.Equal(0, report.ExitCode);
        Assert.NotEqual(0, report.Summary.NotApplicable);
    }

    [Fact]
    public void Equal_options_give_equal_reports()
    {
        CheckReport first = Check(Series("abs"), seed: 3);
        CheckReport second = Check(Series("abs"), seed: 3);
        Assert.Equal(first.Lines.Select(line => line.Verdict), second.Lines.Select(line => line.Verdict));
    }

    [Fact]
    public void An_odd_activation_has_no_gadget_of_even_degree_and_no_objective()
    {
        CheckReport report = Check(Series("tanh"), seed: 1);
        Assert.Equal(5, report.Summary.NotApplicable);
        Assert.Contains(report.Lines, line => line.Verdict is NotApplicable && line.Section.StartsWith("Objective G", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_wrong_sign_of_one_coefficient_is_refuted_by_several_routes(int degree)
    {
        CheckReport report = Check(new SlippedSeries(Series("relu"), degree), seed: 1);
        Assert.Equal(1, report.ExitCode);
        Assert.True(report.Summary.Refuted >= 4, $"{report.Summary.Refuted} lines refuted");
    }

    private static CheckReport Check(HermiteSeries series, ulong seed) =>
        ActivationCheck.Run(series, null, new CheckOptions(seed, 0.2), new Progress<string>(), CancellationToken.None);

    private static HermiteSeries Series(string text) => ActivationAnalysis.Analyse(ExpressionParser.Parse(text).Expression!).Series!;

    /// <summary>A series with the sign of one coefficient reversed: a defect that the check has to notice.</summary>
    private sealed class SlippedSeries(HermiteSeries series, int degree) : HermiteSeries
    {
        public override Expression Activation => series.Activation;

        public override Parity Parity => series.Parity;

        public override ExactConstant? SecondMomentClosedForm => series.SecondMomentClosedForm;

        public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
        {
            HermiteCoefficient coefficient = series.Coefficient(index, bits, cancellation);
            return index == degree ? coefficient with { ClosedForm = -coefficient.ClosedForm!, Value = -coefficient.Value } : coefficient;
        }

        public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => series.SecondMoment(bits, cancellation);

        public override HermiteSeries Scaled(Rational scale) => scale == Rational.One ? this : series.Scaled(scale);
    }
}
