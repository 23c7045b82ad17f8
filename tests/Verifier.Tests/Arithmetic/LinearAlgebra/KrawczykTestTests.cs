using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Arithmetic.LinearAlgebra;

public class KrawczykTestTests
{
    private const int Precision = 160;

    /// <summary>x² + y² = 4, xy = 1: the zeros are the sign changes and exchanges of ((√6 + √2)/2, (√6 − √2)/2).</summary>
    private static (Ball[] Values, BallMatrix Jacobian) CircleAndHyperbola(Ball[] point)
    {
        (Ball x, Ball y) = (point[0], point[1]);
        return ([x.Pow(2) + y.Pow(2) - 4, (x * y) - 1], new BallMatrix(new Ball[,] { { 2 * x, 2 * y }, { y, x } }));
    }

    [Fact]
    public void A_zero_is_found_proved_and_enclosed()
    {
        Ball[] center = KrawczykTest.Approach(CircleAndHyperbola, [2, 1], Precision)!;
        Ball[] zero = KrawczykTest.Prove(CircleAndHyperbola, center, Magnitude.PowerOfTwo(-140))!;
        Ball root6 = Ball.FromInteger(6, 400).Sqrt();
        Ball root2 = Ball.FromInteger(2, 400).Sqrt();
        Assert.True(zero[0].Overlaps((root6 + root2) / 2));
        Assert.True(zero[1].Overlaps((root6 - root2) / 2));
        Assert.True(zero.All(x => x.RadiusIsAtMost(139)));
    }

    [Fact]
    public void A_large_box_shows_that_the_zero_is_alone()
    {
        Ball[] center = KrawczykTest.Approach(CircleAndHyperbola, [2, 1], Precision)!;
        Assert.NotNull(KrawczykTest.Prove(CircleAndHyperbola, center, Magnitude.PowerOfTwo(-3)));
    }

    [Fact]
    public void A_box_without_a_zero_or_with_two_is_not_proved()
    {
        Assert.Null(KrawczykTest.Prove(CircleAndHyperbola, [3, 1], Magnitude.PowerOfTwo(-3)));
        Assert.Null(KrawczykTest.Prove(CircleAndHyperbola, [2, 1], Magnitude.PowerOfTwo(3)));
    }

    [Fact]
    public void A_double_zero_is_not_proved()
    {
        static (Ball[] Values, BallMatrix Jacobian) Square(Ball[] point) => ([point[0].Pow(2)], new BallMatrix(new[,] { { 2 * point[0] } }));
        Assert.Null(KrawczykTest.Prove(Square, [Ball.FromDouble(0, 64)], Magnitude.PowerOfTwo(-10)));
    }

    [Fact]
    public void An_inverse_times_the_matrix_is_the_identity()
    {
        BallMatrix matrix = BallMatrix.Of(5, 5, static (i, j) => 1 / Ball.FromInteger(i + j + 1, 128));
        BallMatrix product = LinearInverse.Of(matrix)! * matrix;
        for (int i = 0; i < 25; i++)
        {
            Assert.True(product[i / 5, i % 5].Contains(i / 5 == i % 5 ? 1 : 0));
            Assert.True(product[i / 5, i % 5].RadiusIsAtMost(60));
        }
    }

    [Fact]
    public void A_singular_matrix_has_no_inverse() => Assert.Null(LinearInverse.Of(BallMatrix.Of(2, 2, static (_, _) => 1)));
}
