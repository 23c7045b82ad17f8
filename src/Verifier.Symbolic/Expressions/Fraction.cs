using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>A number, product or negative power as it is written: sign, number, factors above and below the fraction bar.</summary>
/// <param name="IsNegative">Whether a minus stands in front.</param>
/// <param name="Coefficient">The absolute value of the number.</param>
/// <param name="Above">The factors above the bar.</param>
/// <param name="Below">The factors below the bar, with positive exponents.</param>
internal sealed record Fraction(bool IsNegative, Rational Coefficient, IReadOnlyList<Expression> Above, IReadOnlyList<Expression> Below)
{
    /// <summary>The parts of a node.</summary>
    public static Fraction Of(Expression node)
    {
        Expression[] factors = node is Product product ? [.. product.Factors] : [node];
        Rational coefficient = factors[0] is Number number ? number.Value : Rational.One;
        IEnumerable<Expression> rest = factors.Where(factor => factor is not Number);
        return new Fraction(
            coefficient.Sign < 0,
            Rational.Abs(coefficient),
            [.. rest.Where(factor => !ProductForm.IsBelow(factor))],
            [.. rest.Where(ProductForm.IsBelow).Select(Inverted)]);
    }

    /// <summary>Whether the node is written with a minus in front.</summary>
    public static bool StartsWithMinus(Expression node) => node switch
    {
        Number number => number.Value.Sign < 0,
        Product product => StartsWithMinus(product.Factors[0]),
        _ => false,
    };

    private static Expression Inverted(Expression factor)
    {
        Power power = (Power)factor;
        return Build.Power(power.Base, Build.Number(-((Number)power.Exponent).Value));
    }
}
