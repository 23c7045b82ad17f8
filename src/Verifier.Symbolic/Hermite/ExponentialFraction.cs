using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>A quotient of exponential polynomials, in which symmetries of typed formulas such as x/(1 + exp(−x)) are decided.</summary>
internal sealed record ExponentialFraction(ExponentialPolynomial Numerator, ExponentialPolynomial Denominator)
{
    private const int ExponentLimit = 8;
    private const int QuotientDegree = 6;

    /// <summary>Reads rational functions of x and e^{λx}, tanh, sigmoid, sinh and cosh of λx included; null for anything else.</summary>
    public static ExponentialFraction? TryRead(Expression tree) => tree switch
    {
        Number number => Whole(ExponentialPolynomial.Term(number.Value, 0, 0)),
        Variable => Whole(ExponentialPolynomial.Term(1, 1, 0)),
        Sum sum => Fold(sum.Terms, static (left, right) => left.Plus(right)),
        Product product => Fold(product.Factors, static (left, right) => left.Times(right)),
        Power { Exponent: Number { Value: { IsInteger: true } exponent } } power when Rational.Abs(exponent) <= ExponentLimit =>
            TryRead(power.Base)?.ToThePower(int.Parse(exponent.ToString(), CultureInfo.InvariantCulture)),
        Call call when TryRead(call.Argument) is { } argument && argument.Denominator.AsPolynomialTree() is Number { Value: var scale }
            && argument.Numerator.AsRate() is { } rate => OfExponential(call.Function, rate / scale),
        _ => null,
    };

    /// <summary>The function of −x.</summary>
    public ExponentialFraction Reflected() => new(Numerator.Reflected(), Denominator.Reflected());

    /// <summary>The sum.</summary>
    public ExponentialFraction Plus(ExponentialFraction other) => Denominator == other.Denominator
        ? this with { Numerator = Numerator + other.Numerator }
        : new ExponentialFraction((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

    /// <summary>The negative.</summary>
    public ExponentialFraction Negated() => this with { Numerator = ExponentialPolynomial.Term(-1, 0, 0) * Numerator };

    /// <summary>The product.</summary>
    public ExponentialFraction Times(ExponentialFraction other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>The polynomial in x that equals this function, or null when there is none of small degree.</summary>
    public ExponentialPolynomial? AsPolynomial()
    {
        ExponentialPolynomial quotient = ExponentialPolynomial.Term(0, 0, 0);
        ExponentialPolynomial rest = Numerator;
        for (int step = 0; step <= QuotientDegree && !rest.IsZero; step++)
        {
            int degree = rest.Top.Degree - Denominator.Top.Degree;
            if (rest.Top.Rate != Denominator.Top.Rate || degree < 0)
            {
                return null;
            }

            ExponentialPolynomial term = ExponentialPolynomial.Term(rest.At(rest.Top) / Denominator.At(Denominator.Top), degree, 0);
            quotient += term;
            rest -= term * Denominator;
        }

        return rest.IsZero ? quotient : null;
    }

    /// <summary>λ with f(x) = e^{λx} f(−x), or null.</summary>
    public Rational? ReflectionRate()
    {
        ExponentialPolynomial left = Numerator * Denominator.Reflected();
        ExponentialPolynomial right = Denominator * Numerator.Reflected();
        if (left.IsZero || right.IsZero)
        {
            return null;
        }

        Rational rate = left.Top.Rate - right.Top.Rate;
        return (left - (ExponentialPolynomial.Term(1, 0, rate) * right)).IsZero ? rate : null;
    }

    private static ExponentialFraction Whole(ExponentialPolynomial numerator) => new(numerator, ExponentialPolynomial.One);

    private static ExponentialFraction? Fold(NodeList nodes, Func<ExponentialFraction, ExponentialFraction, ExponentialFraction> combine)
    {
        ExponentialFraction? result = TryRead(nodes[0]);
        for (int i = 1; i < nodes.Count && result is not null; i++)
        {
            result = TryRead(nodes[i]) is { } next ? combine(result, next).IfSmall() : null;
        }

        return result;
    }

    /// <summary>With p = e^{rate x}, m = e^{−rate x}: tanh = (p − m)/(p + m), sigmoid = p/(1 + p).</summary>
    private static ExponentialFraction? OfExponential(Function function, Rational rate)
    {
        ExponentialPolynomial plus = ExponentialPolynomial.Term(1, 0, rate);
        ExponentialPolynomial minus = ExponentialPolynomial.Term(1, 0, -rate);
        ExponentialPolynomial two = ExponentialPolynomial.Term(2, 0, 0);
        return function switch
        {
            Function.Exp => Whole(plus),
            Function.Sinh => new ExponentialFraction(plus - minus, two),
            Function.Cosh => new ExponentialFraction(plus + minus, two),
            Function.Tanh => new ExponentialFraction(plus - minus, plus + minus),
            Function.Sigmoid => new ExponentialFraction(plus, ExponentialPolynomial.One + plus),
            _ => null,
        };
    }

    private ExponentialFraction? ToThePower(int exponent)
    {
        if (exponent < 0 && Numerator.IsZero)
        {
            return null;
        }

        ExponentialFraction factor = exponent < 0 ? new ExponentialFraction(Denominator, Numerator) : this;
        ExponentialFraction? result = Whole(ExponentialPolynomial.One);
        for (int i = 0; i < Math.Abs(exponent) && result is not null; i++)
        {
            result = result.Times(factor).IfSmall();
        }

        return result;
    }

    private ExponentialFraction? IfSmall() => Numerator.IsSmall() && Denominator.IsSmall() ? this : null;
}
