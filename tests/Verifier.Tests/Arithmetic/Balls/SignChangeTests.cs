using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public class SignChangeTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(64)]
    [InlineData(1000)]
    public void The_square_root_of_2_is_found_in_few_steps(int bits)
    {
        int calls = 0;
        SignChange root = SignChange.Between(Square, 1, 2, bits)!.Narrow(Square, bits);
        Assert.True(root.Lower * root.Lower < 2 && root.Upper * root.Upper > 2);
        Assert.True(root.Upper - root.Lower <= new Rational(1, 2).Pow(bits));
        Assert.True(calls < 100, $"{calls} values");

        Ball Square(Rational x, int precision)
        {
            calls++;
            return Ball.FromRational((x * x) - 2, precision + 8);
        }
    }

    [Fact]
    public void A_zero_at_the_middle_does_not_stop_the_search()
    {
        SignChange root = SignChange.Between(Line, -1, 1, 60)!.Narrow(Line, 60);
        Assert.True(root.Lower < 0 && root.Upper > 0 && root.Upper - root.Lower <= new Rational(1, 2).Pow(60));

        static Ball Line(Rational x, int precision) => Ball.FromRational(x, precision);
    }

    [Fact]
    public void A_step_is_halved_down_to_the_width()
    {
        SignChange root = SignChange.Between(Step, 0, 1, 40)!.Narrow(Step, 40);
        Assert.True(root.Lower < new Rational(1, 3) && root.Upper >= new Rational(1, 3));

        static Ball Step(Rational x, int precision) => x < new Rational(1, 3) ? -1 : 5;
    }

    [Fact]
    public void Equal_signs_or_undecided_ones_are_no_change()
    {
        Assert.Null(SignChange.Between((x, _) => Ball.FromRational((x * x) + 1, 40), -1, 1, 40));
        Assert.Null(SignChange.Between((x, _) => Ball.FromRational(x, 40), 0, 1, 40));
        Assert.Null(SignChange.Between((_, _) => Ball.Indeterminate, 0, 1, 40));
    }

    [Fact]
    public void Narrowing_ends_where_no_sign_can_be_proved()
    {
        SignChange root = SignChange.Between(Vague, -1, 1, 60)!.Narrow(Vague, 60);
        Assert.True(root.Lower <= new Rational(-1, 100) && root.Upper >= new Rational(1, 100));

        static Ball Vague(Rational x, int precision) => Ball.FromRational(x, 40).WithRadiusAdded(Ball.FromRational(new Rational(1, 100), 40));
    }
}
