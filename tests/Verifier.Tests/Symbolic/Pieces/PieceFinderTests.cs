using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Pieces;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Pieces;

public sealed class PieceFinderTests
{
    private const int WidthBits = 100;

    [Theory]
    [InlineData("tanh(x)", new double[] { })]
    [InlineData("relu(x)", new double[] { 0 })]
    [InlineData("abs(abs(x) - 1)", new double[] { -1, 0, 1 })]
    [InlineData("max(-1, min(x, 2)) + 0.3*cos(2*x)", new double[] { -1, 2 })]
    [InlineData("if(x > 1/3, log(x), 0)", new double[] { 1.0 / 3 })]
    [InlineData("step(x^2 - 2)", new double[] { -1.4142135623730951, 1.4142135623730951 })]
    [InlineData("step(x^3 - 3*x + 1)", new double[] { -1.8793852415718169, 0.34729635533386066, 1.5320888862379562 })]
    [InlineData("relu(exp(x) - 2)", new double[] { 0.6931471805599453 })]
    [InlineData("abs(x*(x - 1)^2)", new double[] { 0, 1 })]
    [InlineData("if(x > 0, if(x > 2, 1, x), if(x < -3, -1, x/3))", new double[] { -3, 0, 2 })]
    [InlineData("abs(sin(x))", new double[] { -6.283185307179586, -3.141592653589793, 0, 3.141592653589793, 6.283185307179586 })]
    [InlineData("sqrt(abs(x))", new double[] { 0 })]
    [InlineData("log(abs(x^2 - 1))", new double[] { -1, 1 })]
    [InlineData("1/(x^2 - 4)", new double[] { -2, 2 })]
    [InlineData("asin(x/10)", new double[] { })]
    [InlineData("abs(x^2 + 1/1000)", new double[] { })]
    public void The_gaps_are_the_breakpoints(string text, double[] expected)
    {
        Decomposition parts = Decompose(text);
        Assert.Equal(expected.Length, parts.Gaps.Count);
        foreach ((Gap gap, double point) in parts.Gaps.Zip(expected))
        {
            Assert.InRange(point, gap.Lower.ToDouble() - 1e-14, gap.Upper.ToDouble() + 1e-14);
            Assert.True((gap.Upper - gap.Lower).TopExponent <= 4 - WidthBits);
        }

        Assert.Equal(expected.Length + 1, parts.Pieces.Count);
    }

    [Theory]
    [InlineData("abs(abs(x) - 1)*sign(x - 2)")]
    [InlineData("if(x > 0, if(x > 2, 1, x), if(x < -3, -1, x/3))")]
    [InlineData("max(sin(x), min(x, cos(2*x)))")]
    [InlineData("clamp(x, -1, 1)^3 + relu(exp(x) - 2)")]
    public void Each_piece_equals_the_activation_and_has_no_switches(string text)
    {
        Expression activation = Activations.Parse(text);
        foreach (AnalyticPiece piece in Decompose(text).Pieces)
        {
            Assert.True(HasNoSwitches(piece.Formula), ExpressionText.Write(piece.Formula));
            for (int i = 1; i < 8; i++)
            {
                Dyadic point = piece.Lower + ((piece.Upper - piece.Lower) * new Dyadic(i, -3));
                Ball x = Ball.FromDyadic(point, 128);
                Assert.True(EvaluateBall.At(activation, x).Overlaps(EvaluateBall.At(piece.Formula, x)));
            }
        }
    }

    [Fact]
    public void A_rational_breakpoint_is_recognised() =>
        Assert.Equal(new Rational(-7, 3), Decompose("relu(3*x + 7)").Gaps[0].Exact);

    [Fact]
    public void An_irrational_breakpoint_is_not_called_rational() => Assert.Null(Decompose("relu(x^2 - 2)").Gaps[0].Exact);

    [Theory]
    [InlineData("log(x)")]
    [InlineData("sqrt(x - 3)")]
    [InlineData("asin(x)")]
    [InlineData("x^(1/3)")]
    [InlineData("if(x > 2, log(x - 3), 0)")]
    public void What_is_undefined_on_an_interval_is_refused(string text) => Assert.Equal(RefusalKind.Undefined, Problem(text).Kind);

    [Theory]
    [InlineData("abs(sin(100000*x))")]
    [InlineData("abs(sin(x)^2 + cos(x)^2 - 1)")]
    public void What_cannot_be_isolated_in_time_is_refused(string text) => Assert.Equal(RefusalKind.TooMuchWork, Problem(text).Kind);

    private static bool HasNoSwitches(Expression tree) =>
        tree is not (Extremum or Conditional or Call { Function: Function.Abs or Function.Sign or Function.Step }) && Children.Of(tree).All(HasNoSwitches);

    private static Decomposition Decompose(string text)
    {
        (Decomposition? parts, Refusal? problem) = Finder(text).Decompose(new Dyadic(-8, 0), new Dyadic(8, 0));
        Assert.True(parts is not null, problem?.ToString());
        return parts;
    }

    private static Refusal Problem(string text) => Finder(text).Decompose(new Dyadic(-8, 0), new Dyadic(8, 0)).Problem!;

    private static PieceFinder Finder(string text) => new(Activations.Parse(text), WidthBits, new WorkBudget(20_000, CancellationToken.None));
}
