using System.Globalization;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Networks;

/// <summary>Turns one tree into a polynomial in its parameters, or keeps the reason why it cannot.</summary>
internal sealed class PolynomialConversion(int highestDegree)
{
    // Bounds that keep short text such as (1 + pi + e)^9*(a + b + c)^20 from running for minutes.
    private const int MostTerms = 5_000;
    private const int MostTermsOfCoefficient = 64;

    /// <summary>Why the last conversion gave null.</summary>
    public string? Reason { get; private set; }

    /// <summary>The polynomial, or null with the <see cref="Reason"/>.</summary>
    public MultivariatePolynomial? Convert(Expression node) => node switch
    {
        Number or NamedConstant or Call or Extremum or Conditional => Constant(node),
        Parameter letter => Checked(MultivariatePolynomial.Variable(letter.Name)),
        Sum sum => Sum(sum.Terms),
        Product product => Product(product.Factors),
        Power power => Power(power),
        Variable => FailForm(node),
        _ => throw new NotSupportedException($"{nameof(PolynomialConversion)} does not know the node {node.GetType().Name}."),
    };

    private MultivariatePolynomial? Fail(string reason)
    {
        Reason = reason;
        return null;
    }

    private MultivariatePolynomial? FailForm(Expression node) => Fail($"{ExpressionText.Write(node)} is not a polynomial");

    private MultivariatePolynomial? Constant(Expression node) =>
        ConstantValue.TryExact(node) is { } value ? Checked(MultivariatePolynomial.Constant(value))
        : Parameters.Of(node).Count > 0 || ContainsVariable.In(node) ? FailForm(node)
        : Fail($"{ExpressionText.Write(node)} has no exact value that is known");

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

        return root.Degree == 0 ? Constant(power)
            : !exponent.IsInteger || exponent.Sign < 0 ? FailForm(power)
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
}
