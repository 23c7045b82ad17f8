using System.Numerics;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Networks;

/// <summary>Turns a tree into a rational function of its parameters with exact coefficients.</summary>
public static class RationalFunctionConversion
{
    // Bounds that keep short text such as (a + b + c)^16/(d + e)^16 from running for minutes.
    private const int HighestPower = 16;
    private const int MostTerms = 300;

    /// <summary>The function, or null where the tree is none, divides by 0 or is too large.</summary>
    public static RationalFunction? TryConvert(Expression node) => node switch
    {
        Parameter letter => RationalFunction.Variable(letter.Name),
        Sum sum => Fold(sum.Terms, 0, static (left, right) => left + right),
        Product product => Fold(product.Factors, 1, static (left, right) => left * right),
        Power { Exponent: Number { Value: { IsInteger: true } exponent } } power when BigInteger.Abs(exponent.Numerator) <= HighestPower =>
            TryPower(power.Base, (int)exponent.Numerator),
        Variable => null,
        Number or NamedConstant or Call or Extremum or Conditional or Power => ConstantValue.TryExact(node) is { } constant
            ? (RationalFunction)MultivariatePolynomial.Constant(constant)
            : null,
        _ => throw UnknownNode.In(nameof(RationalFunctionConversion), node),
    };

    private static RationalFunction? TryPower(Expression root, int exponent)
    {
        RationalFunction? power = 1;
        RationalFunction? factor = TryConvert(root);
        for (int i = 0; i < Math.Abs(exponent) && power is not null; i++)
        {
            power = factor is null ? null : Checked(power * factor);
        }

        return power is null || exponent >= 0 ? power : power.Numerator.IsZero ? null : 1 / power;
    }

    private static RationalFunction? Fold(NodeList nodes, RationalFunction start, Func<RationalFunction, RationalFunction, RationalFunction> join)
    {
        RationalFunction? value = start;
        foreach (Expression node in nodes)
        {
            value = value is not null && TryConvert(node) is { } next ? Checked(join(value, next)) : null;
        }

        return value;
    }

    private static RationalFunction? Checked(RationalFunction function) =>
        function.Numerator.Terms.Count() + function.Denominator.Terms.Count() <= MostTerms ? function : null;
}
