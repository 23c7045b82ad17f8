using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Arithmetic.Polynomials;

public sealed class RationalFunctionTests
{
    private static readonly RationalFunction X = RationalFunction.Variable("x");
    private static readonly RationalFunction Y = RationalFunction.Variable("y");

    [Fact]
    public void Fractions_are_the_same_function_when_their_cross_products_agree()
    {
        Assert.True(((X.Square() - 1) / (X - 1)).IsIdenticalTo(X + 1));
        Assert.True(((1 / X) + (1 / Y)).IsIdenticalTo((X + Y) / (X * Y)));
        Assert.False((X / Y).IsIdenticalTo(Y / X));
    }

    [Property(MaxTest = 100)]
    public void Values_follow_the_operations(int a, int b, int c)
    {
        Rational x = new((a % 50) + 60, 7);
        Rational y = new((b % 50) + 60, 3);
        Rational z = new((c % 50) + 60, 11);
        RationalFunction f = ((X / Y) - z) * (Y + 1) / (X + z);
        Rational expected = ((x / y) - z) * (y + 1) / (x + z);
        Assert.Equal(expected, Exact(f, x, y).AsRational());
        Ball value = f.Evaluate(
            new Dictionary<string, Ball>(StringComparer.Ordinal) { ["x"] = Ball.FromRational(x, 96), ["y"] = Ball.FromRational(y, 96) }, 96);
        Assert.True(value.Contains(expected));
    }

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Throws<DivideByZeroException>(() => X / (Y - Y));
        Assert.Null((1 / (X - Y)).Substitute(new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal) { ["x"] = Y.Numerator }));
    }

    private static ExactConstant Exact(RationalFunction f, Rational x, Rational y) => f.Substitute(
        new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal)
        {
            ["x"] = MultivariatePolynomial.Constant(x),
            ["y"] = MultivariatePolynomial.Constant(y),
        })!.TryConstant()!;
}
