using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Neighbours;
using Xunit;

namespace Verifier.Tests.Symbolic.Neighbours;

public class AngleAlgebraTests
{
    [Fact]
    public void Equal_functions_have_equal_normal_forms()
    {
        Assert.True(AngleAlgebra.Read("s^2 + c^2 - 1").IsZero);
        Assert.Equal(AngleAlgebra.Read("4*s^3 + 15*s*c^2"), AngleAlgebra.Read("s*(4 + 11*c^2)"));
        Assert.NotEqual(AngleAlgebra.Read("s"), AngleAlgebra.Read("t"));
    }

    [Theory]
    [InlineData("(pi - t)*c + s", "-(pi - t)*s")]
    [InlineData("s*c", "2*c^2 - 1")]
    [InlineData("t*a*s^2", "a*s^2 + 2*t*a*s*c")]
    public void Derivatives_in_the_angle_follow_the_rules(string text, string expected) =>
        Assert.Equal(AngleAlgebra.Read(expected), AngleAlgebra.Derivative(AngleAlgebra.Read(text)));

    [Fact]
    public void Samples_are_precise_and_at_pi_the_sine_vanishes()
    {
        Ball value = AngleAlgebra.Sample(AngleAlgebra.Read("k^5*s^2 + k^5*c^2 + t"), Ball.FromInteger(1, 128));
        Assert.True(value.RadiusIsAtMost(90));
        Assert.Equal(AngleAlgebra.Read("-pi*b"), AngleAlgebra.AtPi(AngleAlgebra.Read("t*c*b + s")));
    }

    [Fact]
    public void Text_that_is_no_polynomial_is_refused() => Assert.Throws<FormatException>(() => AngleAlgebra.Read("1/t"));

    [Fact]
    public void A_cover_proves_what_holds_everywhere_and_nothing_else()
    {
        Assert.True(IntervalCover.Holds(0, 3, 64, piece => (piece.Sin() + 1).IsPositive));
        Assert.False(IntervalCover.Holds(0, 4, 64, piece => piece.Sin().IsPositive));
    }

    [Fact]
    public void The_Lyapunov_matrix_is_definite_up_to_its_critical_angle()
    {
        SignChange critical = LyapunovMatrix.CriticalAngle(60)!;
        Ball angle = critical.ToBall(96);
        Assert.Equal(2.32761603488, angle.ToDouble(), 1e-10);
        Assert.True(LyapunovMatrix.Determinant(Ball.FromRational(new Rational(23, 10), 96)).IsPositive);
        Assert.True(LyapunovMatrix.Determinant(Ball.FromRational(new Rational(24, 10), 96)).IsNegative);
    }

    [Fact]
    public void One_step_is_quadratic_in_the_angle() => Assert.True(PopulationMap.ContractsQuadratically());
}
