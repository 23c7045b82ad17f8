using Verifier.Numeric.Training;
using Verifier.Reports.Text;
using Xunit;

namespace Verifier.Tests.Reports;

/// <summary>What the report of a run says of its own errors.</summary>
public sealed class TrainingTextTests
{
    [Theory]
    [InlineData(1.21e-9, "at most 1.3e-9 (")]
    [InlineData(9.91e-3, "at most 1.0e-2 (")]
    [InlineData(5.04e-5, "at most 5.1e-5 (")]
    [InlineData(double.NaN, "is unknown, because rows are too long")]
    public void The_bound_of_what_a_series_lacks_is_rounded_up(double bound, string told) =>
        Assert.Contains(told, Page(Curve with { Truncation = bound }), StringComparison.Ordinal);

    [Theory]
    [InlineData(2e-7, "1.0e-7 of their norm at the start, 2.0e-7 at the end.")]
    [InlineData(double.NaN, "unknown at the end, where not all are finite.")]
    public void The_error_of_gradients_is_a_number_or_unknown(double last, string told) =>
        Assert.Contains(told, Page(Curve with { Rounding = new GradientRounding(1e-7, last) }), StringComparison.Ordinal);

    [Fact]
    public void The_greatest_of_several_bounds_counts()
    {
        string page = Page(Curve with { Truncation = 1e-9 }, Curve with { Truncation = 3e-9 });
        Assert.Contains("at most 3.0e-9", page, StringComparison.Ordinal);
        Assert.DoesNotContain("series", Page(Curve), StringComparison.Ordinal);
    }

    private static TrainingCurve Curve => new("curve", 1, [new TrainingRecord(0, 1, 0.5, 1, 0.1)], TrainingVerdict.Unfinished);

    private static string Page(params TrainingCurve[] curves) => TrainingText.Write(new TextPage(80), curves, null).ToString();
}
