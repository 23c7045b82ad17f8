using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Xunit;

namespace Verifier.Tests.Arithmetic.Constants;

/// <summary>Laws on random constants; the second route is always the same operation on balls.</summary>
public sealed class ConstantPropertyTests
{
    private const int Precision = 120;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_ring_axioms_hold_in_the_form(int seed)
    {
        RandomConstants constants = new(seed);
        ExactConstant a = constants.Next();
        ExactConstant b = constants.Next();
        ExactConstant c = constants.Next();
        Assert.Equal(a + b, b + a);
        Assert.Equal((a + b) + c, a + (b + c));
        Assert.Equal(a * b, b * a);
        Assert.Equal((a * b) * c, a * (b * c));
        Assert.Equal((a * b) + (a * c), a * (b + c));
        Assert.True((a - a).IsZero);
        Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sums_products_and_quotients_have_the_values_that_balls_give(int seed)
    {
        RandomConstants constants = new(seed);
        ExactConstant a = constants.Next();
        ExactConstant b = constants.Next();
        AssertSame(a.ToBall(Precision) + b.ToBall(Precision), a + b);
        AssertSame(a.ToBall(Precision) - b.ToBall(Precision), a - b);
        AssertSame(a.ToBall(Precision) * b.ToBall(Precision), a * b);
        AssertSame(a.ToBall(Precision).Pow(3), a.Pow(3));
        if (ExactConstant.TryDivide(a, b) is { } quotient)
        {
            AssertSame(a.ToBall(Precision) / b.ToBall(Precision), quotient);
            Assert.NotEqual(ConstantComparison.Different, ExactConstant.Compare(quotient * b, a));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Functions_have_the_values_that_balls_give(int seed)
    {
        ExactConstant a = new RandomConstants(seed).Next();
        Ball ball = a.ToBall(Precision);
        AssertSame(ball.Exp(), ExactConstant.TryExp(a));
        AssertSame(ball.NormalCdf(), ExactConstant.TryNormalCdf(a));
        AssertSame(ball.NormalDensity(), ExactConstant.TryNormalDensity(a));
        AssertSame(ball.Erf(), ExactConstant.TryErf(a));
        AssertSame(ball.Cos(), ExactConstant.TryCos(a));
        AssertSame(ball.Sin(), ExactConstant.TrySin(a));
        AssertSame(ball.Atan(), ExactConstant.TryAtan(a));
        AssertSame(ball.Asin(), ExactConstant.TryAsin(a));
        AssertSame(ball.Sqrt(), ExactConstant.TrySqrt(a));
        AssertSame(ball.Log(), ExactConstant.TryLog(a));
        AssertSame(ball.Abs(), ExactConstant.TrySqrt(a * a));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Arguments_that_are_multiples_of_pi_and_rationals_have_the_right_values(int seed)
    {
        RandomConstants constants = new(seed);
        ExactConstant point = (constants.Rational() * ExactConstant.Pi) + constants.Rational();
        ExactConstant multiple = constants.Rational() * ExactConstant.Pi;
        Ball ball = point.ToBall(Precision);
        AssertSame(ball.Cos(), ExactConstant.TryCos(point));
        AssertSame(ball.Sin(), ExactConstant.TrySin(point));
        AssertSame(multiple.ToBall(Precision).Sin(), ExactConstant.TrySin(multiple));
        Rational tangent = constants.Rational() * 7;
        AssertSame(Ball.FromRational(tangent, Precision).Atan(), ExactConstant.TryAtan(tangent));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Signs_agree_with_enclosures(int seed)
    {
        ExactConstant a = new RandomConstants(seed).Next();
        int expected = a.IsZero ? 0 : a.ToBall(64).IsPositive ? 1 : -1;
        Assert.Equal(expected, a.TrySign());
        Assert.Equal(-expected, (-a).TrySign());
    }

    [Fact]
    public void Enclosures_are_relatively_sharp_under_cancellation()
    {
        // √2 cut off after 40 digits leaves a difference of about 1e−40.
        ExactConstant close = ExactConstant.Sqrt(2) - TruncatedRootOfTwo;
        Ball value = close.ToBall(100);
        Assert.False(value.ContainsZero);
        Assert.True((value / value).RadiusIsAtMost(99));
        Assert.Equal(1, close.TrySign());
    }

    [Fact]
    public void Tails_of_the_normal_distribution_keep_their_relative_accuracy()
    {
        ExactConstant tail = 1 - ExactConstant.TryNormalCdf(200)!;
        Ball value = tail.ToBall(100);
        Assert.True(value.Overlaps(Ball.FromInteger(-200, 200).NormalCdf()));
        Assert.True((value / value).RadiusIsAtMost(99));
        Assert.Equal(1, tail.TrySign());
    }

    [Fact]
    public void Enormous_and_tiny_numbers_are_evaluated_or_admitted_quickly()
    {
        ExactConstant huge = new Rational(10, 1).Pow(300);
        ExactConstant tower = ExactConstant.TryExp(ExactConstant.TryExp(ExactConstant.TryExp(10)!)!)!;
        ExactConstant?[] values =
        [
            ExactConstant.TrySin(huge), ExactConstant.TryExp(huge), ExactConstant.TryExp(-huge), ExactConstant.TryNormalCdf(huge), ExactConstant.TryNormalCdf(-huge),
            ExactConstant.TryNormalDensity(huge), ExactConstant.TryAtan(huge), ExactConstant.TryLog(huge), ExactConstant.TrySqrt(huge), tower,
            ExactConstant.TrySin(tower), ExactConstant.TryNormalCdf(tower), ExactConstant.TryAtan(tower),
        ];
        Assert.All(values, value => Assert.True(value is not null && value.ToBall(64).Overlaps(value.ToBall(80))));
    }

    [Fact]
    public void An_undecided_comparison_is_admitted()
    {
        // 2 arctan(√2) = π − arctan(2√2): true, yet outside the canonical rules.
        ExactConstant left = 2 * ExactConstant.TryAtan(ExactConstant.Sqrt(2))!;
        ExactConstant right = ExactConstant.Pi - ExactConstant.TryAtan(2 * ExactConstant.Sqrt(2))!;
        Assert.Equal(ConstantComparison.Undecided, ExactConstant.Compare(left, right));
        Assert.Null((left - right).TrySign());
        Assert.Null(ExactConstant.TryInvert(left - right));
    }

    [Fact]
    public void Different_constants_are_told_apart() =>
        Assert.Equal(ConstantComparison.Different, ExactConstant.Compare(ExactConstant.Pi, new Rational(355, 113)));

    [Fact]
    public void Sizes_are_bounded()
    {
        ExactConstant sum = 1 + ExactConstant.Sqrt(2) + ExactConstant.TryNormalCdf(1)! + ExactConstant.Pi;
        Assert.Null(ExactConstant.TryPow(9, 387420489));
        Assert.Null(ExactConstant.TryPow(sum, 100000));
        Assert.Null(ExactConstant.TryPow(ExactConstant.Sqrt(2) - 1, int.MaxValue));
        Assert.Null(ExactConstant.TryExp(1000000000 * ExactConstant.TryLog(3)!));
        Assert.Equal(ExactConstant.PiPower(2000000), ExactConstant.TryPow(ExactConstant.Pi, 1000000));
        Assert.Null(ExactConstant.TryPow(0, -1));
    }

    [Fact]
    public void Values_outside_the_domain_are_refused()
    {
        Assert.Null(ExactConstant.TrySqrt(-1));
        Assert.Null(ExactConstant.TryLog(0));
        Assert.Null(ExactConstant.TryAsin(2));
        Assert.Null(ExactConstant.TryInvert(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactConstant.Sqrt(-2));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static Rational TruncatedRootOfTwo => new(
        System.Numerics.BigInteger.Parse("14142135623730950488016887242096980785696", System.Globalization.CultureInfo.InvariantCulture),
        System.Numerics.BigInteger.Pow(10, 40));

    private static void AssertSame(Ball expected, ExactConstant? actual)
    {
        if (actual is not null)
        {
            Assert.True(expected.IsFinite);
            Assert.True(expected.Overlaps(actual.ToBall(Precision + 40)), $"{actual} is not {expected}");
        }
    }
}
