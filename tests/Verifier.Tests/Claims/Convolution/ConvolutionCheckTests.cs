using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Convolution;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Hermite;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Claims.Convolution;

public sealed class ConvolutionCheckTests
{
    [Theory]
    [InlineData("relu", 0)]
    [InlineData("leaky_relu(0.2)", 0)]
    [InlineData("gelu", 0)]
    [InlineData("softplus", 1)]
    [InlineData("sigmoid", 1)]
    [InlineData("tanh", 2)]
    [InlineData("erf(x)", 1)]
    [InlineData("sin(x + 1)", 0)]
    [InlineData("step(x)", 3)]
    [InlineData("abs(x)", 1)]
    [InlineData("max(0, x)^2", 0)]
    [InlineData("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5", 0)]
    public void Every_route_agrees(string activation, int notApplicable)
    {
        CheckReport report = Check(activation, 5);
        Assert.All(report.Lines, line => Assert.True(line.Verdict.Holds, $"{line.Statement}: {line.Verdict.Explanation}"));
        Assert.Equal(notApplicable, report.Summary.NotApplicable);
        Assert.Equal(0, report.ExitCode);
    }

    [Theory]
    [InlineData("relu", "S²/A² < 1/pi*k + (1 - 1/pi)")]
    [InlineData("step(x)", "S²/A² < 1/2*k + 1/2")]
    [InlineData("softplus", "S²/A² < 0.45697100*k + 0.19096237")]
    public void The_criterion_is_printed_as_a_function_of_k(string activation, string expected) =>
        Assert.Contains(Check(activation, 1).Lines, line => line.Verdict is Proved && line.Statement.EndsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void Two_spurious_minima_are_named_with_their_losses() => Assert.Contains(
        Check("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5", 1).Lines,
        line => line.Verdict is Proved && line.Statement.Split("spurious").Length == 3 && line.Statement.Contains("-0.070312500", StringComparison.Ordinal));

    [Fact]
    public void A_shape_that_is_not_proved_leaves_the_landscape_undecided()
    {
        CheckReport report = Check("sin(9*x) + cos(9*x)", 1);
        Assert.Equal(0, report.Summary.Refuted);
        Assert.Contains(report.Lines, line => line.Verdict is Undecided);
    }

    [Fact]
    public void Equal_options_give_equal_reports() =>
        Assert.Equal(Check("relu", 3).Lines.Select(line => line.Verdict), Check("relu", 3).Lines.Select(line => line.Verdict));

    private static CheckReport Check(string activation, ulong seed)
    {
        HermiteSeries series = Analysed.Series(activation);
        return ConvolutionCheck.Run(series, activation, new CheckOptions(seed, 0.1), new Silence(), CancellationToken.None);
    }

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
