using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Kernels;
using Xunit;

namespace Verifier.Tests.Numeric.Kernels;

public sealed class PairKernelTests
{
    private const double Accuracy = 1e-14;

    public static TheoryData<string> Names => [.. Textbook.All.Select(entry => entry.Name)];

    /// <summary>1 − ρ = 1e-2, …, 1e-15, as far again from −1, and correlations between.</summary>
    private static IEnumerable<CorrelationAngle> Correlations =>
    [
        .. Enumerable.Range(2, 14).Select(j => CorrelationAngle.OfDefect(Math.Pow(10, -j))),
        .. Enumerable.Range(2, 14).Select(j => CorrelationAngle.OfExcess(Math.Pow(10, -j))),
        .. new[] { -0.9, -0.7, -0.5, -0.49, -0.2, -1e-9, 1e-9, 0.1, 0.3, 0.5, 0.51, 0.8, 0.95 }.Select(CorrelationAngle.Of),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_value_has_fourteen_digits_at_every_correlation(string name)
    {
        (_, PairKernel kernel, Func<Ball, Ball> formula) = Entry(name);
        foreach (CorrelationAngle angle in Correlations)
        {
            Require(name, angle, kernel.Value(NormalPair.Standard(angle)), formula(Textbook.Correlation(angle)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_slope_has_fourteen_digits_at_every_correlation(string name)
    {
        (_, PairKernel kernel, Func<Ball, Ball> formula) = Entry(name);
        foreach (CorrelationAngle angle in Correlations)
        {
            Require(name, angle, kernel.Slope(NormalPair.Standard(angle)), Textbook.Slope(formula, angle));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_minus_the_normalised_kernel_has_fourteen_digits_at_every_correlation(string name)
    {
        (_, PairKernel kernel, Func<Ball, Ball> formula) = Entry(name);
        foreach (CorrelationAngle angle in Correlations)
        {
            Ball expected = 1 - (formula(Textbook.Correlation(angle)) / formula(Ball.FromInteger(1, Textbook.Bits)));
            Require(name, angle, kernel.RelativeFall(NormalPair.Standard(angle)), expected);
        }
    }

    private static (string Name, PairKernel Kernel, Func<Ball, Ball> Formula) Entry(string name) =>
        Textbook.All.Single(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));

    private static void Require(string name, CorrelationAngle angle, double actual, Ball expected)
    {
        double error = (Ball.FromDouble(actual, Textbook.Bits) - expected).MagnitudeUpperBound.ToDouble();
        Assert.True(
            error <= Accuracy * Math.Abs(expected.ToDouble()),
            string.Create(CultureInfo.InvariantCulture, $"{name} at {angle}: {actual:R} is {error:R} away from {expected}."));
    }
}
