using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Symbolic.Expressions;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Arithmetic.Boxes;

public sealed class ComplexBoxTests
{
    private const int Precision = 100;

    [Theory]
    [InlineData("exp(x)")]
    [InlineData("log(x)")]
    [InlineData("sin(3*x)")]
    [InlineData("cos(x)")]
    [InlineData("sinh(x)")]
    [InlineData("cosh(x)")]
    [InlineData("tanh(x)")]
    [InlineData("tanh(20*x)")]
    [InlineData("atan(x)")]
    [InlineData("erf(x)")]
    [InlineData("erfc(x/2)")]
    [InlineData("Phi(x)")]
    [InlineData("phi(x)")]
    [InlineData("sigmoid(x)")]
    [InlineData("sigmoid(10*x)")]
    [InlineData("softplus(x)")]
    [InlineData("softplus(-5*x)")]
    [InlineData("logcosh(x)")]
    [InlineData("sqrt(1 + x^2)")]
    [InlineData("x^(1/3)")]
    [InlineData("(x^2 + pi)^(-3)")]
    [InlineData("x*tanh(softplus(x)) - e")]
    public void A_rectangle_contains_the_values_at_its_points(string text)
    {
        Expression tree = Activations.Parse(text);
        Func<ComplexBox, ComplexBox> boxed = CompiledBox.Of(tree);
        int finite = 0;
        foreach (ComplexBox box in Grid())
        {
            ComplexBox bound = boxed(box);
            finite += bound.IsFinite ? 1 : 0;
            foreach (ComplexBall point in Points(box))
            {
                Assert.True(!bound.IsFinite || Contains(bound, EvaluateComplexBall.At(tree, point)), $"{text} at {point} is outside {bound}");
            }
        }

        Assert.True(finite > 20, $"{text} is finite on {finite} rectangles only");
    }

    [Theory]
    [InlineData("tanh(x)", 0.0, 1.5)]
    [InlineData("sigmoid(x)", -0.1, 3.0)]
    [InlineData("1/(1 + x^2)", -0.2, 0.9)]
    [InlineData("log(x)", -1.0, 0.0)]
    [InlineData("sqrt(1 + x^2)", 0.0, 0.75)]
    [InlineData("atan(x)", -0.2, 1.0)]
    [InlineData("softplus(x)", 0.0, 3.0)]
    [InlineData("softplus(x)", -0.25, 3.5)]
    [InlineData("logcosh(x)", 0.0, 1.75)]
    public void A_rectangle_that_touches_a_singularity_or_a_cut_has_no_finite_value(string text, double left, double bottom)
    {
        ComplexBox box = new(new Interval(left, left + 0.25), new Interval(bottom, bottom + 0.25));
        Assert.False(CompiledBox.Of(Activations.Parse(text))(box).IsFinite);
    }

    private static IEnumerable<ComplexBox> Grid() =>
        from i in Enumerable.Range(-14, 28)
        from j in Enumerable.Range(0, 4)
        let width = i % 3 == 0 ? 0.5 : 0.125
        select new ComplexBox(new Interval(i / 2.0, (i / 2.0) + width), new Interval(j * 0.7, (j * 0.7) + width));

    private static IEnumerable<ComplexBall> Points(ComplexBox box) =>
        from x in new[] { box.Real.Lower, box.Real.Upper }
        from y in new[] { box.Imaginary.Lower, (box.Imaginary.Lower + (2 * box.Imaginary.Upper)) / 3 }
        select new ComplexBall(Ball.FromDouble(x, Precision), Ball.FromDouble(y, Precision));

    private static bool Contains(ComplexBox bound, ComplexBall value) => value.IsFinite && Contains(bound.Real, value.Real) && Contains(bound.Imaginary, value.Imaginary);

    private static bool Contains(Interval bound, Ball value) =>
        Dyadic.FromDouble(bound.Lower) <= value.Upper && value.Lower <= Dyadic.FromDouble(bound.Upper);
}
