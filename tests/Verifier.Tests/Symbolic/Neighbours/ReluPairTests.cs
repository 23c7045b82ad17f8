using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Neighbours;
using Xunit;

namespace Verifier.Tests.Symbolic.Neighbours;

public class ReluPairTests
{
    private const int Precision = 128;

    public static TheoryData<int[], int[]> Pairs => new()
    {
        { [3, 1, 2], [1, 2, -1] },
        { [1, 0, 0], [0, 1, 0] },
        { [5, 1, 0], [5, 2, 1] },
        { [1, 2, 3], [-1, -2, -4] },
        { [70, -1, 4], [1, 3, 1] },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Gradient_and_Hessian_are_those_of_the_closed_form(int[] first, int[] second)
    {
        (Ball[] w, Ball[] v) = (Point(first), Point(second));
        BallJet[] x = BallJet.Variable([.. w, .. v]);
        BallJet jet = ReluPair.Jet(Dot(x[..3], x[..3]), Dot(x[3..], x[3..]), Dot(x[..3], x[3..]));
        Ball[] gradient = ReluPair.Gradient(w, v);
        BallMatrix own = ReluPair.OwnHessian(w, v);
        BallMatrix cross = ReluPair.CrossHessian(w, v);
        for (int i = 0; i < 3; i++)
        {
            AssertSame(jet.Gradient[i], gradient[i]);
            for (int j = 0; j < 3; j++)
            {
                AssertSame(jet.Hessian[i, j], own[i, j]);
                AssertSame(jet.Hessian[i, j + 3], cross[i, j]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_jet_differentiates(int[] first, int[] second)
    {
        (Ball p, Ball q, Ball t) = (Inner(first, first), Inner(second, second), Inner(first, second));
        Ball[] at = [p, q, t];
        BallJet jet = Jet(at);
        Ball step = Ball.FromDyadic(Dyadic.One.Scale(-30), Precision);
        for (int i = 0; i < 3; i++)
        {
            BallJet up = Jet([.. at.Select((x, j) => j == i ? x + step : x)]);
            BallJet down = Jet([.. at.Select((x, j) => j == i ? x - step : x)]);
            Assert.Equal(((up.Value - down.Value) / (2 * step)).ToDouble(), jet.Gradient[i].ToDouble(), 1e-12);
            for (int j = 0; j < 3; j++)
            {
                Assert.Equal(((up.Gradient[j] - down.Gradient[j]) / (2 * step)).ToDouble(), jet.Hessian[i, j].ToDouble(), 1e-9);
            }
        }

        static BallJet Jet(Ball[] point)
        {
            BallJet[] x = BallJet.Variable(point);
            return ReluPair.Jet(x[0], x[1], x[2]);
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-1, 2)]
    [InlineData(-9, 10)]
    [InlineData(99, 100)]
    public void The_value_is_the_sum_over_the_Hermite_coefficients(int numerator, int denominator)
    {
        Rational rho = new(numerator, denominator);
        HermiteSeries relu = ActivationAnalysis.Analyse(ExpressionParser.Parse("relu(x)").Expression!).Series!;
        Ball rest = Ball.FromRational(new Rational(1, 2), Precision);
        Ball sum = 0;
        for (int k = 0; k <= 60; k++)
        {
            Ball square = relu.Coefficient(k, 100).Value.Pow(2);
            sum += square * rho.Pow(k);
            rest -= square;
        }

        Ball series = sum.WithRadiusAdded(rest * Rational.Abs(rho).Pow(61));
        Ball closed = ReluPair.Value(4, Ball.FromInteger(9, Precision), Ball.FromRational(6 * rho, Precision));
        Assert.True((6 * series).Overlaps(closed), $"{6 * series} and {closed}");
    }

    private static Ball[] Point(int[] entries) => [.. entries.Select(x => Ball.FromInteger(x, Precision) / 3)];

    private static Ball Inner(int[] left, int[] right) => Ball.FromInteger(left.Zip(right, (a, b) => a * b).Sum(), Precision);

    private static BallJet Dot(BallJet[] left, BallJet[] right) => left.Zip(right, (a, b) => a * b).Aggregate((a, b) => a + b);

    private static void AssertSame(Ball expected, Ball actual)
    {
        Assert.True(expected.Overlaps(actual), $"{expected} and {actual}");
        Assert.True(actual.RadiusIsAtMost(90), $"{actual}");
    }
}
