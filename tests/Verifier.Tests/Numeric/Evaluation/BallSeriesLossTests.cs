using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class BallSeriesLossTests
{
    private const int Precision = 128;
    private static readonly TwoLayerNetwork Teacher = Networks.Random(3, 4, 81);
    private static readonly TwoLayerNetwork Student = Networks.Random(2, 4, 82);

    [Fact]
    public void The_enclosure_contains_the_closed_relu_loss()
    {
        BallSeries relu = Relu(60);
        Ball ball = new BallSeriesLoss(relu, relu, new Rational(1, 4), Precision).Value(Teacher, Student);
        double closed = new ReluKernelLoss(Teacher, 0.25).Value(Student);

        // The rows as doubles have norm 1 only up to 2^-53, and the closed form is a double evaluation: widen by 1e-13.
        Assert.True(ball.WithRadiusAdded(Ball.FromDouble(1e-13, Precision)).Contains(Dyadic.FromDouble(closed)));
        Assert.True(ball.RadiusIsAtMost(8));
    }

    [Fact]
    public void Longer_series_give_balls_that_overlap_and_shrink()
    {
        Ball shorter = Value(20);
        Ball longer = Value(60);
        Assert.True(shorter.Overlaps(longer));
        Assert.True(longer.Radius < shorter.Radius);
        static Ball Value(int degree) => new BallSeriesLoss(Relu(degree), Relu(degree), Rational.Zero, Precision).Value(Teacher, Student);
    }

    [Fact]
    public void The_designed_loss_has_no_tail_on_the_students_side()
    {
        // With an orthonormal teacher all correlations of different teacher units vanish: only exact terms remain.
        TwoLayerNetwork teacher = TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(50));
        BallSeries relu = Relu(4);
        Ball constant = new BallSeriesLoss(relu, relu.Kept([2, 4]), Rational.Zero, Precision).Value(teacher, teacher);

        // 25 + 2450/(2π) − 50(1/(4π) + 1/(48π)) = 25 + (1225 − 650/48)/π.
        Ball expected = 25 + ((1225 - new Rational(650, 48)) * (1 / Ball.Pi(Precision)));
        Assert.True(constant.Overlaps(expected));
        Assert.True(constant.RadiusIsAtMost(100));
        Assert.Equal(410.619164, constant.ToDouble(), 5e-7);
    }

    [Fact]
    public void A_zero_row_gives_the_whole_line() =>
        Assert.False(new BallSeriesLoss(Relu(2), Relu(2), Rational.Zero, Precision).Value(Teacher, new TwoLayerNetwork([1, 1], new RowMatrix(2, 4))).IsFinite);

    // σ̂_0 = 1/√(2π), σ̂_1 = 1/2, σ̂_2 = 1/√(4π), σ̂_{k+2} = −σ̂_k (k−1)/√((k+1)(k+2)), E σ² = 1/2.
    private static BallSeries Relu(int degree)
    {
        Ball[] coefficients = new Ball[degree + 1];
        coefficients[0] = (1 / (2 * Ball.Pi(Precision))).Sqrt();
        coefficients[1] = Ball.FromRational(new Rational(1, 2), Precision);
        coefficients[2] = (1 / (4 * Ball.Pi(Precision))).Sqrt();
        for (int k = 2; k + 2 <= degree; k += 2)
        {
            coefficients[k + 2] = -coefficients[k] * (k - 1) / Ball.FromInteger((k + 1) * (k + 2), Precision).Sqrt();
        }

        Ball tail = coefficients.Aggregate(Ball.FromRational(new Rational(1, 2), Precision), (rest, c) => rest - (c * c));
        return new BallSeries(coefficients, tail);
    }
}
