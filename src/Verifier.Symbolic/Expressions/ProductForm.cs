using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>The normal form of products: number, then factors, then factors with a negative number as exponent.</summary>
internal static class ProductForm
{
    /// <summary>The product of the factors in normal form.</summary>
    public static Expression Of(ReadOnlySpan<Expression> factors)
    {
        Rational coefficient = Rational.One;
        List<Expression> rest = [];
        foreach (Expression factor in factors)
        {
            foreach (Expression part in factor is Product product ? product.Factors.AsArray() : [factor])
            {
                if (part is Number number)
                {
                    coefficient *= number.Value;
                }
                else
                {
                    rest.Add(part);
                }
            }
        }

        return Assemble(coefficient, [.. rest.OrderBy(Rank)]);
    }

    /// <summary>Whether the factor is written below the fraction bar.</summary>
    public static bool IsBelow(Expression factor) => factor is Power { Exponent: Number { Value.Sign: < 0 } };

    /// <summary>0 above the fraction bar, 1 below it, 2 for an inverse of an inverse, and so on: an order that inverting a product keeps.</summary>
    private static int Rank(Expression factor) => factor is Power { Exponent: Number { Value: { Sign: < 0 } exponent } } power
        ? 1 + (exponent == -1 ? Rank(power.Base) : 0)
        : 0;

    private static Expression Assemble(Rational coefficient, Expression[] rest)
    {
        if (rest.Length == 0 || (coefficient.IsZero && rest.All(Definedness.IsCertain)))
        {
            return Build.Number(coefficient);
        }

        if (coefficient == Rational.One)
        {
            return rest.Length == 1 ? rest[0] : new Product(new NodeList([.. rest]));
        }

        return new Product(new NodeList([Build.Number(coefficient), .. rest]));
    }
}
