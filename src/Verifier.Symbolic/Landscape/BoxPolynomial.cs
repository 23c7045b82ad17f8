using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>A polynomial with integer coefficients, laid out for evaluation on boxes in exact interval arithmetic, term by term.</summary>
public sealed class BoxPolynomial
{
    private readonly ImmutableArray<(BigInteger Coefficient, ImmutableArray<(int Variable, int Exponent)> Powers)> terms;

    /// <summary>The polynomial times <paramref name="scale"/>.</summary>
    /// <param name="polynomial">A polynomial with rational coefficients.</param>
    /// <param name="variables">The names of the coordinates, in their order.</param>
    /// <param name="scale">A common multiple of the denominators.</param>
    public BoxPolynomial(MultivariatePolynomial polynomial, IReadOnlyList<string> variables, BigInteger scale)
    {
        terms = [.. polynomial.Terms.Select(term => (
            Integer(term.Coefficient.AsRational()!.Value * scale),
            term.Product.Factors.Select(factor => (Index(factor.Name), factor.Exponent)).ToImmutableArray()))];

        int Index(string name) => variables.Select((variable, index) => (variable, index)).Single(pair => pair.variable == name).index;
    }

    /// <summary>Whether the polynomial is 0.</summary>
    public bool IsZero => terms.IsEmpty;

    /// <summary>An interval that contains the values on the box.</summary>
    public DyadicInterval Evaluate(BoxPowers box)
    {
        DyadicInterval sum = default;
        foreach ((BigInteger coefficient, ImmutableArray<(int Variable, int Exponent)> powers) in terms)
        {
            DyadicInterval product = Arithmetic.Balls.Dyadic.One;
            foreach ((int variable, int exponent) in powers)
            {
                product *= box[variable, exponent];
            }

            sum += product * coefficient;
        }

        return sum;
    }

    private static BigInteger Integer(Rational value) => value.IsInteger
        ? value.Numerator
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The scale leaves a denominator.");
}
