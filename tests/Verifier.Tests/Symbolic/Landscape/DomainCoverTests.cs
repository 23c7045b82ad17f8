using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Landscape;
using Xunit;

namespace Verifier.Tests.Symbolic.Landscape;

public sealed class DomainCoverTests
{
    private static readonly LandscapeStatement Rows =
        LandscapeStatement.OnRows([1, new Rational(3, 2)], 1, 1, "relu", PairConstant.Of("relu").Value!.Value).Statement!;

    private static readonly LandscapeStatement Circles = LandscapeStatement.OnCircles([1, new Rational(3, 2)], 1).Statement!;
    private static readonly MultivariatePolynomial Objective = ObjectivePolynomial.OnRows(Rows);

    [Fact]
    public void The_charts_of_both_spaces_suffice()
    {
        Assert.Null(DomainCover.Refusal(Rows, LandscapeChart.Of(Rows)));
        Assert.Null(DomainCover.Refusal(Circles, LandscapeChart.Of(Circles)));
    }

    [Fact]
    public void An_objective_that_sees_a_sign_is_refused()
    {
        string[] names = ObjectivePolynomial.Coordinates(Rows);
        Assert.True(DomainCover.IsEven(Objective, names));
        Assert.False(DomainCover.IsEven(Objective + MultivariatePolynomial.Monomial(1, (names[0], 1), (names[1], 1)), names));
    }

    [Fact]
    public void An_objective_that_pulls_rows_outwards_is_refused()
    {
        Assert.True(DomainCover.BoundsRows(Rows, Objective));
        Assert.False(DomainCover.BoundsRows(Rows, Objective - MultivariatePolynomial.Variable("x0").Pow(4)));
    }

    [Fact]
    public void The_charts_of_another_statement_do_not_reach_far_enough()
    {
        LandscapeStatement stronger = LandscapeStatement.OnRows([1, new Rational(3, 2)], 6, 1, "relu", PairConstant.Of("relu").Value!.Value).Statement!;
        Assert.Contains("bounded", DomainCover.Refusal(Rows, LandscapeChart.Of(stronger)), StringComparison.Ordinal);
        Assert.Contains("root box", DomainCover.Refusal(stronger, LandscapeChart.Of(Rows)), StringComparison.Ordinal);
        Assert.Contains("circles", DomainCover.Refusal(Circles, LandscapeChart.Of(Circles)[..3]), StringComparison.Ordinal);
    }

    // λ above μC/12 by less than the enclosures show: no statement, instead of a root box without end.
    [Theory]
    [InlineData(1, 60, true)]
    [InlineData(1, 120, false)]
    [InlineData(-1, 60, false)]
    public void A_penalty_next_to_its_bound_makes_a_statement_or_none(int sign, int bits, bool exists)
    {
        Rational lambda = 1 + (sign * ((Rational)2).Pow(-bits));
        (LandscapeStatement? statement, string? problem) = LandscapeStatement.OnRows([1], 12, lambda, "c*h_4", Ball.FromInteger(1, 128));
        Assert.Equal(exists, statement is not null);
        Assert.Equal(exists, problem is null);
        Assert.True(statement is null || DomainCover.Refusal(statement, LandscapeChart.Of(statement)) is null);
    }
}
