using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;
using Verifier.Symbolic.Neighbours;
using Verifier.Symbolic.Neighbours.SafranShamir;
using Xunit;

namespace Verifier.Tests.Symbolic.Neighbours;

public class OrthonormalTeacherLossTests
{
    private const int Precision = 128;

    private static readonly int[][] Weights = [[9, 2, -1], [1, 7, 3], [-2, 1, 6], [4, 4, -5]];

    private static Ball[][] Neurons(int count) => [.. Weights.Take(count).Select(row => row.Select(x => Ball.FromInteger(x, Precision) / 7).ToArray())];

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Value_gradient_and_Hessian_are_those_of_the_sum_of_pairs(int count)
    {
        Ball[][] neurons = Neurons(count);
        OrthonormalTeacherLoss loss = new(neurons);
        BallJet jet = SumOfPairs(BallJet.Variable([.. neurons.SelectMany(w => w)]), count);
        BallMatrix hessian = loss.Hessian();
        Assert.True(jet.Value.Overlaps(loss.Value()));
        for (int a = 0; a < 3 * count; a++)
        {
            Assert.True(jet.Gradient[a].Overlaps(loss.Gradient(a / 3)[a % 3]));
            for (int b = 0; b < 3 * count; b++)
            {
                Assert.True(jet.Hessian[a, b].Overlaps(hessian[a, b]));
                Assert.True(hessian[a, b].RadiusIsAtMost(90));
            }
        }
    }

    [Fact]
    public void The_loss_vanishes_towards_the_teacher()
    {
        Ball tilt = Ball.FromDyadic(Dyadic.One.Scale(-20), Precision);
        Ball[][] near = [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Select(j => i == j ? 1 : tilt).ToArray())];
        Ball value = new OrthonormalTeacherLoss(near).Value();
        Assert.True(value.IsPositive);
        Assert.True((1e-10 - value.ToDouble()) > 0);
    }

    // ½ Σ f(w_i, w_j) − Σ f(w_i, e_j) + ½ Σ f(e_i, e_j), f(w, w) = ‖w‖²/2, f(e_i, e_j) = 1/2π.
    private static BallJet SumOfPairs(BallJet[] x, int count)
    {
        BallJet one = BallJet.Compose(1, [0], new Ball[1, 1], x[0]);
        Ball quarter = Ball.FromDyadic(Dyadic.One.Scale(-2), 8);
        BallJet sum = ((3 * quarter) + (6 / (4 * Ball.Pi(Precision)))) * one;
        for (int i = 0; i < count; i++)
        {
            BallJet[] w = x[(3 * i)..((3 * i) + 3)];
            sum += quarter * Dot(w, w);
            for (int j = 0; j < i; j++)
            {
                BallJet[] v = x[(3 * j)..((3 * j) + 3)];
                sum += ReluPair.Jet(Dot(w, w), Dot(v, v), Dot(w, v));
            }

            sum = w.Aggregate(sum, (rest, entry) => rest - ReluPair.Jet(Dot(w, w), one, entry));
        }

        return sum;
    }

    private static BallJet Dot(BallJet[] left, BallJet[] right) => left.Zip(right, (a, b) => a * b).Aggregate((a, b) => a + b);
}
