using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Builds trees in the light normal form that printing and parsing preserve.</summary>
public static class Build
{
    /// <summary>The variable x.</summary>
    public static Expression X { get; } = new Variable();

    /// <summary>An exact number.</summary>
    public static Expression Number(Rational value) => new Number(value);

    /// <summary>The sum: nested sums are flattened, numbers folded into one.</summary>
    public static Expression Sum(params ReadOnlySpan<Expression> terms) => new Sum(new NodeList([.. terms]));

    /// <summary>The product: nested products are flattened, numbers folded into one leading factor.</summary>
    public static Expression Product(params ReadOnlySpan<Expression> factors) => new Product(new NodeList([.. factors]));

    /// <summary>The negative −u.</summary>
    public static Expression Negate(Expression operand) => Product(Number(-1), operand);

    /// <summary>The difference.</summary>
    public static Expression Subtract(Expression left, Expression right) => Sum(left, Negate(right));

    /// <summary>The quotient.</summary>
    public static Expression Divide(Expression left, Expression right) => Product(left, Power(right, Number(-1)));

    /// <summary>The power; numbers to small integer powers are folded.</summary>
    public static Expression Power(Expression @base, Expression exponent) => new Power(@base, exponent);

    /// <summary>The square root, as the power 1/2.</summary>
    public static Expression Sqrt(Expression operand) => Power(operand, Number(new Rational(1, 2)));

    /// <summary>A function of one argument.</summary>
    public static Expression Call(Function function, Expression argument) => new Call(function, argument);

    /// <summary>max(left, right).</summary>
    public static Expression Max(Expression left, Expression right) => new Extremum(ExtremumKind.Max, left, right);

    /// <summary>min(left, right).</summary>
    public static Expression Min(Expression left, Expression right) => new Extremum(ExtremumKind.Min, left, right);
}
