using System.Globalization;
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
        CheckReport report = Check(new AlteredSeries(Series("relu"), [degree], Opposite), seed: 1);
        Assert.Equal(1, report.ExitCode);
        Assert.True(report.Summary.Refuted >= 4, $"{report.Summary.Refuted} lines refuted");
    }

    /// <summary>ReLU has σ̂_1 = 1/2, σ̂_4 = −1/√(48π) and is neither even nor odd.</summary>
    [Theory]
    [InlineData(Parity.None, new[] { 4 }, "exactly zero are k = 3, 4, 5, 7, 9, 11", "k = 4", -0.0814337520)]
    [InlineData(Parity.Even, new int[0], "σ is even, hence σ̂_k = 0 for every odd k", "k = 1", 0.5)]
    [InlineData(Parity.Even, new[] { 1 }, "σ is even, hence σ̂_k = 0 for every odd k", "k = 1", 0.5)]
    [InlineData(Parity.Odd, new int[0], "σ is odd, hence σ̂_k = 0 for every even k", "k = 0", 0.3989422804)]
    [InlineData(Parity.Odd, new[] { 0, 2, 4 }, "σ is odd, hence σ̂_k = 0 for every even k", "k = 0", 0.3989422804)]
    public void A_coefficient_that_is_called_zero_and_is_not_refutes_the_zeros(
        Parity parity, int[] zeros, string statement, string witness, double value)
    {
        CheckLine line = Assert.Single(
            Check(new AlteredSeries(Series("relu"), zeros, found => Zero(found.Index)) { Claimed = parity }, seed: 1).Lines,
            line => line.Statement.Contains(statement, StringComparison.Ordinal));
        Refuted refuted = Assert.IsType<Refuted>(line.Verdict);
        Assert.Equal((witness, "0"), (refuted.Witness, refuted.Claimed));
        Assert.Equal(value, double.Parse(refuted.Computed.Split(' ')[0], CultureInfo.InvariantCulture), 1e-7);
    }

    /// <summary>Quadrature cannot refute what is true: here only the status that the series gives speaks against the symmetry.</summary>
    [Fact]
    public void A_zero_that_the_series_itself_does_not_know_refutes_the_zeros()
    {
        CheckLine line = Assert.Single(
            Check(new AlteredSeries(Series("x^3 - x"), [2], found => found with { Status = CoefficientStatus.Unknown }), seed: 1).Lines,
            line => line.Statement.Contains("σ is odd, hence", StringComparison.Ordinal));
        Assert.Equal("k = 2", Assert.IsType<Refuted>(line.Verdict).Witness);
    }

    private static CheckReport Check(HermiteSeries series, ulong seed) =>
        ActivationCheck.Run(series, null, new CheckOptions(seed, 0.2), new Progress<string>(), CancellationToken.None);

    private static HermiteSeries Series(string text) => ActivationAnalysis.Analyse(ExpressionParser.Parse(text).Expression!).Series!;

    private static HermiteCoefficient Opposite(HermiteCoefficient found) => found with { ClosedForm = -found.ClosedForm!, Value = -found.Value };

    private static HermiteCoefficient Zero(int k) => new(k, ExactConstant.Zero, 0, CoefficientStatus.Zero, CoefficientMethod.ClosedForm);

    /// <summary>A series with some coefficients altered, or another parity: a defect that the check has to notice.</summary>
    private sealed class AlteredSeries(
        HermiteSeries series, IReadOnlyCollection<int> degrees, Func<HermiteCoefficient, HermiteCoefficient> alter) : HermiteSeries
    {
        public override Expression Activation => series.Activation;

        public Parity? Claimed { get; init; }

        public override Parity Parity => Claimed ?? series.Parity;

        public override ExactConstant? SecondMomentClosedForm => series.SecondMomentClosedForm;

        public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
        {
            HermiteCoefficient coefficient = series.Coefficient(index, bits, cancellation);
            return degrees.Contains(index) ? alter(coefficient) : coefficient;
        }

        public override Ball SecondMoment(int bits, CancellationToken cancellation = default) => series.SecondMoment(bits, cancellation);

        public override HermiteSeries Scaled(Rational scale) => scale == Rational.One ? this : series.Scaled(scale);
    }
}
