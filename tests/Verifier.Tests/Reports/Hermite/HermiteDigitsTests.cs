using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Hermite;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Reports.Hermite;

/// <summary>The digits asked for are the digits that come, up to k = 200.</summary>
public sealed class HermiteDigitsTests
{
    private const int Order = 200;

    [Theory]
    [InlineData("relu", 300)]
    [InlineData("gelu", 300)]
    [InlineData("elu", 100)]
    [InlineData("tanh", 300)]
    [InlineData("sigmoid", 100)]
    [InlineData("mish", 100)]
    [InlineData("x/(1 + abs(x))", 15)]
    [InlineData("max(-1, min(1, x))", 100)]
    [InlineData("sin(50*x)", 300)]
    [InlineData("exp(3*x)", 300)]
    [InlineData("x*step(x - 8)", 100)]
    [InlineData("cos(5*x)*exp(-x^2/2)", 300)]
    public void Every_value_is_as_certain_as_asked_for_and_meets_that_of_fifteen_digits(string text, int digits)
    {
        HermiteTable fine = Table(text, digits);
        HermiteTable coarse = Table(text, 15);
        Assert.Empty(fine.Unmet);
        Assert.Empty(coarse.Unmet);
        for (int k = 0; k <= Order; k++)
        {
            AssertWithin(fine.Coefficients[k].Value, digits);
            AssertWithin(coarse.Coefficients[k].Value, 15);
            Assert.True(fine.Coefficients[k].Value.Overlaps(coarse.Coefficients[k].Value), $"{text}, k = {k}");
        }

        AssertWithin(fine.SecondMoment.Value, digits);
        AssertWithin(fine.Tail.Value, digits);
        Assert.True(fine.Tail.Value.Overlaps(coarse.Tail.Value));
    }

    [Fact]
    public void Values_that_the_work_budget_does_not_reach_are_named()
    {
        HermiteTable table = Table("tanh", 20) with { Digits = 1000 };
        Assert.Equal(["k = 1", "k = 3", "k = 5"], table.Unmet.Take(3));
        Assert.Equal("the second moment", table.Unmet[^1]);
    }

    [Fact]
    public void Long_work_tells_how_far_it_is()
    {
        List<string> lines = [];
        _ = HermiteTable.Compute(Analysed.Series("sigmoid(x) + abs(x)"), 20, 30, new Collector(lines), CancellationToken.None);
        int[] percents = [.. lines.Where(line => line.StartsWith("quadrature: ", StringComparison.Ordinal)).Select(line => int.Parse(line[12..^2], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.True(percents.Length > 10, string.Join('|', lines));
        Assert.Equal(percents.Order(), percents);
        Assert.InRange(percents[^1], 90, 100);
        Assert.Contains("second moment", lines);
    }

    private static HermiteTable Table(string text, int digits) =>
        HermiteTable.Compute(Analysed.Series(text), Order, digits, new Collector([]), CancellationToken.None);

    private static void AssertWithin(Ball value, int digits) =>
        Assert.True(value.Radius.ToDyadic().ToRational() * new Rational(System.Numerics.BigInteger.Pow(10, digits), 1) <= 1, value.ToString());

    private sealed class Collector(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
