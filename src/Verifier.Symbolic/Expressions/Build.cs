using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Builds trees in the light normal form that printing and parsing preserve.</summary>
/// <remarks>
/// The normal form flattens sums and products, folds the numbers of each into one, drops 0 and 1, writes e^u as exp(u) and 1/(ab) as
/// a^(−1)·b^(−1). It keeps the order of terms and never expands, collects or cancels. A part that may be undefined somewhere is never
/// dropped: 0·log(x) stays. Building from built parts is idempotent.
/// </remarks>
public static class Build
{
    /// <summary>The variable x.</summary>
    public static Expression X { get; } = new Variable();

    /// <summary>The number 0.</summary>
    public static Expression Zero { get; } = new Number(Rational.Zero);

    /// <summary>The number 1.</summary>
    public static Expression One { get; } = new Number(Rational.One);

    /// <summary>The constant π.</summary>
    public static Expression Pi { get; } = new NamedConstant(ConstantName.Pi);

    /// <summary>The constant e.</summary>
    public static Expression E { get; } = new NamedConstant(ConstantName.E);

    /// <summary>An exact number.</summary>
    public static Expression Number(Rational value) => new Number(value);

    /// <summary>A symbolic parameter.</summary>
    public static Expression Parameter(string name) => new Parameter(name);

    /// <summary>The sum: nested sums are flattened, numbers folded into one that stands last; the empty sum is 0.</summary>
    public static Expression Sum(params ReadOnlySpan<Expression> terms)
    {
        List<Expression> flat = [];
        Rational constant = Rational.Zero;
        foreach (Expression term in terms)
        {
            foreach (Expression part in term is Sum sum ? sum.Terms.AsArray() : [term])
            {
                if (part is Number number)
                {
                    constant += number.Value;
                }
                else
                {
                    flat.Add(part);
                }
            }
        }

        if (!constant.IsZero || flat.Count == 0)
        {
            flat.Add(Number(constant));
        }

        return flat.Count == 1 ? flat[0] : new Sum(new NodeList([.. flat]));
    }

    /// <summary>The product, in the normal form of <see cref="Expressions.Product"/>; the empty product is 1.</summary>
    /// <remarks>A factor 0 makes the product 0 only if every other factor is surely defined for every real x.</remarks>
    public static Expression Product(params ReadOnlySpan<Expression> factors) => ProductForm.Of(factors);

    /// <summary>The negative −u.</summary>
    public static Expression Negate(Expression operand) => Product(Number(-1), operand);

    /// <summary>The difference.</summary>
    public static Expression Subtract(Expression left, Expression right) => Sum(left, Negate(right));

    /// <summary>The quotient.</summary>
    public static Expression Divide(Expression left, Expression right) => Product(left, Power(right, Number(-1)));

    /// <summary>The power, in the normal form of <see cref="PowerForm"/>.</summary>
    public static Expression Power(Expression @base, Expression exponent) => PowerForm.Of(@base, exponent);

    /// <summary>The square root, as the power 1/2.</summary>
    public static Expression Sqrt(Expression operand) => Power(operand, Number(new Rational(1, 2)));

    /// <summary>A function of one argument.</summary>
    public static Expression Call(Function function, Expression argument) => new Call(function, argument);

    /// <summary>max(left, right) or min(left, right).</summary>
    public static Expression Extremum(ExtremumKind kind, Expression left, Expression right) => new Extremum(kind, left, right);

    /// <summary>max(left, right).</summary>
    public static Expression Max(Expression left, Expression right) => Extremum(ExtremumKind.Max, left, right);

    /// <summary>min(left, right).</summary>
    public static Expression Min(Expression left, Expression right) => Extremum(ExtremumKind.Min, left, right);

    /// <summary>if(left op right, whenTrue, whenFalse).</summary>
    public static Expression If(Expression left, Comparison comparison, Expression right, Expression whenTrue, Expression whenFalse) =>
        new Conditional(left, comparison, right, whenTrue, whenFalse);
}
