using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>The exact value of a formula in k at one k.</summary>
public static class IndexFormulaValue
{
    private const int GreatestArgument = 2000;

    /// <summary>The value, or null where the formula is undefined or leaves the class of constants.</summary>
    public static ExactConstant? At(IndexNode node, int k) => node switch
    {
        IndexNode.Constant constant => constant.Value,
        IndexNode.Index => k,
        IndexNode.Sum sum => At(sum.Left, k) is { } left && At(sum.Right, k) is { } right ? left + right : null,
        IndexNode.Product product => At(product.Left, k) is { } left && At(product.Right, k) is { } right ? ExactConstant.TryMultiply(left, right) : null,
        IndexNode.Power power => At(power.Base, k) is { } left && At(power.Exponent, k) is { } right ? Power(left, right) : null,
        IndexNode.Factorial factorial => Integer(factorial.Argument, k) is { } n ? Factorial(n, factorial.IsDouble) : null,
        IndexNode.Hermite hermite => Integer(hermite.Degree, k) is { } n ? Hermite(n, hermite) : null,
        IndexNode.Call call => At(call.Argument, k) is { } argument ? Call(call.Function, argument) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown node."),
    };

    /// <summary>The value of a formula without k.</summary>
    internal static ExactConstant? Constant(IndexNode node) => ContainsIndex(node) ? null : At(node, 0);

    /// <summary>base^exponent for exponents that are multiples of 1/2.</summary>
    internal static ExactConstant? Power(ExactConstant @base, ExactConstant exponent)
    {
        if (exponent.AsRational() is not { Denominator: var denominator } rational || denominator > 2 || Rational.Abs(rational) > GreatestArgument)
        {
            return null;
        }

        ExactConstant? root = rational.IsInteger ? @base : ExactConstant.TrySqrt(@base);
        return root is null ? null : ExactConstant.TryPow(root, (int)rational.Numerator);
    }

    private static ExactConstant? Call(Function function, ExactConstant argument) => function switch
    {
        Function.Exp => ExactConstant.TryExp(argument),
        Function.Sin => ExactConstant.TrySin(argument),
        Function.Cos => ExactConstant.TryCos(argument),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Accepted: Exp, Sin, Cos."),
    };

    private static bool ContainsIndex(IndexNode node) => node switch
    {
        IndexNode.Constant => false,
        IndexNode.Index => true,
        IndexNode.Sum sum => ContainsIndex(sum.Left) || ContainsIndex(sum.Right),
        IndexNode.Product product => ContainsIndex(product.Left) || ContainsIndex(product.Right),
        IndexNode.Power power => ContainsIndex(power.Base) || ContainsIndex(power.Exponent),
        IndexNode.Factorial factorial => ContainsIndex(factorial.Argument),
        IndexNode.Hermite hermite => ContainsIndex(hermite.Degree),
        IndexNode.Call call => ContainsIndex(call.Argument),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown node."),
    };

    private static int? Integer(IndexNode node, int k) =>
        At(node, k)?.AsRational() is { IsInteger: true } value && Rational.Abs(value) <= GreatestArgument ? (int)value.Numerator : null;

    // (−1)!! = 0!! = 1; He_n = 0 for n < 0 is not assumed.
    private static ExactConstant? Factorial(int n, bool isDouble)
    {
        if (n < (isDouble ? -1 : 0))
        {
            return null;
        }

        BigInteger product = BigInteger.One;
        for (int factor = n; factor > 1; factor -= isDouble ? 2 : 1)
        {
            product *= factor;
        }

        return (Rational)product;
    }

    private static ExactConstant? Hermite(int n, IndexNode.Hermite hermite)
    {
        if (n < 0)
        {
            return null;
        }

        ExactConstant value = ProbabilistHermite.Evaluate(n, hermite.Argument);
        return hermite.IsOrthonormal && Factorial(n, isDouble: false)?.AsRational() is { } factorial
            ? value * ExactConstant.Sqrt(factorial.Pow(-1))
            : value;
    }
}
