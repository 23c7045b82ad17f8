using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>A quotient of polynomials in named variables with exact coefficients; only constant factors are cancelled.</summary>
/// <remarks>Immutable. <see cref="IsIdenticalTo"/> decides equality of functions; there is no other equality than that of references.</remarks>
public sealed class RationalFunction
{
    private RationalFunction(MultivariatePolynomial numerator, MultivariatePolynomial denominator)
    {
        // Inverses of sums such as 1/(pi − 1) would hide equal cross products.
        ExactConstant constant = denominator.CoefficientOf(PowerProduct.One);
        ExactConstant? inverse = denominator.Degree == 0 && constant.Terms.Length == 1 ? ExactConstant.TryInvert(constant) : null;
        (Numerator, Denominator) = inverse is null ? (numerator, denominator) : (numerator * inverse, MultivariatePolynomial.One);
    }

    /// <summary>The numerator.</summary>
    public MultivariatePolynomial Numerator { get; }

    /// <summary>The denominator, not the polynomial 0.</summary>
    public MultivariatePolynomial Denominator { get; }

    /// <summary>A polynomial over 1.</summary>
    public static implicit operator RationalFunction(MultivariatePolynomial polynomial) => new(polynomial, MultivariatePolynomial.One);

    /// <summary>A constant.</summary>
    public static implicit operator RationalFunction(Rational value) => MultivariatePolynomial.Constant(value);

    /// <summary>A constant.</summary>
    public static implicit operator RationalFunction(int value) => (Rational)value;

    /// <summary>The variable of a name.</summary>
    public static RationalFunction Variable(string name) => MultivariatePolynomial.Variable(name);

    /// <summary>The sum.</summary>
    public static RationalFunction operator +(RationalFunction left, RationalFunction right) =>
        left.Denominator.Equals(right.Denominator)
            ? new(left.Numerator + right.Numerator, left.Denominator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static RationalFunction operator -(RationalFunction left, RationalFunction right) => left + (-right);

    /// <summary>The negative.</summary>
    public static RationalFunction operator -(RationalFunction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static RationalFunction operator *(RationalFunction left, RationalFunction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is the function 0.</exception>
    public static RationalFunction operator /(RationalFunction left, RationalFunction right) => right.Numerator.IsZero
        ? throw new DivideByZeroException("A rational function has no quotient by 0.")
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>The square.</summary>
    public RationalFunction Square() => this * this;

    /// <summary>Whether both are the same function: p/q = r/s if and only if ps − rq is the polynomial 0.</summary>
    public bool IsIdenticalTo(RationalFunction other) => ((Numerator * other.Denominator) - (other.Numerator * Denominator)).IsZero;

    /// <summary>The function with polynomials in the place of variables, or null when the denominator becomes 0.</summary>
    public RationalFunction? Substitute(IReadOnlyDictionary<string, MultivariatePolynomial> replacements)
    {
        MultivariatePolynomial denominator = Denominator.Substitute(replacements);
        return denominator.IsZero ? null : new(Numerator.Substitute(replacements), denominator);
    }

    /// <summary>The exact value when no variable is left and the class of exact constants contains the quotient; otherwise null.</summary>
    public ExactConstant? TryConstant() => Numerator.Degree == 0 && Denominator.Degree == 0
        ? ExactConstant.TryDivide(Numerator.CoefficientOf(PowerProduct.One), Denominator.CoefficientOf(PowerProduct.One))
        : null;

    /// <summary>An enclosure of the value at a point given by balls.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public Ball Evaluate(IReadOnlyDictionary<string, Ball> point, int precision) =>
        Numerator.Evaluate(point, precision) / Denominator.Evaluate(point, precision);

    /// <summary>Text of the activation language, <c>(k + 1)/2</c>.</summary>
    public override string ToString() => Denominator.Equals(MultivariatePolynomial.One) ? Numerator.ToString() : $"({Numerator})/({Denominator})";
}
