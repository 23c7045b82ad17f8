using Verifier.Arithmetic;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Testing;

public class PropertyAttributeTests
{
    [Property]
    public void The_runner_of_xunit_discovers_properties_and_draws_their_arguments(Rational drawn, int other)
    {
        Assert.True(drawn.Denominator.Sign > 0);
        Assert.InRange(other, int.MinValue, int.MaxValue);
    }

    [Property]
    public bool A_property_may_return_a_truth_value(Rational a, Rational b) => a + b == b + a;

    [Property]
    public void Correlations_lie_between_minus_one_and_one(Correlation rho) => Assert.True(Rational.Abs(rho.Value) <= 1);

    [Fact]
    public void A_property_that_holds_leaves_no_failure() => Assert.Null(Run(nameof(Cases.Holds)));

    [Fact]
    public void A_false_property_shows_the_shrunk_counterexample()
    {
        string failure = Run(nameof(Cases.Is_below_ten))!;
        Assert.Contains("value = 10\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_argument_is_shown_with_its_name()
    {
        string failure = Run(nameof(Cases.Have_no_denominator))!;
        Assert.Contains("  first = 0\n  second = 0\n  third = 0\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_false_property_shows_the_reason() =>
        Assert.Contains("Assert.True() Failure", Run(nameof(Cases.Is_below_ten)), StringComparison.Ordinal);

    [Fact]
    public void The_replay_line_repeats_the_same_counterexample_at_once()
    {
        string replay = Run(nameof(Cases.Is_below_ten))!.Split("Replay = \"")[1].Split('"')[0];
        string again = Run(nameof(Cases.Is_below_ten), new PropertyAttribute { Replay = replay })!;
        Assert.StartsWith("Falsified by case 1,", again, StringComparison.Ordinal);
        Assert.Contains("value = 10\n", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_are_the_same() => Assert.Equal(Run(nameof(Cases.Is_below_ten)), Run(nameof(Cases.Is_below_ten)));

    [Fact]
    public void The_number_of_cases_is_the_one_asked_for_times_the_effort()
    {
        var cases = new Counter();
        Assert.Null(PropertyCheck.Failure(typeof(Counter).GetMethod(nameof(Counter.Count))!, cases, new PropertyAttribute { MaxTest = 7 }));
        Assert.Equal(7 * PropertyConfiguration.Effort, cases.Calls);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("3", 3)]
    [InlineData("0", 1)]
    [InlineData("-2", 1)]
    [InlineData("2,5", 1)]
    [InlineData("99999999", 1000)]
    public void The_effort_is_a_whole_number_between_one_and_a_thousand(string? text, int effort) =>
        Assert.Equal(effort, PropertyConfiguration.ReadEffort(text));

    [Theory]
    [InlineData("1,2")]
    [InlineData("a,b,c")]
    [InlineData("1,2,3,4")]
    public void A_malformed_replay_is_refused_with_its_text(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => PropertyConfiguration.ReadReplay(line)).Message, StringComparison.Ordinal);

    private static string? Run(string name, PropertyAttribute? settings = null) =>
        PropertyCheck.Failure(typeof(Cases).GetMethod(name)!, null, settings ?? new PropertyAttribute());

    private static class Cases
    {
        public static bool Holds(Rational a) => a == a + 0;

        public static bool Have_no_denominator(Rational first, Rational second, Rational third) =>
            (first.Denominator * second.Denominator * third.Denominator).IsZero;

        public static void Is_below_ten(Rational value) => Assert.True(value < 10);
    }

    private sealed class Counter
    {
        public int Calls { get; private set; }

        public void Count(Rational drawn) => Calls += drawn.Denominator.Sign > 0 ? 1 : 0;
    }
}
