using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Neighbours;

/// <summary>Polynomials in an angle t, c = cos t, s = sin t and other letters, in the normal form by s² = 1 − c².</summary>
/// <remarks>
/// t, c and the other letters are algebraically independent over the constants, and s is quadratic over them: two such functions are equal exactly
/// if their normal forms are.
/// </remarks>
public static class AngleAlgebra
{
    private const string Angle = "t";
    private const string Cosine = "c";
    private const string Sine = "s";
    private const int HighestDegree = 24;

    private static readonly string[] Letters = [Angle, Cosine, Sine, "a", "b", "k", "m", "n", "q", "A", "B", "S", "W", "V"];

    /// <summary>The normal form of a text such as <c>(pi - t)*c + s</c> in t, c, s and the letters a, b, k, m, n, q, A, B, S, W, V.</summary>
    /// <exception cref="FormatException">The text is no such polynomial.</exception>
    public static MultivariatePolynomial Read(string text)
    {
        PolynomialResult read = PolynomialReader.Read(text, Letters, HighestDegree);
        return Reduce(read.Polynomial ?? throw new FormatException($"{text}: {read.Error!.Message}"));
    }

    /// <summary>The normal form: s to the power 0 or 1 only.</summary>
    public static MultivariatePolynomial Reduce(MultivariatePolynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        MultivariatePolynomial square = MultivariatePolynomial.One - MultivariatePolynomial.Monomial(1, (Cosine, 2));
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        for (int power = 0; power <= polynomial.DegreeIn(Sine); power++)
        {
            sum += polynomial.CoefficientOf(Sine, power) * square.Pow(power / 2) * MultivariatePolynomial.Variable(Sine).Pow(power % 2);
        }

        return sum;
    }

    /// <summary>The derivative in the angle: c′ = −s, s′ = c.</summary>
    public static MultivariatePolynomial Derivative(MultivariatePolynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        return Reduce(polynomial.Derivative(Angle)
            + (MultivariatePolynomial.Variable(Cosine) * polynomial.Derivative(Sine))
            - (MultivariatePolynomial.Variable(Sine) * polynomial.Derivative(Cosine)));
    }

    /// <summary>The polynomial at the angle π.</summary>
    public static MultivariatePolynomial AtPi(MultivariatePolynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        return polynomial.Substitute(new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal)
        {
            [Angle] = MultivariatePolynomial.Constant(Arithmetic.Constants.ExactConstant.Pi),
            [Cosine] = -MultivariatePolynomial.One,
            [Sine] = MultivariatePolynomial.Zero,
        });
    }

    /// <summary>The value at an angle, the other letters set to 2, 3, 4, … in alphabetical order: tells different polynomials apart.</summary>
    public static Ball Sample(MultivariatePolynomial polynomial, Ball angle)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        Dictionary<string, Ball> point = Letters.Order(StringComparer.Ordinal).Select((letter, i) => (letter, Value: Ball.FromInteger(i + 2, angle.Precision)))
            .ToDictionary(pair => pair.letter, pair => pair.Value, StringComparer.Ordinal);
        (point[Angle], point[Cosine], point[Sine]) = (angle, angle.Cos(), angle.Sin());
        return polynomial.Evaluate(point, angle.Precision);
    }
}
