using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public class EveryOperationTests
{
    private static readonly Rational[] Points = [new(1, 2), new(1, 10), new(7, 8)];

    public static TheoryData<int> Trees => [.. Enumerable.Range(0, EveryNode.Trees.Count)];

    [Fact]
    public void The_list_of_nodes_is_complete()
    {
        Type[] kinds = [.. typeof(Expression).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Expression)))];
        Assert.Equal(
            kinds.Where(kind => kind != typeof(Parameter)).ToHashSet(),
            EveryNode.Trees.Select(tree => tree.GetType()).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Structure_is_known_for_every_node(int index)
    {
        Expression tree = EveryNode.Trees[index];
        Assert.Equal(tree, Substitute.In(tree, Build.X));
        Assert.Equal(tree, Parsed.Tree(ExpressionText.Write(tree)));
        Assert.Equal(tree.Size, 1 + Children.Of(tree).Sum(child => child.Size));
        Assert.Equal(index > 2, ContainsVariable.In(tree));
        Assert.Empty(Parameters.Of(tree));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Doubles_balls_and_exact_values_agree_for_every_node(int index)
    {
        Expression tree = EveryNode.Trees[index];
        foreach (Rational point in Points)
        {
            Ball ball = EvaluateBall.At(tree, Ball.FromRational(point, 100));
            Assert.True(ball.RadiusIsAtMost(80), $"{tree} at {point}: {ball}");
            double value = EvaluateDouble.At(tree, point.ToDouble());
            Assert.InRange(value, ball.ToDouble() - 4e-16, ball.ToDouble() + 4e-16);
            ExactConstant? exact = ConstantValue.TryExact(Substitute.In(tree, Build.Number(point)));
            Assert.True(exact is not null, $"{tree} at {point} has no exact value");
            Assert.True(exact.ToBall(100).Overlaps(ball), $"{tree} at {point}: {exact}");
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Derivatives_agree_with_difference_quotients_for_every_node(int index)
    {
        Expression tree = EveryNode.Trees[index];
        Expression derivative = Differentiate.Of(tree);
        foreach (Rational point in Points)
        {
            // (f(x + h) − f(x − h))/(2h) differs from f' by f'''h²/6, here below 2^−96·500.
            Rational step = new(1, System.Numerics.BigInteger.One << 50);
            Ball upper = EvaluateBall.At(tree, Ball.FromRational(point + step, 300));
            Ball lower = EvaluateBall.At(tree, Ball.FromRational(point - step, 300));
            Ball quotient = ((upper - lower) / (2 * step)).WithRadiusAdded(Magnitude.PowerOfTwo(-88));
            Ball value = EvaluateBall.At(derivative, Ball.FromRational(point, 300));
            Assert.True(quotient.Overlaps(value) && value.RadiusIsAtMost(80), $"{tree}' = {derivative} at {point}");
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Complex_values_continue_the_real_ones_for_every_node(int index)
    {
        Expression tree = EveryNode.Trees[index];
        Expression derivative = Differentiate.Of(tree);
        foreach (Rational point in Points)
        {
            Ball x = Ball.FromRational(point, 300);
            ComplexBall onLine = EvaluateComplexBall.At(tree, x);
            Assert.True(onLine.Real.Overlaps(EvaluateBall.At(tree, x)) && onLine.Imaginary.ContainsZero, $"{tree} at {point}");

            // (f(x + ih) − f(x − ih))/(2ih) = f'(x) + O(h²), by the Cauchy–Riemann equations.
            Rational step = new(1, System.Numerics.BigInteger.One << 50);
            Ball h = Ball.FromRational(step, 300);
            ComplexBall difference = EvaluateComplexBall.At(tree, new ComplexBall(x, h)) - EvaluateComplexBall.At(tree, new ComplexBall(x, -h));
            Ball quotient = (difference.Imaginary / (2 * step)).WithRadiusAdded(Magnitude.PowerOfTwo(-88));
            Ball value = EvaluateBall.At(derivative, x);
            Assert.True(quotient.Overlaps(value) && quotient.RadiusIsAtMost(80), $"{tree}' = {value} but {quotient} at {point}");
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Values_on_wide_sets_contain_the_values_on_their_parts(int index)
    {
        Expression tree = EveryNode.Trees[index];
        Ball wide = Ball.FromEndpoints(Dyadic.FromDouble(0.0625), Dyadic.FromDouble(0.875), 64);
        ComplexBall box = new(wide, Ball.FromEndpoints(Dyadic.FromDouble(-0.125), Dyadic.FromDouble(0.125), 64));
        Ball onWide = EvaluateBall.At(tree, wide);
        ComplexBall onBox = EvaluateComplexBall.At(tree, box);
        for (int i = 1; i <= 14; i++)
        {
            Ball point = Ball.FromRational(new Rational(i, 16), 64);
            Assert.True(onWide.Overlaps(EvaluateBall.At(tree, point)), $"{tree} at {point}");
            ComplexBall above = new(point, Ball.FromRational(new Rational(i - 7, 64), 64));
            Assert.True(onBox.Overlaps(EvaluateComplexBall.At(tree, above)), $"{tree} at {above}");
        }
    }

    [Fact]
    public void A_parameter_has_a_name_but_no_value()
    {
        Expression tree = Parsed.Tree("a*x + b");
        Assert.Equal(["a", "b"], Parameters.Of(tree));
        Assert.Null(ConstantValue.TryExact(Parsed.Tree("a")));
        Assert.Equal(Parsed.Tree("a"), Differentiate.Of(tree));
        Assert.Contains("parameter a", Assert.Throws<ArgumentException>(() => EvaluateDouble.At(tree, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EvaluateBall.At(tree, Ball.FromRational(1, 53)));
        Assert.Throws<ArgumentException>(() => EvaluateComplexBall.At(tree, Ball.FromRational(1, 53)));
    }
}
