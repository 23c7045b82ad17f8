using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Arithmetic.LinearAlgebra;

public class SymmetricInertiaTests
{
    private const int Precision = 96;

    /// <summary>QᵀDQ with the reflection Q = I − 2uuᵀ/uᵀu: eigenvalues known in advance.</summary>
    private static BallMatrix WithEigenvalues(params Rational[] eigenvalues)
    {
        int size = eigenvalues.Length;
        Rational norm = Enumerable.Range(1, size).Aggregate(Rational.Zero, (sum, i) => sum + (i * i));
        Rational Reflect(int i, int j) => (i == j ? 1 : 0) - (2 * (Rational)((i + 1) * (j + 1)) / norm);
        return BallMatrix.Of(size, size, (i, j) =>
            Ball.FromRational(Enumerable.Range(0, size).Aggregate(Rational.Zero, (sum, k) => sum + (Reflect(i, k) * eigenvalues[k] * Reflect(k, j))), Precision));
    }

    [Fact]
    public void Signs_of_the_eigenvalues_are_counted()
    {
        SymmetricInertia? inertia = SymmetricInertia.Of(WithEigenvalues(3, -1, 2, -5, new Rational(1, 7)));
        Assert.Equal(new SymmetricInertia(2, 3), inertia);
        Assert.False(inertia!.IsPositiveDefinite);
    }

    [Fact]
    public void A_singular_matrix_is_left_open() => Assert.Null(SymmetricInertia.Of(WithEigenvalues(1, 0, 2)));

    [Fact]
    public void A_hidden_diagonal_is_left_open() =>
        Assert.Null(SymmetricInertia.Of(BallMatrix.Of(2, 2, static (i, j) => i == j ? 0 : 1)));

    [Fact]
    public void The_least_eigenvalue_is_enclosed_to_the_width_asked_for()
    {
        Rational least = new(-7, 3);
        Ball found = LeastEigenvalue.Enclose(WithEigenvalues(4, least, 1, 10), 60);
        Assert.True(found.Contains(least));
        Assert.True(found.RadiusIsAtMost(60));
    }

    [Fact]
    public void Wide_entries_stop_the_bisection_early_and_still_enclose()
    {
        BallMatrix matrix = WithEigenvalues(1, 2, 3);
        BallMatrix wide = BallMatrix.Of(3, 3, (i, j) => matrix[i, j].WithRadiusAdded(Magnitude.PowerOfTwo(-20)));
        Ball found = LeastEigenvalue.Enclose(wide, 80);
        Assert.True(found.Contains(1));
        Assert.True(found.RadiusIsAtMost(12));
    }

    [Theory]
    [InlineData(0.24, true)]
    [InlineData(0.26, false)]
    public void Cholesky_with_its_residual_proves_what_is_true_only(double bound, bool expected)
    {
        BallMatrix matrix = WithEigenvalues(4, new Rational(1, 4), 1, 10, 3, 2);
        Interval[,] boxes = new Interval[6, 6];
        for (int i = 0; i < 36; i++)
        {
            boxes[i / 6, i % 6] = Interval.FromBall(matrix[i / 6, i % 6]);
            Assert.True(matrix[i / 6, i % 6].Lower.ToRational() >= Rational.FromDouble(boxes[i / 6, i % 6].Lower));
        }

        Assert.Equal(expected, PositiveDefiniteProof.Exceeds(boxes, bound));
    }

    [Fact]
    public void Intervals_that_hold_an_indefinite_matrix_prove_nothing()
    {
        Interval[,] boxes = { { 1.0, 0.0 }, { new Interval(-1.5, 1.5), 1.0 } };
        Assert.False(PositiveDefiniteProof.Exceeds(boxes, 0));
    }
}
