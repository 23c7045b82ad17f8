using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public sealed class CompiledLimbsTests
{
    [Theory]
    [InlineData("exp(2*x + 1)")]
    [InlineData("sigmoid(x/3 - 1)")]
    [InlineData("tanh(-3*x)")]
    [InlineData("softplus(sqrt(2)*x - pi)")]
    [InlineData("x*tanh(softplus(x))")]
    [InlineData("tanh(softplus(x^2/4 - 3))")]
    [InlineData("x*sigmoid(1.702*x) - tanh(x)*exp(-x/2)")]
    [InlineData("sigmoid(x^2 - x)/(2 + tanh(x + 1/7))")]
    public void Values_along_nodes_are_the_values_at_the_nodes(string text)
    {
        Expression tree = Parsed.Tree(text);
        foreach (int length in new[] { 2, 6, 17 })
        {
            foreach (Dyadic step in new[] { new Dyadic(11, -6), new Dyadic(-13, -6) })
            {
                Compare(tree, length, new Dyadic(3, -2), step);
            }
        }
    }

    private static void Compare(Expression tree, int length, Dyadic first, Dyadic step)
    {
        Func<LimbBall, LimbBall> along = CompiledLimbs.AlongNodes(tree, length, first, step);
        for (int j = 0; j < 120; j++)
        {
            Dyadic node = first + (step * new Dyadic(j, 0));
            Ball found = along(LimbBall.FromDyadic(node, length)).ToBall();
            Ball truth = EvaluateBall.At(tree, Ball.FromDyadic(node, (64 * length) + 100));
            Assert.True(found.Overlaps(truth), $"{ExpressionText.Write(tree)} at {node}: {found} misses {truth}");
            Assert.True(found.RadiusIsAtMost((64 * length) - 24 - (int)Math.Max(0, truth.Midpoint.IsZero ? 0 : truth.Midpoint.TopExponent)));
        }
    }
}
