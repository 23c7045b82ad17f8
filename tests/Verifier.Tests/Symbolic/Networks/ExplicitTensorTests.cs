using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class ExplicitTensorTests
{
    private static readonly Rational[][] Rows = [[new(3, 5), new(4, 5), 0], [0, new(5, 13), new(-12, 13)], [new(2, 3), new(-1, 3), new(2, 3)]];

    [Property(MaxTest = 20, EndSize = 10)]
    public void One_degree_of_the_loss_is_the_squared_distance_of_explicit_tensors(Rational a, Rational b, Rational c, int drawn)
    {
        int degree = Math.Abs(drawn % 4);
        ExactConstant[] only = [.. Enumerable.Range(0, 4).Select(k => (ExactConstant)(k == degree ? 1 : 0))];
        var series = new GivenSeries(only);
        var teacher = new ExactNetwork([a, 1], [Rows[0], Rows[1]]);
        var student = new ExactNetwork([b, c], [Rows[2], Rows[1]]);
        Rational expected = Rational.Zero;
        foreach (int[] index in Indices(degree))
        {
            Rational entry = (a * Entry(Rows[0], index)) + Entry(Rows[1], index) - (b * Entry(Rows[2], index)) - (c * Entry(Rows[1], index));
            expected += entry * entry;
        }

        CertifiedLoss loss = CertifiedLoss.Evaluate(new LossSetting(series, teacher, series, student, 0), 3, 64);
        Assert.Equal((ExactConstant)expected, loss.Contributions[degree].ClosedForm);
        Assert.Equal((ExactConstant)expected, loss.Total(64).ClosedForm);
    }

    private static Rational Entry(Rational[] row, int[] index) => index.Aggregate((Rational)1, (product, i) => product * row[i]);

    private static IEnumerable<int[]> Indices(int degree) => degree == 0
        ? [[]]
        : Indices(degree - 1).SelectMany(index => Enumerable.Range(0, 3).Select(i => index.Append(i).ToArray()));
}
