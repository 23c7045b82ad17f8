using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Networks;

/// <summary>Turns one tree into a polynomial in its parameters, or keeps the reason why it cannot.</summary>
internal sealed class PolynomialConversion(int highestDegree)
{
    // Bounds that keep short text such as 9^9^9 or (1+pi+e)^900*(a+b+c)^20 from running for minutes.
    private const int LargestNumericExponent = 1000;
    private const int MostTerms = 5_000;
    private const int MostTermsOfCoefficient = 64;

    /// <summary>Why the last conversion gave null.</summary>
    public string? Reason { get; private set; }

    /// <summary>The polynomial, or null with the <see cref="Reason"/>.</summary>
    public MultivariatePolynomial? Convert(Expression node) => node switch
    {
        Number number => MultivariatePolynomial.Constant(number.Value),
        NamedConstant constant => MultivariatePolynomial.Constant(constant.Name == ConstantName.Pi ? ExactConstant.Pi : ExactConstant.E),
        Parameter letter => Checked(MultivariatePolynomial.Variable(letter.Name)),
        Sum sum => Sum(sum.Terms),
        Product product => Product(product.Factors),
        Power power => Power(power),
        Variable or Call or Extremum or Conditional => Fail($"{ExpressionText.Write(node)} is not a polynomial"),
        _ => throw new NotSupportedException($"{nameof(PolynomialConversion)} does not know the node {node.GetType().Name}."),
    };

    private MultivariatePolynomial? Fail(string reason)
    {
        Reason = reason;
        return null;
    }

    private MultivariatePolynomial? Checked(MultivariatePolynomial polynomial) =>
        polynomial.Degree > highestDegree ? FailDegree()
        : polynomial.Terms.Count() > MostTerms || polynomial.Terms.Any(IsLarge) ? Fail("the polynomial has too many terms or too long coefficients")
        : polynomial;

    private static bool IsLarge(MultivariateTerm term) => term.Coefficient.Terms is var terms
        && (terms.Length > MostTermsOfCoefficient || terms.Any(part => part.Coefficient.Numerator.GetBitLength() > ParseLimits.NumberDigits * 4L));

    private MultivariatePolynomial? FailDegree() =>
        Fail(string.Create(CultureInfo.InvariantCulture, $"the degree is above {highestDegree}"));

    private MultivariatePolynomial? Times(MultivariatePolynomial left, MultivariatePolynomial right) =>
        left.Degree + right.Degree > highestDegree ? FailDegree()
        : (long)left.Terms.Count() * right.Terms.Count() > 10L * MostTerms ? Fail("the polynomial has too many terms")
        : Checked(left * right);

    private MultivariatePolynomial? Sum(NodeList terms)
    {
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach (Expression term in terms)
        {
            if (Convert(term) is not { } part)
            {
                return null;
            }

            sum += part;
        }

        return Checked(sum);
    }

    private MultivariatePolynomial? Product(NodeList factors)
    {
        MultivariatePolynomial? product = MultivariatePolynomial.One;
        foreach (Expression factor in factors)
        {
            product = Convert(factor) is { } part ? Times(product, part) : null;
            if (product is null)
            {
                return null;
            }
        }

        return product;
    }

    private MultivariatePolynomial? Power(Power power)
    {
        if (Convert(power.Base) is not { } root)
        {
            return null;
        }

        if (power.Exponent is not Number { Value: var exponent })
        {
            return Fail($"the exponent {ExpressionText.Write(power.Exponent)} is not a number");
        }

        if (root.Degree == 0)
        {
            return ConstantPower(root.CoefficientOf(PowerProduct.One), exponent) is { } value
                ? Checked(MultivariatePolynomial.Constant(value))
                : Fail($"{ExpressionText.Write(power)} has no exact value that is known");
        }

        return !exponent.IsInteger || exponent.Sign < 0 ? Fail($"{ExpressionText.Write(power)} is not a polynomial")
            : exponent * root.Degree > highestDegree ? FailDegree()
            : Repeat(root, (int)exponent.Numerator);
    }

    private MultivariatePolynomial? Repeat(MultivariatePolynomial root, int exponent)
    {
        MultivariatePolynomial? power = MultivariatePolynomial.One;
        for (int i = 0; power is not null && i < exponent; i++)
        {
            power = Times(power, root);
        }

        return power;
    }

    // value^(n/2) for integers n: roots and reciprocals stay in the class of exact constants, or are refused.
    private static ExactConstant? ConstantPower(ExactConstant value, Rational exponent)
    {
        Rational halves = exponent * 2;
        if (!halves.IsInteger || Rational.Abs(halves) > LargestNumericExponent)
        {
            return null;
        }

        ExactConstant? root = exponent.IsInteger ? value : ExactConstant.TrySqrt(value);
        int count = (int)(exponent.IsInteger ? exponent : halves).Numerator;
        ExactConstant? power = root is null ? null : ExactConstant.TryPow(root, Math.Abs(count));
        return power is null ? null
            : count >= 0 ? power
            : power.IsZero ? null
            : ExactConstant.TryInvert(power);
    }
}
